import Quantities
import Rulebook

/// Conditions as tests that each lead on to another test or to the end, so that no stack is needed.
struct ConditionCode: Sendable {
  private(set) var tests: ContiguousArray<Test> = []
  /// The relations that tests look at.
  private(set) var relations: [Rulebook.DayRelation] = []

  struct Test: Sendable {
    enum Kind: UInt8, Sendable {
      /// The person is a member of the group.
      case member
      case number
      case oneOf
      /// The days lie to each other as a relation of the outline has it, by its number.
      case relation
      /// The day lies in the person's windows; with `lowest` 1 it is late by them.
      case timing
      /// The window whose number is `lowest` is the person's, and open on the day that the fact is.
      case inWindow
    }

    var kind: Kind
    /// The group, fact or relation.
    var operand: UInt32
    /// The bounds of a number, both included; the bits of the values in `lowest`.
    var lowest: Int64 = 0
    var highest: Int64 = 0
    /// The next test, or one of the ends.
    var onTrue: Int32
    var onFalse: Int32
  }

  static let isTrue: Int32 = -1
  static let isFalse: Int32 = -2

  /// Appends the tests of a condition and returns the first one.
  mutating func append(
    _ condition: ConditionID, in rulebook: Rulebook, _ payment: Rulebook.PaymentDays
  ) -> Int32 {
    // Labels stand for tests that are not written yet; the two ends come first.
    var addresses: [Int32] = [ConditionCode.isTrue, ConditionCode.isFalse, 0]
    var pending = [(condition: condition, label: 2, onTrue: 0, onFalse: 1)]
    let first = tests.count
    while let next = pending.popLast() {
      switch rulebook.conditions[Int(next.condition.index)] {
      case .not(let operand):
        pending.append((operand, next.label, next.onFalse, next.onTrue))
      case .and(let left, let right):
        addresses.append(0)
        pending.append((right, addresses.count - 1, next.onTrue, next.onFalse))
        pending.append((left, next.label, addresses.count - 1, next.onFalse))
      case .or(let left, let right):
        addresses.append(0)
        pending.append((right, addresses.count - 1, next.onTrue, next.onFalse))
        pending.append((left, next.label, next.onTrue, addresses.count - 1))
      case .group(let group):
        addresses[next.label] = Int32(tests.count)
        tests.append(
          Test(
            kind: .member, operand: group.index, onTrue: Int32(next.onTrue),
            onFalse: Int32(next.onFalse)))
      case .number(let fact, let lowest, let highest):
        addresses[next.label] = Int32(tests.count)
        tests.append(
          Test(
            kind: .number, operand: fact.index, lowest: lowest ?? Int64.min + 1,
            highest: highest ?? Int64.max, onTrue: Int32(next.onTrue),
            onFalse: Int32(next.onFalse)))
      case .relation(let relation):
        addresses[next.label] = Int32(tests.count)
        tests.append(
          Test(
            kind: .relation, operand: UInt32(relations.count), onTrue: Int32(next.onTrue),
            onFalse: Int32(next.onFalse)))
        relations.append(relation)
      case .timing(let fact, let isLate):
        addresses[next.label] = Int32(tests.count)
        if let days = payment.daysOfAll(isLate: isLate)?.numbers, let last = days.last {
          for range in days.dropLast() {
            addresses.append(Int32(tests.count + 1))
            tests.append(
              Test(
                kind: .number, operand: fact.index, lowest: range.lowerBound,
                highest: range.upperBound, onTrue: Int32(next.onTrue),
                onFalse: Int32(addresses.count - 1)))
          }
          tests.append(
            Test(
              kind: .number, operand: fact.index, lowest: last.lowerBound,
              highest: last.upperBound, onTrue: Int32(next.onTrue),
              onFalse: Int32(next.onFalse)))
          continue
        }
        tests.append(
          Test(
            kind: .timing, operand: fact.index, lowest: isLate ? 1 : 0,
            onTrue: Int32(next.onTrue), onFalse: Int32(next.onFalse)))
      case .inWindow(let fact, let window):
        let days = rulebook.windows[window].range.numbers
        addresses[next.label] = Int32(tests.count)
        addresses.append(Int32(tests.count + 1))
        tests.append(
          Test(
            kind: .number, operand: fact.index, lowest: days.lowerBound,
            highest: days.upperBound, onTrue: Int32(addresses.count - 1),
            onFalse: Int32(next.onFalse)))
        tests.append(
          Test(
            kind: .inWindow, operand: fact.index, lowest: Int64(window), onTrue: Int32(next.onTrue),
            onFalse: Int32(next.onFalse)))
      case .oneOf(let fact, let bits):
        addresses[next.label] = Int32(tests.count)
        tests.append(
          Test(
            kind: .oneOf, operand: fact.index, lowest: Int64(bitPattern: bits),
            onTrue: Int32(next.onTrue), onFalse: Int32(next.onFalse)))
      }
    }
    for index in first..<tests.count {
      tests[index].onTrue = addresses[Int(tests[index].onTrue)]
      tests[index].onFalse = addresses[Int(tests[index].onFalse)]
    }
    return addresses[2]
  }
}
