import Glibc

/// Lines typed at a terminal, with editing, history and completion by the system's library.
final class LineEditor {
  /// The words that could stand at the cursor, given all that stands before it in the line.
  typealias Words = (_ before: String) -> [String]

  /// The one editor, which the functions called by the library can reach in no other way.
  nonisolated(unsafe) private static var current: LineEditor?

  private let library: EditLibrary
  private let words: Words
  private var finished: Line?

  /// Makes the process's only editor; nil when the system has no suitable library.
  init?(words: @escaping Words) {
    Self.useWideCharacters()
    guard let library = EditLibrary(completer: { word, _, _ in LineEditor.complete(word) }) else {
      return nil
    }
    self.library = library
    self.words = words
    Self.current = self
  }

  /// Makes `line` the latest that the arrow keys bring back.
  func remember(_ line: String) { library.addToHistory(line) }

  /// Reads a line; Ctrl-C gives it up, Ctrl-D in an empty line ends the input.
  func next(prompt: String) -> Line {
    let watch = SignalWatch()
    finished = nil
    library.beginLine(prompt: prompt) { LineEditor.finish($0) }
    while finished == nil {
      switch watch.wait() {
      case .input: library.readKey()
      case .resumed: library.resume()
      case .resized: library.resize()
      case .interrupted:
        library.endLine()
        finished = .abandoned
      }
    }
    return finished ?? .end
  }

  private static func finish(_ bytes: UnsafeMutablePointer<CChar>?) {
    guard let current else { return }
    current.finished = bytes.map { .text(String(cString: $0)) } ?? .end
    free(bytes)
    current.library.endLine()
  }

  /// Returns the matches in the form of the library: what they have in common, then each.
  private static func complete(
    _ word: UnsafePointer<CChar>?
  ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    guard let current, let word = word.map({ String(cString: $0) }) else { return nil }
    current.library.endCompletion()
    let before = current.library.textBeforeCursor
    let matches = completions(of: word, among: current.words(before))
    guard let first = matches.first else { return nil }
    let common = matches.dropFirst().reduce(first) { commonPrefix($0, $1) }
    let entries = matches.count == 1 ? [first] : [common] + matches
    let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: entries.count + 1)
    for (index, entry) in entries.enumerated() { list[index] = strdup(entry) }
    list[entries.count] = nil
    return list
  }

  /// Makes the library read UTF-8 also where the environment names no language.
  private static func useWideCharacters() {
    setlocale(LC_CTYPE, "")
    if String(cString: nl_langinfo(Int32(CODESET))) != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
  }
}
