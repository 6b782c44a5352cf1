/// Writes findings for a person at a terminal: what, where with the lines marked, why, what to do.
///
/// A span beyond its source is shown at the source's end, and a source that was not given is left
/// out, so that any finding can be written.
public struct DiagnosticRenderer: Sendable {
  private let sources: [Source]
  private let lines: [LineIndex]
  private let language: Language
  private let paint: Paint

  /// Makes a renderer for findings whose places count among `sources`; `colour` adds ANSI colours.
  public init(sources: [Source], language: Language, colour: Bool) {
    self.sources = sources
    self.lines = sources.map { LineIndex($0) }
    self.language = language
    self.paint = Paint(isOn: colour)
  }

  /// The finding on one line: `path:line:column: error[Y0301]: message`, without a line end.
  public func renderShort(_ diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity
    let words = "\(severity.word.text(in: language))[\(diagnostic.code.rawValue)]"
    let head = location(diagnostic.place).map { $0 + ": " } ?? ""
    return head + paint(words, severity.style) + colon + text(diagnostic.message)
  }

  /// The finding with excerpts of its places; each line, also the last, ends with a line feed.
  public func render(_ diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity
    let words = "\(severity.word.text(in: language))[\(diagnostic.code.rawValue)]"
    var rows = [paint(words, severity.style) + paint(colon + text(diagnostic.message), .strong)]
    let excerpts = marks(of: diagnostic)
    let numberWidth = numberWidth(of: excerpts)
    let arrowIndent = String(repeating: " ", count: numberWidth + 1)
    for (index, (source, marks)) in excerpts.enumerated() {
      let excerpt = Excerpt(
        source: sources[source], lines: lines[source], paint: paint, numberWidth: numberWidth)
      if index > 0 { rows.append(excerpt.frame("|")) }
      let arrow = source == Int(diagnostic.place.source) ? "--> " : "::: "
      rows.append(
        paint(arrowIndent + arrow, .frame) + location(source, marks[0].range.lowerBound))
      rows += excerpt.rows(of: marks)
    }
    for (word, text) in remarks(of: diagnostic) {
      rows += remark(word, text, indent: numberWidth + 2)
    }
    var result = ""
    for row in rows { result += withoutBlanksAtEnd(row) + "\n" }
    return result
  }

  private var colon: String {
    switch language {
    case .english: ": "
    case .chinese: "："
    }
  }

  private func text(_ message: Message) -> String {
    visible(message.text(in: language))
  }
}

extension DiagnosticRenderer {
  private typealias Marks = (source: Int, marks: [Excerpt.Mark])

  /// The places by source: the finding's own source and place first, then as they come.
  private func marks(of diagnostic: Diagnostic) -> [Marks] {
    var result: [Marks] = []
    func add(_ place: Place, _ label: Message?, isPrimary: Bool) {
      guard let (source, range) = inside(place) else { return }
      let mark = Excerpt.Mark(
        range: range, label: label.map { text($0) } ?? "", isPrimary: isPrimary,
        style: isPrimary ? diagnostic.severity.style : .frame)
      if let index = result.firstIndex(where: { $0.source == source }) {
        result[index].marks.append(mark)
      } else {
        result.append((source, [mark]))
      }
    }
    add(diagnostic.place, diagnostic.label, isPrimary: true)
    for related in diagnostic.related { add(related.place, related.label, isPrimary: false) }
    return result
  }

  /// The source and the bytes of a place; nil when there is no such source.
  private func inside(_ place: Place) -> (source: Int, range: Range<Int>)? {
    guard place.source < UInt32(sources.count) else { return nil }
    let source = Int(place.source)
    let count = sources[source].bytes.count
    let start = min(Int(place.span.start), count)
    return (source, start..<max(start, min(Int(place.span.end), count)))
  }

  private func numberWidth(of excerpts: [Marks]) -> Int {
    var greatest = 1
    for (source, marks) in excerpts {
      for mark in marks { greatest = max(greatest, lines[source].line(of: mark.range.lowerBound)) }
    }
    return "\(greatest)".utf8.count
  }

  private func location(_ place: Place) -> String? {
    inside(place).map { location($0.source, $0.range.lowerBound) }
  }

  private func location(_ source: Int, _ offset: Int) -> String {
    "\(visible(sources[source].name)):\(position(source, offset))"
  }

  private func position(_ source: Int, _ offset: Int) -> String {
    "\(lines[source].line(of: offset)):\(lines[source].column(of: offset))"
  }
}

extension DiagnosticRenderer {
  /// What follows the excerpts, each with the word before it.
  private func remarks(of diagnostic: Diagnostic) -> [(word: String, text: String)] {
    var result: [(word: String, text: String)] = []
    for note in diagnostic.notes {
      result.append((Severity.note.word.text(in: language), note.text(in: language)))
    }
    if let advice = diagnostic.advice {
      result.append((Message("help", "帮助").text(in: language), advice.text(in: language)))
    }
    if let fix = diagnostic.fix, let edit = edit(fix, of: diagnostic) {
      result.append((Message("fix", "修正").text(in: language), edit.text(in: language)))
    }
    return result
  }

  /// The fix in words; where it applies is said when that is not the finding's own place.
  private func edit(_ fix: Diagnostic.Fix, of diagnostic: Diagnostic) -> Message? {
    guard let (source, range) = inside(fix.place) else { return nil }
    var place = Message("", "")
    if fix.place != diagnostic.place {
      let isElsewhere = fix.place.source != diagnostic.place.source
      let position =
        isElsewhere ? location(source, range.lowerBound) : position(source, range.lowerBound)
      place = Message("at \(position), ", "在 \(position) 处")
    }
    if fix.replacement.isEmpty {
      let removed = shortened(sources[source].text(Span(range.lowerBound, range.upperBound)))
      return Message("\(place.english)remove `\(removed)`", "\(place.chinese)删去 `\(removed)`")
    }
    let new = visible(fix.replacement)
    return range.isEmpty
      ? Message("\(place.english)insert `\(new)`", "\(place.chinese)插入 `\(new)`")
      : Message("\(place.english)replace with `\(new)`", "\(place.chinese)改为 `\(new)`")
  }

  /// The text, or as much of its beginning as tells which it is.
  private func shortened(_ text: String) -> String {
    let most = 40
    if text.unicodeScalars.count <= most { return visible(text) }
    return visible(String(text.unicodeScalars.prefix(most))) + "…"
  }

  /// The rows of a remark; its further lines stand below the first one's text.
  private func remark(_ word: String, _ text: String, indent: Int) -> [String] {
    let blanks = String(repeating: " ", count: indent)
    let head = word + colon
    let further = String(repeating: " ", count: indent + 2 + displayWidth(of: head))
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map {
        index, line in
        let line = visible(String(line))
        if index > 0 { return line.isEmpty ? "" : further + line }
        return blanks + paint("=", .frame) + " " + paint(head, .strong) + line
      }
  }
}
