import Glibc

/// What can happen while the prompt waits for a key.
enum Waking {
  /// Bytes, or the end of the input, can be read.
  case input
  /// Ctrl-C.
  case interrupted
  /// The process was stopped by Ctrl-Z and goes on in the foreground.
  case resumed
  /// The terminal has another size now.
  case resized
}

/// Waits for input and signals at once, for as long as `during` runs.
///
/// The signals are blocked except while it waits, so none is lost between two waits.
struct SignalWatch: ~Copyable {
  private static let signals = [SIGINT, SIGCONT, SIGWINCH]
  /// The signal that the handler saw last: a handler can reach nothing but a global.
  nonisolated(unsafe) private static var caught: Int32 = 0

  private var maskBefore = sigset_t()
  /// What stays blocked while it waits: all that was blocked before, without our signals.
  private var maskWhileWaiting: sigset_t
  private var handlersBefore: [sigaction] = []

  init() {
    var blocked = sigset_t()
    sigemptyset(&blocked)
    for signal in Self.signals { sigaddset(&blocked, signal) }
    sigprocmask(SIG_BLOCK, &blocked, &maskBefore)
    maskWhileWaiting = maskBefore
    for signal in Self.signals { sigdelset(&maskWhileWaiting, signal) }
    Self.caught = 0
    for signal in Self.signals {
      var action = sigaction()
      var before = sigaction()
      action.__sigaction_handler.sa_handler = { SignalWatch.caught = $0 }
      sigaction(signal, &action, &before)
      handlersBefore.append(before)
    }
  }

  deinit {
    for (signal, before) in zip(Self.signals, handlersBefore) {
      withUnsafePointer(to: before) { _ = sigaction(signal, $0, nil) }
    }
    withUnsafePointer(to: maskBefore) { _ = sigprocmask(SIG_SETMASK, $0, nil) }
  }

  /// Waits until standard input has something to read or one of the signals arrives.
  func wait() -> Waking {
    while true {
      var input = fd_set()
      input.__fds_bits.0 = 1 << STDIN_FILENO
      let ready = withUnsafePointer(to: maskWhileWaiting) {
        pselect(STDIN_FILENO + 1, &input, nil, nil, nil, $0)
      }
      let signal = Self.caught
      Self.caught = 0
      switch signal {
      case SIGINT: return .interrupted
      case SIGCONT: return .resumed
      case SIGWINCH: return .resized
      default: if ready > 0 || errno != EINTR { return .input }
      }
    }
  }
}
