import Syntax
import Text

/// Findings about names.
extension Diagnostic {
  /// A name that stands for no group; `fact` is the fact that it is a value of, if it is one.
  static func unknownGroup(
    _ name: String, at place: Place, kind: Scope.Entity?, fact: String?, near: [String],
    within: String? = nil
  ) -> Diagnostic {
    if let fact {
      return Diagnostic(
        .unknownGroup,
        Message(
          "\(name) is a value of \(fact), and a group is due here", "\(name)是\(fact)的取值，此处应为人群"),
        at: place,
        advice: Message(
          "declare the group that has it: \(Form.group(of: fact, name))",
          "请先声明具有该取值的人群：\(Form.group(of: fact, name))"))
    }
    let advice: Message =
      switch kind {
      case .tier:
        Message(
          "a tier stands beside its value: \(Form.inTier(name))", "档次与数值写在一起：\(Form.inTier(name))")
      case .fact:
        Message(
          "a fact stands in a condition: \(Form.condition)", "情况写在条件中：\(Form.condition)")
      case .quantity:
        Message(
          "a quantity is given a value: \(Form.value(of: name))", "数量应给出数值：\(Form.value(of: name))")
      case .group, nil:
        within.map {
          Message(
            "if \($0) is meant, leave out the other words: write \($0) for \(name); only if it is another group, declare it: \(Form.group(name))",
            "如指\($0)，请删去其余的字，把“\(name)”写作“\($0)”；只有确为另一人群，才声明：\(Form.group(name))")
        }
          ?? Message(
            "if it is a group of its own, declare it: \(Form.group(name))",
            "如果它是单独的人群，请先声明：\(Form.group(name))")
      }
    var finding = unknown(
      .unknownGroup, name, at: place, kind: kind, near: near,
      due: ("a group", "人群"), advice: advice)
    if kind == nil, let within {
      finding.notes += [
        Message(
          "“\(name)” contains the group \(within) and more words",
          "“\(name)”中含有人群“\(within)”，此外还有别的字")
      ]
    }
    return finding
  }

  /// Where a quantity is due.
  enum QuantityRole {
    /// Behind a group, where what holds for it is said.
    case verb
    /// At the beginning of a clause without a group.
    case subject
    case operand

    /// The words of the language that can stand there.
    var words: [String] {
      switch self {
      case .verb:
        [
          "pays", "owes", "standard", "from", "fiscal subsidy", "window", "closed", "cover",
          "deadline", "waiting", "status", "except",
        ]
      case .subject:
        [
          "standard", "fiscal subsidy", "window", "closed", "cover", "deadline", "waiting",
          "tiers", "group", "fact", "quantity", "section", "source", "within",
        ]
      case .operand: ["standard", "subsidy", "owes", "fiscal subsidy", "all", "elsewhere"]
      }
    }
  }

  /// A name that stands for no quantity, where a clause states one or a formula uses one.
  static func unknownQuantity(
    _ name: String, at place: Place, kind: Scope.Entity?, near: [String], role: QuantityRole
  ) -> Diagnostic {
    var advice: Message?
    switch kind {
    case .group where role == .subject:
      advice = Message(
        "say what holds for a group by one of \(Form.paysOrOwes): \(Form.pays(name))",
        "对人群请用 \(Form.paysOrOwes) 写明：\(Form.pays(name))")
    case nil:
      let declaration = Form.quantity(name)
      advice =
        role == .verb
        ? Message(
          "what holds for a group is said by \(Form.predicates) or a declared quantity: \(declaration)",
          "对人群的规定用 \(Form.predicates) 或已声明的数量：\(declaration)")
        : Message(
          "if the document defines it, declare it: \(declaration)",
          "如果文件规定了它，请先声明：\(declaration)")
      // 低保 gets 280 has no word of English clauses, and is one all the same.
      if name.utf8.allSatisfy({ $0 < 0x80 }) { advice = advice?.quoting(in: .english) }
    case .group, .fact, .quantity, .tier: break
    }
    return unknown(
      .unknownQuantity, name, at: place, kind: kind, near: near, due: ("a quantity", "数量"),
      advice: advice)
  }

  static func unknownFact(
    _ name: String, at place: Place, kind: Scope.Entity?, near: [String], known: [String]
  ) -> Diagnostic {
    unknown(
      .unknownFact, name, at: place, kind: kind, near: near, due: ("a fact", "情况"),
      advice: near.isEmpty && !known.isEmpty
        ? Message(
          "the facts are \(known.joined(separator: ", "))",
          "已声明的情况有 \(known.joined(separator: "、"))")
        : nil)
  }

  private static func unknown(
    _ code: Code, _ name: String, at place: Place, kind: Scope.Entity?, near: [String],
    due: Words, advice: Message?
  ) -> Diagnostic {
    if let kind {
      return Diagnostic(
        code,
        Message(
          "\(name) is \(kind.words.english), and \(due.english) is due here",
          "\(name)是\(kind.words.chinese)，此处应为\(due.chinese)"),
        at: place, advice: advice)
    }
    // One near name is still a guess; the writer decides.
    return Diagnostic(
      code,
      Message(
        "nothing says what “\(name)” is; \(due.english) is due here",
        "没有任何地方说明“\(name)”是什么；此处应为\(due.chinese)"),
      at: place, notes: didYouMean(near), advice: advice)
  }

