import Rulebook

extension Rulebook {
  /// Works out a condition from what `leaf` says of its comparisons; nil is unknown, and the whole
  /// is unknown only where it matters.
  ///
  /// It keeps its own stack, so a list of any length is fine, and looks no further than needed.
  func truth<Fault: Error>(
    of condition: ConditionID, _ leaf: (Condition) throws(Fault) -> Bool?
  ) throws(Fault) -> Bool? {
    var frames: [Frame] = []
    var current = condition
    while true {
      var result: Bool?
      switch conditions[Int(current.index)] {
      case .not(let operand):
        frames.append(.not)
        current = operand
        continue
      case .and(let left, let right):
        frames.append(.and(right))
        current = left
        continue
      case .or(let left, let right):
        frames.append(.or(right))
        current = left
        continue
      case .group, .number, .oneOf, .relation, .timing, .inWindow:
        result = try leaf(conditions[Int(current.index)])
      }
      var next: ConditionID?
      while next == nil, let frame = frames.popLast() {
        switch frame {
        case .not: result = result.map { !$0 }
        case .and(let right):
          if result != false {
            frames.append(.andWith(result))
            next = right
          }
        case .or(let right):
          if result != true {
            frames.append(.orWith(result))
            next = right
          }
        case .andWith(let left): if result == true { result = left }
        case .orWith(let left): if result == false { result = left }
        }
      }
      guard let next else { return result }
      current = next
    }
  }
}

/// What is to be done with a part of a condition once it is worked out.
private enum Frame {
  case not
  /// The right side is still to be worked out, unless the left one settles it.
  case and(ConditionID)
  case or(ConditionID)
  /// The left side is known, true or unknown for `and`, false or unknown for `or`.
  case andWith(Bool?)
  case orWith(Bool?)

}
