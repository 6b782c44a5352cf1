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
  /// A remark; one that begins with `approximate`, `at least` or `at most` (约, 不低于, 不超过) says
  /// how exactly the value is meant, one that is `from` and a day or year since when it holds.
  public var note: String

  public init(
    county: String, year: String, document: String, article: String, person: String, tier: String,
    quantity: String, value: String, unit: String, published: String, note: String = ""
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
    self.note = note
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
  case failed(found: Message)
  /// It cannot be run, and why.
  case skipped(why: Message)
}

extension PublishedCase {
  /// The day since which the value holds; nil where the row does not say.
  var day: Date? {
    guard note.hasPrefix("from ") else { return nil }
    let text = note.dropFirst("from ".count)
    return Date(spoken: String(text)) ?? Int(text).flatMap { Date(year: $0, month: 1, day: 1) }
  }

  /// How exactly the row means its value.
  var exactness: Exactness {
    let words: [(words: [String], exactness: Exactness)] = [
      (["approximate", "about", "约", "左右"], .approximate),
      (["at least", "不低于", "以上"], .atLeast), (["at most", "不超过", "以内"], .atMost),
    ]
    // “以内 includes the boundary” is a remark on the person, not on the value.
    let opening = note.prefix { !";；(（,，".contains($0) }
    let stated = opening.last == " " ? String(opening.dropLast()) : String(opening)
    return words.first { $0.words.contains(stated) }?.exactness ?? .exact
  }
}
