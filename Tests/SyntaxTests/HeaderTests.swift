import Syntax
import TestSupport
import Testing
import Text

@Suite struct HeaderTests {
  @Test func theHeadersOfADocumentAreRead() {
    let reading = Reading(
      """
      # 甲
      policy 岢岚县 (Kelan; 岢岚县人民政府) 2022年 城乡居民基本医疗保险 # 乙
      source 岢政办发〔2021〕67号, issued 2021年11月30日
      within 山西省, 忻州市
      tiers 一档, basic tier
      """)
    #expect(reading.diagnostics.isEmpty)
    #expect(
      reading.structure == """
        policy 岢岚县 2022 "城乡居民基本医疗保险"
          also Kelan, 岢岚县人民政府
        source 岢政办发〔2021〕67号, issued 2021-11-30
        within 山西省, 忻州市
        tiers 一档, basic tier
        """)
  }

  @Test func theNameOfAPlaceCanHaveSeveralWords() {
    let reading = Reading("policy Test County 2022 x\npolicy")
    #expect(reading.structure == "policy Test County 2022 \"x\"")
    #expect(reading.codes == [.misplacedHeading])
  }

  @Test(arguments: [
    ("", [Code.emptyDocument]), ("\u{FEFF}", [.emptyDocument]),
    ("\n\n# nothing\n", [.emptyDocument]),
    ("\u{0}", [.forbiddenCharacter]), ("standard 320", [.missingHeader]),
    ("policy", [.missingName]), ("policy 大县", [.missingYear]), ("policy 大县 1066", [.missingYear]),
    ("policy 大县 (Da 2022 x", [.unclosedParenthesis]), ("vocabulary", [.missingName]),
    ("policy 大县 2022\nsource 甲", [.unexpectedWord]),
    ("policy 大县 2022\nsource 大政发〔2021〕1号 issued", [.unexpectedWord]),
    ("policy 大县 2022\nwithin 甲\nwithin 乙", [.misplacedHeading]),
    ("policy 大县 2022\nsource 大政发〔2021〕1号\nsource 大政发〔2021〕2号", [.misplacedHeading]),
    ("policy 大县 2022\nwithin", [.missingName]), ("source 大政发〔2021〕1号", [.missingHeader]),
  ])
  func aFaultyHeaderIsOneFinding(text: String, codes: [Code]) {
    #expect(Reading(text).codes == codes)
  }

  /// A broken header costs no statement.
  @Test func aBrokenHeaderLeavesTheStatementBeforeItAlone() {
    let reading = Reading(clauses: "standard 320\nwithin 山西省 320\nsource 320\npolicy 小县 2022")
    #expect(reading.codes == [.unexpectedWord, .unexpectedWord, .misplacedHeading])
    #expect(reading.structure.hasSuffix("within 山西省\nclause standard\n  value 320"))
  }
}
