import Text

extension Parser {
  /// Keeps the first of a broken statement's findings where a day without its year is among them: one
  /// broken clause costs one finding.
  mutating func keepFirstFindings() {
    guard diagnostics.contains(where: { $0.code == .missingYear }) else { return }
    var broken: [Span] = []
    for statement in tree.statements {
      if case .broken = statement.kind { broken.append(statement.span) }
    }
    var first = [Int?](repeating: nil, count: broken.count)
    var superseded: Set<Int> = []
    for (place, finding) in diagnostics.enumerated() {
      guard let statement = broken.place(of: finding.place.span.start) else { continue }
      guard let known = first[statement] else {
        first[statement] = place
        continue
      }
      let isEarlier = finding.place.span.start < diagnostics[known].place.span.start
      guard [finding.code, diagnostics[known].code].contains(.missingYear) else { continue }
      superseded.insert(isEarlier ? known : place)
      if isEarlier { first[statement] = place }
    }
    guard !superseded.isEmpty else { return }
    diagnostics = diagnostics.indices.filter { !superseded.contains($0) }.map { diagnostics[$0] }
  }
}

extension [Span] {
  /// Which of the spans, which are in order, holds an offset, its end included; nil where none does.
  fileprivate func place(of offset: UInt32) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].end < offset { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].start <= offset ? low : nil
  }
}
