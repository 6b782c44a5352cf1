import Glibc

/// Lines from standard input without editing: from a file, a pipe, or a terminal as it is.
struct PlainInput: ~Copyable {
  private var buffer: [UInt8] = []
  /// Where the next line begins, and how far it is known to hold no line feed.
  private var start = 0
  private var searched = 0
  private var isAtEnd = false

  /// Reads up to the next line feed, which may follow a carriage return, or to the end.
  mutating func next() -> Line {
    while true {
      if let feed = buffer[searched...].firstIndex(of: 0x0A) {
        let end = feed > start && buffer[feed - 1] == 0x0D ? feed - 1 : feed
        let line = String(decoding: buffer[start..<end], as: UTF8.self)
        start = feed + 1
        searched = start
        return .text(line)
      }
      searched = buffer.count
      if isAtEnd {
        defer { start = buffer.count }
        return start == buffer.count
          ? .end : .text(String(decoding: buffer[start...], as: UTF8.self))
      }
      fill()
    }
  }

  /// Reads a line typed at a terminal; Ctrl-C gives it up.
  mutating func next(prompt: String, output: Output) -> Line {
    let watch = SignalWatch()
    output.write(prompt)
    output.flush()
    while true {
      switch watch.wait() {
      case .input: return next()
      case .interrupted: return .abandoned
      case .resumed, .resized: continue
      }
    }
  }

  /// Drops the lines that were returned and reads once.
  private mutating func fill() {
    buffer.removeFirst(start)
    searched -= start
    start = 0
    let capacity = 1 << 16
    var chunk = [UInt8](repeating: 0, count: capacity)
    var count = read(STDIN_FILENO, &chunk, capacity)
    while count < 0 && errno == EINTR { count = read(STDIN_FILENO, &chunk, capacity) }
    isAtEnd = count <= 0
    buffer.append(contentsOf: chunk[..<max(count, 0)])
  }
}
