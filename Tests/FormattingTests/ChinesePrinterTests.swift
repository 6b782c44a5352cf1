import Formatting
import Syntax
import TestSupport
import Testing
import Text

/// The form in which things are printed in Chinese.
@Suite struct ChinesePrinterTests {
  /// What printing a reading in Chinese gives.
  static func printed(_ reading: Reading) -> String? {
    FilePrinter.print(
      reading.tree, source: reading.source, lexicon: reading.lexicon, glossary: reading.glossary,
      in: .chinese
    ).map { String(decoding: $0.text, as: UTF8.self) }
  }

  static let vocabulary = """
    vocabulary 全国
    group 低保对象, also 低保
    group 特困人员, also 特困
    group 孤儿
    group 新生儿, also newborn
    group 丁
    fact 年龄 (age) is age
    fact 残疾等级 (disability grade) is one of 一级, 二级, 三级, ordinarily none
    fact 断缴 (lapsed) is months
    fact 断缴年数 is count
    fact 缴费日 (paid, payment), also 缴费 is date, ordinarily in the window
    fact 出生日 (born, birth), also 出生 is date, ordinarily none
    quantity 门诊限额 is money per person and year
    quantity 支付比例 is ratio
    quantity 任务数 is count
    """

  /// What stands before each clause.
  static let heading = (
    english: "policy 大县 (Da Xian, 大大县) 2022 医保\ntiers 一档, 二档, 三档\n",
    chinese: "政策 大县（Da Xian、大大县）2022年度 医保\n档次 一档、二档、三档\n"
  )

