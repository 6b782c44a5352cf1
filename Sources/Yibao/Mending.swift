public import Text

/// Sources in which every fix that is certain was made, and what was done.
///
/// Fixes are made in rounds, since one may bring another to light: of two that overlap the later
/// one waits for the next round, where the text as it then is decides whether it is still due.
public struct Mending: Sendable {
  /// A fix that was made.
  public struct Edit: Hashable, Sendable {
    public var code: Code
    /// The number of the source.
    public var source: Int
    /// Where it was made, in the text as it then was; from 1, the column in Unicode scalars.
    public var line: Int
    public var column: Int
    /// What stood there, and what stands there now.
    public var old: String
    public var new: String
  }

  /// The sources as they are now.
  public private(set) var workspace: Workspace
  /// What was found in them and is left.
  public private(set) var findings: [Diagnostic]
  /// What was done, in its order.
  public private(set) var edits: [Edit] = []

  /// More rounds than fixes can need that lead to one another; it ends those that would go round.
  private static let mostRounds = 100

  /// Mends the sources whose numbers are in `mendable`.
  public init(_ sources: [Source], mendable: Range<Int>) {
    workspace = Workspace(sources)
    findings = workspace.findings()
    for _ in 0..<Self.mostRounds {
      let round = Self.round(of: findings, mendable)
      if round.isEmpty { break }
      workspace = Workspace(make(round))
      findings = workspace.findings()
    }
  }

  /// The numbers of the sources that were changed.
  public var changed: [Int] { Distinct(edits.map { $0.source }).sorted() }

  /// Fixes that do not overlap, in the order of their places.
  private static func round(of findings: [Diagnostic], _ mendable: Range<Int>) -> [Diagnostic] {
    var round: [Diagnostic] = []
    let fixable = findings.filter { finding in
      finding.fix.map { mendable.contains(Int($0.place.source)) } ?? false
    }
    for finding in fixable.sorted(by: { precedes($0, $1) }) {
      guard let fix = finding.fix else { continue }
      if let last = round.last?.fix, last.place.source == fix.place.source,
        fix.place.span.start < last.place.span.end || fix.place == last.place
      {
        continue
      }
      round.append(finding)
    }
    return round
  }

  private static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    guard let one = left.fix?.place, let other = right.fix?.place else { return false }
    if one.source != other.source { return one.source < other.source }
    if one.span.start != other.span.start { return one.span.start < other.span.start }
    if one.span.end != other.span.end { return one.span.end < other.span.end }
    return Diagnostic.precedes(left, right)
  }

  /// Makes the fixes of a round and returns the sources with them.
  private mutating func make(_ round: [Diagnostic]) -> [Source] {
    var sources = workspace.sources
    for finding in round {
      guard let fix = finding.fix else { continue }
      let source = workspace.sources[Int(fix.place.source)]
      let lines = LineIndex(source)
      let start = Int(fix.place.span.start)
      edits.append(
        Edit(
          code: finding.code, source: Int(fix.place.source), line: lines.line(of: start),
          column: lines.column(of: start), old: source.text(fix.place.span), new: fix.replacement))
    }
    // From the back, so that the places before stay true.
    for finding in round.reversed() {
      guard let fix = finding.fix else { continue }
      sources[Int(fix.place.source)].bytes.replaceSubrange(
        fix.place.span.range, with: fix.replacement.utf8)
    }
    return sources
  }
}