  /// A note that names near names; none when there are none.
  static func didYouMean(_ near: [String]) -> [Message] {
    if near.isEmpty { return [] }
    return [
      Message(
        "did you mean \(near.joined(separator: ", "))?", "是否指：\(near.joined(separator: "、"))？")
    ]
  }

  static func factWithoutValue(_ name: String, values: [String], at place: Place) -> Diagnostic {
    let list = values.joined(separator: ", ")
    return Diagnostic(
      .conditionType,
      values.isEmpty
        ? Message(
          "\(name) is a number: say which, for instance “\(Form.atLeast(name))”",
          "\(name)是数字：请写明数值，例如“\(Form.atLeast(name))”")
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
          "\(name) is a group; name groups first: \(Form.group(name, orFact: fact))",
          "\(name)是人群；请先写人群：\(Form.group(name, orFact: fact))") : nil)
  }

  static func ageNotWhole(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .conditionType,
      Message("an age is a whole number of years, not \(text)", "年龄是整数周岁，不是 \(text)"), at: place)
  }

  static func countNotWhole(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .conditionType,
      Message("this fact is a whole number, not \(text)", "此项为整数，不是 \(text)"), at: place)
  }

  static func unknownTier(_ name: String, at place: Place, tiers: [String]) -> Diagnostic {
    let list = tiers.joined(separator: ", ")
    return Diagnostic(
      .unknownTier,
      tiers.isEmpty
        ? Message(
          "only a tier stands before an amount, and this document has none: “\(name)” is no tier",
          "数额之前只能写档次，而本文件没有档次：“\(name)”不是档次")
        : Message(
          "this document has no tier “\(name)”; its tiers are \(list)",
          "本文件没有“\(name)”这一档；档次有 \(list)"),
      at: place,
      advice: tiers.isEmpty
        ? Message(
          "state the standard by tier (\(Form.tieredStandard)) or list them: \(Form.tiers)",
          "请按档写明标准（\(Form.tieredStandard)），或列出：\(Form.tiers)") : nil)
  }

  static func tooManyTiers(at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownTier, Message("a document has at most 64 tiers", "一份文件最多 64 个档次"), at: place)
  }

  static func tooManyFactValues(at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownFactValue, Message("a fact has at most 64 values", "一项情况最多 64 个取值"), at: place)
  }

  static func tierListedTwice(_ tier: String?, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .tierListedTwice,
      tier.map { Message("two values of this clause are for \($0)", "本条款有两个数值都给\($0)") }
        ?? Message("two values of this clause are for every tier", "本条款有两个数值都给所有档次"),
      at: place, label: Message("the second value", "第二个数值"),
      related: [.init(first, Message("the first value", "第一个数值"))],
      advice: Message(
        "give each tier one value: \(Form.inTiers)", "每档只写一个数值：\(Form.inTiers)"))
  }

  static func tierAsValue(_ tier: String, behind first: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownQuantity,
      Message("\(tier) is a tier, and a value is due here", "\(tier)是档次，此处应为数值"), at: place,
      advice: Message(
        "join tiers that have one value: \(Form.tiersJoined(first, tier))",
        "数值相同的档次请写在一起：\(Form.tiersJoined(first, tier))"))
  }

  static func nameDeclaredTwice(_ name: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .nameDeclaredTwice,
      Message("\(name) already stands for something", "\(name)已有含义"), at: place,
      label: Message("declared again here", "此处再次声明"),
      related: [.init(first, Message("it was declared here", "最初在此声明"))],
      advice: Message("keep one of the two, or choose another name", "请保留其一，或另取名称"))
  }

  /// A fact is declared to be an age beside another one.
  static func ageTwice(
    _ name: String, at place: Place, _ known: String, first: Place
  ) -> Diagnostic {
    Diagnostic(
      .nameDeclaredTwice,
      Message(
        "a question says an age as a number alone (67岁), so \(name) could not be told from \(known)",
        "提问时只说年龄数字（67岁），\(name)与\(known)将无法区分"),
      at: place, label: Message("another age", "又一个年龄"),
      related: [.init(first, Message("the age is declared here", "年龄在此声明"))],
      advice: Message(
        "keep one of the two, or give one of them values: is one of …", "请保留其一，或为其一列出取值：is one of …"
      ))
  }

  static func nameIsReserved(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .nameDeclaredTwice,
      Message("\(name) stands for something in every document", "\(name)在每份文件中都有固定含义"),
      at: place,
      advice: Message(
        "state it by its own word (\(Form.fixedWords)), or choose another name",
        "请用固定写法（\(Form.fixedWords)）规定，或另取名称"))
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
