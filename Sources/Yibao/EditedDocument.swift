import Rulebook
import Syntax
import Text

/// A document's text while values in it are replaced.
struct EditedDocument {
  private(set) var source: Source
  private let workspace: Workspace
  private let document: Int
  private let number: UInt32
  /// A lexicon that knows the vocabulary's names.
  private let vocabulary: Lexicon

  init(_ document: Int, in workspace: Workspace) {
    self.workspace = workspace
    self.document = document
    number = workspace.library.rulebooks[document].document.source
    source = workspace.sources[Int(number)]
    vocabulary = workspace.vocabularyLexicon()
  }

  /// Puts blanks in the place of what the document prints of results: `, owes 40`, `, makes 288`.
  mutating func leaveOutPublications() {
    let (tree, _) = parsed()
    var spans = Lookup<UInt32, Span>()
    for publication in tree.publications {
      spans.update(publication.span.start, to: publication.span)
    }
    var previous: Token?
    for token in tree.tokens where !token.isTrivia {
      if let span = spans[token.span.start] {
        let isSeparated = previous?.kind == .comma || previous?.kind == .semicolon
        blank(isSeparated ? span.joined(with: previous?.span ?? span) : span)
      }
      previous = token
    }
  }

  /// Puts a supposed value in the place of the document's, or adds it where the document has none;
  /// values of tiers that it does not speak of stay.
  mutating func suppose(_ text: String) throws(SuppositionProblem) {
    let (tree, known) = parsed()
    var lexicon = known
    let supposed = try SupposedClause(text, of: document, in: workspace, lexicon: &lexicon)
    let clauses = tree.statements.compactMap { statement -> (Clause, Span)? in
      guard case .clause(let clause) = statement.kind, clause.subject == nil,
        clause.condition == nil, supposed.quantity != nil,
        workspace.quantity(clause.quantity, of: document, lexicon) == supposed.quantity
      else { return nil }
      return (clause, statement.span)
    }
    guard let (first, _) = clauses.first else {
      return add(supposed.words + [0x20] + list(supposed.values.map { $0.text }))
    }
    let surface = tree.surface(at: first.quantitySpan)
    var values: [[UInt8]] = []
    for value in supposed.values {
      guard let text = value.written.text(for: value.tiers, in: surface) else { throw .notAValue }
      values.append(text)
    }
    for (clause, _) in clauses {
      guard let rest = remaining(of: clause, beside: supposed, tree, lexicon, in: surface) else {
        throw .notAValue
      }
      values += rest
    }
    // From the last to the first, so that the places before stay right.
    for (_, span) in clauses.dropFirst().reversed() { blank(span) }
    source.bytes.replaceSubrange(valueRange(of: first, tree), with: list(values))
  }

  private func list(_ values: [[UInt8]]) -> [UInt8] {
    Array(values.joined(separator: Array("; ".utf8)))
  }

  private func parsed() -> (Tree, Lexicon) {
    var lexicon = vocabulary
    let result = Parser.parse(source, number: number, lexicon: &lexicon)
    return (result.tree, lexicon)
  }

  private mutating func blank(_ span: Span) {
    for index in span.range where source.bytes[index] != 0x0A { source.bytes[index] = 0x20 }
  }

  /// Adds a clause under a heading that tells it from the document's own.
  private mutating func add(_ clause: [UInt8]) {
    source.bytes += Array("\nsection 假设 what if\n".utf8) + clause + [0x0A]
  }

  /// The bytes of a clause's values and their parts.
  private func valueRange(of clause: Clause, _ tree: Tree) -> Range<Int> {
    var span = tree.alternatives[clause.alternatives.lowerBound].span
    for alternative in tree.alternatives[clause.alternatives] {
      span = span.joined(with: alternative.span)
    }
    for part in tree.parts[clause.parts] { span = span.joined(with: part.span) }
    return span.range
  }

