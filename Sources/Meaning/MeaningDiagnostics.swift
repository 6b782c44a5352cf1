import Syntax
import Text

/// Findings about names.
extension Diagnostic {
  static func unknownGroup(
    _ name: String, at place: Place, kind: Scope.Entity?, near: [String]
  ) -> Diagnostic {
    unknown(
      .unknownGroup, name, at: place, kind: kind, near: near, due: ("a group", "人群"),
      advice: Message(
        "if it is a group of its own, declare it: group \(name)",
        "如果它是单独的人群，请先声明：group \(name)"))
  }

  static func unknownQuantity(
    _ name: String, at place: Place, kind: Scope.Entity?, near: [String]
  ) -> Diagnostic {
    unknown(
      .unknownQuantity, name, at: place, kind: kind, near: near, due: ("a quantity", "数量"),
      advice: Message(
        "if the document defines it, declare it: quantity \(name) is money per person and year",
        "如果文件规定了它，请先声明：quantity \(name) is money per person and year"))
  }

  static func unknownFact(
    _ name: String, at place: Place, kind: Scope.Entity?, near: [String]
  ) -> Diagnostic {
    unknown(
      .unknownFact, name, at: place, kind: kind, near: near, due: ("a fact", "情况"), advice: nil)
  }

  private static func unknown(
    _ code: Code, _ name: String, at place: Place, kind: Scope.Entity?, near: [String],
    due: (english: String, chinese: String), advice: Message?
  ) -> Diagnostic {
    let message =
      kind.map {
        Message(
          "\(name) is \($0.words.english), and \(due.english) is due here",
          "\(name)是\($0.words.chinese)，此处应为\(due.chinese)")
      }
      ?? Message(
        "nothing says what “\(name)” is; \(due.english) is due here",
        "没有任何地方说明“\(name)”是什么；此处应为\(due.chinese)")
    let notes =
      near.isEmpty
      ? []
      : [
        Message(
          "did you mean \(near.joined(separator: ", "))?", "是否指：\(near.joined(separator: "、"))？")
      ]
    // One near name is still a guess; the writer decides.
    return Diagnostic(code, message, at: place, notes: notes, advice: advice)
  }

  static func factWithoutValue(_ name: String, values: [String], at place: Place) -> Diagnostic {
    let list = values.joined(separator: ", ")
    return Diagnostic(
      .conditionType,
      values.isEmpty
        ? Message(
          "\(name) is a number: say which, for instance “\(name) 60 or over”",
          "\(name)是数字：请写明数值，例如“\(name) 60 or over”")
        : Message("\(name) is one of \(list): say which", "\(name)的取值为 \(list)：请写明"),
      at: place)
  }

  static func unknownFactValue(
    _ name: String, of fact: String, at place: Place, isGroup: Bool, values: [String]
  ) -> Diagnostic {
    let list = values.joined(separator: ", ")
    return Diagnostic(
      .unknownFactValue,
      values.isEmpty
        ? Message("\(fact) is a number, not “\(name)”", "\(fact)是数字，不是“\(name)”")
        : Message(
          "\(fact) has no value “\(name)”; it is one of \(list)", "\(fact)没有取值“\(name)”；可取 \(list)"
        ),
      at: place,
      advice: isGroup
        ? Message(
          "\(name) is a group; name groups first: if \(name) or \(fact) …",
          "\(name)是人群；请先写人群：if \(name) or \(fact) …") : nil)
  }

