public import Text

/// Sources in which every fix that is certain was made, and what was done.
///
/// Fixes are made in rounds, since one may bring another to light: of two that overlap the later
/// one waits for the next round, where the text as it then is decides whether it is still due.
/// What they come to is read again: a clause in which an error is left stays as it was written.
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
    let (original, found) = (workspace, findings)
    var left: Set<Clause> = []
    for _ in 0..<Self.mostRounds {
      mend(mendable, without: left)
      let broken = brokenClauses
      if broken.isEmpty { break }
      left.formUnion(broken)
      (workspace, findings, edits) = (original, found, [])
    }
    forget(fixesOf: left)
  }

  /// Makes fixes until none is left but in the clauses that stay as they are.
  private mutating func mend(_ mendable: Range<Int>, without left: Set<Clause>) {
    for _ in 0..<Self.mostRounds {
      let clauses = MendedClauses(workspace.sources)
      let due = findings.filter { finding in
        finding.fix.map { !left.contains(clauses[$0.place]) } ?? false
      }
      let round = Self.round(of: due, mendable)
      if round.isEmpty { break }
      workspace = Workspace(make(round))
      findings = workspace.findings()
    }
  }

  /// The clauses that were mended and have an error all the same.
  private var brokenClauses: Set<Clause> {
    let clauses = MendedClauses(workspace.sources)
    let mended = Set(edits.map { clauses[$0.source, line: $0.line] })
    return mended.intersection(
      findings.filter { $0.severity == .error }.map { clauses[$0.place] })
  }

  /// Takes from findings the fixes that did not mend their clauses.
  private mutating func forget(fixesOf left: Set<Clause>) {
    guard !left.isEmpty else { return }
    let clauses = MendedClauses(workspace.sources)
    for index in findings.indices {
      guard let fix = findings[index].fix, left.contains(clauses[fix.place]) else { continue }
      findings[index].fix = nil
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
  ///
  /// No fix has a line end, so that clauses keep their lines.
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
