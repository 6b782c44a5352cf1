public import Evaluation
public import Quantities
import Rulebook
public import Text

/// What an expression means in a document.
public struct ExpressionReading: Sendable {
  public var type: QuantityType
  /// `true` iff it is a number without a unit, which takes on the type of where it stands.
  public var isBareNumber: Bool
  /// A workspace in which a quantity has the expression as its value, and the question for it.
  public var workspace: Workspace
  public var question: Question

  /// The value of the expression for the person; whether the document itself answers was looked at
  /// before.
  public func reply() throws(QuestionProblem) -> Reply {
    try workspace.uncheckedReply(to: question)
  }
}

/// Findings about an expression, placed in a source that is the expression alone.
public struct ExpressionProblem: Error, Sendable {
  public var diagnostics: [Diagnostic]
  public var source: Source
}

extension Workspace {
  /// Finds the type of an expression such as `80% of standard`, and its value for a person.
  public func reading(
    of expression: String, in document: Int, for person: Person
  ) throws(ExpressionProblem) -> ExpressionReading {
    let own = Int(library.rulebooks[document].document.source)
    let others = sources.indices.filter { $0 != own && sources[$0].isVocabulary }.map {
      sources[$0]
    }
    let trial = Probe(expression, as: Self.probedTypes, in: sources[own])
    let fitting = trial.types(without: Workspace(others + [trial.source]).diagnostics)
    // Where a yearly amount is due, an expression that fits nowhere is told best what it lacks.
    let type = fitting.first ?? .money(.perPersonAndYear)
    // What is reported once, an unknown name, is found only when the type is tried alone.
    let probe = Probe(expression, as: [type], in: sources[own])
    var edited = sources
    edited[own] = probe.source
    let workspace = Workspace(edited)
    let errors = probe.errors(among: workspace.diagnostics, of: UInt32(own))
    guard errors.isEmpty else {
      throw ExpressionProblem(diagnostics: errors, source: Source(name: "", text: expression))
    }
    guard
      let same = workspace.library.rulebooks.firstIndex(where: {
        $0.document.source == UInt32(own)
      })
    else {
      throw ExpressionProblem(
        diagnostics: workspace.diagnostics.filter { $0.severity == .error },
        source: Source(name: "", text: expression))
    }
    let quantity = workspace.library.rulebooks[same].quantities.count - 1
    return ExpressionReading(
      type: type, isBareNumber: type == .money(.total) && fitting.contains(.count),
      workspace: workspace,
      question: Question(
        document: same, person: workspace.translated(person, from: self),
        quantity: QuantityID(quantity)))
  }

  /// The types in the order of trial: a plain amount fits every other unit, so it comes first, and
  /// the unit of contributions takes two others in, so it comes after them.
  private static let probedTypes: [QuantityType] = [
    .money(.total), .money(.perPerson), .money(.perYear), .money(.perMonth), .money(.perDay),
    .money(.perVisit), .money(.perPersonAndYear), .ratio, .points, .count, .age, .date,
  ]

  /// The same person by the symbols of this workspace; what it does not know is left out.
  private func translated(_ person: Person, from other: Workspace) -> Person {
    func symbol(_ name: Symbol) -> Symbol? { library.names.symbol(of: other.text(name)) }
    var same = Person(
      groups: person.groups.compactMap { symbol($0) }, tier: person.tier.flatMap { symbol($0) })
    for stated in person.facts {
      guard let fact = symbol(stated.fact) else { continue }
      switch stated.value {
      case .value(let value):
        if let value = symbol(value) { same.state(fact, .value(value)) }
      case .number, .none, .between, .window: same.state(fact, stated.value)
      }
    }
    for relation in person.relations {
      guard let later = symbol(relation.later), let earlier = symbol(relation.earlier) else {
        continue
      }
      same.state(
        StatedRelation(
          later: later, earlier: earlier, reckoning: relation.reckoning, limit: relation.limit))
    }
    return same
  }
}

/// A document with one more quantity for each of some types, whose value is an expression.
private struct Probe {
  let source: Source
  private let expression: String
  /// The types, and where the expression begins in the source for each.
  private var places: [(type: QuantityType, start: Int)] = []

  init(_ expression: String, as types: [QuantityType], in document: Source) {
    self.expression = expression
    var bytes = document.bytes
    for (type, ordinal) in zip(types, "甲乙丙丁戊己庚辛壬癸子丑") {
      let name = "待求值" + (types.count > 1 ? String(ordinal) : "")
      bytes += Array("\nquantity \(name) is \(type.words)\n\(name) is ".utf8)
      places.append((type, bytes.count))
      bytes += Array((expression + "\n").utf8)
    }
    source = Source(name: document.name, bytes: bytes)
  }

  /// The types for which nothing is wrong.
  func types(without diagnostics: [Diagnostic]) -> [QuantityType] {
    let errors = diagnostics.filter { $0.severity == .error }
    return places.indices.filter { index in
      let end = index + 1 < places.count ? places[index + 1].start : source.bytes.count + 1
      return !errors.contains { places[index].start..<end ~= Int($0.place.span.start) }
    }.map { places[$0].type }
  }

  /// The errors in the expression, by their places in the expression alone.
  func errors(among diagnostics: [Diagnostic], of number: UInt32) -> [Diagnostic] {
    let errors = diagnostics.filter { $0.severity == .error && $0.place.source == number }
    return errors.map { error in
      var error = error
      error.place = moved(error.place)
      error.related.removeAll { Int($0.place.span.start) < places[0].start }
      for index in error.related.indices {
        error.related[index].place = moved(error.related[index].place)
      }
      if var fix = error.fix {
        fix.place = moved(fix.place)
        error.fix = fix
      }
      return error
    }
  }

  private func moved(_ place: Place) -> Place {
    let count = expression.utf8.count
    func offset(_ place: UInt32) -> Int { min(max(Int(place) - places[0].start, 0), count) }
    return Place(source: 0, span: Span(offset(place.span.start), offset(place.span.end)))
  }
}
