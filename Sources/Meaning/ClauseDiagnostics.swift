import Text

/// Findings about what the clauses of a document say of each other.
extension Diagnostic {
  static func nothingToPayFrom(isOwed: Bool, hasCondition: Bool, at place: Place) -> Diagnostic {
    let advice: Message
    if hasCondition {
      advice = Message(
        "declare whom the condition means and name them: \(Form.groupByAge)",
        "请先把条件所指的人声明为人群再写明：\(Form.groupByAge)")
    } else if isOwed {
      advice = Message(
        "what everybody pays is the standard: \(Form.standard)", "所有人都缴的是标准：\(Form.standard)")
    } else {
      advice = Message(
        "name the group first: \(Form.pays("低保"))", "请先写人群：\(Form.pays("低保"))")
    }
    return Diagnostic(
      .nothingToPayFrom,
      isOwed
        ? Message("who owes this? no group is named", "谁缴这笔钱？没有写明人群")
        : Message("for whom is this paid? no group is named", "资助谁？没有写明人群"),
      at: place, advice: advice)
  }

  static func personAsFunder(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .nothingToPayFrom,
      Message(
        "\(name) is the person, and what they pay themselves is no aid", "\(name)是参保人自己，其缴纳的部分不是资助"),
      at: place,
      advice: Message(
        "what the person pays is written “\(Form.owed)”", "个人缴纳的部分写作“\(Form.owed)”"))
  }

  static func voluntaryDuty(at place: Place) -> Diagnostic {
    Diagnostic(
      .voluntaryDuty,
      Message(
        "what people bear besides cannot be voluntary: nobody would know whether it is due",
        "另需承担的金额不能是自愿的：无法确定是否应缴"),
      at: place,
      advice: Message(
        "leave out “\(Form.voluntary)”, or name what people can buy: \(Form.premium)",
        "请删去“\(Form.voluntary)”；如可自愿购买，请写明名称：\(Form.premium)"))
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
        "“\(Form.ofWhich)” lists the levels of a fiscal subsidy", "“\(Form.ofWhich)”用于列出财政补助的各级部分"),
      at: place)
  }

  static func partsOfNoAmount(at place: Place) -> Diagnostic {
    Diagnostic(
      .partsDoNotAddUp,
      Message(
        "parts belong to one printed amount, and the whole is not one",
        "各部分应属于一个写明的总额，这里的总额不是"),
      at: place,
      advice: Message(
        "state each level by itself: \(Form.levelSubsidy)", "请分别写明各级：\(Form.levelSubsidy)"))
  }

  static func partTwice(at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .duplicateClause,
      Message("this level's part is given twice", "同一级的部分写了两次"), at: place,
      label: Message("here again", "此处又一次"),
      related: [.init(first, Message("said here first", "最初在此"))])
  }

  static func combinationTwice(at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .combinationTwice,
      Message("a rule for the same groups was given already", "同一组人群已有合并规则"), at: place,
      related: [.init(first, Message("here", "在此"))])
  }

  static func combinationsDiffer(
    for one: String, _ other: String, at place: Place, first: Place
  ) -> Diagnostic {
    Diagnostic(
      .combinationTwice,
      Message(
        "another rule holds for \(one) and \(other) already, so neither would count",
        "\(one)与\(other)已有另一条合并规则，两条都将不起作用"),
      at: place, label: Message("this rule", "此规则"),
      related: [.init(first, Message("the other rule", "另一规则"))],
      advice: Message(
        "leave one of the groups out of one of the rules", "请在其中一条规则中去掉一个人群"))
  }

  static func quantityDependsOnItself(_ names: [Message], at place: Place) -> Diagnostic {
    func chain(_ name: (Message) -> String) -> String {
      (names + [names[0]]).map(name).joined(separator: " → ")
    }
    let (english, chinese) = (chain { $0.english }, chain { $0.chinese })
    return Diagnostic(
      .quantityDependsOnItself,
      Message(
        "\(names[0].english) would be computed from itself: \(english)",
        "\(names[0].chinese)要由自身算出：\(chinese)"),
      at: place)
  }

  static func unknownCitation(_ citation: String, at place: Place, near: [String]) -> Diagnostic {
    Diagnostic(
      .unknownCitation,
      Message("no clause of this document is numbered \(citation)", "本文件没有编号为\(citation)的条款"),
      at: place, notes: didYouMean(near))
  }

  /// A clause is cited that states nothing about the same quantity.
  static func citationOfOther(_ citation: String, at place: Place, other: Place) -> Diagnostic {
    Diagnostic(
      .unknownCitation,
      Message(
        "\(citation) is about something else, so this clause cannot take its place",
        "\(citation)规定的是另一事项，本条不能代替它"),
      at: place, related: [.init(other, Message("this is \(citation)", "\(citation)在此"))])
  }

  static func citationOfSeveral(_ citation: String, at place: Place, others: [Place]) -> Diagnostic
  {
    Diagnostic(
      .unknownCitation,
      Message(
        "several clauses are numbered \(citation), and this can take the place of one only",
        "编号为\(citation)的条款不止一条，本条只能代替其中一条"),
      at: place,
      related: others.map { .init($0, Message("one of them", "其中一条")) },
      advice: Message("give them numbers of their own", "请为它们分别编号"))
  }

  static func citationOfItself(_ citation: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .overrideLoop,
      Message("\(citation) is this clause itself", "\(citation)就是本条自身"), at: place)
  }

  /// Clauses that replace each other; `clauses` in the order in which they do.
  static func overrideLoop(_ clauses: [Place]) -> Diagnostic {
    Diagnostic(
      .overrideLoop,
      Message("clauses take each other's place in a circle", "条款互相替代，形成循环"),
      at: clauses[0],
      related: clauses.dropFirst().map { .init($0, Message("and this one", "与此条")) },
      advice: Message("remove one “\(Form.instead)”", "请去掉其中一个“\(Form.instead)”"))
  }

  static func clauseInVocabulary(count: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .clauseInVocabulary,
      Message(
        "a vocabulary declares words and states no rules, but \(count) of its lines do",
        "词汇表只声明词语，不作规定，但有 \(count) 行作了规定"),
      at: place, label: Message("the first one", "第一条"),
      advice: Message("put them into a policy file", "请写入政策文件"))
  }

  static func publishedForOtherTier(_ tier: String, at place: Place, value: Place) -> Diagnostic {
    Diagnostic(
      .publishedAmountUndecided,
      Message(
        "this amount is printed for \(tier), and the value before it is for other tiers",
        "这一金额是给\(tier)的，前面的数值却是给其他档次的"),
      at: place, related: [.init(value, Message("the value", "数值"))])
  }

  static func notSupportedYet(_ keywords: [String], count: Int, at place: Place) -> Diagnostic {
    let list = keywords.joined(separator: ", ")
    return Diagnostic(
      .notSupportedYet,
      Message(
        "not supported yet: \(count) \(count == 1 ? "clause" : "clauses") on \(list), kept but not used in any answer",
        "暂不支持：\(list) 共 \(count) 条；条款予以保留，但不据此回答问题"),
      severity: .note, at: place, label: Message("the first one", "第一条"))
  }
}
