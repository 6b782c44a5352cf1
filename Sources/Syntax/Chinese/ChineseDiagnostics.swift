import Quantities
import Text

/// Findings about the grammar of a Chinese clause.
extension Diagnostic {
  static func missingChineseValue(at place: Place, found: String?) -> Diagnostic {
    var finding = expected(
      "an amount, a percentage, a quantity or “另行规定”", "金额、百分比、某个数量或“另行规定”", at: place,
      found: found)
    finding.code = .missingValue
    return finding
  }

  static func missingChinesePredicate(
    at place: Place, found: String?, subject: String?
  ) -> Diagnostic {
    var finding = expected(
      subject.map { "what holds for \(shown($0))" } ?? "a clause",
      subject.map { "关于\(shown($0))的规定" } ?? "条款", at: place, found: found)
    finding.advice = Message(
      "say for instance 按标准的80%资助, 资助280元, 全额资助, 个人缴费40元, 由…承担, or a quantity's name and 为",
      "可写“按标准的80%资助”“资助280元”“全额资助”“个人缴费40元”“由…承担”，或“某数量为…”")
    return finding
  }

  /// The words that say what a clause is about. That nothing is owed is none of them, for 个人应缴费
  /// is one character from the contrary.
  private static let predicates = ChineseKeyword.spellings.filter { keyword, _ in
    switch keyword {
    case .pays, .all, .owed, .standard, .fiscalSubsidy, .deadline, .waiting,
      .noWaiting, .surcharge, .premium, .window, .lateWindow, .closed, .cover, .status, .highest,
      .lowest:
      true
    default: false
    }
  }.flatMap { $0.spellings }

  /// The word that a slip of the pen was meant as; nil when there is none near.
  static func nearestPredicate(to word: String) -> String? {
    nearest(to: word, among: predicates, most: 1).first
  }

