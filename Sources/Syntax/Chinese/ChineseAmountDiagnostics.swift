import Text

/// Findings about what a Chinese clause says is paid, and by whom.
extension Diagnostic {
  static func missingChineseValue(at place: Place, found: String?) -> Diagnostic {
    var finding = expected(
      "an amount, a percentage, a quantity or “另行规定”", "金额、百分比、某个数量或“另行规定”", at: place,
      found: found)
    finding.code = .missingValue
    return finding
  }

  static func missingVerb(at place: Place, found: String?, isAtEnd: Bool) -> Diagnostic {
    var finding = expected("“资助”", "“资助”", at: place, found: found)
    if isAtEnd { finding.fix = Fix(replace: place, by: "资助") }
    return finding
  }

  static func shareWithoutBy(_ share: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "before a share that is paid 按 is missing: \(shown(share))",
        "\(shown(share))之前缺少“按”"),
      at: place,
      advice: Message("write 按标准的80%资助 or 资助80%", "请写“按标准的80%资助”或“资助80%”"),
      fix: Fix(
        replace: Place(source: place.source, span: Span(place.span.start, place.span.start)),
        by: "按"))
  }

  static func amountOfRest(at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message("the rest is what remains, and no amount is due", "“其余”就是余下部分，不写数额"),
      at: place, advice: Message("write 其余由县级财政承担", "请写“其余由县级财政承担”"))
  }

  static func restOfWhat(_ word: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "“\(word)” behind an amount can be the rest of that amount or of the contribution",
        "数额之后的“\(word)”既可以指该资助的其余部分，也可以指个人缴费的其余部分"),
      at: place,
      advice: Message(
        "if it is what the first fund lacks, write 不足部分由…承担; if nothing is left to pay, 全额资助",
        "如指第一个资金不足的部分，请写“不足部分由…承担”；如个人不再缴费，请写“全额资助”"))
  }

  static func paidInPlaceOfWhat(_ funder: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "“代缴” does not say how much \(shown(funder)) pays", "“代缴”没有说明\(shown(funder))缴多少"),
      at: place,
      advice: Message(
        "write 全额代缴 if it is all, 承担 if another clause says how much",
        "如为全部请写“全额代缴”；如数额另有条款规定，请写“承担”"))
  }

  static func shareOfWhich(
    sum: String, before: String, share: String, rest: String, at place: Place
  ) -> Diagnostic {
    let (one, other) = (shown("（\(sum)）\(rest)"), shown("\(before)（\(share)）"))
    let whole = sum + rest
    return Diagnostic(
      .unexpectedWord,
      Message(
        "“\(shown(whole))” can be a share of the whole or of its last part",
        "“\(shown(whole))”既可以是整体的比例，也可以是最后一项的比例"),
      at: place,
      advice: Message("write \(one) or \(other)", "请写“\(one)”或“\(other)”"))
  }

  static func rangeAsValue(
    _ range: String, first: String, last: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "“\(shown(range))” reads as a range, and a range is no value",
        "“\(shown(range))”看起来是一个范围，而范围不是数值"),
      at: place,
      advice: Message(
        "write the one amount that holds; a difference is written \(shown(first))减\(shown(last))",
        "请写明一个确定的数值；如为相减，请写“\(shown(first))减\(shown(last))”"))
  }

  static func boundsDiffer(
    _ first: String, _ second: String, isFloor: Bool, at place: Place, first firstPlace: Place
  ) -> Diagnostic {
    Diagnostic(
      .boundsDiffer,
      Message(
        isFloor
          ? "below \(first) holds, but \(second) is given instead: a floor is one amount"
          : "above \(first) holds, but \(second) is given instead: a ceiling is one amount",
        isFloor
          ? "低于\(first)的却按\(second)：保底数额应当相同" : "超过\(first)的却按\(second)：封顶数额应当相同"),
      at: place,
      related: [.init(firstPlace, Message("the other amount", "另一数额"))],
      advice: isFloor
        ? Message("write 不低于\(first) or 不低于\(second)", "请写“不低于\(first)”或“不低于\(second)”")
        : Message("write 不超过\(first) or 不超过\(second)", "请写“不超过\(first)”或“不超过\(second)”"))
  }
}
