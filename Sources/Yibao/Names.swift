import Evaluation
import Rulebook
import Text

/// What a word of a question can stand for.
enum Reading: Hashable {
  /// Documents of one county, by the symbol of the region.
  case region(Symbol)
  /// A group, a tier, a fact's value or a declared quantity, by the word itself; which one it is
  /// depends on the document.
  case name(Symbol)
  case quantity(StandardQuantity)
  case filler
}

/// The words that questions about a workspace can use, found by the longest match.
struct QuestionVocabulary {
  /// The readings by the word in folded spelling: half-width, lower case.
  private(set) var readings: [[UInt8]: [Reading]] = [:]
  /// The lengths of the words that begin with a byte, the longest first.
  private var lengths: [[Int]] = Array(repeating: [], count: 256)

  init(_ workspace: Workspace) {
    let names = workspace.library.names
    for rulebook in workspace.library.rulebooks {
      addRegion(rulebook.document.region, rulebook.document.aliases, names)
    }
    for refused in workspace.refused {
      if let region = refused.region { addRegion(region, refused.aliases, names) }
    }
    // Documents share the vocabulary's part of their lists, so it is added once.
    add(workspace.vocabulary, from: 0, facts: 0, quantities: 0, names)
    for rulebook in workspace.library.rulebooks {
      add(
        rulebook, from: workspace.vocabulary.groups.count,
        facts: workspace.vocabulary.facts.count,
        quantities: workspace.vocabulary.quantities.count, names)
      for (index, group) in rulebook.groups.enumerated()
      where index < workspace.vocabulary.groups.count {
        for synonym in group.synonyms.dropFirst(workspace.vocabulary.groups[index].synonyms.count) {
          add(names.text(synonym), .name(synonym))
        }
      }
      for tier in rulebook.tiers { add(names.text(tier), .name(tier)) }
    }
    for quantity in StandardQuantity.allCases {
      for word in [quantity.name, quantity.english] + quantity.synonyms {
        add(word, .quantity(quantity))
      }
    }
    for (words, quantity) in QuestionWords.quantities { add(words, .quantity(quantity)) }
    for filler in QuestionWords.fillers { add(filler, .filler) }
    for first in lengths.indices { lengths[first].sort(by: >) }
  }

  private mutating func addRegion(_ region: Symbol, _ aliases: [Symbol], _ names: Interner) {
    let name = names.text(region)
    add(name, .region(region))
    for suffix in ["自治县", "县", "市", "区", "旗"] where name.hasSuffix(suffix) && name != suffix {
      add(String(name.dropLast(suffix.count)), .region(region))
      break
    }
    for alias in aliases { add(names.text(alias), .region(region)) }
  }

  private mutating func add(
    _ rulebook: Rulebook, from group: Int, facts: Int, quantities: Int, _ names: Interner
  ) {
    for group in rulebook.groups.dropFirst(group) {
      for name in [group.name] + group.synonyms { add(names.text(name), .name(name)) }
    }
    for fact in rulebook.facts.dropFirst(facts) {
      guard case .oneOf(let values) = fact.kind else { continue }
      for value in values + fact.valueSynonyms.flatMap({ $0 }) {
        add(names.text(value), .name(value))
      }
    }
    for quantity in rulebook.quantities.dropFirst(quantities) {
      for name in [quantity.name] + quantity.synonyms { add(names.text(name), .name(name)) }
    }
  }

  private mutating func add(_ word: String, _ reading: Reading) {
    let key = Self.folded(word)
    guard let first = key.first else { return }
    if readings[key]?.contains(reading) == true { return }
    readings[key, default: []].append(reading)
    if !lengths[Int(first)].contains(key.count) { lengths[Int(first)].append(key.count) }
  }

  /// The readings of the longest word that begins at `index`, and where it ends.
  func match(_ bytes: [UInt8], at index: Int) -> (readings: [Reading], end: Int)? {
    for length in lengths[Int(bytes[index])] where index + length <= bytes.count {
      let end = index + length
      guard let found = readings[Array(bytes[index..<end])] else { continue }
      // A Latin word must end where the match ends.
      if bytes[end - 1].isLatin, end < bytes.count, bytes[end].isLatin { continue }
      return (found, end)
    }
    return nil
  }

  /// A spelling without the differences that a question may have: width and case.
  static func folded(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var folded = narrowed(bytes, bytes.indices) ?? bytes
    for index in folded.indices where folded[index] &- 65 < 26 { folded[index] |= 32 }
    return folded
  }
}

extension UInt8 {
  var isLatin: Bool { (self | 32) &- 97 < 26 }
}
