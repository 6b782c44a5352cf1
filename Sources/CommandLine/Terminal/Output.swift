import Glibc

/// Standard output or standard error, written in large pieces.
///
/// When the reader of a pipe has gone, as in `yibao compare | head -1`, the process ends quietly.
final class Output {
  private let descriptor: Int32
  private let capacity: Int
  private var buffer: [UInt8] = []

  /// True iff escape sequences for colour may be written.
  let isColoured: Bool

  /// Standard output: what the command answers.
  static func standard(isColoured: Bool) -> Output {
    Output(STDOUT_FILENO, capacity: 1 << 16, isColoured: isColoured)
  }

  /// Standard error, written at once: what the command has to say about itself.
  static func error(isColoured: Bool) -> Output {
    Output(STDERR_FILENO, capacity: 0, isColoured: isColoured)
  }

  /// Writes to an open file descriptor whenever more than `capacity` bytes are waiting.
  init(_ descriptor: Int32, capacity: Int, isColoured: Bool) {
    self.descriptor = descriptor
    self.capacity = capacity
    self.isColoured = isColoured
  }

  func write(_ text: String) { append(text.utf8) }

  func write(_ bytes: [UInt8]) { append(bytes) }

  func writeLine(_ text: String = "") { append((text + "\n").utf8) }

  /// Writes what is waiting; ends the process when that is impossible.
  func flush() {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress! + written, $0.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        giveUp(errno)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private func append(_ bytes: some Sequence<UInt8>) {
    buffer.append(contentsOf: bytes)
    if buffer.count > capacity { flush() }
  }

  private func giveUp(_ reason: Int32) -> Never {
    if reason != EPIPE && descriptor != STDERR_FILENO {
      Output.error(isColoured: false).write(
        "yibao: cannot write: \(String(cString: strerror(reason)))\n")
      exit(ExitCode.unreadable.rawValue)
    }
    exit(ExitCode.fine.rawValue)
  }
}
