import Foundation

/// A terminal without a screen, in which `yibao` runs as if a person sat there.
final class PseudoTerminal {
  /// What was waited for and did not come, with what came instead.
  struct Missing: Error, CustomStringConvertible {
    var text: String
    var shown: String
    var description: String { "'\(text)' did not appear; the terminal shows: \(shown)" }
  }

  private let master: Int32
  private let child: Child
  private var ending: Ending?
  private var bytes: [UInt8] = []

  /// Starts `yibao` in a new terminal.
  init(
    _ arguments: [String], environment: [String: String] = [:], columns: Int = 80
  ) throws {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard openpty(&ends.master, &ends.slave, &name, nil, &size) == 0 else {
      throw SystemError(call: "openpty", code: errno)
    }
    master = ends.master
    _ = fcntl(ends.master, F_SETFD, FD_CLOEXEC)
    _ = fcntl(ends.slave, F_SETFD, FD_CLOEXEC)
    defer { close(ends.slave) }
    let variables = ProcessRunner.environment
      .merging(["TERM": "xterm"]) { _, mine in mine }
      .merging(environment) { _, theirs in theirs }
    child = try Child(
      ProcessRunner.yibao, arguments, environment: variables, isLeader: true
    ) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
  }

  deinit {
    if ending == nil { _ = child.wait(seconds: 0) }
    close(master)
  }

  /// Types keys: text, `\r` for Enter, `\u{3}` for Ctrl-C, `\u{4}` for Ctrl-D, `\u{7F}` for the
  /// backspace key.
  func type(_ keys: String) {
    let bytes = [UInt8](keys.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(master, $0.baseAddress!, $0.count) }
      if count <= 0 && errno != EINTR { return }
      written += max(count, 0)
    }
  }

  /// Waits until `text` is shown and returns what was shown since the last such wait, with it.
  @discardableResult
  func expect(_ text: String, seconds: Double = 20) throws -> String {
    let wanted = [UInt8](text.utf8)
    let deadline = Date(timeIntervalSinceNow: seconds)
    while true {
      if let range = bytes.firstRange(of: wanted) {
        let shown = String(decoding: bytes[..<range.upperBound], as: UTF8.self)
        bytes.removeSubrange(..<range.upperBound)
        return shown
      }
      guard read(until: deadline) else {
        throw Missing(text: text, shown: String(decoding: bytes, as: UTF8.self))
      }
    }
  }

  /// Waits for the end of the process and returns what was shown since the last wait.
  func expectEnd(seconds: Double = 20) -> (shown: String, ending: Ending) {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while read(until: deadline) {}
    let ending = child.wait(seconds: max(0, deadline.timeIntervalSinceNow))
    self.ending = ending
    return (String(decoding: bytes, as: UTF8.self), ending)
  }

  /// Reads what is shown; false when the process has left the terminal or the time is up.
  private func read(until deadline: Date) -> Bool {
    let milliseconds = Int32(max(0, deadline.timeIntervalSinceNow * 1000))
    var input = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&input, 1, milliseconds) > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = Foundation.read(master, &chunk, chunk.count)
    guard count > 0 else { return false }
    bytes.append(contentsOf: chunk[..<count])
    return true
  }
}
