import Formatting
import Syntax
import TestSupport
import Testing
import Text

/// The form in which things are printed.
@Suite struct EnglishPrinterTests {
  @Test(arguments: [
    ("低保 pays 80% of standard, min 280", "低保 pays 80% of standard, min 280"),
    ("低保　ＰＡＹＳ 百分之八十 of standard min 280元。", "低保 pays 80% of standard, min 280"),
    ("低保 owes 40, min 280, max 1,234 in 一档", nil),
    (
      "特困、低保 and 孤儿 (excl VIP, 军人; incl 儿童) pays all", "特困, 低保, 孤儿 (incl 儿童; excl VIP, 军人) pays all"
    ),
    ("standard is 320 in 一档, 695 in 二档 and 三档", "standard 320 in 一档; 695 in 二档 and 三档"),
    (
      "低保 pays 90% of 一档 standard in 一档 makes 288; 320 in 二档",
      "低保 pays 90% of 一档 standard in 一档, makes 288; 320 in 二档"
    ),
    (
      "低保 pays 1, owes 4, max 3, min 2, rounded to 100分 up",
      "低保 pays 1, min 2, max 3, rounded to 元 up, owes 4"
    ),
    (
      "低保 pays 1, max 3, rounded to 元 up, min 2, owes 4",
      "低保 pays 1, max 3, rounded to 元 up, min 2, owes 4"
    ),
    (
      "低保 pays 1, rounded to 元 up, max 3, min 2",
      "低保 pays 1, rounded to 元 up, min 2, max 3"
    ),
    (
      "fiscal subsidy 550, of which central 440, county 110",
      "fiscal subsidy 550 of which central 440, county 110"
    ),
    ("central fiscal subsidy 440", "central fiscal subsidy 440"),
    ("supplementary premium 意外险 三十元, voluntary", "supplementary premium 意外险 30, voluntary"),
    ("低保 pays as set elsewhere", "低保 pays elsewhere"),
    (
      "低保 pays as set by 国办发[2021]1号, instead of 二 (四) 1",
      "低保 pays as set by 国办发〔2021〕1号, instead of 二（四）1"
    ),
    ("门诊限额 is 15,412元每人每年", "门诊限额 is 15412元/人·年"),
    ("门诊限额 is 60000元", "门诊限额 is 6万元"),
    ("低保 when 孤儿, 门诊限额 is about 0.5%", "低保 if 孤儿, 门诊限额 is about 0.5%"),
    ("低保 if not (age within 18 or 孤儿) pays 1", "低保 unless age 18 or under or 孤儿 pays 1"),
    ("低保 if ((a or b) and not c) or d pays 1", "低保 if (a or b) and not c or d pays 1"),
    ("低保 if (残疾等级 is 一级 or 二级) or 孤儿 pays 1", "低保 if (残疾等级 一级 or 二级) or 孤儿 pays 1"),
    ("低保 if 残疾等级 一级 or age over 60 pays 1", "低保 if 残疾等级 一级 or age over 60 pays 1"),
    ("standard ((1 + 2) * 3) - (4 - 5) / (6 * 7)", "standard (1 + 2) * 3 - (4 - 5) / (6 * 7)"),
    ("standard 1 - (2 - 3) - 4", "standard 1 - (2 - 3) - 4"),
    ("standard 80% of (1 + 2) × 3 ÷ 4", "standard 80% of (1 + 2) * 3 / 4"),
    ("低保 only one", "低保 only one, chosen by the person"),
    ("highest applies.", "highest applies"),
    ("低保 except 孤儿 from 甲 rest from 乙", "低保 except 孤儿 from 甲, rest from 乙"),
    ("others from 甲", "others from 甲"),
    ("tiers 一档、二档", "tiers 一档, 二档"),
    (
      "group 甲 also 乙 within 丙 and 丁 divided into 戊, 己 ordinary is age 60 or over",
      "group 甲, also 乙, within 丙, 丁, divided into 戊, 己, ordinary is age 60 or over"
    ),
    (
      "fact 残疾等级 (disability grade), also 残疾级别 is one of 一级 (also 重度), 二级 ordinarily none",
      "fact 残疾等级 (disability grade), also 残疾级别 is one of 一级 (also 重度), 二级, ordinarily none"
    ),
    (
      "quantity 限额 also 上限 is money per person and year",
      "quantity 限额, also 上限 is money per person and year"
    ),
    ("3）standard 320", "3） standard 320"),
    ("第六条（二）standard 320", "第六条 （二） standard 320"),
    ("deductible  300 in\n   一级 ,600", "deductible 300 in 一级 ,600"),
    (
      "window  2021-09-01 to\n   2021-12-25 days 1 to 25 of each month late",
      "window 2021-09-01 to 2021-12-25, days 1 to 25 of each month, late"
    ),
    ("if 特困 cover 2022-01-01 to 2022-12-31", "cover 2022-01-01 to 2022-12-31 if 特困"),
    ("waiting 3 months when not 特困", "waiting 3 months unless 特困"),
    ("waiting 0个月", "waiting none"),
    (
      "低保 window 2021-09-01 to 2021-12-25 late standard is 320 in 一档, 695 in 二档",
      "低保 window 2021-09-01 to 2021-12-25, late, standard 320 in 一档; 695 in 二档"
    ),
    (
      "window 2021-09-01 to 2021-12-25, also bears fiscal subsidy + 3",
      "window 2021-09-01 to 2021-12-25, also bears fiscal subsidy + 3"
    ),
    ("低保 window any day", "低保 window any day"),
    ("if 特困, also bears 3", "also bears 3 if 特困"),
  ])
  func aClauseIsPrintedInOneForm(clause: String, expected: String?) {
    let reading = Reading(clauses: clause)
    guard let expected else {
      // A value cannot have its tier behind a modifier.
      #expect(!reading.diagnostics.isEmpty)
      return
    }
    #expect(reading.diagnostics.isEmpty)
    #expect(PrintingTests.printed(reading) == "policy 大县 2022 医保\n\(expected)\n")
  }