  static func ageNotWhole(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .conditionType,
      Message("an age is a whole number of years, not \(text)", "年龄是整数周岁，不是 \(text)"), at: place)
  }

  static func unknownTier(_ name: String, at place: Place, tiers: [String]) -> Diagnostic {
    let list = tiers.joined(separator: ", ")
    return Diagnostic(
      .unknownTier,
      tiers.isEmpty
        ? Message(
          "this document has no tiers, so “\(name)” is none of them", "本文件没有档次，“\(name)”不是档次")
        : Message(
          "this document has no tier “\(name)”; its tiers are \(list)", "本文件没有“\(name)”这一档；档次有 \(list)"),
      at: place,
      advice: tiers.isEmpty
        ? Message(
          "state the standard by tier (standard 320 in 一档; 695 in 二档) or list them: tiers 一档, 二档",
          "请按档写明标准（standard 320 in 一档; 695 in 二档），或列出：tiers 一档, 二档") : nil)
  }

  static func tooManyTiers(at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownTier, Message("a document has at most 64 tiers", "一份文件最多 64 个档次"), at: place)
  }

  static func tooManyFactValues(at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownFactValue, Message("a fact has at most 64 values", "一项情况最多 64 个取值"), at: place)
  }

  static func tierListedTwice(at place: Place) -> Diagnostic {
    Diagnostic(
      .tierListedTwice,
      Message(
        "another value of this clause is for the same tier", "本条款的另一个数值也是给同一档次的"),
      at: place, advice: Message("give each tier one value: 288 in 一档; 320 in 二档", "每档只写一个数值：288 in 一档; 320 in 二档"))
  }

  static func nameDeclaredTwice(_ name: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .nameDeclaredTwice,
      Message("\(name) already stands for something", "\(name)已有含义"), at: place,
      label: Message("declared again here", "此处再次声明"),
      related: [.init(first, Message("it was declared here", "最初在此声明"))],
      advice: Message("keep one of the two, or choose another name", "请保留其一，或另取名称"))
  }

  static func groupWithinItself(_ names: [String], at place: Place) -> Diagnostic {
    let chain = (names + [names[0]]).joined(separator: " → ")
    return Diagnostic(
      .groupWithinItself,
      Message("\(names[0]) would be part of itself: \(chain)", "\(names[0])会成为自身的一部分：\(chain)"),
      at: place, advice: Message("remove one of the links", "请去掉其中一环"))
  }

  static func includedAndExcluded(
    _ inner: String, of outer: String, at place: Place, included: Place?
  ) -> Diagnostic {
    Diagnostic(
      .includedAndExcluded,
      Message(
        "\(outer) cannot both include and exclude \(inner)", "\(outer)不能既包括又不含\(inner)"),
      at: place, label: Message("excluded here", "此处不含"),
      related: included.map { [.init($0, Message("included here", "此处包括"))] } ?? [],
      advice: Message("keep the one that the document says", "请按文件保留其一"))
  }

  static func excludeEachOther(
    _ one: String, _ two: String, at place: Place, other: Place
  ) -> Diagnostic {
    Diagnostic(
      .includedAndExcluded,
      Message(
        "\(one) and \(two) exclude each other, so a person in both would be in neither",
        "\(one)与\(two)互相排除，同时属于两者的人将两边都不算"),
      at: place, label: Message("\(one) excludes \(two)", "\(one)不含\(two)"),
      related: [.init(other, Message("\(two) excludes \(one)", "\(two)不含\(one)"))],
      advice: Message("keep one of the two", "请只保留一个方向"))
  }

  static func unknownCitation(_ citation: String, at place: Place, near: [String]) -> Diagnostic {
    Diagnostic(
      .unknownCitation,
      Message("no clause of this document is numbered \(citation)", "本文件没有编号为\(citation)的条款"),
      at: place,
      notes: near.isEmpty
        ? []
        : [
          Message(
            "did you mean \(near.joined(separator: ", "))?", "是否指：\(near.joined(separator: "、"))？")
        ])
  }
}

extension Scope.Entity {
  /// The kind of thing, in English and Chinese.
  var words: (english: String, chinese: String) {
    switch self {
    case .group: ("a group", "人群")
    case .fact: ("a fact", "情况")
    case .quantity: ("a quantity", "数量")
    case .tier: ("a tier", "档次")
    }
  }
}
