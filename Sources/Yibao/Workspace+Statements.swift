import Syntax
import Text

/// What a typed line is as a line of a policy file, by its grammar alone.
public enum StatementReading: Hashable, Sendable {
  /// Neither a statement nor an attempt at one.
  case none
  /// The heading of a document.
  case heading
  /// What can be nothing but a statement: a header, a section, a declaration, a clause with an
  /// amount.
  case certain
  /// A clause without an amount, or a broken one.
  case possible
  /// A clause of a kind that is kept but not evaluated yet, by its keyword.
  case notSupported(String)
}

extension Workspace {
  /// Reads a line as part of a policy file: a statement, or what is meant as one.
  ///
  /// What begins like a question is none, and of broken lines those are meant as statements that
  /// begin with the word of a declaration or have both a predicate and an amount.
  public func statement(_ line: String) -> StatementReading {
    let source = Source(name: "", text: line)
    var lexicon = vocabularyLexicon()
    let result = Parser.parse(source, number: UInt32(sources.count), lexicon: &lexicon)
    let tokens = result.tree.tokens.filter { !$0.isTrivia && $0.kind != .label }
    guard let first = tokens.first, !first.isQuestionWord(in: source) else { return .none }
    switch first.keyword(in: source) {
    case .policy: return .heading
    case .vocabulary, .source, .within, .section, .tiers, .group, .fact, .quantity:
      return .certain
    default: break
    }
    switch first.chineseKeyword {
    case .policy: return .heading
    case .vocabulary, .source, .region, .section, .tiers, .group, .fact, .quantity: return .certain
    default: break
    }
    let hasAmount = tokens.contains { $0.kind == .literal }
    let hasError = result.diagnostics.contains {
      $0.severity == .error && $0.code != .missingHeader
    }
    if !hasError, let only = result.tree.statements.first {
      if case .notSupported(let keyword) = only.kind { return .notSupported(keyword.rawValue) }
      return hasAmount ? .certain : .possible
    }
    // A title without 章节.
    if !hasError, !result.tree.sections.isEmpty { return .certain }
    let hasPredicate = tokens.contains {
      $0.keyword(in: source)?.isPredicate ?? $0.chineseKeyword?.isPredicate ?? false
    }
    return hasPredicate && hasAmount ? .possible : .none
  }

  /// A lexicon that reads the vocabulary's names of several words as one name.
  func vocabularyLexicon() -> Lexicon {
    var lexicon = Lexicon()
    for (index, source) in sources.enumerated()
    where source.isVocabulary && firstInvalidOffset(in: source.bytes) == nil {
      _ = Parser.parse(source, number: UInt32(index), lexicon: &lexicon)
    }
    return lexicon
  }
}

extension Token {
  /// The keyword that the token is in its source.
  func keyword(in source: Source) -> Keyword? {
    kind == .keyword ? Keyword(rawValue: source.text(span).lowercased()) : nil
  }

  /// `true` iff the token is a word that begins a question and no statement.
  fileprivate func isQuestionWord(in source: Source) -> Bool {
    guard kind == .name || kind == .keyword else { return false }
    let word = source.text(span).lowercased()
    return [
      "what", "who", "whose", "how", "which", "where", "why", "is", "are", "was", "do", "does",
      "did", "can", "must", "should", "will", "would",
    ].contains(word)
  }
}

extension Keyword {
  /// `true` iff the word says what a clause is about.
  fileprivate var isPredicate: Bool {
    switch self {
    case .standard, .pays, .owes, .bears, .subsidy, .premium, .from, .is, .applies, .window,
      .closed,
      .cover, .waiting, .deadline, .status:
      true
    default: false
    }
  }
}

extension ChineseKeyword {
  /// `true` iff the word says what a clause is about.
  fileprivate var isPredicate: Bool {
    switch self {
    case .standard, .pays, .owed, .owedNothing, .surcharge, .fiscalSubsidy, .premium, .bears, .is,
      .highest, .lowest, .first, .sum, .choice, .window, .lateWindow, .closed, .suspended, .cover,
      .waiting, .deadline, .status:
      true
    default: false
    }
  }
}
