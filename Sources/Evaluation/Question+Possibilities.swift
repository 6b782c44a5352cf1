import Quantities
import Rulebook
import Text

extension Question {
  /// What is stated of a fact or else ordinarily so; nil where it is open.
  func stated(_ fact: Rulebook.Fact) -> FactValue? {
    if let stated = person.value(of: fact.name) { return stated }
    return opened.contains(fact.name) ? nil : fact.ordinaryValue
  }

  /// Everything that a fact can be within limits, as far as the documents tell it apart.
  func possibilities(
    of fact: Rulebook.Fact, within limits: [ClosedRange<Int64>]? = nil, library: Library,
    outlines: [Outline]
  ) -> [Region] {
    switch fact.kind {
    case .age, .months, .count, .date:
      guard let numbers = fact.kind.numbers else { return [] }
      var starts = Distinct<Int64>()
      for document in documents {
        starts.formUnion(outlines[document].breakpoints[fact.name] ?? [])
        starts.formUnion(bounds(of: fact, in: library.rulebooks[document], outlines[document]))
      }
      // A rule of another document tells this document's windows apart, too.
      if fact.ordinary == .window, documents.count > 1 {
        starts.formUnion(outlines[document].payment.bounds)
      }
      if case .window? = stated(fact) { starts.formUnion(outlines[document].payment.bounds) }
      return (limits ?? [numbers]).compactMap { bounded($0, of: fact, library) }.flatMap {
        limit -> [Region] in
        let inner = starts.filter { limit.lowerBound < $0 && $0 <= limit.upperBound }.sorted()
        let ascending = [limit.lowerBound] + inner
        return ascending.indices.map { place in
          let last = place + 1 < ascending.count ? ascending[place + 1] - 1 : limit.upperBound
          return .numbers(
            lowest: ascending[place], highest: last == numbers.upperBound ? nil : last)
        }
      }
    case .oneOf(var values):
      for document in documents {
        guard let other = outlines[document].fact(fact.name),
          case .oneOf(let more) = library.rulebooks[document].facts[Int(other.index)].kind
        else { continue }
        for value in more where !values.contains(value) { values.append(value) }
      }
      return values.map { .values([$0], orNone: false) } + [.values([], orNone: true)]
    }
  }
}

extension Question {
  /// What of a range is possible: nobody is born after the year that the document is about.
  private func bounded(
    _ range: ClosedRange<Int64>, of fact: Rulebook.Fact, _ library: Library
  ) -> ClosedRange<Int64>? {
    let year = Int(library.rulebooks[document].document.year)
    guard fact.isBirth, let last = Date(year: year, month: 12, day: 31) else { return range }
    let highest = min(range.upperBound, Int64(last.dayNumber))
    return range.lowerBound <= highest ? range.lowerBound...highest : nil
  }

  /// Where days begin that a relation tells from others, as far as its other day is known.
  private func bounds(
    of fact: Rulebook.Fact, in rulebook: Rulebook, _ outline: Outline
  ) -> [Int64] {
    var bounds: [Int64] = []
    for relation in outline.relations {
      let later = rulebook.facts[Int(relation.later.index)]
      let earlier = rulebook.facts[Int(relation.earlier.index)]
      var days: ClosedRange<Int64>?
      if later.name == fact.name, case .number(let day)? = person.value(of: earlier.name) {
        days = relation.reckoning.days(relation.limit, of: day)
      } else if earlier.name == fact.name, case .number(let day)? = person.value(of: later.name) {
        days = relation.reckoning.origins(relation.limit, of: day)
      }
      if let days { bounds += [days.lowerBound, days.upperBound + 1] }
    }
    return bounds
  }
}
