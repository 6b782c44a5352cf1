import Syntax
import TestSupport
import Text

/// What is wrong with the places of a reading: tokens that do not cover the source, or something
/// that does not lie within it; nil when all is well.
func fault(inPlacesOf reading: Reading) -> String? {
  let end = UInt32(reading.source.bytes.count)
  var covered: UInt32 = 0
  for token in reading.tree.tokens {
    guard token.span.start == covered, token.span.end >= covered else { return "\(token)" }
    covered = token.span.end
  }
  guard covered == end, reading.tree.tokens.last?.kind == .end else { return "the end" }

  let tree = reading.tree
  var places = reading.diagnostics.flatMap { [$0.place.span] + $0.related.map { $0.place.span } }
  places += tree.sections.flatMap { [$0.span, $0.title] }
  places += tree.expressions.map { $0.span } + tree.conditions.map { $0.span }
  places += tree.alternatives.map { $0.span } + tree.names.map { $0.span }
  if let heading = tree.heading { places += [heading.span, heading.scheme] }
  for span in places where span.start > span.end || span.end > end { return "\(span)" }

  // Statements stand one behind the other.
  var last: UInt32 = 0
  for statement in tree.statements {
    guard last <= statement.span.start, statement.span.start < statement.span.end else {
      return "\(statement)"
    }
    last = statement.span.end
  }
  return last <= end ? nil : "the last statement"
}
