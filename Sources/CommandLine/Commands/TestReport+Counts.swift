import Text

extension TestReport {
  /// How many cases passed, failed and were not run.
  struct Counts {
    var passed = 0
    var failed = 0
    var skipped = 0

    init(_ cases: [Case]) {
      for test in cases {
        switch test.result {
        case .passed: passed += 1
        case .failed: failed += 1
        case .skipped: skipped += 1
        }
      }
    }

    var message: Message {
      var english = "\(passed) passed"
      var chinese = "\(passed) 项通过"
      if failed > 0 {
        english += ", \(failed) failed"
        chinese += "，\(failed) 项未通过"
      }
      if skipped > 0 {
        english += ", \(skipped) not run"
        chinese += "，\(skipped) 项未运行"
      }
      return Message(english, chinese)
    }
  }

  var hasFailed: Bool { Counts(groups.flatMap { $0.cases }).failed > 0 }

  /// The last line, the same in every language so that scripts can read it.
  var closingLine: String {
    let counts = Counts(groups.flatMap { $0.cases })
    let skipped = counts.skipped > 0 ? ", \(counts.skipped) skipped" : ""
    return "\(counts.passed) passed, \(counts.failed) failed\(skipped)"
  }

  /// A row for each case.
  var table: Table {
    var table = Table(["group", "case", "result", "message"].map { Table.Column($0) })
    for group in groups {
      for test in group.cases {
        switch test.result {
        case .passed: table.append([group.name, test.name, "passed", ""])
        case .failed(let line, _): table.append([group.name, test.name, "failed", line])
        case .skipped(let why): table.append([group.name, test.name, "skipped", why])
        }
      }
    }
    return table
  }
}

/// The form of `test --format json`.
enum TestJSON {
  private struct Report: Encodable {
    var passed: Int
    var failed: Int
    var skipped: Int
    var groups: [Group]
    /// The clauses that no example exercises.
    var unexercised: [String]
  }

  private struct Group: Encodable {
    var name: String
    var cases: [Case]
  }

  private struct Case: Encodable {
    var name: String
    var result: String
    var message: String?
  }

  static func text(_ report: TestReport, _ unexercised: [String]) -> String {
    let counts = TestReport.Counts(report.groups.flatMap { $0.cases })
    return JSON.text(
      Report(
        passed: counts.passed, failed: counts.failed, skipped: counts.skipped,
        groups: report.groups.map { group in
          Group(
            name: group.name,
            cases: group.cases.map { test in
              switch test.result {
              case .passed: Case(name: test.name, result: "passed", message: nil)
              case .failed(let line, _): Case(name: test.name, result: "failed", message: line)
              case .skipped(let why): Case(name: test.name, result: "skipped", message: why)
              }
            })
        }, unexercised: unexercised))
  }
}
