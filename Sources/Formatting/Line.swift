import Syntax
public import Text

/// What a line of a text says.
public enum LineContent: Sendable {
  /// A comment on a line of its own.
  case comment(Span)
  case heading, origin, within
  case section(Int)
  case statement(Int)

  var isSection: Bool {
    if case .section = self { true } else { false }
  }
}

/// A line that was printed: where it begins, and what it says.
public struct PrintedLine: Sendable {
  public var place: Int
  public var content: LineContent
}

/// A line of a source and what stands by it.
struct Line {
  var content: LineContent
  /// The surface in which the source has it.
  var surface: Surface
  /// `true` iff the source has an empty line before it.
  var isAfterBlank: Bool
  /// The outline labels that it begins with.
  var labels: [Span] = []
  /// The comments that stand within or behind what the line says.
  var comments: [Span] = []
  /// The blanks that the line begins with.
  var indentation = 0
}
