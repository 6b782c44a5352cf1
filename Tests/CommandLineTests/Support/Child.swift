import Glibc

/// How a process ended.
enum Ending: Equatable {
  case exited(Int32)
  case killed(signal: Int32)
  /// It was still running when its time was up.
  case timedOut
}

/// Why a process could not be started or a terminal not be made.
struct SystemError: Error {
  var call: String
  var code: Int32
}

/// A process that a test has started.
struct Child {
  let identifier: pid_t

  /// POSIX_SPAWN_SETSID, which the C library shows only on request.
  private static let newSession: Int16 = 0x80

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - path: the program, by its whole path.
  ///   - environment: all the variables that it sees.
  ///   - isLeader: makes it the leader of a session, whose first terminal controls it.
  ///   - actions: opens its standard input, output and error.
  init(
    _ path: String, _ arguments: [String], environment: [String: String], isLeader: Bool = false,
    actions prepare: (inout posix_spawn_file_actions_t) -> Void
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    prepare(&actions)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | (isLeader ? Self.newSession : 0))
    let words = ([path] + arguments).map { strdup($0) }
    let variables = environment.map { strdup($0.key + "=" + $0.value) }
    defer { for text in words + variables { free(text) } }
    var identifier = pid_t()
    let code = posix_spawn(
      &identifier, path, &actions, &attributes, words + [nil], variables + [nil])
    guard code == 0 else { throw SystemError(call: "posix_spawn", code: code) }
    self.identifier = identifier
  }

  /// Waits for the end of the process, and ends it when its time is up.
  func wait(seconds: Double = 20) -> Ending {
    var status: Int32 = 0
    for _ in 0..<Int(seconds * 1000) {
      if waitpid(identifier, &status, WNOHANG) == identifier {
        let signal = status & 0x7F
        return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
      }
      usleep(1000)
    }
    kill(identifier, SIGKILL)
    waitpid(identifier, &status, 0)
    return .timedOut
  }
}
