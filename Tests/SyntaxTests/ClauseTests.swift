import Syntax
import TestSupport
import Testing
import Text

/// What the constructs of the grammar are read as.
@Suite struct ClauseTests {
  @Test func everyKindOfClauseIsRead() {
    let reading = Reading(
      clauses: """
        section 二 缴费标准
          1. standard 320 in 一档; 695 in 二档 and 三档
          2. 特困人员 (incl 孤儿, 事实孤儿; excl 低保) and 低保 except 军人 pays all, owes 0
          3. 低保 unless age under 18 or 残疾等级 一级 or 二级 pays 80% of 一档 standard, min 280,
            max 300, rounded to 10元 half even, owes 40 in 一档, makes 280
          4. 孤儿 owes 38, voluntary, instead of 二.3
          5. fiscal subsidy 550 of which central 440, provincial 100, municipal 0, county 10
          6. supplementary premium 意外险 30
          7. 住院比例 is at least 70%; about 75% in 二档
          8. 低保 if 孤儿, 住院比例 is (1 + 2) * 3 - 4 / 2
          9. 特困人员 pays as set by 国办发〔2021〕1号; elsewhere in 二档
          10. 军人 if age over 60 and not 孤儿 from 优抚资金, rest from 县级财政
          11. others from 医疗救助基金
          12. 特困人员, 低保 highest applies
          13. only one, chosen by the person
          14. window 2021-09-01 to 2021-12-25, days 1 to 25 of each month
          15. 低保 window about 2022-01-01 to 2022-03-01, late
          16. closed 2021-10-08 to 2021-11-14
          17. 低保 except 特困 cover 2022-01-01 to 2022-12-31 if age 60 or over
          18. deadline 2022-09-30
          19. waiting none if 断缴 within 1 year
          20. cap 25万元 in 一级医院
          21. 低保 window any day
          22. 低保 window 2022-01-01 to 2022-03-01, owes 100 in 一档
          23. also bears fiscal subsidy if 低保
        """)
    #expect(reading.diagnostics.isEmpty)
    #expect(
      reading.structure == """
        policy 大县 2022 "医保"
        section [二] "缴费标准"
          clause [1] standard
            value 320 in 一档
            value 695 in 二档, 三档
          clause [2] subsidy
            group 特困人员
              incl 孤儿, 事实孤儿
              excl 低保
            group 低保
            except 军人
            value all
              owes 0
          clause [3] subsidy
            group 低保
            if not(or(age: under 18, 残疾等级: 一级 or 二级))
            value share(80%, in(一档, standard))
              min 280
              max 300
              rounded to 10元 half even
              owes 40 in 一档
              makes 280
          clause [4] owed
            group 孤儿
            value 38
            voluntary
            instead of [二.3]
          clause [5] fiscal subsidy
            value 550
            of which central 440
            of which provincial 100
            of which municipal 0
            of which county 10
          clause [6] premium 意外险
            value 30
          clause [7] 住院比例
            value at least(70%)
            value about(75%) in 二档
          clause [8] 住院比例
            group 低保
            if 孤儿
            value subtract(multiply(add(1, 2), 3), divide(4, 2))
          clause [9] subsidy
            group 特困人员
            value elsewhere(国办发〔2021〕1号)
            value elsewhere in 二档
          funding [10]
            group 军人
            if and(age: over 60, not(孤儿))
            from 优抚资金
            rest from 县级财政
          funding [11]
            others
            from 医疗救助基金
          combination [12] highest
            group 特困人员
            group 低保
          combination [13] choice
          window [14]
            first 2021-09-01
            last 2021-12-25
            days of each month 1 to 25
          window [15]
            group 低保
            first about(2022-01-01)
            last 2022-03-01
            late
          closed [16]
            first 2021-10-08
            last 2021-11-14
          cover [17]
            group 低保
            except 特困
            if age: 60 or over
            first 2022-01-01
            last 2022-12-31
          clause [18] deadline
            value 2022-09-30
          clause [19] waiting
            if 断缴: 1年 or under
            value 0个月
          unsupported [20] cap 25万元 in 一级医院
          window [21]
            group 低保
            first 0001-01-01
            last 9999-12-31
          window [22]
            group 低保
            first 2022-01-01
            last 2022-03-01
          clause [22] owed
            group 低保
            if its window
            value 100 in 一档
          clause [23] surcharge
            if 低保
            value fiscal subsidy
        """)
  }

  @Test func everyDeclarationIsRead() {
    let reading = Reading(
      clauses: """
        group 低保对象, also 低保, within 困难群众, also 低保户, divided into 农村低保, 城市低保
        group 普通居民, ordinary
        group 老年人 is (age 60 or over or 军人) and not 孤儿
        fact 残疾等级 (disability grade), also 残疾级别 is one of 一级 (also 重度), 二级, ordinarily none
        fact 户籍 is one of 本地, 外地, ordinarily 本地
        quantity 门诊限额, also 门诊支付限额 is money per person and year
        """)
    #expect(reading.diagnostics.isEmpty)
    #expect(
      reading.structure == """
        policy 大县 2022 "医保"
        group 低保对象
          also 低保, 低保户
          within 困难群众
          divided into 农村低保, 城市低保
        group 普通居民
          ordinary
        group 老年人
          is and(or(age: 60 or over, 军人), not(孤儿))
        fact 残疾等级
          also disability grade, 残疾级别
          one of
            一级
              also 重度
            二级
          ordinarily none
        fact 户籍
          one of
            本地
            外地
          ordinarily 本地
        quantity 门诊限额
          also 门诊支付限额
          type money per person and year
        """)
  }

  /// `or` goes on with values of a fact until something is compared itself.
  @Test(arguments: [
    ("残疾等级 一级 or 二级 or 三级", "残疾等级: 一级 or 二级 or 三级"),
    ("残疾等级 一级 or age 60", "or(残疾等级: 一级, age: 60)"),
    ("残疾等级 一级 or age within 60", "or(残疾等级: 一级, age: 60 or under)"),
    ("残疾等级 一级 or 户籍 本地", "or(残疾等级: 一级, 户籍: 本地)"),
    ("(残疾等级 一级) or 低保", "or(残疾等级: 一级, 低保)"),
    ("低保 or 特困 and not 孤儿", "or(低保, and(特困, not(孤儿)))"),
    ("age 60 or over or 低保", "or(age: 60 or over, 低保)"),
    ("age is under 18", "age: under 18"), ("not not 低保", "not(not(低保))"),
  ])
  func aConditionIsRead(text: String, structure: String) {
    let reading = Reading(clauses: "特困 if \(text) pays 1")
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.structure.contains("if \(structure)\n"))
  }

  /// Where money or an age is due a number says the same as an amount.
  @Test(arguments: [
    ("低保 pays 280, min 200", "低保 pays 280元, min 200元"),
    ("standard 60000 in 一档", "standard 6万元 in 一档"),
    ("低保 owes standard - 280", "低保 owes standard - 280元"),
    ("低保 pays 80% of 320, makes 256", "低保 pays 80% of 320元, makes 256元"),
    ("fiscal subsidy 550 of which central 440", "fiscal subsidy 550元 of which central 440元"),
    ("supplementary premium 意外险 about 30.5", "supplementary premium 意外险 about 30.5元"),
    ("低保 if age over 60 pays 1", "低保 if age over 60周岁 pays 1"),
    ("window 2022-01-01 to 2022-01-02, owes 280", "window 2022-01-01 to 2022-01-02, owes 280元"),
  ])
  func theOutlineLeavesOutWhatGoesWithoutSaying(bare: String, full: String) {
    #expect(Reading(clauses: bare).structure == Reading(clauses: full).structure)
    #expect(Reading(clauses: bare).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("门诊限额 is 280", "门诊限额 is 280元"), ("standard 2 * 160", "standard 2 * 160元"),
    ("低保 pays 280", "低保 pays 280元/人·年"), ("低保 if 断缴 3 pays 1", "低保 if 断缴 3个月 pays 1"),
  ])
  func theOutlineKeepsOtherUnits(bare: String, full: String) {
    #expect(Reading(clauses: bare).structure != Reading(clauses: full).structure)
  }

  /// A tree's equal parts may be spelt and laid out otherwise; its outline is the same then only.
  @Test func theOutlineTellsTreesApart() {
    let clauses = [
      "低保 pays 280", "低保 owes 280", "特困 pays 280", "低保 pays 281", "低保 pays 280元/人",
      "低保 pays 280 in 一档",
      "低保, 特困 pays 280", "低保 pays 280, min 280", "低保 pays 280, max 280", "低保 pays 280, owes 280",
      "低保 pays 280, makes 280", "低保 pays about 280", "低保 pays at most 280", "低保 pays 280; 280",
      "低保 pays 280, voluntary", "低保 pays 280, instead of 1", "低保 if 特困 pays 280",
      "低保 unless 特困 pays 280",
      "低保 except 特困 pays 280", "低保 (incl 特困) pays 280", "低保 (excl 特困) pays 280", "1. 低保 pays 280",
      "section 1\n低保 pays 280", "section 1 a\n低保 pays 280", "低保 pays 280 + 1 + 1",
      "低保 pays 280 + (1 + 1)",
      "低保 pays elsewhere", "低保 pays as set by 甲发〔2021〕1号", "低保 from 甲", "低保 from 甲, rest from 乙",
      "from 甲",
      "others from 甲", "低保 highest applies", "低保 first applies", "highest applies", "cap 1",
      "cap 2",
      "deductible 1", "cap 1, 2", "window 2022-01-01 to 2022-01-02",
      "window 2022-01-01 to 2022-01-03", "window 2022-01-01 to 2022-01-02, late",
      "window 2022-01-01 to 2022-01-02, days 1 to 2 of each month",
      "closed 2022-01-01 to 2022-01-02", "cover 2022-01-01 to 2022-01-02",
      "cover 2022-01-01 to 2022-01-02 if 特困", "waiting none", "waiting 1 month",
      "deadline 2022-01-01", "低保 pays 280, rounded to 元 up", "低保 pays 280, rounded to 元 down",
      "@",
    ]
    let structures = Set(clauses.map { Reading(clauses: $0).structure })
    #expect(structures.count == clauses.count)
  }
}
