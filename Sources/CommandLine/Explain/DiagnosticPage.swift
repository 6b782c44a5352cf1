import Text
import Yibao

/// What `yibao explain` says of a code: a page of `Yibao.docc/Diagnostics`, in one language.
///
/// A page is Markdown: a title behind the code, what the finding means, and parts with headings of
/// their own: the cause, an example with the mistake, the example mended, and the law or notice
/// behind it where there is one.
struct DiagnosticPage {
  /// A piece of a page.
  enum Block: Equatable {
    case paragraph(String)
    case listItem(String)
    /// A file of an example, as it is written.
    case file(String)
  }

  /// A heading and what stands below it.
  struct Part: Equatable {
    var heading: String
    var blocks: [Block] = []

    /// The files of an example.
    var files: [String] {
      blocks.compactMap { if case .file(let text) = $0 { text } else { nil } }
    }

    /// What it says in prose, a paragraph on a line.
    var prose: String {
      blocks.compactMap {
        switch $0 {
        case .paragraph(let text): text
        case .listItem(let text): "- " + text
        case .file: nil
        }
      }.joined(separator: "\n")
    }
  }

  let code: Code
  let language: Language
  /// The title without the code.
  let title: String
  /// What the finding means, below the title.
  let meaning: Part
  /// The cause, the example that fails, the example mended, and what else there is to say.
  let parts: [Part]
  /// The page as it is written.
  let markdown: String

  var cause: Part { parts[0] }
  var failing: Part { parts[1] }
  var mended: Part { parts[2] }
  /// The law or notice behind it; nil where there is none.
  var ground: Part? { parts.count > 3 ? parts[3] : nil }

  /// Reads a page; nil when it has not the form of one.
  init?(_ markdown: String, of code: Code, in language: Language) {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    let head = Self.head(of: code, in: language)
    guard let first = lines.first, first.hasPrefix(head) else { return nil }
    title = String(first.dropFirst(head.count))
    var parts = Self.parts(of: lines.dropFirst())
    meaning = parts.removeFirst()
    guard parts.count >= 3 else { return nil }
    self.parts = parts
    self.code = code
    self.language = language
    self.markdown = markdown
  }

  /// What a page begins with, before its title.
  private static func head(of code: Code, in language: Language) -> String {
    "# " + code.rawValue + Message(": ", "：").text(in: language)
  }

  private static func parts(of lines: ArraySlice<Substring>) -> [Part] {
    var parts = [Part(heading: "")]
    var prose = ""
    var file: String?
    func endProse() {
      guard !prose.isEmpty else { return }
      let isItem = prose.hasPrefix("- ")
      parts[parts.count - 1].blocks.append(
        isItem ? .listItem(String(prose.dropFirst(2))) : .paragraph(prose))
      prose = ""
    }
    for line in lines {
      if let text = file {
        if line == "```" {
          parts[parts.count - 1].blocks.append(.file(text))
          file = nil
        } else {
          file = text + line + "\n"
        }
      } else if line.hasPrefix("```") {
        endProse()
        file = ""
      } else if line.hasPrefix("## ") {
        endProse()
        parts.append(Part(heading: String(line.dropFirst(3))))
      } else if line.isEmpty {
        endProse()
      } else {
        if line.hasPrefix("- ") { endProse() }
        prose = joined(prose, line.trimmingBlanks)
      }
    }
    endProse()
    return parts
  }

  /// Two lines of one paragraph: a blank parts them unless both sides are Chinese.
  private static func joined(_ text: String, _ line: Substring) -> String {
    guard let last = text.unicodeScalars.last, let first = line.unicodeScalars.first else {
      return text + line
    }
    let isChinese = displayWidth(of: last) == 2 && displayWidth(of: first) == 2
    return text + (isChinese ? "" : " ") + line
  }
}

extension Substring {
  /// Without the blanks at its beginning.
  fileprivate var trimmingBlanks: Substring { drop { $0 == " " } }
}

extension DiagnosticPage {
  /// The page of a code, which the program carries inside; a test holds that there is one for each.
  static func page(of code: Code, in language: Language) -> DiagnosticPage? {
    let name = "Diagnostics/" + fileName(of: code, in: language)
    guard let file = BundledPages.files.first(where: { $0.name.description == name }) else {
      return nil
    }
    return DiagnosticPage(file.text.description, of: code, in: language)
  }

  /// `Y0601.md` and `Y0601-zh.md`.
  static func fileName(of code: Code, in language: Language) -> String {
    code.rawValue + Message("", "-zh").text(in: language) + ".md"
  }

  /// The pages of all codes, in their order.
  static func all(in language: Language) -> [DiagnosticPage] {
    Code.allCases.compactMap { page(of: $0, in: language) }
  }
}
