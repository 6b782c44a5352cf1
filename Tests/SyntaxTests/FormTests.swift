import Syntax
import TestSupport
import Testing
import Text

/// What findings advise to write is said alike in both surfaces.
@Suite struct FormTests {
  private static let vocabulary = PolicyFile.all.filter { $0.isVocabulary }.map { $0.text }

  /// Clauses and declarations, as they stand in findings.
  @Test(arguments: [
    Form.standard, .tieredStandard, .window, .newbornWindow, .highest, .fundingExcept,
    .subsidyExcept, .pays("低保"), .value(of: "门诊限额"), .tiers, .groupByAge, .paymentDay,
    .group("甲类"), .group(of: "户籍", "外地"), .quantity("甲保费"),
  ])
  func aClauseIsReadAlike(_ form: Form) {
    let english = Reading(Twin.header + form.english, after: Self.vocabulary)
    let chinese = Reading(Twin.header + form.chinese, after: Self.vocabulary)
    #expect(english.diagnostics.isEmpty && chinese.diagnostics.isEmpty, "\(form.chinese)")
    #expect(english.meaning == chinese.meaning, "\(form.chinese)")
  }

  /// What goes with a value, behind one.
  @Test(arguments: [
    Form.rounding, .atMostStandard, .floor, .holding, .insteadOf("二.1"),
  ])
  func aModifierIsReadAlike(_ form: Form) {
    let english = Reading(
      Twin.header + "低保 pays 80% of standard, " + form.english, after: Self.vocabulary)
    let chinese = Reading(
      Twin.header + "低保按标准的80%资助，" + form.chinese, after: Self.vocabulary)
    #expect(english.diagnostics.isEmpty && chinese.diagnostics.isEmpty, "\(form.chinese)")
    #expect(english.meaning == chinese.meaning, "\(form.chinese)")
  }
}
