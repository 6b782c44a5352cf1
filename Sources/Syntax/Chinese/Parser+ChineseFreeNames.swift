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
    guard let word = adverb(in: name.span, kind) else { return name }
    report(.wordInName(cursor.text(word), kind, at: cursor.place(word)))
    return nil
  }

  /// What a name ends in that says how somebody pays, or has in it that says by which means.
  private func adverb(in name: Span, _ kind: FreeName) -> Span? {
    let bytes = cursor.bytes[name.range]
    let adverbs = kind == .funder ? Self.adverbs : Self.changes
    for adverb in adverbs where bytes.count > adverb.utf8.count {
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
    "不予", "不再", "不", "予以", "足额", "全部", "共同", "统一", "分别", "一并", "优先", "先行", "部分", "大部分",
    "一半", "半数", "酌情", "酌量", "主要", "适当", "适度", "适量", "负责", "出资", "另行", "再", "继续", "可", "可以",
    "应", "应当", "按比例", "兜底", "统筹", "直接", "代为", "依法", "依规", "定期", "逐步",
  ]

  /// What says that a premium changes, by how much or to what.
  private static let changes = [
    "提高", "提高至", "提高到", "上调", "上调至", "上调到", "下调", "下调至", "下调到", "降低", "降低至", "降低到", "下降",
    "增加", "增加到", "减少", "减少到", "调整", "调整至", "调整到", "统一", "不", "不再",
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
    case .and, .or: return !isFirst || span.count > 3
    case let word?: return !word.isNoun && span.count > 3
    }
  }
}