  /// A clause's values for the tiers that a supposition does not speak of; nil when they cannot be
  /// written in the surface.
  private func remaining(
    of clause: Clause, beside supposed: SupposedClause, _ tree: Tree, _ lexicon: Lexicon,
    in surface: Surface
  ) -> [[UInt8]]? {
    if supposed.values.contains(where: { $0.tiers.isEmpty }) { return [] }
    let spoken = supposed.values.flatMap { $0.tiers }
    let all = workspace.library.rulebooks[document].tiers.map { workspace.text($0) }
    var values: [[UInt8]] = []
    for alternative in tree.alternatives[clause.alternatives] {
      let own = tree.names[alternative.tiers].map { lexicon.interner.text($0.symbol) }
      let rest = (own.isEmpty ? all : own).filter { !spoken.contains($0) }
      if rest.isEmpty { continue }
      let value = WrittenValue(alternative, of: tree, in: source)
      guard let text = value.text(for: rest, in: surface) else { return nil }
      values.append(text)
    }
    return values
  }
}

/// One value of a clause as it is written.
struct WrittenValue {
  let text: [UInt8]
  private let surface: Surface
  /// Where the tiers stand in the text, or could stand.
  private let tiers: Range<Int>
  private let namesTiers: Bool
  /// The amount, where the value is one and nothing goes with it: both surfaces write it alike.
  private let amount: [UInt8]?

  init(_ alternative: Alternative, of tree: Tree, in source: Source) {
    let start = Int(alternative.span.start)
    text = Array(source.bytes[alternative.span.range])
    surface = tree.surface(at: alternative.span)
    namesTiers = !alternative.tiers.isEmpty
    if namesTiers {
      let first = tree.names[alternative.tiers.lowerBound].span
      let last = tree.names[alternative.tiers.upperBound - 1].span
      tiers = Int(first.start) - start..<Int(last.end) - start
    } else {
      let end = surface == .chinese ? 0 : Self.end(of: alternative, tree, source) - start
      tiers = end..<end
    }
    amount = Self.amount(alternative, of: tree, in: source)
  }

  /// The value for some tiers, or for all where none is named; nil when the surface would have to
  /// write it otherwise.
  func text(for names: [String], in other: Surface) -> [UInt8]? {
    if other == surface {
      if names.isEmpty { return text }
      return surface == .chinese ? chineseText(for: names) : englishText(for: names)
    }
    guard let amount else { return nil }
    if names.isEmpty { return amount }
    switch other {
    case .english: return amount + Array(" in \(names.joined(separator: " and "))".utf8)
    case .chinese: return Array("\(names.joined(separator: "、"))".utf8) + amount
    }
  }

  private func englishText(for names: [String]) -> [UInt8] {
    let list = (namesTiers ? "" : " in ") + names.joined(separator: " and ")
    return Array(text[..<tiers.lowerBound]) + Array(list.utf8) + Array(text[tiers.upperBound...])
  }

  /// A formula that begins with a quantity is kept apart from its tier: 一档为标准的50%.
  private func chineseText(for names: [String]) -> [UInt8] {
    let list = names.joined(separator: "、") + (namesTiers || amount != nil ? "" : "为")
    return Array(text[..<tiers.lowerBound]) + Array(list.utf8) + Array(text[tiers.upperBound...])
  }

  private static func amount(
    _ alternative: Alternative, of tree: Tree, in source: Source
  ) -> [UInt8]? {
    guard case .expression(let id) = alternative.value,
      case .literal(let literal, .exactly) = tree.expressions[Int(id.index)].kind,
      alternative.minimum == nil, alternative.maximum == nil, alternative.rounding == nil,
      alternative.publications.isEmpty
    else { return nil }
    return Array(tree.literals[Int(literal.index)].spelling.utf8)
  }

  /// Where a value ends that names no tiers, before what modifies it.
  private static func end(of alternative: Alternative, _ tree: Tree, _ source: Source) -> Int {
    var end = alternative.span.start
    var depth = 0
    for token in tree.tokens(of: alternative.span) where !token.isTrivia {
      switch token.kind {
      case .openParenthesis: depth += 1
      case .closeParenthesis: depth -= 1
      case .comma, .semicolon: if depth == 0 { return Int(end) }
      case .keyword:
        if depth == 0, token.keyword(in: source)?.isModifier ?? false { return Int(end) }
      default: break
      }
      end = token.span.end
    }
    return Int(end)
  }
}

extension Keyword {
  fileprivate var isModifier: Bool {
    switch self {
    case .min, .max, .rounded, .owes, .makes, .voluntary, .instead: true
    default: false
    }
  }
}
