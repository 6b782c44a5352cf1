import Testing

@testable import CommandLine

/// The report of a test run for build servers.
@Suite struct ReportTests {
  @Test func junitIsWellFormed() {
    let report = TestReport(groups: [
      .init(
        name: "kelan <2022> & \"more\"",
        cases: [
          .init(name: "低保", result: .passed),
          .init(name: "特困", result: .failed("40 ≠ 32", details: "a < b\n\u{0}\u{1B}")),
          .init(name: "其他", result: .skipped("windows are not supported yet")),
        ])
    ])
    #expect(
      report.junit() == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="yibao" tests="3" failures="1" skipped="1">
          <testsuite name="kelan &lt;2022&gt; &amp; &quot;more&quot;" tests="3" failures="1" skipped="1">
            <testcase classname="kelan &lt;2022&gt; &amp; &quot;more&quot;" name="低保"/>
            <testcase classname="kelan &lt;2022&gt; &amp; &quot;more&quot;" name="特困">
              <failure message="40 ≠ 32">a &lt; b&#10;\u{FFFD}\u{FFFD}</failure>
            </testcase>
            <testcase classname="kelan &lt;2022&gt; &amp; &quot;more&quot;" name="其他">
              <skipped message="windows are not supported yet"/>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }
}
