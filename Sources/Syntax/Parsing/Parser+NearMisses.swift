import Text

extension Parser {
  /// Replaces what was found in a broken line by what tells the reader more: that two surfaces are
  /// mixed, that a title is no title, that a header lacks its blank.
  mutating func explainBroken(from start: UInt32, label: Symbol?, findingsBefore count: Int) {
    guard diagnostics.count > count, !cursor.isSpoilt else { return }
    let tokens = tree.tokens(of: Span(start, previousEnd)).filter { !$0.isTrivia }
    let better =
      isChineseLine
      ? englishWord(among: tokens) ?? headerWithoutBlank(tokens) ?? titleWithGroup(tokens, label)
      : chineseWord(among: tokens)
    guard let better else { return }
    diagnostics.removeLast(diagnostics.count - count)
    diagnostics.append(better)
  }

  /// An English keyword in a Chinese clause.
  private func englishWord(among tokens: [Token]) -> Diagnostic? {
    for token in tokens where token.kind == .name {
      let symbol = Symbol(token.payload)
      guard lexicon.kinds(of: symbol) == [], let (keyword, _) = lexicon.keyword(symbol),
        let words = keyword.chinese
      else { continue }
      return .englishInChinese(
        cursor.text(token.span), instead: words, at: cursor.place(token.span))
    }
    return nil
  }

  /// A Chinese verb in an English clause.
  private func chineseWord(among tokens: [Token]) -> Diagnostic? {
    guard let english = tokens.first(where: { $0.keyword?.chinese != nil }) else { return nil }
    for token in tokens where token.kind == .name {
      let bytes = cursor.bytes[token.span.range]
      guard let first = bytes.first, first >= 0xE4 else { continue }
      for word in Self.tellingWords where bytes.contains(word: word.utf8) {
        return .chineseInEnglish(
          word, english: cursor.text(english.span), at: cursor.place(token.span),
          englishPlace: cursor.place(english.span))
      }
    }
    return nil
  }

  /// Words that hardly any name has.
  private static let tellingWords = [
    "资助", "个人缴费", "个人不缴费", "承担", "标准的", "不低于", "不超过", "另行规定", "集中缴费期",
    "待遇享受期", "等待期", "就高不就低", "全额",
  ]

  /// 群体低保对象 for 群体 低保对象.
  private func headerWithoutBlank(_ tokens: [Token]) -> Diagnostic? {
    guard let first = tokens.first(where: { $0.kind != .label }),
      !(first.chineseKeyword?.isDeclarative ?? false)
    else { return nil }
    let rest = cursor.bytes[Int(first.span.start)...]
    for (keyword, spellings) in ChineseKeyword.spellings
    where keyword.isDeclarative && keyword.rawValue < ChineseKeyword.issued.rawValue {
      for spelling in spellings where rest.starts(with: spelling.utf8) {
        let end = Int(first.span.start) + spelling.utf8.count
        return .headerWithoutBlank(spelling, at: cursor.place(Span(Int(first.span.start), end)))
      }
    }
    return nil
  }

  /// A line with a label that section titles have, too, which says nothing but names a group.
  private func titleWithGroup(_ tokens: [Token], _ label: Symbol?) -> Diagnostic? {
    guard let label, let first = lexicon.interner.bytes(label).first, !first.isDigit else {
      return nil
    }
    let words = tokens.filter { $0.kind != .label }
    var hasGroup = false
    for token in words {
      switch token.kind {
      case .name:
        if lexicon.kinds(of: Symbol(token.payload)).contains(.group) { hasGroup = true }
      case .comma, .unknown: continue
      case .keyword where token.chineseKeyword?.isNoun ?? false: continue
      default: return nil
      }
    }
    guard let start = words.first?.span.start, let end = words.last?.span.end else { return nil }
    let span = Span(start, end)
    guard hasGroup else {
      return .labelOfNoTitle(
        lexicon.interner.text(label), title: cursor.text(span), at: cursor.place(span))
    }
    return .titleOrClause(
      lexicon.interner.text(label), title: cursor.text(span), at: cursor.place(span))
  }
}

extension Keyword {
  /// What a Chinese clause says instead, for words that readers mix up.
  fileprivate var chinese: String? {
    switch self {
    case .pays: "资助"
    case .owes: "个人缴费"
    case .standard: "标准"
    case .of: "的"
    case .min: "不低于"
    case .max: "不超过"
    case .all: "全额"
    case .elsewhere: "另行规定"
    case .from: "由……承担"
    case .if, .when: "如……的"
    case .unless: "除……外"
    case .or: "或者"
    case .and: "且"
    case .makes: "即"
    case .voluntary: "自愿参加"
    case .window: "集中缴费期"
    case .cover: "待遇享受期"
    case .closed: "暂停缴费期"
    case .waiting: "等待期"
    case .deadline: "最迟缴费日"
    case .about: "约"
    case .group: "群体"
    case .fact: "属性"
    case .quantity: "事项"
    default: nil
    }
  }
}

extension ArraySlice<UInt8> {
  /// `true` iff the bytes of a word stand somewhere in a row.
  func contains(word: String.UTF8View) -> Bool {
    guard let first = word.first else { return true }
    return indices.contains { self[$0] == first && self[$0...].starts(with: word) }
  }
}
