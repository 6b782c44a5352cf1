public import Evaluation
import Quantities
import Rulebook
public import Text

/// One published amount to hold the policies against, as a row of a table has it.
public struct PublishedCase: Hashable, Sendable {
  public var county: String
  public var year: String
  /// The number of the document that published it; empty where the row does not say.
  public var document: String
  public var article: String
  public var person: String
  public var tier: String
  public var quantity: String
  public var value: String
  public var unit: String
  /// yes, derived or deferred; a deferred row expects that the value is set elsewhere.
  public var published: String

  public init(
    county: String, year: String, document: String, article: String, person: String, tier: String,
    quantity: String, value: String, unit: String, published: String
  ) {
    self.county = county
    self.year = year
    self.document = document
    self.article = article
    self.person = person
    self.tier = tier
    self.quantity = quantity
    self.value = value
    self.unit = unit
    self.published = published
  }

  /// The row in a line: 岢岚县 2022 低保对象 资助 = 280元.
  public var title: String {
    let words = [county, year, person, tier, quantity].filter { !$0.isEmpty }
    return words.joined(separator: " ") + " = " + (value.isEmpty ? "elsewhere" : value + unit)
  }
}

/// What became of a published case.
public enum CaseResult: Sendable {
  /// The clauses that answered it, and whether the row's article is among them.
  case passed(clauses: [ClauseReference], citations: String, citesArticle: Bool)
  /// What was answered instead of what was published.
  case failed(found: String)
  /// It cannot be run, and why.
  case skipped(why: Message)
}

extension Workspace {
  /// Runs a published case: the answer must be the published value, exactly.
  public func run(_ row: PublishedCase, listener: Listener) -> CaseResult {
    if TimeWords.isAboutTime(row.quantity) || TimeWords.isAboutTime(row.person) {
      return .skipped(why: Message("about time, which is not supported yet", "涉及时间，暂不支持"))
    }
    guard ["yes", "derived", "deferred"].contains(row.published) else {
      return .failed(found: "published must be yes, derived or deferred")
    }
    guard !row.value.isEmpty || row.published == "deferred" else {
      return .failed(found: "the row publishes no value")
    }
    do throws(QuestionProblem) {
      let words = [row.county, row.year, row.person, row.tier].joined(separator: " ")
      let utterance = listener.hear(words)
      // A row whose words are not understood cannot be run; it is counted and named.
      if !utterance.unknown.isEmpty {
        let words = utterance.unknown.map { $0.word }.joined(separator: ", ")
        return .skipped(why: Message("unknown words: \(words)", "不认识的词：\(words)"))
      }
      let document = try document(for: utterance)
      let number = library.rulebooks[document].document.number.map { text($0) } ?? ""
      if !row.document.isEmpty, row.document != number {
        return .failed(found: "the document loaded is \(number), not \(row.document)")
      }
      var question = try question(utterance, of: document)
      question.quantity = try quantityOrProblem(row.quantity, of: document)
      return judge(try reply(to: question), against: row)
    } catch {
      return .failed(found: Wording(self, in: .english).text(error))
    }
  }

  private func judge(_ reply: Reply, against row: PublishedCase) -> CaseResult {
    let wording = Wording(self, in: .english)
    guard reply.cases.count == 1 else {
      let cases = reply.cases.map {
        "\(wording.conditions($0.conditions)): \(wording.text($0.outcome))"
      }
      return .failed(found: cases.joined(separator: "; "))
    }
    let only = reply.cases[0]
    let clauses = Reply.clauses(in: only.step)
    let citations = wording.citations(of: only.step)
    let passed = CaseResult.passed(
      clauses: clauses, citations: citations,
      citesArticle: citations.split(separator: "、").contains { $0 == row.article })
    if row.published == "deferred" {
      if case .elsewhere = only.outcome { return passed }
      return .failed(found: wording.text(only.outcome))
    }
    guard case .value(let value) = only.outcome else {
      return .failed(found: wording.text(only.outcome))
    }
    let unit = value.number == nil ? row.unit : value.type.unit
    let isSameUnit = unit == row.unit || (row.unit == "元" && unit.hasPrefix("元"))
    guard isSameUnit, isSame(value, row.value, wording) else {
      return .failed(found: wording.text(value))
    }
    return passed
  }

  private func isSame(_ value: Value, _ published: String, _ wording: Wording) -> Bool {
    if case .funder(let funder, _) = value.content { return text(funder) == published }
    return wording.plain(value) == published
  }
}
