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

extension TestReport {
  /// The report for programs, with the clauses that no example exercises.
  func json(unexercised: [String]) -> JSON {
    let counts = Counts(groups.flatMap { $0.cases })
    return [
      "passed": .number("\(counts.passed)"), "failed": .number("\(counts.failed)"),
      "skipped": .number("\(counts.skipped)"),
      "groups": .list(
        groups.map { group in
          ["name": .text(group.name), "cases": .list(group.cases.map { $0.json })]
        }),
      "unexercised": .list(unexercised.map { .text($0) }),
    ]
  }
}

extension TestReport.Case {
  fileprivate var json: JSON {
    switch result {
    case .passed: ["name": .text(name), "result": .text("passed"), "message": .null]
    case .failed(let line, _):
      ["name": .text(name), "result": .text("failed"), "message": .text(line)]
    case .skipped(let why):
      ["name": .text(name), "result": .text("skipped"), "message": .text(why)]
    }
  }
}
