import Foundation
import FoundationXML
import Testing

@testable import CommandLine

/// Reports in forms that other programs read.
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

  @Test(arguments: ["", "丰都 岢岚 低保 --lang zh", "--policies \(folder)/far-apart", "特困 新生儿"])
  func picturesAreWellFormedAndSpoken(words: String) throws {
    let outcome = try ProcessRunner.shell(
      "cd '\(Self.root)' && yibao compare -q 时间 --format svg \(words)")
    #expect(outcome.ending == .exited(0), "\(outcome.errors)")
    let reader = ElementNames()
    let parser = XMLParser(data: Data(outcome.output.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(reader.names.starts(with: ["svg", "title", "desc", "style"]))
  }

  private static let folder = "Tests/CommandLineTests/Policies"
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
}

/// The names of a document's elements, in the order in which they begin.
private final class ElementNames: NSObject, XMLParserDelegate {
  var names: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    names.append(name)
  }
}
