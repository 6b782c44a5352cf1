import Glibc
import Text
import Yibao

/// What is known about the terminal and the environment of the process.
enum Terminal {
  /// True iff an open file descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// True iff the terminal obeys escape sequences.
  static var canMoveCursor: Bool { (environment("TERM") ?? "dumb") != "dumb" }

  /// True iff colour may be written to an open file descriptor.
  ///
  /// With `NO_COLOR` set it never may, whatever was chosen; `always` leaves out the question whether
  /// the descriptor is a terminal that can show it.
  static func showsColour(_ descriptor: Int32, choice: ColourChoice) -> Bool {
    switch choice {
    case .always: environment("NO_COLOR") == nil
    case .never: false
    case .auto: environment("NO_COLOR") == nil && canMoveCursor && isTerminal(descriptor)
    }
  }

  /// The day that it is here, by the clock of the machine: the one place that reads it.
  static var today: Date? {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return nil }
    return Date(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  /// The language that the environment asks for; English unless it is Chinese.
  static var language: Language {
    let locale = environment("LC_ALL") ?? environment("LC_MESSAGES") ?? environment("LANG")
    return locale?.hasPrefix("zh") == true ? .chinese : .english
  }
}

/// The values of `--colour`.
enum ColourChoice: String, CaseIterable {
  case auto, always, never
}

/// The value of an environment variable; nil when it is unset or empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}
