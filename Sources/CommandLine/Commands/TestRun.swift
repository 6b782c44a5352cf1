import Text
import Yibao

/// A run of all examples: those that the policy files print and those of tables.
struct TestRun {
  let workspace: Workspace
  private let wording: Wording
  private var inquiry: Inquiry
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
    inquiry = Inquiry(workspace)
    listener = Listener(workspace)
  }

  /// Runs what each file prints behind its clauses; a file with errors is a failure.
  mutating func runFiles() {
    for index in workspace.library.rulebooks.indices {
      let rulebook = workspace.library.rulebooks[index]
      let (all, verdicts) = workspace.examination(of: index)
      let findings = all.filter { $0.severity == .error }
      let byPlace = Dictionary(findings.map { ($0.place, $0) }) { first, _ in first }
      var cases: [TestReport.Case] = []
      for (publication, verdict) in zip(rulebook.publications, verdicts) {
        let place = publication.place
        let name =
          workspace.location(of: place) + " "
          + workspace.sources[Int(place.source)].text(place.span)
        cases.append(TestReport.Case(name: name, result: result(verdict, byPlace[place], name)))
        switch verdict {
        case .agrees, .differs:
          exercised.insert(ClauseReference(document: index, clause: publication.clause))
        case .notHeld, .undecided: break
        }
      }
      let places = Set(rulebook.publications.map { $0.place })
      cases += findings.filter { !places.contains($0.place) }.map { failure($0) }
      guard !cases.isEmpty else { continue }
      report.groups.append(TestReport.Group(name: workspace.title(of: index), cases: cases))
    }
    let broken = workspace.diagnostics.filter { $0.severity == .error }
    guard !broken.isEmpty else { return }
    report.groups.append(
      TestReport.Group(
        name: wording.say("files with errors", "有错误的文件"), cases: broken.map { failure($0) }))
  }

  /// What became of a printed amount; one that was not held against anything is named.
  private mutating func result(
    _ verdict: PublicationVerdict, _ finding: Diagnostic?, _ name: String
  ) -> TestReport.Result {
    if let finding { return .failed(finding.message.text(in: wording.language), details: "") }
    let why: String
    switch verdict {
    case .agrees: return .passed
    case .differs(let printed, let computed):
      return .failed(
        wording.say("printed \(printed), computed \(computed)", "公布\(printed)，计算得\(computed)"),
        details: "")
    case .undecided(let reason): why = reason.text(in: wording.language)
    case .notHeld:
      why = wording.say(
        "nobody was found for whom its clause decides", "没有找到适用该条款的人")
    }
    notRun.append("\(name): \(why)")
    return .skipped(why)
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
      switch inquiry.run(row, listener: listener) {
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
            result: .failed(
              wording.say("answered \(found.english)", "得到 \(found.chinese)"), details: "")))
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
        guard !exercised.contains(clause), rulebook.states(clause.clause) else { continue }
        lines.append(
          "\(workspace.title(of: index)) \(wording.citation(clause)) "
            + "(\(workspace.location(of: rulebook.clauses[number].place)))")
      }
    }
    return lines
  }
}
