import Evaluation
import Quantities
import Rulebook
import Text

extension Inquiry {
  /// Runs a published case: the answer must be the published value, exactly.
  public mutating func run(_ row: PublishedCase, listener: Listener) -> CaseResult {
    if let problem = row.problem { return .failed(found: problem) }
    if let obstacle = obstacle(to: row, listener) { return .skipped(why: obstacle) }
    do throws(QuestionProblem) {
      let utterance = listener.hear(row.words)
      let document = try workspace.document(for: utterance)
      let number = workspace.library.rulebooks[document].document.number
      let known = number.map { workspace.text($0) } ?? ""
      if !row.document.isEmpty, row.document != known {
        return .failed(
          found: Message(
            "nothing, for the document loaded is \(known), not \(row.document)",
            "无：载入的文件是\(known)，不是\(row.document)"))
      }
      var question = try workspace.question(utterance, of: document)
      question.quantity = try workspace.quantityOrProblem(row.quantity, of: document)
      if let day = row.day { workspace.ask(&question, for: day) }
      return judge(try reply(to: question), against: row)
    } catch {
      if case .noSuchYear = error { return .skipped(why: told { $0.text(error) }) }
      return .failed(found: told { $0.text(error) })
    }
  }

  /// Why a row cannot be run: it is counted and named, and never taken for a success.
  private func obstacle(to row: PublishedCase, _ listener: Listener) -> Message? {
    if listener.hear(row.county).regions.isEmpty {
      return Message(
        "no document of \(row.county) is loaded", "没有载入\(row.county)的文件")
    }
    let unknown = listener.hear(row.words).unknown.map { $0.word }
    guard !unknown.isEmpty else { return nil }
    return Message(
      "unknown words: \(unknown.joined(separator: ", "))",
      "不认识的词：\(unknown.joined(separator: "、"))")
  }

  private func judge(_ reply: Reply, against row: PublishedCase) -> CaseResult {
    guard reply.cases.count == 1 else {
      return .failed(
        found: told { wording in
          reply.cases.map {
            "\(wording.conditions($0.conditions)): \(wording.text($0.outcome))"
          }.joined(separator: "; ")
        })
    }
    let only = reply.cases[0]
    let citations = Wording(workspace, in: .english).citations(of: only.step)
    guard isPublished(only.outcome, as: row) else {
      return .failed(found: told { $0.text(only.outcome) })
    }
    return .passed(
      clauses: Reply.clauses(in: only.step), citations: citations,
      citesArticle: citations.split(separator: "、").contains { $0 == row.article })
  }

  private func isPublished(_ outcome: Outcome, as row: PublishedCase) -> Bool {
    if row.published == "deferred" {
      return outcome.elsewhere != nil
    }
    // 320 and a subsidy that is set elsewhere is not 320.
    guard case .value(let value) = outcome, value.exactness == row.exactness, !value.isPartial
    else { return false }
    let unit = value.number == nil ? row.unit : value.type.unit
    let isSameUnit =
      unit == row.unit || (row.unit == "元" && unit.hasPrefix("元"))
      || (row.unit == "月" && value.type == .months)
    guard isSameUnit else { return false }
    if case .funder(let funder, _) = value.content { return workspace.text(funder) == row.value }
    let plain = Wording(workspace, in: .english).plain(value)
    return plain == (value.number == nil ? row.value : row.value.withoutTrailingZeros)
  }

  private func told(_ text: (Wording) -> String) -> Message {
    Message(text(Wording(workspace, in: .english)), text(Wording(workspace, in: .chinese)))
  }
}

extension PublishedCase {
  /// The question that the row asks, in words.
  fileprivate var words: String { [county, year, person, tier].joined(separator: " ") }

  /// What is wrong with the row itself.
  fileprivate var problem: Message? {
    guard ["yes", "derived", "deferred"].contains(published) else {
      return Message(
        "nothing, for published must be yes, derived or deferred",
        "无：published 一列应为 yes、derived 或 deferred")
    }
    guard !value.isEmpty || published == "deferred" else {
      return Message("nothing, for the row publishes no value", "无：该行没有公布金额")
    }
    return nil
  }
}

extension String {
  /// A decimal number as it is written shortest: 40 for 40.00.
  fileprivate var withoutTrailingZeros: String {
    guard contains(".") else { return self }
    var digits = self[...]
    while digits.hasSuffix("0") { digits.removeLast() }
    if digits.hasSuffix(".") { digits.removeLast() }
    return String(digits)
  }
}
