import Text

/// Findings about types, units and what a document's clauses say of each other.
extension Diagnostic {
  typealias Words = (english: String, chinese: String)

  static func wrongType(_ found: Words, due: Words, at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "\(due.english) is due here, and this is \(found.english)",
        "此处应为\(due.chinese)，这里却是\(found.chinese)"),
      at: place)
  }

  static func wrongUnit(_ found: String, due: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongUnit,
      Message("\(due) is due here, and this is \(found)", "此处应为\(due)，这里却是\(found)"), at: place)
  }

  static func percentageMeant(_ text: String, at place: Place, due: Words) -> Diagnostic {
    Diagnostic(
      .percentageMeant,
      Message(
        "\(due.english) is due here; is \(text)% meant?", "此处应为\(due.chinese)；是否指 \(text)%？"),
      at: place, fix: Fix(replace: place, by: text + "%"))
  }

  static func ratioWithoutBase(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .ratioWithoutBase,
      Message("\(text) of what?", "\(text)是什么的\(text)？"), at: place,
      advice: Message("say it: \(text) of standard", "请写明：\(text) of standard"))
  }

  static func shareOfOther(_ found: Words, at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "a share can be taken of money, people or a percentage, not of \(found.english)",
        "只能对金额、人数或百分比取比例，不能对\(found.chinese)取比例"),
      at: place)
  }

  static func boundInFormula(at place: Place) -> Diagnostic {
    Diagnostic(
      .boundInFormula,
      Message(
        "“at least” and “at most” publish a bound; nothing can be computed with it",
        "at least、at most 表示公布的界限，不能参与计算"),
      at: place, advice: Message("for a floor behind a value write: min 280", "若是数值的下限，请写：min 280"))
  }

  static func allOfNothing(at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message("“all” is the whole standard and goes with pays", "all 指全部标准，只与 pays 连用"), at: place)
  }

  static func productOfAmounts(at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "one side of a product must be a bare number or a percentage", "乘法的一边必须是不带单位的数字或百分比"),
      at: place)
  }

  static func divisorNotANumber(at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message("only a bare number can divide", "除数只能是不带单位的数字"), at: place)
  }

  static func divisionByZero(at place: Place) -> Diagnostic {
    Diagnostic(.divisionByZero, Message("nothing can be divided by 0", "不能除以 0"), at: place)
  }

  static func roundingOfOtherType(_ type: Words, at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "only money is rounded, and this is \(type.english)", "只有金额可以舍入，这里是\(type.chinese)"),
      at: place)
  }

  static func owesBehindOtherQuantity(at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "“owes” restates what is left to pay, so it goes behind a subsidy; use “makes” here",
        "owes 复述个人应缴，只用在资助之后；此处请用 makes"),
      at: place)
  }

  static func nothingToPayFrom(isOwed: Bool, at place: Place) -> Diagnostic {
    Diagnostic(
      .nothingToPayFrom,
      isOwed
        ? Message("who owes this? no group is named", "谁缴这笔钱？没有写明人群")
        : Message("for whom is this paid? no group is named", "资助谁？没有写明人群"),
      at: place,
      advice: isOwed
        ? Message("what everybody pays is the standard: standard 320", "所有人都缴的是标准：standard 320")
        : Message("name the group first: 低保 pays 280", "请先写人群：低保 pays 280"))
  }

  static func duplicateClause(group: String?, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .duplicateClause,
      group.map {
        Message("this is said twice of \($0)", "对\($0)同一事项规定了两次")
      } ?? Message("this is said twice", "同一事项规定了两次"),
      at: place, label: Message("here again", "此处又一次"),
      related: [.init(first, Message("said here first", "最初在此"))],
      advice: Message(
        "keep one; if they are for different people, name them or add a condition",
        "请保留其一；若针对不同的人，请写明人群或条件"))
  }

  static func partsDoNotAddUp(
    total: String, sum: String, at place: Place, whole: Place
  ) -> Diagnostic {
    Diagnostic(
      .partsDoNotAddUp,
      Message(
        "the parts come to \(sum)元, but the whole is \(total)元", "各部分合计 \(sum)元，总额却是 \(total)元"),
      at: place, label: Message("together \(sum)元", "合计 \(sum)元"),
      related: [.init(whole, Message("the whole: \(total)元", "总额：\(total)元"))])
  }

  static func partsOfOtherQuantity(at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "“of which” lists the levels of a fiscal subsidy", "of which 用于列出财政补助的各级部分"),
      at: place)
  }

  static func combinationTwice(at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .combinationTwice,
      Message("a rule for the same groups was given already", "同一组人群已有合并规则"), at: place,
      related: [.init(first, Message("here", "在此"))])
  }

  static func quantityDependsOnItself(_ names: [String], at place: Place) -> Diagnostic {
    let chain = (names + [names[0]]).joined(separator: " → ")
    return Diagnostic(
      .quantityDependsOnItself,
      Message("\(names[0]) would be computed from itself: \(chain)", "\(names[0])要由自身算出：\(chain)"),
      at: place)
  }

  static func overrideLoop(at place: Place) -> Diagnostic {
    Diagnostic(
      .overrideLoop,
      Message("clauses take each other's place in a circle", "条款互相替代，形成循环"), at: place)
  }

  static func notSupportedYet(_ keywords: [String], count: Int, at place: Place) -> Diagnostic {
    let list = keywords.joined(separator: ", ")
    return Diagnostic(
      .notSupportedYet,
      Message(
        "not supported yet: \(count) clauses on \(list); they are kept, and no question is answered from them",
        "暂不支持：\(list) 共 \(count) 条；条款予以保留，但不据此回答问题"),
      severity: .note, at: place, label: Message("the first one", "第一条"))
  }
}
