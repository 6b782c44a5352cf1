import Text

extension Rulebook {
  /// How deep quantities and the formulas that compute them may nest together, so that a small stack
  /// holds an evaluation: one for each formula within another, more for each quantity.
  public static let depthLimit = 256
  /// What a quantity within a formula counts, for it takes the stack of several formulas.
  public static let quantityDepth = 4

  /// The clauses by which quantities nest deeper than `depthLimit`, in the order of the text.
  ///
  /// - Requires: no quantity depends on itself for the same tier.
  public func clausesNestedTooDeeply() -> [ClauseID] {
    let width = max(1, tiers.count)
    var users = Lookup<Int, [Int]>()
    for (number, clause) in clauses.enumerated() {
      users[Int(clause.quantity.index), default: []].append(number)
    }
    // For each quantity and tier how deep it nests; nil while that is not known.
    var depths: [Int?] = Array(repeating: nil, count: quantities.count * width)
    var found: Distinct<ClauseID> = []
    // What no clause states nests as deep as what it is derived from: only clauses are looked for.
    for start in users.keys.flatMap({ $0 * width..<($0 + 1) * width }) {
      var pending = [start]
      // A node is left when all that it uses is known, and there are no loops, so the walk ends.
      while let node = pending.last {
        if depths[node] != nil {
          pending.removeLast()
          continue
        }
        var uses = derived(node, width).map { Use(node: $0, depth: 0, clause: nil) }
        for number in users[node / width] ?? [] { addUses(of: number, node, width, to: &uses) }
        let unknown = uses.filter { $0.node >= 0 && depths[$0.node] == nil }.map { $0.node }
        guard unknown.isEmpty else {
          pending += unknown
          continue
        }
        var deepest = 0
        for use in uses {
          let depth = use.depth + (use.node < 0 ? 0 : depths[use.node] ?? 0)
          if let clause = use.clause, depth + Self.quantityDepth > Self.depthLimit {
            found.insert(ClauseID(clause))
          }
          deepest = max(deepest, depth)
        }
        // What nests too deeply is reported once, not again by all that uses it.
        let depth = deepest + Self.quantityDepth
        depths[node] = depth > Self.depthLimit ? 0 : depth
        pending.removeLast()
      }
    }
    return found.sorted()
  }

  /// The quantities that a derived one is computed from, for the same tier.
  private func derived(_ node: Int, _ width: Int) -> [Int] {
    func same(_ quantity: StandardQuantity) -> Int { quantity.rawValue * width + node % width }
    return switch StandardQuantity(rawValue: node / width) {
    case .owed: [same(.subsidy), same(.standard), same(.surcharge)]
    case .funding: [same(.subsidy)]
    case .subsidy: [same(.standard)]
    default: []
    }
  }

  /// Where a formula ends or another quantity is used, and how deep that lies.
  private struct Use {
    /// The quantity and tier, or a negative number.
    var node: Int
    var depth: Int
    var clause: Int?
  }

  private func addUses(of number: Int, _ node: Int, _ width: Int, to found: inout [Use]) {
    let tier = node % width
    for alternative in alternatives[clauses[number].alternatives]
    where alternative.tiers >> UInt64(tier) & 1 == 1 {
      if case .formula(let formula) = alternative.value, alternative.minimum == nil,
        alternative.maximum == nil, case .number = formulas[Int(formula.index)]
      {
        continue
      }
      var pending = [alternative.minimum, alternative.maximum].compactMap { $0 }.map { ($0, 1) }
      if case .formula(let formula) = alternative.value { pending.append((formula, 1)) }
      while let (id, depth) = pending.popLast() {
        switch formulas[Int(id.index)] {
        case .number, .date, .third, .name, .fact:
          found.append(Use(node: -1, depth: depth, clause: number))
        case .quantity(let quantity, let other):
          found.append(
            Use(
              node: Int(quantity.index) * width + (other ?? tier), depth: depth, clause: number))
        case .share(_, let operand), .divide(let operand, _), .dayAfter(let operand, _),
          .lastDay(let operand, _), .lastOpenDay(let operand, _):
          pending.append((operand, depth + 1))
        case .add(let left, let right):
          // A sum is one line however its additions nest to the left.
          var (first, terms) = (left, [right])
          while case .add(let left, let right) = formulas[Int(first.index)] {
            first = left
            terms.append(right)
          }
          pending += (terms + [first]).map { ($0, depth + 1) }
        case .subtract(let left, let right), .multiply(let left, let right),
          .cover(let left, let right, _):
          pending += [(left, depth + 1), (right, depth + 1)]
        }
      }
    }
  }
}
