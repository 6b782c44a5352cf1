import Text
import Yibao

/// A run of all examples: those that the policy files print and those of tables.
struct TestRun {
  let workspace: Workspace
  private let wording: Wording
  private let listener: Listener
  private(set) var report = TestReport(groups: [])
  /// The rows that cannot be run, each with its reason.
  private(set) var notRun: [String] = []
  /// The rows that pass by another clause than the one they cite.
  private(set) var otherArticle: [String] = []
  private var exercised: Set<ClauseReference> = []

  init(_ workspace: Workspace, in language: Language) {
    self.workspace = workspace
    wording = Wording(workspace, in: language)
    listener = Listener(workspace)
  }

  /// Runs what each file prints behind its clauses; a file with errors is a failure.
  mutating func runFiles() {
    for index in workspace.library.rulebooks.indices {
      let rulebook = workspace.library.rulebooks[index]
      let findings = workspace.findings(of: index).filter { $0.severity == .error }
      var cases: [TestReport.Case] = []
      for publication in rulebook.publications {
        let place = publication.place
        let own = findings.first { $0.place == place }
        cases.append(
          TestReport.Case(
            name: workspace.location(of: place) + " "
              + workspace.sources[Int(place.source)].text(place.span),
            result: own.map { .failed($0.message.text(in: wording.language), details: "") }
              ?? .passed))
        exercised.insert(ClauseReference(document: index, clause: publication.clause))
      }
      let others = findings.filter { finding in
        !rulebook.publications.contains { $0.place == finding.place }
      }
      cases += others.map { failure($0) }
      guard !cases.isEmpty else { continue }
      report.groups.append(TestReport.Group(name: workspace.title(of: index), cases: cases))
    }
    let broken = workspace.diagnostics.filter { $0.severity == .error }
    guard !broken.isEmpty else { return }
    report.groups.append(
      TestReport.Group(
        name: wording.say("files with errors", "有错误的文件"), cases: broken.map { failure($0) }))
  }

  private func failure(_ finding: Diagnostic) -> TestReport.Case {
    TestReport.Case(
      name: "\(workspace.location(of: finding.place)) \(finding.code)",
      result: .failed(finding.message.text(in: wording.language), details: ""))
  }

  /// Runs the rows of a table; `false` iff it lacks a column that is needed.
  mutating func runTable(_ table: CasesTable, named name: String) -> Bool {
    guard table.isComplete else { return false }
    var cases: [TestReport.Case] = []
    for (line, row) in table.rows {
      let title = "\(line): \(row.title)"
      switch workspace.run(row, listener: listener) {
      case .passed(let clauses, let citations, let citesArticle):
        exercised.formUnion(clauses)
        if !citesArticle, !row.article.isEmpty {
          otherArticle.append("\(title) (\(row.article); \(citations))")
        }
        cases.append(TestReport.Case(name: title, result: .passed))
      case .failed(let found):
        cases.append(
          TestReport.Case(
            name: title,
            result: .failed(wording.say("answered \(found)", "得到 \(found)"), details: "")))
      case .skipped(let why):
        let why = why.text(in: wording.language)
        notRun.append("\(title): \(why)")
        cases.append(TestReport.Case(name: title, result: .skipped(why)))
      }
    }
    report.groups.append(TestReport.Group(name: name, cases: cases))
    return true
  }

  /// The clauses that no example rests on.
  var unexercised: [String] {
    var lines: [String] = []
    for (index, rulebook) in workspace.library.rulebooks.enumerated() {
      for number in rulebook.clauses.indices {
        let clause = ClauseReference(document: index, clause: ClauseID(number))
        guard !exercised.contains(clause) else { continue }
        lines.append(
          "\(workspace.title(of: index)) \(wording.citation(clause)) "
            + "(\(workspace.location(of: rulebook.clauses[number].place)))")
      }
    }
    return lines
  }
}