  @Test func aDocumentKeepsItsCommentsAndEmptyLines() {
    let reading = Reading(
      """


      # Published by the town.
      #  Second line.
      policy 丰都县 (Fengdu； 丰都) 2022年  城乡居民  医保   # heading
      source 兴义府发[2022]3号 ,issued 2022年1月13日
      within 重庆市, 万州区
      # Of the tiers.

      tiers 一档,
          # the cheaper
          二档  # the dearer


      group 甲
      section 二（二） 缴费标准 # title
          # Of the standard.
          1. standard 320 in 一档; # first
            695 in 二档   ＃ second
      2.
            甲 pays all
      section 三 空
      # last
      """)
    #expect(reading.diagnostics.isEmpty)
    #expect(
      PrintingTests.printed(reading) == """
        # Published by the town.
        #  Second line.
        policy 丰都县 (Fengdu, 丰都) 2022 城乡居民  医保 # heading
        source 兴义府发〔2022〕3号, issued 2022-01-13
        within 重庆市 万州区
        # Of the tiers.

        # the cheaper
        tiers 一档, 二档 # the dearer

        group 甲

        section 二（二） 缴费标准 # title
          # Of the standard.
          # first
          1. standard 320 in 一档; 695 in 二档 # second
          2. 甲 pays all

        section 三 空
        # last

        """)
  }

  @Test(arguments: [
    "低保 pays", "standard 3.5人", "低保 if age 9.5岁 pays 1", "@", "低保 pays 1, owes 1.5年",
  ])
  func whatCouldNotBeReadIsNotPrinted(clause: String) {
    #expect(PrintingTests.printed(Reading(clauses: "standard 320\n" + clause)) == nil)
  }
}
