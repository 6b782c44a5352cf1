import Rulebook
import Syntax
public import Text

/// A value that a reader supposes in the place of what a document says for everybody:
/// `standard 350`, `一档 standard 350`, `standard 350 in 一档; 700 in 二档`.
public struct Supposition: Hashable, Sendable {
  /// As it was typed.
  public var text: String
  /// The quantity's own name.
  public var quantity: String
  /// The tiers that it is for; empty means all.
  public var tiers: [String]
  /// The tiers that get one value although the document tells them apart.
  public var tiersJoined: [String]

  /// `true` iff nothing remains of the other one when both are supposed, this one last.
  public func covers(_ other: Supposition) -> Bool {
    quantity == other.quantity
      && (tiers.isEmpty || !other.tiers.isEmpty && other.tiers.allSatisfy { tiers.contains($0) })
  }
}

/// Why a text supposes no value.
public enum SuppositionProblem: Error, Sendable {
  /// It cannot be read; the findings are about the source, which is the text alone.
  case unreadable([Diagnostic], Source)
  /// It is something else than a value of a quantity.
  case notAValue
  /// It is about some people only: these words say so.
  case notForEverybody(String)
}

extension Workspace {
  /// Reads what a reader supposes of a document.
  public func supposition(
    _ text: String, of document: Int
  ) throws(SuppositionProblem) -> Supposition {
    var lexicon = vocabularyLexicon()
    let supposed = try SupposedClause(text, of: document, in: self, lexicon: &lexicon)
    let isForAll = supposed.values.contains { $0.tiers.isEmpty }
    return Supposition(
      text: text, quantity: supposed.name,
      tiers: isForAll ? [] : supposed.values.flatMap { $0.tiers },
      tiersJoined: isForAll ? tiersTold(apartBy: supposed.quantity, in: document) : [])
  }

  /// The tiers of a document that gives each its own value of a quantity; the standard is always
  /// such a quantity where there are tiers.
  private func tiersTold(apartBy quantity: QuantityID?, in document: Int) -> [String] {
    let rulebook = library.rulebooks[document]
    let isByTier = rulebook.clauses.contains { clause in
      clause.quantity == quantity && clause.scope == .base
        && rulebook.alternatives[clause.alternatives].contains { $0.tiers != .max }
    }
    guard isByTier || quantity == QuantityID(.standard) else { return [] }
    return rulebook.tiers.map { text($0) }
  }

  /// The text of a document with supposed values, one after the other, in the place of its own.
  ///
  /// What the document prints of the results is left out, for it no longer holds; nothing else
  /// moves to another line unless a value that goes had several.
  ///
  /// A document that has changed may no longer have what was supposed of it: such suppositions are
  /// left out and given back.
  public func source(
    of document: Int, supposing suppositions: [Supposition]
  ) -> (source: Source, impossible: [Supposition]) {
    var edited = EditedDocument(document, in: self)
    edited.leaveOutPublications()
    var impossible: [Supposition] = []
    for supposition in suppositions {
      do throws(SuppositionProblem) {
        try edited.suppose(supposition.text)
      } catch {
        impossible.append(supposition)
      }
    }
    return (edited.source, impossible)
  }
}

/// A supposed clause as it was read.
struct SupposedClause {
  /// A value as it is written, with its tiers in it.
  struct Value {
    var written: WrittenValue
    var tiers: [String]

    /// The value in the surface in which it was supposed.
    var text: [UInt8] { written.text(for: tiers, in: surface) ?? written.text }
    var surface: Surface
  }

  var quantity: QuantityID?
  /// The quantity's own name, or the word for one that nothing declares.
  var name: String
  /// The quantity as it was written.
  var words: [UInt8]
  var values: [Value] = []

  /// Reads `text` as a value for everybody, or for everybody in a tier.
  init(
    _ text: String, of document: Int, in workspace: Workspace, lexicon: inout Lexicon
  ) throws(SuppositionProblem) {
    let source = Source(name: "", text: text)
    // A tier of the document before a Chinese value is no part of a group's name.
    for tier in workspace.library.rulebooks[document].tiers {
      lexicon.shareTier(workspace.text(tier))
    }
    let result = Parser.parse(source, number: 0, lexicon: &lexicon)
    let errors = result.diagnostics.filter { $0.severity == .error && $0.code != .missingHeader }
    guard errors.isEmpty else { throw .unreadable(errors, source) }
    let tree = result.tree
    guard tree.statements.count == 1, case .clause(let clause) = tree.statements[0].kind else {
      throw .notAValue
    }
    if let condition = clause.condition {
      throw .notForEverybody(source.text(tree.conditions[Int(condition.index)].span))
    }
    var subject: [String] = []
    if let written = clause.subject {
      // What is no group is a tier, or should be one: the checker will tell.
      let rulebook = workspace.library.rulebooks[document]
      let groups = rulebook.groups.flatMap { [$0.name] + $0.synonyms }.map { workspace.text($0) }
      subject = tree.groups[written.groups].map { lexicon.interner.text($0.name.symbol) }
      guard !subject.contains(where: { groups.contains($0) }), written.exceptions.isEmpty else {
        throw .notForEverybody(source.text(written.span))
      }
    }
    quantity = workspace.quantity(clause.quantity, of: document, lexicon)
    name =
      quantity.map {
        workspace.text(workspace.library.rulebooks[document].quantities[Int($0.index)].name)
      } ?? source.text(clause.quantitySpan)
    words = Array(source.bytes[clause.quantitySpan.range])
    for alternative in tree.alternatives[clause.alternatives] {
      let own = tree.names[alternative.tiers].map { lexicon.interner.text($0.symbol) }
      values.append(
        Value(
          written: WrittenValue(alternative, of: tree, in: source),
          tiers: own.isEmpty ? subject : own, surface: tree.surface(at: alternative.span)))
    }
  }
}

extension Workspace {
  /// The quantity that a clause is about, where the document knows it.
  func quantity(
    _ reference: QuantityReference, of document: Int, _ lexicon: Lexicon
  ) -> QuantityID? {
    switch reference {
    case .standard: QuantityID(.standard)
    case .subsidy: QuantityID(.subsidy)
    case .owed: QuantityID(.owed)
    case .deadline: QuantityID(.deadline)
    case .waiting: QuantityID(.waiting)
    case .surcharge: QuantityID(.surcharge)
    case .fiscalSubsidy(.total): QuantityID(.fiscalSubsidy)
    case .fiscalSubsidy(.central): QuantityID(.centralFiscalSubsidy)
    case .fiscalSubsidy(.provincial): QuantityID(.provincialFiscalSubsidy)
    case .fiscalSubsidy(.municipal): QuantityID(.municipalFiscalSubsidy)
    case .fiscalSubsidy(.county): QuantityID(.countyFiscalSubsidy)
    case .premium(let name), .named(let name):
      quantity(lexicon.interner.text(name.symbol), of: document)
    }
  }
}
