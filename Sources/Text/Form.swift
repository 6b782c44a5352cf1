/// A piece of a policy as each surface writes it, for findings that show how something is written.
///
/// In a message it stands as both, until it is known in which surface the line is that the finding
/// is about (`Message.quoting`); the officer goes on in the surface of the line, whatever language
/// the message is in.
public struct Form: Hashable, Sendable, CustomStringConvertible {
  public var english: String
  public var chinese: String

  public init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// Both, between characters that no policy can have in it.
  public var description: String {
    "\(Self.first)\(english)\(Self.second)\(chinese)\(Self.last)"
  }

  fileprivate static let first: Unicode.Scalar = "\u{F8F0}"
  fileprivate static let second: Unicode.Scalar = "\u{F8F1}"
  fileprivate static let last: Unicode.Scalar = "\u{F8F2}"
}

extension Message {
  /// The message with every form as a surface writes it.
  public func quoting(in surface: Language) -> Message {
    Message(Self.quoting(english, in: surface), Self.quoting(chinese, in: surface))
  }

  private static func quoting(_ text: String, in surface: Language) -> String {
    guard text.unicodeScalars.contains(Form.first) else { return text }
    var written = String.UnicodeScalarView()
    var language: Language?
    for scalar in text.unicodeScalars {
      switch scalar {
      case Form.first: language = .english
      case Form.second: language = .chinese
      case Form.last: language = nil
      default: if language == nil || language == surface { written.append(scalar) }
      }
    }
    return String(written)
  }
}

extension Diagnostic {
  /// The finding with every form as the surface writes it that its line is in.
  public func quoting(in surface: Language) -> Diagnostic {
    var finding = self
    finding.message = message.quoting(in: surface)
    finding.label = label?.quoting(in: surface)
    finding.notes = notes.map { $0.quoting(in: surface) }
    finding.advice = advice?.quoting(in: surface)
    return finding
  }
}
