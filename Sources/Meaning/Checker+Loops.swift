import Syntax
import Text

extension Checker {
  /// Refuses groups that are nested in themselves or defined through themselves.
  mutating func checkGroupLoops() {
    // An edge leads from a group to those that must be known before it: the groups nested in it
    // and those that its definition asks about.
    var sources = scope.groups.map { _ in [Int]() }
    for (index, group) in scope.groups.enumerated() {
      for outer in group.within { sources[outer].append(index) }
      if let definition = group.definition, definition.source == tree.source {
        collectGroups(in: definition.condition, into: &sources[index])
      }
    }
    guard let loop = Self.loop(in: sources) else { return }
    let names = loop.map { text(scope.groups[$0].name.symbol) }
    let first = scope.groups[loop[0]]
    let inclusion = first.inclusions.first { loop.contains($0.group) }
    report(.groupWithinItself(names, at: inclusion?.place ?? first.place))
  }

  private func collectGroups(in id: Condition.ID, into groups: inout [Int]) {
    switch tree.conditions[Int(id.index)].kind {
    case .group(let name):
      if let group = scope.group(name.symbol) { groups.append(group) }
    case .not(let inner): collectGroups(in: inner, into: &groups)
    case .and(let left, let right), .or(let left, let right):
      collectGroups(in: left, into: &groups)
      collectGroups(in: right, into: &groups)
    default: break
    }
  }

  /// Refuses quantities whose formulas lead back to themselves.
  mutating func checkQuantityLoops() {
    // 0 standard, 1 subsidy and owes, 2... fiscal levels, then the declared ones.
    let fixed = 2 + FiscalLevel.allCases.count
    var uses = Array(repeating: [Int](), count: fixed + scope.quantities.count)
    var places: [Int: Place] = [:]
    func number(_ quantity: QuantityReference) -> Int? {
      switch quantity {
      case .standard: 0
      case .subsidy, .owed: 1
      case .fiscalSubsidy(let level): 2 + Int(level.rawValue)
      case .premium(let name), .named(let name):
        scope.quantity(name.symbol).map { fixed + $0 }
      }
    }
    for statement in tree.statements {
      guard case .clause(let clause) = statement.kind, let user = number(clause.quantity) else {
        continue
      }
      // A clause that states what is owed computes the subsidy from the standard.
      if clause.quantity == .owed || clause.quantity == .subsidy { uses[1].append(0) }
      for alternative in tree.alternatives[clause.alternatives] {
        var roots = [alternative.minimum, alternative.maximum].compactMap { $0 }
        if case .expression(let expression) = alternative.value { roots.append(expression) }
        while let root = roots.popLast() {
          let expression = tree.expressions[Int(root.index)]
          switch expression.kind {
          case .quantity(let quantity, _):
            guard let used = number(quantity) else { continue }
            uses[user].append(used)
            places[user] = places[user] ?? place(expression.span)
          case .share(_, let base): roots.append(base)
          case .binary(_, let left, let right):
            roots.append(left)
            roots.append(right)
          default: break
          }
        }
      }
    }
    guard let loop = Self.loop(in: uses) else { return }
    let names = loop.map { number -> String in
      if number >= fixed { return text(scope.quantities[number - fixed].name.symbol) }
      return ["standard", "subsidy", "fiscal subsidy"][min(number, 2)]
    }
    let place = loop.compactMap { places[$0] }.first
    report(.quantityDependsOnItself(names, at: place ?? self.place(Span(0, 0))))
  }

  /// A loop in a graph given by its edges, as the vertices along it; nil when there is none.
  ///
  /// Depth-first with a stack of its own, so that a long chain does not exhaust the machine's.
  private static func loop(in edges: [[Int]]) -> [Int]? {
    var state = [UInt8](repeating: 0, count: edges.count)
    for root in edges.indices where state[root] == 0 {
      var path: [(vertex: Int, next: Int)] = [(root, 0)]
      state[root] = 1
      while let (vertex, next) = path.last {
        guard next < edges[vertex].count else {
          state[vertex] = 2
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let other = edges[vertex][next]
        if state[other] == 1 {
          let start = path.firstIndex { $0.vertex == other } ?? 0
          return path[start...].map { $0.vertex }
        }
        if state[other] == 0 {
          state[other] = 1
          path.append((other, 0))
        }
      }
    }
    return nil
  }
}