  /// What each English clause is in Chinese.
  static let clauses: [(english: String, chinese: String)] = [
    ("standard 320", "个人缴费标准为320元"),
    ("standard 320 in 一档; 695 in 二档 and 三档", "个人缴费标准为一档320元；二档和三档695元"),
    ("standard 90% of 二档 standard in 一档; 695 in 二档", "个人缴费标准一档为二档标准的90%；二档为695元"),
    ("standard elsewhere", "个人缴费标准另行规定"),
    ("standard as set by 国办发〔2021〕1号", "个人缴费标准按国办发〔2021〕1号执行"),
    ("standard 320 in 一档; elsewhere in 二档", "个人缴费标准一档为320元；二档另行规定"),
    ("低保 pays 80% of standard, min 280, owes 40", "低保按标准的80%资助，不低于280元，个人缴费40元"),
    ("低保 pays 280, max 300, rounded to 元 half up", "低保资助280元，不超过300元，四舍五入到元"),
    ("低保 pays 280, rounded to 10元 down, makes 280", "低保资助280元，向下取整到10元，即280元"),
    ("特困人员 (incl 孤儿; excl 低保) pays all, owes 0", "特困人员（含孤儿；不含低保）全额资助，个人不缴费"),
    ("低保, 特困 (excl 孤儿) except 丁 pays 280", "低保、特困（不含孤儿；均不含丁）资助280元"),
    ("newborn pays about 280", "新生儿资助约280元"),
    (
      "低保 pays 90% of 一档 standard in 一档, makes 288; 320 in 二档; all in 三档",
      "低保一档按一档标准的90%资助，即288元；二档资助320元；三档全额资助"
    ),
    ("低保 pays elsewhere", "低保资助标准另行规定"),
    ("低保 pays as set by 国办发〔2021〕1号", "低保资助标准按国办发〔2021〕1号执行"),
    ("低保 pays 280元/人·年", "低保资助280元/人·年"),
    ("低保 pays (standard - 100) * 80%", "低保按（标准 - 100） × 80%资助"),
    ("低保 pays 80% of 320, owes 64 in 一档", "低保按320元的80%资助，个人缴费一档64元"),
    ("低保 owes 38", "低保个人缴费38元"),
    ("低保 owes 50% of standard", "低保个人缴费为标准的50%"),
    ("低保 owes standard in 二档", "低保个人缴费二档为标准"),
    (
      "低保 pays 80% of standard, holds 2022-01-01 to 2022-06-30",
      "低保按标准的80%资助，自2022年1月1日至2022年6月30日执行"
    ),
    ("standard 350, holds from 2022-07-01", "个人缴费标准为350元，自2022年7月1日起执行"),
    ("standard 350, holds to 2022-06-30, instead of 二.3", "个人缴费标准为350元，至2022年6月30日止执行，代替二.3"),
    (
      "fiscal subsidy 550 of which central 440, provincial 100, county 10",
      "财政补助为550元，其中中央440元，省级100元，县级10元"
    ),
    ("central fiscal subsidy 440", "中央财政补助为440元"),
    ("supplementary premium 意外险 30, voluntary", "补充保险费 意外险为30元，自愿参加"),
    ("门诊限额 is 300 in 一档; 500 in 二档", "门诊限额为一档300元；二档500元"),
    ("支付比例 is about 70%", "支付比例约为70%"),
    ("支付比例 is at least 95%", "支付比例为95%以上"),
    ("任务数 is 59332人 + 32835人, makes 92167人", "任务数为59332人 + 32835人，即92167人"),
    ("低保 if age 60 or over or 孤儿 pays 280", "低保年龄60周岁以上或者属于孤儿的，资助280元"),
    ("if age under 18 and not 孤儿 standard 280", "年龄不满18周岁并且不属于孤儿的，个人缴费标准为280元"),
    ("低保 unless 孤儿 pays 280", "低保不属于孤儿的，资助280元"),
    ("低保 unless age over 60 or 孤儿 pays 280", "低保除年龄超过60周岁或者属于孤儿外，资助280元"),
    ("低保 if (孤儿 or 特困) and age 60 pays 280", "低保（属于孤儿或者属于特困）并且年龄为60周岁的，资助280元"),
    ("低保 if disability grade 一级 or 二级 pays 280", "低保残疾等级为一级或者二级的，资助280元"),
    ("低保 if (disability grade 一级 or 二级) or 孤儿 pays 280", "低保残疾等级为一级或者二级或者属于孤儿的，资助280元"),
    ("低保 if 孤儿 and not lapsed within 3 months pays 1", "低保属于孤儿并且非（断缴3个月以内）的，资助1元"),
    ("低保 if 断缴年数 4 or over pays 1", "低保断缴年数4以上的，资助1元"),
    ("if paid 2022-03-10 standard 1", "2022年3月10日缴费的，个人缴费标准为1元"),
    ("if paid 2022-03-10 to 2022-04-10 standard 1", "2022年3月10日至2022年4月10日缴费的，个人缴费标准为1元"),
    ("if paid after 2022-03-10 standard 1", "2022年3月10日后缴费的，个人缴费标准为1元"),
    ("if paid on or after 2022-03-10 standard 1", "2022年3月10日及以后缴费的，个人缴费标准为1元"),
    ("if paid before 2022-03-10 standard 1", "2022年3月10日前缴费的，个人缴费标准为1元"),
    ("if paid by 2022-03-10 standard 1", "2022年3月10日及以前缴费的，个人缴费标准为1元"),
    ("if paid late standard 1", "逾期缴费的，个人缴费标准为1元"),
    ("if paid in the window standard 1", "在集中缴费期内缴费的，个人缴费标准为1元"),
    ("if paid within 90 days of birth standard 1", "自出生之日起90日内缴费的，个人缴费标准为1元"),
    (
      "if paid within 3 months of 2022-09-01 counting the first day standard 1",
      "自2022年9月1日起（当日计算在内）3个月内缴费的，个人缴费标准为1元"
    ),
    ("if paid after 90 days of birth standard 1", "自出生之日起超过90日缴费的，个人缴费标准为1元"),
    (
      "window 2021-09-01 to 2021-12-25, days 1 to 25 of each month",
      "集中缴费期为2021年9月1日至2021年12月25日，每月1日至25日"
    ),
    (
      "window 2022-01-01 to 2022-02-28, late, standard 350",
      "补缴期为2022年1月1日至2022年2月28日，期间个人缴费标准为350元"
    ),
    ("低保 window 2022-01-01 to 2022-02-28, owes 40", "低保集中缴费期为2022年1月1日至2022年2月28日，期间个人缴费40元"),
    ("低保 window any day", "低保缴费期不限"),
    ("closed 2021-10-08 to 2021-11-14", "暂停缴费期为2021年10月8日至2021年11月14日"),
    (
      "cover 2021-09-01 to 2022-08-31, backdated if paid in the window",
      "在集中缴费期内缴费的，待遇享受期为2021年9月1日至2022年8月31日，可追溯享受"
    ),
    ("cover from 2022-09-01", "待遇享受期自2022年9月1日起"),
    ("新生儿 cover from birth to 2022-12-31", "新生儿待遇享受期自出生之日起至2022年12月31日"),
    (
      "cover from 90 full days after payment to 2022-12-31 if paid late",
      "逾期缴费的，待遇享受期自缴费之日起满90日后至2022年12月31日"
    ),
    (
      "cover from 3 full months after payment counting the first day",
      "待遇享受期自缴费之日起（当日计算在内）满3个月后"
    ),
    ("deadline 2022-09-30", "最迟缴费日为2022年9月30日"),
    ("waiting 3 months if paid late", "逾期缴费的，等待期为3个月"),
    ("特困 waiting none", "特困不设等待期"),
    ("also bears fiscal subsidy + 30 if paid late", "逾期缴费的，另需承担财政补助 + 30元"),
    ("status as of 2021-12-31, later changes do not count", "身份以2021年12月31日名单为准，此后变动不计入"),
    ("低保 status as of the latest list", "低保身份以最新名单为准"),
    ("低保, 特困 from 医疗救助基金, rest from 县级财政", "低保、特困由医疗救助基金承担，其余由县级财政承担"),
    ("低保 if age 60 or over from 医疗救助基金", "低保年龄60周岁以上的，由医疗救助基金承担"),
    ("from 医疗救助基金", "资助资金由医疗救助基金承担"),
    ("others from 医疗救助基金", "其他人员由医疗救助基金承担"),
    ("低保, 特困 highest applies", "低保、特困就高不就低"),
    ("lowest applies", "就低不就高"),
    ("低保, 特困 first applies", "低保、特困按先后顺序适用"),
    ("added up", "累计享受"),
    ("only one, chosen by the person", "只享受一项，由本人选择"),
    (
      "group 甲, also 乙, within 低保对象, divided into 丁, ordinary is age 60 or over",
      "群体 甲，又称 乙，属于 低保对象，分为 丁，为普通人群，指 年龄60周岁以上"
    ),
    (
      "fact 医院等级 (hospital level, hospital), also 级别 is one of 三甲 (also 三级甲等), 二甲, ordinarily 三甲",
      "属性 医院等级（hospital level、hospital），又称 级别，取值 三甲（又称 三级甲等）、二甲，通常为三甲"
    ),
    ("fact 入院日 (admitted) is date", "属性 入院日（admitted），类型 日期"),
    ("quantity 限额, also 上限 is money per person and year", "事项 限额，又称 上限，类型 元/人·年"),
    ("（三） standard 320", "（三）个人缴费标准为320元"),
    ("3. standard 320 # each", "3. 个人缴费标准为320元 # each"),
    ("deductible 300 in 一级", "deductible 300 in 一级"),
  ]

  @Test(arguments: clauses) func aClauseIsPrintedInOneForm(english: String, chinese: String) {
    let reading = Reading(Self.heading.english + english, after: [Self.vocabulary])
    #expect(reading.diagnostics.isEmpty)
    #expect(Self.printed(reading) == "\(Self.heading.chinese)\(chinese)\n")
  }
}
