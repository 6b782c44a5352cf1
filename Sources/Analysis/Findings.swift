public import Evaluation
public import Text

/// What keeps a document from answering: amounts that it prints and its rules do not come to, and
/// rules that come to no amount.
public func faults(of document: Int, with answering: Answering) -> [Diagnostic] {
  var examiner = Examiner(answering, document)
  examiner.examineClauses()
  examiner.examineFiscalSubsidy()
  return examiner.diagnostics.filter { $0.severity == .error }
    .sorted(by: Diagnostic.precedes)
}

/// All that the rules of a document amount to: its faults, bounds that never bind, subsidies above
/// the standard, and people for whom clauses disagree.
public func findings(of document: Int, with answering: Answering) -> [Diagnostic] {
  examination(of: document, with: answering).findings
}

/// The findings of a document, and a verdict for each amount that it prints, in their order.
public func examination(
  of document: Int, with answering: Answering
) -> (findings: [Diagnostic], verdicts: [PublicationVerdict]) {
  var examiner = Examiner(answering, document)
  examiner.examineClauses()
  examiner.examineOverlaps()
  examiner.examineConditions()
  examiner.examineFiscalSubsidy()
  examiner.reportRulesWithoutUse()
  examiner.reportManyWays()
  examiner.reportAlone()
  return (
    examiner.diagnostics.sorted(by: Diagnostic.precedes),
    examiner.verdicts.map { $0 ?? .notHeld }
  )
}
