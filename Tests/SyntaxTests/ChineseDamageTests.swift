import Syntax
import TestSupport
import Testing
import Text

/// Broken Chinese text is read to its end, and what is broken hides nothing else.
@Suite struct ChineseDamageTests {
  private static let vocabulary = PolicyFile.all.filter { $0.isVocabulary }.map { $0.text }

  @Test(arguments: [3, 66, 20_211_225] as [UInt64])
  func damagedTextsAreReadToTheirEnd(seed: UInt64) {
    var random = Random(seed: seed)
    var mutator = Mutator(seed: seed &+ 7)
    let lines = Twin.all.flatMap { $0.chinese + [$0.english] }
    for round in 0..<200 {
      var text = Twin.header
      for _ in 0...random.below(4) { text += random.pick(lines) + "\n" }
      let damaged = mutator.damaged(text)
      let reading = Reading(damaged, after: round % 20 == 0 ? Self.vocabulary : [])
      #expect(fault(inPlacesOf: reading) == nil, "\(damaged)")
    }
  }

  @Test(arguments: [
    "低保", "低保按", "低保按标准的", "低保按标准的80%", "低保资助", "低保资助280元280元", "低保资助（1＋2", "低保资助1元＋",
    "低保资助280元，不低于1元，最低2元", "低保资助280元，四舍五入到", "低保资助280元，代替", "低保（含孤儿资助280元",
    "低保（孤儿）资助280元", "低保如资助280元", "低保年龄的，资助280元", "低保年龄60周岁以上，资助280元",
    "财政补助1元，其中1元", "低保由", "低保由甲", "低保由甲承担，其余乙", "群体 ", "群体 甲，指", "属性 甲",
    "属性 甲，取值", "事项 甲，类型", "其他人员资助3元", "低保资助约标准的80%", "低保就高", "低保除孤儿，资助1元",
    "集中缴费期", "集中缴费期为2021年9月1日", "待遇享受期", "等待期", "身份以", "2021年10月8日至2021年11月14日",
    "补充保险费", "个人缴费标准为", "低保资助280元。个人缴费40元", "档次 ", "依据 甲",
  ])
  func aFaultIsOneFinding(clause: String) {
    let reading = Reading(
      "政策 大县 2022年度 医保\n个人缴费标准为320元\n\(clause)\n特困人员全额资助", after: Self.vocabulary)
    #expect(reading.diagnostics.count == 1, "\(reading.diagnostics.map { $0.message.english })")
    #expect(reading.structure.contains("clause standard\n  value 320"))
    #expect(reading.structure.hasSuffix("clause subsidy\n  group 特困人员\n  value all"))
  }

  /// Reading costs no more than the text is long, however names and runs lie.
  @Test(arguments: [
    "低保", "按", "标准的", "一", "甲", "二（", "（一）", "年龄60周岁以上或者", "、甲", "12月25日至", "群体 甲\n",
  ])
  func anythingRepeatedIsReadInLinearTime(text: String) {
    let long = String(repeating: text, count: 20_000)
    let reading = Reading("政策 大县 2022年度 医保\n\(long)", after: Self.vocabulary)
    #expect(fault(inPlacesOf: reading) == nil)
  }
}
