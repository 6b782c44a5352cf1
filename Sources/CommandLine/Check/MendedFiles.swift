import Text
import Yibao

/// Files in which every certain fix was made: written, and told.
struct MendedFiles {
  let mending: Mending
  let context: Context

  /// Mends the files that were asked for, in memory.
  init(_ files: PolicyFiles, _ context: Context) {
    mending = Mending(files.sources, mendable: files.asked)
    self.context = context
  }

  /// Writes the files that were changed, each as a whole or not at all.
  func write() throws(FileError) {
    for index in mending.changed {
      let source = mending.workspace.sources[index]
      try Files.write(source.bytes, to: source.name)
    }
  }

  /// Tells each fix on a line, and where fixes were left because the file was not asked for.
  func tell(on output: Output, asked: Range<Int>) {
    for edit in mending.edits {
      let place = "\(mending.workspace.sources[edit.source].name):\(edit.line):\(edit.column)"
      output.writeLine("\(place): " + context.say(words(edit)))
    }
    var others: Set<UInt32> = []
    for finding in mending.findings {
      guard let fix = finding.fix, !asked.contains(Int(fix.place.source)) else { continue }
      others.insert(fix.place.source)
    }
    for source in others.sorted() {
      let name = mending.workspace.sources[Int(source)].name
      output.writeLine(
        context.say(
          Message(
            "\(name) was not named, so nothing is mended in it", "\(name)未被指明，没有改正")))
    }
    if !mending.edits.isEmpty { output.writeLine() }
  }

  private func words(_ edit: Mending.Edit) -> Message {
    let (old, new) = (shown(edit.old), shown(edit.new))
    let code = edit.code.rawValue
    if edit.new.isEmpty {
      return Message("mended[\(code)]: removed `\(old)`", "已改正[\(code)]：删去 `\(old)`")
    }
    if edit.old.isEmpty {
      return Message("mended[\(code)]: inserted `\(new)`", "已改正[\(code)]：插入 `\(new)`")
    }
    return Message(
      "mended[\(code)]: `\(old)` is now `\(new)`", "已改正[\(code)]：`\(old)` 改为 `\(new)`")
  }

  /// The text with what cannot be seen written out.
  private func shown(_ text: String) -> String { visible(text) }
}
