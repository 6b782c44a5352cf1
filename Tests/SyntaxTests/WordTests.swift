import Syntax
import TestSupport
import Testing
import Text

@Suite struct WordTests {
  @Test(arguments: [
    "岢政办发〔2021〕67号", "岢政办发[2021]67号", "岢政办发［２０２１］６７号", "岢政办发【2021】67号", "岢政办发〔２０２１〕６７号",
  ])
  func aDocumentNumberIsOneNameInAnyBrackets(written: String) {
    let reading = Reading("policy 岢岚县 2022 x\nsource \(written)")
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.tree.origin.map { reading.names.text($0.number.symbol) } == "岢政办发〔2021〕67号")
  }

  @Test func aNumeralAndAUnitCanBeginADocumentNumber() {
    #expect(Reading("policy 三元区 2022 x\nsource 三元政办发〔2021〕67号").diagnostics.isEmpty)
  }

  /// A phrase is one name from where it is declared.
  @Test func latinWordsInARowAreOneNameWhereDeclared() {
    let reading = Reading(
      clauses: """
        fact 残疾等级 (disability grade) is one of grade one, grade two, 三级
        group poor households, also very poor households is disability grade grade one or grade two
        quantity outpatient limit is money
        poor households, 低保 pays 280
        outpatient limit is 300
        poor households if disability grade is grade one or age over 60, outpatient limit is 2 * outpatient limit
        """)
    #expect(reading.diagnostics.isEmpty)
    #expect(
      reading.structure == """
        policy 大县 2022 "医保"
        fact 残疾等级
          also disability grade
          one of
            grade one
            grade two
            三级
        group poor households
          also very poor households
          is disability grade: grade one or grade two
        quantity outpatient limit
          type money
        clause subsidy
          group poor households
          group 低保
          value 280
        clause outpatient limit
          value 300
        clause outpatient limit
          group poor households
          if or(disability grade: grade one, age: over 60)
          value multiply(2, outpatient limit)
        """)
  }

  @Test func theLongestPhraseWins() {
    let reading = Reading(
      clauses: "group poor people\ngroup poor people abroad\npoor people abroad, poor people pays 1"
    )
    #expect(reading.structure.hasSuffix("group poor people abroad\n  group poor people\n  value 1"))
  }

  @Test func someWordsOfTheGrammarCanBeNames() {
    let reading = Reading(
      clauses: """
        fact 年龄 (age) is age
        quantity count, also points is count
        count is 3人
        低保 if age 60 or over pays 280
        """)
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.structure.contains("if age: 60 or over"))
  }

  @Test func keywordsAreReadInAnyCaseAndNamesAreNot() {
    let reading = Reading("POLICY 大县 2022 x\nVip Pays 80% OF Standard\nVIP pays all")
    #expect(reading.diagnostics.isEmpty)
    #expect(
      reading.structure == """
        policy 大县 2022 "x"
        clause subsidy
          group Vip
          value share(80%, standard)
        clause subsidy
          group VIP
          value all
        """)
  }

  @Test func aLevelOfGovernmentIsNoGroup() {
    let reading = Reading(
      clauses: "central fiscal subsidy 440\n低保 if 孤儿 county fiscal subsidy 10\nfiscal subsidy 3")
    #expect(reading.diagnostics.isEmpty)
    #expect(
      reading.structure == """
        policy 大县 2022 "医保"
        clause central fiscal subsidy
          value 440
        clause county fiscal subsidy
          group 低保
          if 孤儿
          value 10
        clause fiscal subsidy
          value 3
        """)
  }

  @Test(arguments: [
    ("\u{0}", "NULL"), ("\u{7}", "CONTROL CHARACTER"), ("\r", "CARRIAGE RETURN"),
    ("\u{200B}", "ZERO WIDTH SPACE"), ("\u{202E}", "RIGHT-TO-LEFT OVERRIDE"),
    ("\u{2066}", "LEFT-TO-RIGHT ISOLATE"), ("\u{FEFF}", "ZERO WIDTH NO-BREAK SPACE"),
    ("\u{AD}", "SOFT HYPHEN"), ("\u{301}", "COMBINING MARK"), ("а", "CYRILLIC LETTER"),
    ("ο", "GREEK LETTER"), ("\u{2F00}", "KANGXI RADICAL"), ("\u{2E81}", "CJK RADICAL"),
    ("\u{F900}", "COMPATIBILITY IDEOGRAPH"), ("\u{2F800}", "COMPATIBILITY IDEOGRAPH"),
    ("\u{FE0F}", "VARIATION SELECTOR"), ("\u{E0041}", "TAG CHARACTER"),
    ("\u{2028}", "LINE SEPARATOR"),
    ("\u{E000}", "PRIVATE USE CHARACTER"),
  ])
  func aCharacterThatMayNotOccurIsNamedOnce(character: String, name: String) {
    for text in [
      "低保\(character) pays 280", "低\(character)保 pays 280", "\(character)低保 pays 280",
      "低保 pays\(character)280", "低保 pays 280 # 注\(character)意", "低保 pays 280\(character) ",
      "# 注\(character)意", "section 二 标\(character)准", "deductible from\(character) 3",
    ] {
      let reading = Reading(clauses: text + "\nstandard 320")
      #expect(reading.codes == [.forbiddenCharacter], "\(text.unicodeScalars)")
      #expect(reading.diagnostics.first?.message.english.contains(name) == true)
      #expect(
        reading.structure.hasSuffix("clause standard\n  value 320") || text.hasPrefix("section"))
    }
  }

  @Test func onlyTheFirstTwentyForbiddenCharactersAreReported() {
    let reading = Reading(clauses: String(repeating: "\u{200B}", count: 1000) + "standard 320")
    #expect(reading.codes == Array(repeating: .forbiddenCharacter, count: 20))
  }
}
