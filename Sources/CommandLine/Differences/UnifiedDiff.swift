/// Writes the difference of two texts as `diff -u` does, so that `patch` can take it.
struct UnifiedDiff {
  /// How many unchanged lines stand around a change.
  private static let context = 3

  private let name: String
  private let difference: LineDifference
  private let output: Output

  /// Writes how `old`, the file `name`, becomes `new`; nothing where they are equal.
  static func write(_ old: [UInt8], _ new: [UInt8], name: String, to output: Output) {
    let difference = LineDifference(old, new)
    guard !difference.changes.isEmpty else { return }
    UnifiedDiff(name: name, difference: difference, output: output).write()
  }

  private func write() {
    output.writeLine(output.styled("--- \(name)", .bold))
    output.writeLine(output.styled("+++ \(name)", .bold))
    var hunk: [LineDifference.Change] = []
    for change in difference.changes {
      // What two hunks would show between them belongs to one.
      if let last = hunk.last, change.old.lowerBound - last.old.upperBound > 2 * Self.context {
        write(hunk)
        hunk = []
      }
      hunk.append(change)
    }
    write(hunk)
  }

  private func write(_ hunk: [LineDifference.Change]) {
    guard let first = hunk.first, let last = hunk.last else { return }
    let before = min(Self.context, first.old.lowerBound)
    let after = min(Self.context, difference.old.count - last.old.upperBound)
    let old = first.old.lowerBound - before..<last.old.upperBound + after
    let new = first.new.lowerBound - before..<last.new.upperBound + after
    output.writeLine(output.styled("@@ -\(position(old)) +\(position(new)) @@", .cyan))
    var place = old.lowerBound
    for change in hunk {
      for line in difference.old[place..<change.old.lowerBound] { write(line, " ", nil) }
      for line in difference.old[change.old] { write(line, "-", .red) }
      for line in difference.new[change.new] { write(line, "+", .green) }
      place = change.old.upperBound
    }
    for line in difference.old[place..<old.upperBound] { write(line, " ", nil) }
  }

  /// Where a run of lines begins and how long it is; an empty one is given by the line before it.
  private func position(_ lines: Range<Int>) -> String {
    let start = lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1
    return lines.count == 1 ? "\(start)" : "\(start),\(lines.count)"
  }

  private func write(_ line: ArraySlice<UInt8>, _ mark: String, _ style: Style?) {
    let isEnded = line.last == 0x0A
    let text = mark + String(decoding: isEnded ? line.dropLast() : line, as: UTF8.self)
    output.writeLine(style.map { output.styled(text, $0) } ?? text)
    if !isEnded { output.writeLine("\\ No newline at end of file") }
  }
}
