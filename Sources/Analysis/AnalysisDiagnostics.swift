import Text

/// Findings about what the rules of a document amount to.
extension Diagnostic {
  static func publishedAmountDiffers(
    printed: String, computed: String, isOwed: Bool, unit: String, at place: Place,
    arithmetic: [String], related: [Related]
  ) -> Diagnostic {
    Diagnostic(
      .publishedAmountDiffers,
      isOwed
        ? Message(
          "the rule leaves \(computed)\(unit) to pay, but the text prints \(printed)\(unit)",
          "按规则个人应缴 \(computed)\(unit)，文件却写明 \(printed)\(unit)")
        : Message(
          "the rule comes to \(computed)\(unit), but the text prints \(printed)\(unit)",
          "按规则结果为 \(computed)\(unit)，文件却写明 \(printed)\(unit)"),
      at: place, label: Message("printed: \(printed)", "文件写明：\(printed)"), related: related,
      notes: arithmetic.map { Message($0, $0) },
      advice: Message(
        "look at the notice: either the rule or the printed amount was copied wrongly",
        "请核对原文：规则或金额有一处抄录有误"))
  }

  static func publishedAmountUndecided(at place: Place, reason: Message) -> Diagnostic {
    Diagnostic(
      .publishedAmountUndecided,
      Message(
        "this printed amount cannot be held against the rules: \(reason.english)",
        "无法用规则核对这一金额：\(reason.chinese)"),
      at: place)
  }

  static func needsRounding(_ amount: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .needsRounding,
      Message(
        "this comes to \(amount)元, which is finer than a fen", "结果为 \(amount)元，细于一分"),
      at: place,
      advice: Message(
        "say how it is rounded, for instance: rounded to 元 half up",
        "请写明如何舍入，例如：rounded to 元 half up"))
  }

  static func amountOverflows(at place: Place) -> Diagnostic {
    Diagnostic(
      .amountOverflows, Message("this amount is too large to compute", "金额过大，无法计算"), at: place)
  }

  static func notANumber(at place: Place) -> Diagnostic {
    Diagnostic(
      .boundInFormula,
      Message(
        "this computes with a published bound, which is no exact value", "这里用公布的界限参与计算，它不是确定的数值"),
      at: place)
  }

  static func subsidyAboveStandard(
    subsidy: String, standard: String, person: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .subsidyAboveStandard,
      Message(
        "the subsidy of \(subsidy) for \(person) is above the standard of \(standard)",
        "\(person)的资助 \(subsidy) 高于标准 \(standard)"),
      severity: .warning, at: place,
      advice: Message(
        "if the standard is the most that is paid, say so: max standard",
        "如以标准为限，请写明：max standard"))
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

  static func minimumAboveMaximum(_ least: String, _ most: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .minimumAboveMaximum,
      Message(
        "the minimum \(least) is above the maximum \(most)", "下限 \(least) 高于上限 \(most)"),
      at: place)
  }

  static func clausesDisagree(
    pairs: [Message], more: Int, at place: Place, other: Place, isCut: Bool, hasRules: Bool
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
        "people in two groups get different amounts, and no rule\(rules) says which counts",
        "同时属于两类人群的人金额不同，且没有规则说明以哪个为准"),
      severity: .warning, at: place, label: Message("this clause", "此条"),
      related: [.init(other, Message("and this one", "与此条"))], notes: notes,
      advice: Message(
        "if the document says so, add a rule, for instance: highest applies",
        "文件如有规定，请写明规则，例如：highest applies"))
  }
}
