import Text

/// The words that the grammar gives a meaning; the raw value is the English spelling.
///
/// A keyword is recognised in any case (`Policy`, `policy`) and cannot be a name.
public enum Keyword: String, CaseIterable, Sendable {
  // Headings and headers
  case policy, vocabulary, source, issued, within, section, tiers
  // Declarations
  case group, fact, quantity, also, divided, into, ordinary, ordinarily, one
  case age, money, ratio, points, count, date, text, per, person, year, month, day, visit
  case years, months, days
  // Subjects and conditions
  case incl, excl, except, others
  case `if`, when, unless, not, and, or, over, under
  // Predicates
  case standard, pays, owes, bears, fiscal, subsidy, supplementary, premium, from, rest, `is`
  case central, provincial, municipal, county, which
  // Values and modifiers
  case all, of, `in`, min, max, makes, elsewhere, `as`, set, by, about, at, least, most
  case rounded, to, half, up, down, even, voluntary, instead
  case nothing = "none"
  // Combination
  case highest, lowest, first, applies, added, only, chosen, the
  // Clauses about time
  case window, closed, cover, waiting, deadline, late, each, holds
  case on, before, after, full, counting, backdated
  // Membership on a day
  case status, later, changes, latest, list, `do`
  // Clauses about benefits, recognised so that they are never dropped
  case deductible, cap

  /// The keyword whose spelling was interned as the symbol, if it is one.
  init?(_ symbol: Symbol) {
    guard symbol.index < Keyword.table.count else { return nil }
    self = Keyword.table[Int(symbol.index)]
  }

  /// `true` iff the word can also be a name where a name is due: `age` is a type and a fact.
  public var isSoft: Bool {
    switch self {
    case .one, .age, .money, .ratio, .points, .count, .date, .text, .person, .year, .month, .day,
      .visit, .years, .months, .days, .late, .each, .on, .before, .after, .full, .counting,
      .backdated, .later, .changes, .latest, .list, .do, .central, .provincial, .municipal, .county:
      true
    default: false
    }
  }

  /// `true` iff the word opens a clause of a kind that is recognised but not evaluated yet.
  var opensUnsupportedClause: Bool { self == .deductible || self == .cap }

  /// `true` iff the word opens a clause about time.
  var opensClauseOnTime: Bool {
    switch self {
    case .window, .closed, .cover, .waiting, .deadline: true
    default: false
    }
  }

  /// All keywords in the order in which a `Lexicon` interns them.
  static let table = ContiguousArray(allCases)
}
