import Evaluation
import Quantities
import Rulebook
import Text

extension Listener {
  /// Reads the number behind the name of a fact that is a count: 断缴年数3, lapsed years 3.
  func readCount(
    of fact: Symbol, _ bytes: [UInt8], at index: Int, into utterance: inout Utterance
  ) -> Int {
    var start = index
    while start < bytes.count, bytes[start] == 0x20 { start += 1 }
    var end = start
    var number: Int64 = 0
    while end < bytes.count, end - start < 4, bytes[end] &- 48 < 10 {
      number = number * 10 + Int64(bytes[end] - 48)
      end += 1
    }
    let isNumber = end > start && (end == bytes.count || !(bytes[end] &- 48 < 10))
    utterance.counts.append(Utterance.Count(fact: fact, number: isNumber ? number : nil))
    return isNumber ? end : index
  }
}

extension Workspace {
  /// States the counts of an utterance of a person.
  func state(
    _ counts: [Utterance.Count], of person: inout Person, in document: Int
  ) throws(QuestionProblem) {
    for count in counts {
      guard facts(of: document).contains(where: { $0.name == count.fact && $0.kind == .count })
      else {
        throw .notOfThisDocument(word: text(count.fact), title: title(of: document), near: [])
      }
      guard let number = count.number else { throw .countMissing(fact: text(count.fact)) }
      if let known = person.value(of: count.fact), known != .number(number) {
        throw .twoValues(fact: text(count.fact))
      }
      person.state(count.fact, .number(number))
    }
  }
}
