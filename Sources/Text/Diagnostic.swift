/// A sentence in the two languages of the tools.
public struct Message: Hashable, Sendable {
  public var english: String
  public var chinese: String

  public init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The sentence in `language`.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}

/// The languages in which the tools speak.
public enum Language: Sendable {
  case english, chinese
}

/// How grave a finding is; an error keeps a document from answering.
public enum Severity: Int, Hashable, Comparable, Sendable {
  case note, warning, error

  public static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// One finding about a source, to be read by the person who wrote it.
///
/// It says what is wrong in the reader's terms (`message`), where (`place`), the other side of a
/// disagreement (`related`), the numbers behind it (`notes`) and what to do (`fix`, `advice`).
public struct Diagnostic: Hashable, Sendable {
  public var code: Code
  public var severity: Severity
  public var message: Message
  public var place: Place
  /// What to say under the caret; nil says nothing there.
  public var label: Message?
  /// Further places, each with what it has to do with the finding.
  public var related: [Related]
  public var notes: [Message]
  /// What the writer can do, when it cannot be done for certain by a `fix`.
  public var advice: Message?
  public var fix: Fix?

  public struct Related: Hashable, Sendable {
    public var place: Place
    public var label: Message

    public init(_ place: Place, _ label: Message) {
      self.place = place
      self.label = label
    }
  }

  /// An edit that certainly mends the finding: put `replacement` in the place's stead.
  public struct Fix: Hashable, Sendable {
    public var place: Place
    public var replacement: String

    public init(replace place: Place, by replacement: String) {
      self.place = place
      self.replacement = replacement
    }
  }

  public init(
    _ code: Code, _ message: Message, severity: Severity = .error, at place: Place,
    label: Message? = nil, related: [Related] = [], notes: [Message] = [],
    advice: Message? = nil, fix: Fix? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.place = place
    self.label = label
    self.related = related
    self.notes = notes
    self.advice = advice
    self.fix = fix
  }
}

extension Diagnostic {
  /// The order in which findings are shown: by source, place, then code; never by time found.
  public static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.place.source != right.place.source { return left.place.source < right.place.source }
    if left.place.span.start != right.place.span.start {
      return left.place.span.start < right.place.span.start
    }
    if left.place.span.end != right.place.span.end {
      return left.place.span.end < right.place.span.end
    }
    if left.code != right.code { return left.code < right.code }
    return left.message.english < right.message.english
  }
}
