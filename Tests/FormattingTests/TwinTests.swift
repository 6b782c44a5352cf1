import Formatting
import Syntax
import TestSupport
import Testing
import Text

/// What the table of twins shows is what the formatter writes.
@Suite struct TwinTests {
  private static let vocabulary = PolicyFile.all.filter { $0.isVocabulary }.map { $0.text }

  /// The formatter's text for lines below the table's header, without that.
  private func formatted(_ lines: String, in language: Language?) -> String? {
    let formatter = TranslationTests.Formatted(
      Twin.header + lines, in: language, after: Self.vocabulary)
    guard let formatter, formatter.kept == 0 else { return nil }
    let header = TranslationTests.Formatted(Twin.header, in: language, after: Self.vocabulary)
    guard let header else { return nil }
    let text = formatter.text.dropFirst(header.text.count)
    return String(text.drop { $0 == "\n" })
  }

  /// Of all the ways in which one thing can be said the formatter writes one.
  @Test(arguments: Twin.all) func everyFormIsWrittenAlike(twin: Twin) throws {
    let chinese = try #require(formatted(twin.english, in: .chinese))
    // Labels stand as they are written.
    for form in twin.chinese where !form.contains("1、") {
      #expect(formatted(form, in: .chinese) == chinese)
      #expect(formatted(form, in: .english) == formatted(twin.english, in: .english))
    }
  }
}