  static func misspelt(_ word: String, near: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "“\(shown(word))” is neither a word of clauses nor a quantity that is declared",
        "“\(shown(word))”既不是条款用语，也不是已声明的事项"),
      at: place, advice: Message("did you mean “\(near)”?", "是否应为“\(near)”？"))
  }

  static func headerWithinLine(_ word: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "“\(shown(word))” begins a line of its own, but other words stand before it",
        "“\(shown(word))”应在一行的开头，其前却有其他文字"),
      at: place,
      advice: Message("begin a new line with it", "请另起一行"))
  }

  static func groupsUnparted(_ group: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "the group \(shown(group)) stands where it is due to say what holds",
        "此处应写明规定，却是人群\(shown(group))"),
      at: place,
      advice: Message(
        "part groups by 、 or 和: 低保对象、特困人员全额资助", "多个人群之间请用“、”或“和”：低保对象、特困人员全额资助"))
  }

  static func unknownChineseFact(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownFact,
      Message(
        "nothing says what “\(shown(name))” is; a fact is due in a condition",
        "没有说明“\(shown(name))”是什么；条件中应写属性"),
      at: place,
      advice: Message(
        "declare it: 属性 \(shown(name))，类型 月数", "请声明：属性 \(shown(name))，类型 月数"))
  }

  static func secondSentence(_ word: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "the full stop ends the clause, but “\(shown(word))” follows",
        "句号结束了条款，后面却有“\(shown(word))”"),
      at: place,
      advice: Message(
        "write a comma if it belongs to the clause, or begin a new line",
        "如属于同一条款请改用逗号，否则请另起一行"))
  }

  static func missingChineseCondition(at place: Place, found: String?) -> Diagnostic {
    expected(
      "a group or a fact such as “年龄60周岁以上”", "人群或情况，例如“年龄60周岁以上”", at: place, found: found)
  }

  static func missingVerb(at place: Place, found: String?, isAtEnd: Bool) -> Diagnostic {
    var finding = expected("“资助”", "“资助”", at: place, found: found)
    if isAtEnd { finding.fix = Fix(replace: place, by: "资助") }
    return finding
  }

  static func conditionEnds(at place: Place, found: String?) -> Diagnostic {
    var finding = expected("“的” at the condition's end", "条件末尾的“的”", at: place, found: found)
    finding.advice = Message(
      "a condition ends with 的 and a comma: 年龄60周岁以上的，", "条件以“的”和逗号结束：年龄60周岁以上的，")
    return finding
  }

  static func factUnfinished(_ fact: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .missingValue,
      Message("what holds of \(shown(fact)) is missing", "没有说明\(shown(fact))为何"), at: place,
      advice: Message(
        "compare it: 年龄60周岁以上, 残疾等级为一级, 2022年3月1日后缴费",
        "请写明比较：年龄60周岁以上、残疾等级为一级、2022年3月1日后缴费"))
  }

  static func secondBoundIsNoUpper(at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "behind a lower bound only an upper one is due", "下限之后只能写上限"), at: place,
      advice: Message(
        "write for instance 60周岁以上不满80周岁的, or join two conditions by 且 or 或者",
        "可写“60周岁以上不满80周岁的”，或用“且”“或者”连接两个条件"))
  }

  static func comparedWithNothing(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .missingName,
      Message("“\(shown(text))” does not say what is compared", "“\(shown(text))”没有说明比较的是什么"),
      at: place,
      advice: Message("name the fact before it: 断缴1年以上", "请在前面写明事项：断缴1年以上"))
  }

  static func yearOfClause(_ year: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .missingName,
      Message(
        "“\(shown(year))” begins a clause, but a document is about one year, that of its heading",
        "条款以“\(shown(year))”开头，而一个文件只有一个年度，已写在文件开头"),
      at: place,
      advice: Message(
        "leave the year out: 个人缴费标准为320元", "请省略年度：个人缴费标准为320元"))
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

  static func gradesAsDigits(at place: Place) -> Diagnostic {
    Diagnostic(
      .missingName,
      Message(
        "a name does not begin with a digit, and nothing is compared with this number",
        "名称不能以数字开头，也没有说明这个数字比较的是什么"),
      at: place,
      advice: Message(
        "write grades in Chinese numerals, as one name (一至六级残疾军人), or as a condition: 残疾等级为一级或二级的",
        "等级请用汉字写成一个名称（一至六级残疾军人），或写成条件：残疾等级为一级或二级的"))
  }

  static func wordInName(_ word: String, _ kind: FreeName, at place: Place) -> Diagnostic {
    let (message, advice) =
      switch kind {
      case .funder:
        (
          Message(
            "“\(shown(word))” cannot be part of who pays", "出资方的名称中不能有“\(shown(word))”"),
          Message(
            "behind 由 stands one who pays: 由县级财政承担; how much follows it: "
              + "由医疗救助资金给予50%资助, 由医疗救助资金全额资助; a second one bears the rest: "
              + "由甲承担，其余由乙承担",
            "“由”之后写一个出资方：由县级财政承担；其后写数额：由医疗救助资金给予50%资助、"
              + "由医疗救助资金全额资助；第二个出资方写其余：由甲承担，其余由乙承担")
        )
      case .premium:
        (
          Message(
            "“\(shown(word))” cannot be part of a premium's name",
            "补充保险的名称中不能有“\(shown(word))”"),
          Message(
            "the name comes first, then its amount and what goes with it: "
              + "补充保险费 意外险为30元，自愿参加",
            "先写名称，再写数额和附加说明：补充保险费 意外险为30元，自愿参加")
        )
      }
    return Diagnostic(.unexpectedWord, message, at: place, advice: advice)
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

  static func exceptionsOfWhich(_ names: [String], at place: Place) -> Diagnostic {
    let list = names.map { shown($0) }.joined(separator: "、")
    return Diagnostic(
      .unexpectedWord,
      Message(
        "“除外” behind a list of groups does not say from which of them \(list) is excepted",
        "多个人群之后的“除外”没有说明\(list)从哪个人群中除外"),
      at: place,
      advice: Message(
        "behind the group that is meant write （不含\(list)）; for all of them, behind the last, （均不含\(list)）",
        "如只涉及一个人群，请在其后写（不含\(list)）；如涉及全部，请在最后一个人群后写（均不含\(list)）"))
  }

  static func exceptionsBeforeGroup(at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "“均不含” is about all groups of the list, but more of them follow",
        "“均不含”针对所列全部人群，其后却还有人群"),
      at: place, advice: Message("write it behind the last group", "请写在最后一个人群之后"))
  }

  static func negatedList(
    _ negated: String, joint: String, other: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "“\(shown(negated))\(joint)\(shown(other))” can be read in two ways",
        "“\(shown(negated))\(joint)\(shown(other))”可以有两种理解"),
      at: place,
      advice: Message(
        "if neither is meant, write \(shown(negated))且不属于\(shown(other)); otherwise say 属于 of "
          + "the second: \(shown(negated))\(joint)属于\(shown(other))",
        "如指两者都不是，请写“\(shown(negated))且不属于\(shown(other))”；"
          + "否则请在后者前写明“属于”：\(shown(negated))\(joint)属于\(shown(other))"))
  }

  static func groupBehindCondition(_ group: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "“\(shown(group))” behind a condition can be part of it or another group that the clause is about",
        "条件之后的“\(shown(group))”既可以是条件的一部分，也可以是条款所指的另一人群"),
      at: place,
      advice: Message(
        "as a condition write 或属于\(shown(group)); another group gets a clause of its own",
        "如为条件请写“或属于\(shown(group))”；如为另一人群请另写一个条款"))
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

  static func standardOfGroup(_ group: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "“\(shown(group))标准” can be the income below which people belong to the group",
        "“\(shown(group))标准”可能指认定该人群的收入标准，而不是缴费标准"),
      at: place,
      advice: Message(
        "if it is what these people contribute, write \(shown(group))个人缴费标准",
        "如为这些人的缴费标准，请写“\(shown(group))个人缴费标准”"))
  }

  static func spanWithoutItsLastDay(at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message("a period with 内 has its last day in it", "“内”包括期间的最后一日"), at: place,
      advice: Message(
        "leave （不含） out and count one day less", "请去掉“（不含）”，并将天数减一"))
  }

  static func namesJoined(_ names: [String], by joint: String, at place: Place) -> Diagnostic {
    let list = names.map { shown($0) }.joined(separator: "、")
    return Diagnostic(
      .unexpectedWord,
      Message(
        "a declaration takes “\(shown(names.joined(separator: joint)))” for one name",
        "声明会把“\(shown(names.joined(separator: joint)))”当作一个名称"),
      at: place, advice: Message("part names by 、: \(list)", "名称之间请用“、”：\(list)"),
      fix: Fix(replace: place, by: list))
  }

  static func inclusionContradicts(at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "超过, 高于, 不满 and 低于 do not include the number, so （含） contradicts them",
        "“超过”“高于”“不满”“低于”不包括本数，与“（含）”矛盾"),
      at: place,
      advice: Message(
        "write 以上 or 以下, which include the number (Civil Code, article 1259)",
        "请改用“以上”或“以下”，二者包括本数（民法典第一千二百五十九条）"))
  }

  static func unclearDay(_ day: String, isAfter: Bool, at place: Place) -> Diagnostic {
    let word = isAfter ? "以后" : "以前"
    let (outside, inside) = isAfter ? ("后", "及以后") : ("前", "及以前")
    return Diagnostic(
      .unclearBoundary,
      Message(
        "“\(word)” does not say whether the day itself counts", "“\(word)”没有说明当日是否计算在内"), at: place,
      advice: Message(
        "write \(day)\(inside) with the day, \(day)\(outside) without it",
        "含当日写作“\(day)\(inside)”，不含当日写作“\(day)\(outside)”"))
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

  static func dayWithoutYear(at place: Place, first: Date?) -> Diagnostic {
    Diagnostic(
      .missingYear,
      Message("the year of this day is missing", "缺少这一天的年份"), at: place,
      notes: first.map {
        [
          Message(
            "it would lie before the first day, \($0.description)", "若为同一年，则早于第一日\($0.description)")
        ]
      } ?? [],
      advice: Message(
        "write the year, such as 2021年12月25日: only behind 至 it is that of the first day",
        "请写明年份，例如 2021年12月25日：只有“至”之后的日期可省略年份"))
  }

  static func emptyTitle(_ label: String, _ title: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .emptyTitle,
      Message(
        "nothing stands under the title “\(shown(title))”", "标题“\(shown(title))”之下没有条款"),
      severity: .warning, at: place,
      advice: Message(
        "if it is a rule, say what holds: 个人缴费标准为320元; if it is a title, leave it or write 章节 \(label) \(shown(title))",
        "如为条款，请写明内容，例如“个人缴费标准为320元”；如为标题，可保留或写作“章节 \(label) \(shown(title))”"))
  }

  static func labelBesideTitle(
    _ label: String, title: String, at place: Place, titlePlace: Place
  ) -> Diagnostic {
    Diagnostic(
      .titleOrClause,
      Message(
        "the clause \(label) stands under the title \(title), which is of the same rank",
        "条款\(label)位于同级标题\(title)之下"),
      at: place, related: [.init(titlePlace, Message("the title", "标题"))],
      advice: Message(
        "number clauses under a title 1., 2. …, or write the title's words as a clause",
        "标题之下的条款请用 1.、2. 编号，或把标题写成条款"))
  }

  /// A title that tells what holds: 残疾人免费.
  static func titleTellsRule(
    _ label: String, _ title: String, word: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .titleOrClause,
      Message(
        "“\(shown(title))” is read as a title, so its “\(word)” is no rule",
        "“\(shown(title))”被当作标题，其中的“\(word)”不作为规定"),
      severity: .warning, at: place,
      advice: Message(
        "as a clause say for whom and 全额资助: 特困人员全额资助; as a title write 章节 \(label) \(shown(title))",
        "如为条款请写明人群和“全额资助”：特困人员全额资助；如为标题请写“章节 \(label) \(shown(title))”"))
  }

  static func titleOrClause(_ label: String, title: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .titleOrClause,
      Message(
        "“\(shown(title))” names a group and does not say what holds: it is neither a title nor a clause",
        "“\(shown(title))”写明了人群却没有写明规定：既不是标题也不是条款"),
      at: place,
      advice: Message(
        "as a title write 章节 \(label) \(shown(title)); as a clause say for instance \(shown(title))按标准的80%资助",
        "如为标题请写“章节 \(label) \(shown(title))”；如为条款请写明规定，例如“\(shown(title))按标准的80%资助”"))
  }

  /// A line that names things only, with a label that no title has: 第四条 缴费时间.
  static func labelOfNoTitle(_ label: String, title: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .titleOrClause,
      Message(
        "“\(shown(title))” behind \(label) is no title and does not say what holds",
        "“\(shown(title))”以\(label)编号，既不是标题，也没有写明规定"),
      at: place,
      advice: Message(
        "as a title write 章节 \(label) \(shown(title)); as a clause say what holds, for instance 个人缴费标准为320元",
        "如为标题请写“章节 \(label) \(shown(title))”；如为条款请写明规定，例如“个人缴费标准为320元”"))
  }

  static func englishInChinese(_ word: String, instead: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .mixedSurfaces,
      Message(
        "“\(word)” is a word of English clauses, but this clause is in Chinese",
        "“\(word)”是英文条款的用语，而本条款是中文"),
      at: place,
      advice: Message(
        "write \(instead); each clause is in one of the two languages",
        "请改用“\(instead)”；每个条款只用一种语言"))
  }

  static func chineseInEnglish(
    _ word: String, english: String, at place: Place, englishPlace: Place
  ) -> Diagnostic {
    Diagnostic(
      .mixedSurfaces,
      Message(
        "“\(word)” is a word of Chinese clauses, but “\(english)” makes this clause English",
        "“\(word)”是中文条款的用语，而“\(english)”使本条款成为英文条款"),
      at: place,
      related: [.init(englishPlace, Message("the English word", "英文用语"))],
      advice: Message(
        "write the whole clause in one language: 低保 pays 80% of standard, or 低保按标准的80%资助",
        "整个条款请用同一种语言：低保 pays 80% of standard，或 低保按标准的80%资助"))
  }

  static func headerWithoutBlank(_ word: String, at place: Place) -> Diagnostic {
    let end = place.span.end
    return Diagnostic(
      .unexpectedWord,
      Message(
        "a blank is due behind “\(word)”, without which it can be part of a name",
        "“\(word)”之后应有空格，否则可能是名称的一部分"),
      at: place,
      fix: Diagnostic.Fix(
        replace: Place(source: place.source, span: Span(end, end)), by: " "))
  }
}
