import Text

/// What has a name that need not be declared.
enum FreeName {
  case funder, premium
}

extension Parser {
  /// free-name ::= whatever stands before the token that is `length` tokens on
  ///
  /// It can have words of the grammar in it (和平乡县级财政补助资金) but none that says something: that
  /// would be lost in the name, and is reported.
  mutating func parseFreeName(until length: Int, _ kind: FreeName) -> Name? {
    guard length > 0 else {
      report(.missingName(at: cursor.currentPlace, found: cursor.foundText))
      return nil
    }
    var look = cursor
    for place in 0..<length {
      if look.current.saysSomething(isFirst: place == 0) {
        report(
          .wordInName(cursor.text(look.current.span), kind, at: cursor.place(look.current.span)))
        return nil
      }
      look.advance()
    }
    let start = current.span.start
    for _ in 0..<length { advance() }
    let name = joined(from: start)
    guard let word = adverb(in: name.span) else { return name }
    report(.wordInName(cursor.text(word), kind, at: cursor.place(word)))
    return nil
  }

  /// What a name ends in that says how somebody pays, or has in it that says by which means.
  private func adverb(in name: Span) -> Span? {
    let bytes = cursor.bytes[name.range]
    for adverb in Self.adverbs where bytes.count > adverb.utf8.count {
      let start = bytes.endIndex - adverb.utf8.count
      if bytes[start...].elementsEqual(adverb.utf8) { return Span(UInt32(start), name.end) }
    }
    let means = "通过".utf8
    return bytes.indices.first { bytes[$0...].starts(with: means) }.map {
      Span(UInt32($0), UInt32($0 + means.count))
    }
  }

  /// What says how somebody pays, or that they do not; longer ones before those they end in.
  private static let adverbs = [
    "不予", "不再", "不", "予以", "足额", "全部", "共同", "统一", "分别", "一并", "优先", "先行",
  ]
}

extension Token {
  /// `true` iff no name can have the token in it: numbers, signs, words of the grammar of two
  /// characters or more that name nothing, and single ones that join or measure.
  fileprivate func saysSomething(isFirst: Bool) -> Bool {
    switch kind {
    case .name: return false
    case .keyword: break
    default: return true
    }
    switch chineseKeyword {
    case nil, .by, .grants, .fixed: return true
    case .and, .or: return !isFirst
    case let word?: return !word.isNoun && span.count > 3
    }
  }
}
