import Glibc

/// The lines that a person typed at the prompt, kept from one session to the next.
///
/// The file holds a line each in UTF-8, so that either line editor can be used with it. It is a
/// convenience: where it cannot be read or written the prompt works without.
struct History {
  /// How many lines are kept.
  static let limit = 1000

  private let path: String
  /// The lines, oldest first.
  private(set) var lines: [String] = []

  /// The history under `$XDG_STATE_HOME`, otherwise `~/.local/state`; nil without a home.
  static func ofUser() -> History? {
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") {
      return History(folder: state + "/yibao")
    }
    return environment("HOME").map { History(folder: $0 + "/.local/state/yibao") }
  }

  init(folder: String) {
    Self.makeFolder(folder)
    path = folder + "/history"
    guard let bytes = try? Files.read(path) else { return }
    lines = bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    guard lines.count > Self.limit else { return }
    lines.removeFirst(lines.count - Self.limit)
    try? Files.write(lines.map { $0 + "\n" }.joined(), to: path)
  }

  /// Adds a line to the file; false when it is blank or the same as the one before.
  mutating func add(_ line: String) -> Bool {
    guard line.contains(where: { !$0.isWhitespace }), line != lines.last else { return false }
    lines.append(line)
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    if file >= 0 {
      let bytes = [UInt8]((line + "\n").utf8)
      _ = Glibc.write(file, bytes, bytes.count)
      close(file)
    }
    return true
  }

  /// Makes a folder, and those that it lies in, for the user's eyes only.
  private static func makeFolder(_ path: String) {
    var end = path.startIndex
    while end != path.endIndex {
      let next = path.index(after: end)
      end = path[next...].firstIndex(of: "/") ?? path.endIndex
      mkdir(String(path[..<end]), 0o700)
    }
  }
}
