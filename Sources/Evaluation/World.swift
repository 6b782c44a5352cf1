public import Rulebook
import Text

/// A person as the fast evaluator reads them: all that is known, by the rulebook's own numbers.
///
/// Make one with `CompiledRules.world(for:)`, which also names what the definitions of groups require,
/// or fill in `CompiledRules.blank` for many people.
public struct World: Hashable, Sendable {
  /// The groups that are named, each once; a person is in few, however many a document knows.
  public private(set) var groups: [GroupID] = []
  /// `true` iff a group is named that the rulebook does not know.
  public internal(set) var hasOtherGroup = false
  /// The tier's index in the rulebook, `World.open`, or `World.noValue` for one that it does not have.
  public internal(set) var tier = World.open
  /// For each fact its number, the index of its value, `World.noValue` or `World.open`.
  public internal(set) var facts: [Int64]

  /// Not known.
  public static let open = Int64.min
  /// None of the fact's values.
  public static let noValue = Int64.min + 1

  /// A group that the definition of a named one requires, or else another; see `Question.openGroups`.
  var openGroup: GroupID?

  /// The facts whose number only stands for others that no condition tells from it.
  private var vague: [FactID] = []

  /// Windows of which it is said whether payment lies in them, as far as the day leaves that open.
  private var saidWindows: [SaidWindow] = []

  private struct SaidWindow: Hashable {
    var window: Int
    var isOpen: Bool
  }

  private let tierCount: Int

  init(facts: [Int64], tierCount: Int) {
    self.facts = facts
    self.tierCount = tierCount
  }

  /// Names a group of the rulebook.
  public mutating func name(_ group: GroupID) {
    if !groups.contains(group) { groups.append(group) }
  }

  /// Names a group that the rulebook does not know: the person is not one without a group.
  public mutating func nameOther() { hasOtherGroup = true }

  /// Chooses a tier by its index in the rulebook; nil leaves it open, and an index beyond the
  /// rulebook's is none of its tiers.
  public mutating func choose(tier: Int?) {
    self.tier = tier.map { 0..<tierCount ~= $0 ? Int64($0) : World.noValue } ?? World.open
  }

  /// States a fact of the rulebook: a number, the index of one of its values, or `World.open`.
  public mutating func state(_ fact: FactID, _ number: Int64) {
    facts[Int(fact.index)] = number
    vague.removeAll { $0 == fact }
  }

  /// Takes a number of the rulebook's fact for all that no condition tells from it.
  mutating func suppose(_ fact: FactID, _ number: Int64) {
    state(fact, number)
    vague.append(fact)
  }

  /// `true` iff the number of the fact only stands for others.
  func isVague(_ fact: FactID) -> Bool { vague.contains(fact) }

  /// Says whether a window that begins or ends on a day known only roughly is open when the person
  /// pays.
  mutating func say(window: Int, isOpen: Bool) {
    saidWindows.removeAll { $0.window == window }
    saidWindows.append(SaidWindow(window: window, isOpen: isOpen))
  }

  /// What was said of a window; nil where nothing was.
  func isOpen(_ window: Int) -> Bool? { saidWindows.first { $0.window == window }?.isOpen }

  /// Becomes the person that `blank` is, in the space that is there.
  public mutating func reset(to blank: World) {
    groups.removeAll(keepingCapacity: true)
    hasOtherGroup = blank.hasOtherGroup
    openGroup = blank.openGroup
    tier = blank.tier
    facts = blank.facts
    vague = blank.vague
    saidWindows = blank.saidWindows
  }
}

extension CompiledRules {
  /// A person of whom nothing is said: no group, no tier, facts as they ordinarily are.
  public var blank: World {
    var world = World(
      facts: rulebook.facts.map { fact in
        fact.ordinaryValue.map { CompiledRules.number($0, fact) } ?? World.open
      }, tierCount: rulebook.tiers.count)
    for (index, fact) in rulebook.facts.enumerated() where fact.ordinary == .window {
      if let day = dayOfWindow(fact) { world.suppose(FactID(index), day) }
    }
    return world
  }

  /// A day of the window in which everybody ordinarily pays; nil where groups have windows of their
  /// own, or where a condition tells days of the window apart.
  private func dayOfWindow(_ fact: Rulebook.Fact) -> Int64? {
    guard rulebook.index.withWindows.isEmpty else { return nil }
    let days = outline.payment.ordinary.everybody.days.numbers
    guard days.count == 1, let only = days.first else { return nil }
    let starts = outline.breakpoints[fact.name] ?? []
    let isDivided = starts.contains { only.lowerBound < $0 && $0 <= only.upperBound }
    let isMeasured = outline.relations.contains {
      rulebook.facts[Int($0.later.index)].name == fact.name
        || rulebook.facts[Int($0.earlier.index)].name == fact.name
    }
    return isDivided || isMeasured ? nil : only.lowerBound
  }

  /// The person of a question, and which of the windows that begin or end on a day known only roughly
  /// are open when they pay; throws when what is said cannot be so.
  public func world(
    for person: Person, windows: [(window: Int, isOpen: Bool)] = []
  ) throws(QuestionFault) -> World {
    let library = Library(names: Interner(), rulebooks: [rulebook])
    var question = Question(document: 0, person: person, library: library, outlines: [outline])
    try question.settleConsistency(library: library, outlines: [outline])
    var world = blank
    var assumptions = Assumptions()
    for (window, isOpen) in windows {
      world.say(window: window, isOpen: isOpen)
      assumptions = assumptions.adding(.inWindow(window, document: 0), .holds(isOpen))
    }
    if let fault = question.fault(assumptions, library: library, outlines: [outline]) {
      throw fault
    }
    world.openGroup = question.openGroups.elements.first.flatMap { outline.group($0) }
    for name in question.person.groups {
      if let group = outline.group(name) { world.name(group) } else { world.nameOther() }
    }
    if let tier = person.tier {
      // A tier that the document does not have is none of its tiers.
      world.tier = outline.tier(tier).map { Int64($0) } ?? World.noValue
    }
    for (index, fact) in rulebook.facts.enumerated() {
      if let stated = person.value(of: fact.name) {
        world.state(FactID(index), CompiledRules.number(stated, fact))
      } else if question.opened.contains(fact.name) {
        world.state(FactID(index), World.open)
      }
    }
    return world
  }

  private static func number(_ value: FactValue, _ fact: Rulebook.Fact) -> Int64 {
    switch (value, fact.kind) {
    case (.between, _), (.window, _): return World.open
    case (.number(let number), _) where fact.kind.isNumber: return number
    case (.value(let name), .oneOf(let values)):
      let place =
        values.firstIndex(of: name) ?? fact.valueSynonyms.firstIndex { $0.contains(name) }
      return place.map { Int64($0) } ?? World.noValue
    default: return World.noValue
    }
  }
}
