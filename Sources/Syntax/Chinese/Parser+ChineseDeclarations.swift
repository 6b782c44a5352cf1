public import Quantities
import Text

extension Parser {
  /// group ::= "群体" name { "，" ( "又称" names | "属于" names | "分为" names | "为普通人群" ) }
  ///   [ "，指" condition ]
  mutating func parseChineseGroup() -> GroupDeclaration? {
    passHeader()
    guard let name = parseDueName(declared: true, as: .group) else { return nil }
    let start = tree.nestings.count
    var group = GroupDeclaration(
      name: name, synonyms: 0..<0, nestings: 0..<0, isOrdinary: false, definition: nil)
    while skip(.comma) || skip(.semicolon) {
      switch chineseWord {
      case .also:
        advance()
        guard let names = parseNames(declared: true, as: .group) else { return nil }
        group.synonyms = join(group.synonyms, names)
      case .belongs, .divided:
        let kind: Nesting.Kind = sees(.belongs) ? .within : .dividedInto
        advance()
        guard let names = parseNames() else { return nil }
        tree.nestings.append(Nesting(kind: kind, names: names))
      case .ordinary:
        advance()
        group.isOrdinary = true
      case .means:
        advance()
        guard let condition = parseCondition() else { return nil }
        group.definition = condition
        group.nestings = start..<tree.nestings.count
        return group
      default:
        return nilExpecting(
          "“又称”, “属于”, “分为”, “为普通人群” or “指”", "“又称”“属于”“分为”“为普通人群”或“指”")
      }
    }
    group.nestings = start..<tree.nestings.count
    return group
  }

  /// fact ::= "属性" name synonyms { "，" ( "又称" names | "类型" type | "取值" values | "通常" ordinary ) }
  ///
  /// type ::= "周岁" | "月数" | "数目" | "日期"; ordinary ::= "没有" | "为" name | "在集中缴费期内"
  mutating func parseChineseFact() -> FactDeclaration? {
    passHeader()
    guard let name = parseDueName(declared: true, as: .fact),
      let synonyms = parseChineseSynonyms(as: .fact)
    else { return nil }
    var fact = FactDeclaration(name: name, synonyms: synonyms, type: .age, ordinary: .open)
    switch chineseWord {
    case .type:
      let start = current.span
      advance()
      switch parsePart() {
      case "周岁": fact.type = .age
      case "月数": fact.type = .months
      case "数目": fact.type = .count
      case "日期": fact.type = .date
      case let other:
        report(
          .expected(
            "周岁, 月数, 数目 or 日期", "周岁、月数、数目或日期",
            at: cursor.place(Span(start.end, max(start.end, previousEnd))), found: other))
        return nil
      }
    case .values:
      advance()
      guard let values = parseFactValues() else { return nil }
      fact.type = .oneOf(values)
    default:
      return nilExpecting("“类型” or “取值”", "“类型”或“取值”")
    }
    guard takeSeparated(.ordinarily) else { return fact }
    if take(.is) {
      guard let value = parseDueName() else { return nil }
      fact.ordinary = .value(value)
      return fact
    }
    let place = current.span
    switch parsePart() {
    case "没有", "无": fact.ordinary = .none
    case "在集中缴费期内": fact.ordinary = .window
    case let other:
      report(
        .expected(
          "没有, 为 and a value, or 在集中缴费期内", "“没有”“为”某个值或“在集中缴费期内”",
          at: cursor.place(place), found: other))
      return nil
    }
    return fact
  }

  /// quantity ::= "事项" name synonyms "，类型" type
  mutating func parseChineseQuantityDeclaration() -> QuantityDeclaration? {
    passHeader()
    guard let name = parseDueName(declared: true, as: .quantity),
      let synonyms = parseChineseSynonyms(as: .quantity)
    else { return nil }
    guard take(.type) else { return nilExpecting("“类型”", "“类型”") }
    let start = current.span
    let part = parsePart()
    guard let type = QuantityType(chinese: part) else {
      report(
        .expected(
          "元, 元/人·年, 比例, 百分点, 数目, 周岁, 月数, 日期 or 文字", "元、元/人·年、比例、百分点、数目、周岁、月数、日期或文字",
          at: cursor.place(start), found: part.isEmpty ? nil : part))
      return nil
    }
    return QuantityDeclaration(name: name, synonyms: synonyms, type: type)
  }

  /// synonyms ::= [ "（" names "）" ] [ "，又称" names ] — and the comma behind them
  private mutating func parseChineseSynonyms(as kind: NameKinds) -> Range<Int>? {
    guard var synonyms = parseNamesInParentheses(as: kind) else { return nil }
    while takeSeparated(.also) {
      guard let names = parseNames(declared: true, as: kind) else { return nil }
      synonyms = join(synonyms, names)
    }
    if current.isSeparator { advance() }
    return synonyms
  }

  /// The text up to the next comma or the end, without blanks.
  private mutating func parsePart() -> String {
    var bytes: [UInt8] = []
    while !isAtEndOfStatement, !current.isSeparator, current.kind != .period {
      bytes += narrowed(cursor.bytes, current.span.range) ?? Array(cursor.bytes[current.span.range])
      advance()
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension QuantityType {
  /// How each type is written in a Chinese declaration.
  public static let chineseNames: [(name: String, type: QuantityType)] = [
    ("元", .money(.total)), ("元/人·年", .money(.perPersonAndYear)), ("元/人", .money(.perPerson)),
    ("元/年", .money(.perYear)), ("元/月", .money(.perMonth)), ("元/日", .money(.perDay)),
    ("元/次", .money(.perVisit)), ("比例", .ratio), ("百分点", .points), ("数目", .count),
    ("周岁", .age), ("月数", .months), ("日期", .date), ("文字", .text),
  ]

  /// The type as a Chinese declaration spells it.
  public var chineseName: String {
    // Every type is in the table.
    Self.chineseNames.first { $0.type == self }?.name ?? ""
  }

  fileprivate init?(chinese name: String) {
    guard let found = Self.chineseNames.first(where: { $0.name == name }) else { return nil }
    self = found.type
  }
}
