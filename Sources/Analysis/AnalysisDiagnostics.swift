import Quantities
import Text

/// Findings about what the rules of a document amount to.
extension Diagnostic {
  static func publishedAmountDiffers(
    printed: String, computed: String, isOwed: Bool, unit: String, who: Message, at place: Place,
    arithmetic: [String], related: [Related]
  ) -> Diagnostic {
    Diagnostic(
      .publishedAmountDiffers,
      isOwed
        ? Message(
          "the rule leaves \(who.english) \(computed)\(unit) to pay, but the text prints \(printed)\(unit)",
          "按规则\(who.chinese)应缴 \(computed)\(unit)，文件却写明 \(printed)\(unit)")
        : Message(
          "the rule comes to \(computed)\(unit), but the text prints \(printed)\(unit)",
          "按规则结果为 \(computed)\(unit)，文件却写明 \(printed)\(unit)"),
      at: place, label: Message("printed: \(printed)", "文件写明：\(printed)"), related: related,
      notes: arithmetic.map { Message($0, $0) },
      advice: Message(
        "look at the notice: either the rule or the printed amount was copied wrongly",
        "请核对原文：规则或金额有一处抄录有误"))
  }

  static func publishedAmountUndecided(
    at place: Place, reason: Message, severity: Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      .publishedAmountUndecided,
      Message(
        "this printed amount cannot be held against the rules: \(reason.english)",
        "无法用规则核对这一金额：\(reason.chinese)"),
      severity: severity, at: place)
  }

  static func needsRounding(
    _ amount: Message, isMoney: Bool, who: Message, at place: Place
  ) -> Diagnostic {
    isMoney
      ? Diagnostic(
        .needsRounding,
        Message(
          "for \(who.english) this comes to \(amount.english), which is finer than a fen",
          "对\(who.chinese)，结果为 \(amount.chinese)，细于一分"),
        at: place,
        advice: Message(
          "say how it is rounded, for instance: \(Form.rounding)",
          "请写明如何舍入，例如：\(Form.rounding)"))
      : Diagnostic(
        .needsRounding,
        Message(
          "this comes to \(amount.english), and people and years are counted in whole numbers",
          "结果为 \(amount.chinese)，而人数和年龄应为整数"),
        at: place)
  }

  /// A period that ends after the calendar, counted from somebody's day.
  static func beyondCalendar(_ day: Date, who: Message, at place: Place) -> Diagnostic {
    Diagnostic(
      .amountOverflows,
      Message(
        "for \(who.english) this counts a period from \(day) that ends after \(Date.last), the last day of the calendar",
        "对\(who.chinese)，自 \(day) 起的期间超出历法的最后一日 \(Date.last)"),
      at: place,
      advice: Message(
        "days lie in the years \(Date.first.year) to \(Date.last.year)",
        "日期应在公元\(Date.first.year)年至\(Date.last.year)年之间"))
  }

  static func amountOverflows(at place: Place) -> Diagnostic {
    Diagnostic(
      .amountOverflows, Message("this amount is too large to compute", "金额过大，无法计算"), at: place)
  }

  /// `bound` is where the bound that is computed with is published.
  static func notANumber(at place: Place, bound: Place?) -> Diagnostic {
    Diagnostic(
      .boundInFormula,
      Message(
        "this computes with a published bound, which is no exact value", "这里用公布的界限参与计算，它不是确定的数值"),
      at: place, related: bound.map { [.init($0, Message("the bound", "界限"))] } ?? [])
  }

  /// `owed` is given where the clause states more to pay than the standard.
  static func subsidyAboveStandard(
    subsidy: String, standard: String, who: Message, owed: String?, at place: Place, source: Place?
  ) -> Diagnostic {
    Diagnostic(
      .subsidyAboveStandard,
      owed.map {
        Message(
          "\(who.english) would owe \($0), more than the standard of \(standard)",
          "\(who.chinese)应缴 \($0)，高于标准 \(standard)")
      }
        ?? Message(
          "the subsidy of \(subsidy) for \(who.english) is above the standard of \(standard)",
          "\(who.chinese)的资助 \(subsidy) 高于标准 \(standard)"),
      severity: .warning, at: place,
      related: source.map {
        [.init($0, Message("the standard \(standard)", "标准 \(standard)"))]
      } ?? [],
      advice: owed == nil
        ? Message(
          "if the standard is the most that is paid, say so: \(Form.atMostStandard)",
          "如以标准为限，请写明：\(Form.atMostStandard)") : nil)
  }

  static func negativeAmount(_ amount: String, who: Message, at place: Place) -> Diagnostic {
    Diagnostic(
      .negativeAmount,
      Message(
        "for \(who.english) this comes to \(amount), which is below nothing",
        "对\(who.chinese)，结果为 \(amount)，低于零"),
      at: place)
  }

  static func notExamined(at place: Place) -> Diagnostic {
    Diagnostic(
      .notExamined,
      Message(
        "there are too many clauses about the same people to look at what they come to, from here on",
        "针对同一人群的条款过多，从此处起未核对其结果"),
      severity: .warning, at: place)
  }

  /// A condition can be met in more ways than are looked at.
  static func waysNotExamined(_ count: Int, of most: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .notExamined,
      Message(
        "there are \(count) ways to meet this condition, of which only \(most) were looked at",
        "满足此条件的情形有 \(count) 种，只核对了 \(most) 种"),
      severity: .note, at: place)
  }

  /// The search for people for whom clauses disagree stopped before its end.
  static func overlapsNotExamined(of quantity: Message, at place: Place) -> Diagnostic {
    Diagnostic(
      .notExamined,
      Message(
        "there are too many pairs of groups to look at whether clauses about \(quantity.english) disagree for people in both",
        "人群组合过多，未全部核对关于\(quantity.chinese)的条款对同时属于两类人群的人是否一致"),
      severity: .note, at: place)
  }

  /// What people get hangs on too many facts to look at every case.
  static func tooManyCases(_ count: Int, who: Message, at place: Place) -> Diagnostic {
    Diagnostic(
      .notExamined,
      Message(
        "the answer for \(who.english) hangs on facts with \(count) cases together, too many to look at",
        "\(who.chinese)的结果取决于多项事实，共 \(count) 种情形，过多而未核对"),
      severity: .warning, at: place)
  }

  static func nestedTooDeeply(at place: Place) -> Diagnostic {
    Diagnostic(
      .nestedTooDeeply,
      Message(
        "documents leave this to one another over too many steps, so it does not answer",
        "文件之间层层援引，层次过多，无法作答"),
      severity: .warning, at: place)
  }

  /// Documents leave a value to each other; `numbers` are theirs in the order in which they do.
  static func circularReference(_ numbers: [String], who: Message, at place: Place) -> Diagnostic {
    let circle = (numbers + numbers.prefix(1)).joined(separator: " → ")
    return Diagnostic(
      .circularReference,
      Message(
        "for \(who.english) the documents leave this to each other, so none of them says it: \(circle)",
        "对\(who.chinese)，各文件互相援引，没有一个文件作出规定：\(circle)"),
      severity: .warning, at: place,
      advice: Message(
        "look at the notices: one of them must state the value itself", "请核对原文：其中一个文件应写明数值"))
  }

  /// A clause computes with a quantity of which no clause says anything for such a person.
  static func operandMissing(_ quantity: Message, who: Message, at place: Place) -> Diagnostic {
    Diagnostic(
      .operandMissing,
      Message(
        "this is computed from the \(quantity.english), and no clause says what that is for \(who.english)",
        "这里要用\(quantity.chinese)计算，但没有条款规定\(who.chinese)的\(quantity.chinese)"),
      severity: .warning, at: place,
      advice: Message(
        "add the clause, or say which document sets it", "请补充该条款，或写明由哪个文件规定"))
  }

  static func boundNeverBinds(
    isMinimum: Bool, value: String, bound: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .boundNeverBinds,
      isMinimum
        ? Message(
          "the minimum never binds: the value is \(value) and never below \(bound)",
          "下限从不起作用：数值为 \(value)，从不低于 \(bound)")
        : Message(
          "the maximum never binds: the value is \(value) and never above \(bound)",
          "上限从不起作用：数值为 \(value)，从不高于 \(bound)"),
      severity: .warning, at: place)
  }

  static func ruleNeverApplies(_ inner: String, _ outer: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .ruleNeverApplies,
      Message(
        "this rule never applies: \(inner) lies inside \(outer), so the clause about it counts alone",
        "此规则从不适用：\(inner)属于\(outer)，只适用针对\(inner)的条款"),
      severity: .warning, at: place,
      advice: Message(
        "state in the clause about \(inner) all that it comes to, and leave the rule out",
        "请在针对\(inner)的条款中写明全部金额，并删去此规则"))
  }

  static func partsOfPersonDoNotAddUp(
    total: String, sum: String, who: Message, at place: Place, parts: [Place]
  ) -> Diagnostic {
    Diagnostic(
      .partsDoNotAddUp,
      Message(
        "the levels of the fiscal subsidy for \(who.english) come to \(sum)元, but the whole is \(total)元",
        "\(who.chinese)的财政补助各级合计 \(sum)元，总额却是 \(total)元"),
      at: place, label: Message("the whole: \(total)元", "总额：\(total)元"),
      related: parts.map { .init($0, Message("a level of it", "其中一级")) },
      advice: Message(
        "state for these people a whole and levels that add up to it", "请为这些人写明相符的总额和各级金额"))
  }

  static func minimumAboveMaximum(_ least: String, _ most: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .minimumAboveMaximum,
      Message(
        "the minimum \(least) is above the maximum \(most)", "下限 \(least) 高于上限 \(most)"),
      at: place)
  }

  /// `quantity` says what differs.
  static func clausesDisagree(
    _ quantity: Message, pairs: [Message], more: Int, at place: Place, other: Place, isCut: Bool,
    isFunding: Bool, isCombined: Bool, hasRules: Bool
  ) -> Diagnostic {
    var notes = pairs
    if more > 0 {
      notes.append(Message("and \(more) more", "另有 \(more) 组"))
    }
    if isCut {
      notes.append(
        Message(
          "there are more pairs of groups than are looked at", "人群组合过多，未全部检查"))
    }
    let rules = hasRules ? " for them" : ""
    return Diagnostic(
      .clausesDisagree,
      Message(
        "people in two groups get \(quantity.english), and no rule\(rules) says which counts",
        "同时属于两类人群的人\(quantity.chinese)，且没有规则说明以哪个为准"),
      // What the person pays is not in question where only the funders differ.
      severity: isFunding ? .note : .warning, at: place, label: Message("this clause", "此条"),
      related: [.init(other, Message("and this one", "与此条"))], notes: notes,
      advice: isFunding
        ? Message(
          "if the document says so, take the people in both out of one clause: \(Form.fundingExcept)",
          "文件如有规定，请在其中一条中排除另一人群：\(Form.fundingExcept)")
        : !isCombined
          ? Message(
            "if the document says so, take the people in both out of one clause: \(Form.subsidyExcept)",
            "文件如有规定，请在其中一条中排除另一人群：\(Form.subsidyExcept)")
          : Message(
            "if the document says so, add a rule, for instance: \(Form.highest)",
            "文件如有规定，请写明规则，例如：\(Form.highest)"))
  }

  /// Two clauses that hold for the same people without another group; `citation` is the first
  /// one's number.
  static func clausesDisagreeAlone(
    _ examples: [Message], more: Int, citation: String, at place: Place, others: [Place]
  ) -> Diagnostic {
    let number = citation.isEmpty ? "" : ": \(Form.insteadOf(citation))"
    let rest = more > 0 ? [Message("and \(more) more", "另有 \(more) 种")] : []
    let same = Message("and this one", "与此条")
    guard others.count == 1 else {
      return Diagnostic(
        .clausesDisagree,
        Message(
          "this clause and \(others.count) others hold for the same people and differ, and nothing says which counts",
          "此条与另外 \(others.count) 条针对同样的人而结果不同，且没有说明以哪条为准"),
        severity: .warning, at: place, label: Message("this clause", "此条"),
        related: others.prefix(4).map { .init($0, same) }, notes: examples + rest,
        advice: Message(
          "add a condition, or give each of the others a clause of its own that takes its place\(number)",
          "请加上条件，或对其中每条分别写明代替它的规定\(number)"))
    }
    return Diagnostic(
      .clausesDisagree,
      Message(
        "two clauses hold for the same people and differ, and nothing says which counts",
        "两条规定针对同样的人而结果不同，且没有说明以哪条为准"),
      severity: .warning, at: others[0], label: Message("this clause", "此条"),
      related: [.init(place, same)], notes: examples,
      advice: Message(
        "add a condition to one of them, or say that it takes the other's place\(number)",
        "请给其中一条加上条件，或写明它代替另一条\(number)"))
  }
}
