import Evaluation
import Quantities
import Rulebook
import Text

extension Listener {
  /// Reads 无残疾等级, no disability grade.
  func readAbsence(_ bytes: [UInt8], at index: Int, into utterance: inout Utterance) -> Int? {
    for word in Workspace.wordsForNone + ["no "] where bytes[index...].starts(with: word.utf8) {
      let start = skipBlanks(bytes, index + word.utf8.count)
      guard start < bytes.count, let (readings, end) = vocabulary.match(bytes, at: start) else {
        continue
      }
      for case .choice(let fact) in readings {
        utterance.choices.append(Utterance.Choice(fact: fact, value: .absent))
        return end
      }
    }
    return nil
  }

  /// Reads the value behind the name of a fact that has one of several: 残疾等级三级, 残疾等级 无.
  func readChoice(
    of fact: Symbol, _ bytes: [UInt8], at index: Int, into utterance: inout Utterance
  ) -> Int {
    var start = skipBlanks(bytes, index)
    for word in ["为", "是", "is "] where bytes[start...].starts(with: word.utf8) {
      start = skipBlanks(bytes, start + word.utf8.count)
      break
    }
    for word in Workspace.wordsForNone where bytes[start...].starts(with: word.utf8) {
      let end = start + word.utf8.count
      if bytes[start].isLatin, end < bytes.count, bytes[end].isLatin { continue }
      utterance.choices.append(Utterance.Choice(fact: fact, value: .absent))
      return end
    }
    if start < bytes.count, let (readings, end) = vocabulary.match(bytes, at: start) {
      for case .name(let value) in readings {
        utterance.choices.append(Utterance.Choice(fact: fact, value: .named(value)))
        return end
      }
    }
    utterance.choices.append(Utterance.Choice(fact: fact, value: nil))
    return index
  }
}

extension Workspace {
  /// The words for having none of a fact's values.
  public static let wordsForNone = ["none", "无", "没有"]

  /// States the choices of an utterance of a person.
  func state(
    _ choices: [Utterance.Choice], of person: inout Person, in document: Int
  ) throws(QuestionProblem) {
    for choice in choices {
      guard let fact = facts(of: document).first(where: { $0.name == choice.fact }),
        case .oneOf(let values) = fact.kind
      else {
        throw .notOfThisDocument(word: text(choice.fact), title: title(of: document), near: [])
      }
      let value: FactValue
      switch choice.value {
      case .absent: value = .none
      case .named(let name):
        guard let known = fact.value(named: name) else {
          throw missing(choice.fact, among: values)
        }
        value = .value(known)
      case nil:
        throw missing(choice.fact, among: values)
      }
      if let known = person.value(of: choice.fact), known != value {
        throw .twoValues(fact: text(choice.fact))
      }
      person.state(choice.fact, value)
    }
  }

  private func missing(_ fact: Symbol, among values: [Symbol]) -> QuestionProblem {
    let words = values.map { text($0) }
    return .choiceMissing(
      fact: text(fact), first: words.first ?? "", values: words.joined(separator: "/"))
  }
}
