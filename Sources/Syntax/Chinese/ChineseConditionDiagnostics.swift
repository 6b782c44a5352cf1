import Quantities
import Text

/// Findings about whom and which days a Chinese clause is about.
extension Diagnostic {
  static func missingChineseCondition(at place: Place, found: String?) -> Diagnostic {
    expected(
      "a group or a fact such as “年龄60周岁以上”", "人群或情况，例如“年龄60周岁以上”", at: place, found: found)
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

  static func spanWithoutItsLastDay(at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message("a period with 内 has its last day in it", "“内”包括期间的最后一日"), at: place,
      advice: Message(
        "leave （不含） out and count one day less", "请去掉“（不含）”，并将天数减一"))
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
}
