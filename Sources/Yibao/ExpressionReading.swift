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
    var problem = ExpressionProblem(diagnostics: [], source: Source(name: "", text: expression))
    for type in Self.probedTypes {
      let probe = Probe(expression, as: type, in: sources[own])
      let errors = probe.errors(beside: others)
      if errors.isEmpty {
        let isBare =
          type == .money(.total)
          && Probe(expression, as: .count, in: sources[own]).errors(beside: others).isEmpty
        return reading(probe, isBareNumber: isBare, replacing: own, person)
      }
      // Where a yearly amount is due, most expressions are told best what they lack.
      if problem.diagnostics.isEmpty || type == .money(.perPersonAndYear) {
        problem.diagnostics = errors
      }
    }
    throw problem
  }

  /// The types in the order of trial: a plain amount fits every other unit, so it comes first, and
  /// the unit of contributions takes two others in, so it comes after them.
  private static let probedTypes: [QuantityType] = [
    .money(.total), .money(.perPerson), .money(.perYear), .money(.perMonth), .money(.perDay),
    .money(.perVisit), .money(.perPersonAndYear), .ratio, .points, .count, .age, .date,
  ]

  private func reading(
    _ probe: Probe, isBareNumber: Bool, replacing index: Int, _ person: Person
  ) -> ExpressionReading {
    var sources = sources
    sources[index] = probe.source
    let workspace = Workspace(sources)
    let document =
      workspace.library.rulebooks.firstIndex { $0.document.source == UInt32(index) } ?? 0
    let quantity = workspace.library.rulebooks[document].quantities.count - 1
    return ExpressionReading(
      type: probe.type, isBareNumber: isBareNumber, workspace: workspace,
      question: Question(
        document: document, person: workspace.translated(person, from: self),
        quantity: QuantityID(quantity)))
  }

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
      case .number, .none: same.state(fact, stated.value)
      }
    }
    return same
  }
}

/// A document with one more quantity, whose value is an expression.
private struct Probe {
  let type: QuantityType
  let source: Source
  private let expression: String
  /// Where the expression begins in the source.
  private let start: Int

  init(_ expression: String, as type: QuantityType, in document: Source) {
    self.type = type
    self.expression = expression
    let head = "\nquantity 待求值 is \(type.words)\n待求值 is "
    start = document.bytes.count + head.utf8.count
    source = Source(
      name: document.name, bytes: document.bytes + Array((head + expression + "\n").utf8))
  }

  /// The errors in the expression, by their places in the expression alone.
  func errors(beside vocabularies: [Source]) -> [Diagnostic] {
    let workspace = Workspace(vocabularies + [source])
    let errors = workspace.diagnostics.filter { $0.severity == .error }
    return errors.map { error in
      var error = error
      error.place = moved(error.place)
      error.related.removeAll { Int($0.place.span.start) < start }
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
    func offset(_ place: UInt32) -> Int { min(max(Int(place) - start, 0), count) }
    return Place(source: 0, span: Span(offset(place.span.start), offset(place.span.end)))
  }
}
