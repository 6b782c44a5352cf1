extension TestReport {
  /// The report as JUnit XML, the form that build servers read.
  func junit() -> String {
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    xml += "<testsuites name=\"yibao\" \(Self.counts(groups.flatMap(\.cases)))>\n"
    for group in groups {
      xml += "  <testsuite name=\"\(XML.escaped(group.name))\" \(Self.counts(group.cases))>\n"
      for test in group.cases {
        xml += Self.element(test, in: group)
      }
      xml += "  </testsuite>\n"
    }
    return xml + "</testsuites>\n"
  }

  private static func element(_ test: Case, in group: Group) -> String {
    let opening =
      "    <testcase classname=\"\(XML.escaped(group.name))\" name=\"\(XML.escaped(test.name))\""
    switch test.result {
    case .passed:
      return opening + "/>\n"
    case .failed(let message, let details):
      return opening + ">\n      <failure message=\"\(XML.escaped(message))\">"
        + XML.escaped(details) + "</failure>\n    </testcase>\n"
    case .skipped(let reason):
      return opening + ">\n      <skipped message=\"\(XML.escaped(reason))\"/>\n    </testcase>\n"
    }
  }

  private static func counts(_ cases: [Case]) -> String {
    var failed = 0
    var skipped = 0
    for test in cases {
      switch test.result {
      case .passed: break
      case .failed: failed += 1
      case .skipped: skipped += 1
      }
    }
    return "tests=\"\(cases.count)\" failures=\"\(failed)\" skipped=\"\(skipped)\""
  }
}
