import Syntax
import Text

extension Checker {
  /// Refuses groups that are nested in themselves or defined through themselves.
  mutating func checkGroupLoops() {
    // An edge leads from a group to those that must be known before it: the groups nested in it
    // and those that its definition asks about.
    var sources = Array(repeating: [Int](), count: scope.groups.count)
    for index in scope.groups.indices {
      let group = scope.groups[index]
      for outer in group.within { sources[outer].append(index) }
      guard let definition = group.definition else { continue }
      // The tree of a vocabulary is not at hand any more: what it asks about was kept.
      var groups = definition.groups
      if definition.source == tree.source {
        collectGroups(in: definition.condition, into: &groups)
        scope.groups[index].definition?.groups = groups
      }
      sources[index] += groups
    }
    for loop in Self.loops(in: sources) { report(groupLoop: loop.reversed()) }
  }

  /// Reports groups each of which is part of the next, with what says so, unless all of it stands
  /// in another source.
  private mutating func report(groupLoop loop: [Int]) {
    let links = loop.indices.map { link(from: loop[$0], to: loop[($0 + 1) % loop.count]) }
    let own = links.indices.filter { links[$0].place.source == tree.source }
    guard let first = own.min(by: { links[$0].place.span.start < links[$1].place.span.start })
    else { return }
    func rotated<T>(_ list: [T]) -> [T] { Array(list[first...] + list[..<first]) }
    report(
      .groupWithinItself(
        rotated(loop).map { text(scope.groups[$0].name.symbol) }, links: rotated(links)))
  }

  /// What makes members of one group members of the other.
  private func link(from inner: Int, to outer: Int) -> Diagnostic.Link {
    let one = text(scope.groups[inner].name.symbol)
    let other = text(scope.groups[outer].name.symbol)
    if let inclusion = scope.groups[inner].inclusions.first(where: { $0.group == outer }) {
      return Diagnostic.Link(
        inclusion.place, Message("\(one) lies in \(other)", "\(one)属于\(other)"))
    }
    return Diagnostic.Link(
      scope.groups[outer].definition?.place ?? scope.groups[outer].place,
      Message("\(other) is defined by \(one)", "\(other)由\(one)定义"))
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

  /// Refuses quantities whose formulas lead back to themselves for the same tier.
  mutating func checkQuantityLoops() {
    // 0 standard, 1 subsidy and owes, 2... fiscal levels, then the declared ones.
    let fixed = 2 + FiscalLevel.allCases.count
    let tiers = max(1, scope.tiers.count)
    var uses = Array(repeating: [Int](), count: (fixed + scope.quantities.count) * tiers)
    // A clause that states what is owed computes the subsidy from the standard.
    for tier in 0..<tiers { uses[tiers + tier].append(tier) }
    var places = Lookup<Int, Place>()
    for statement in tree.statements {
      guard case .clause(let clause) = statement.kind, let user = number(of: clause.quantity) else {
        continue
      }
      for alternative in tree.alternatives[clause.alternatives] where !isPlain(alternative) {
        let covered = (0..<tiers).filter { covers(alternative, tier: $0) }
        for (quantity, name, span) in quantities(in: alternative) {
          guard let used = number(of: quantity) else { continue }
          let named = name.flatMap { scope.tier($0.symbol) }
          for tier in covered {
            let (vertex, other) = (user * tiers + tier, used * tiers + (named ?? tier))
            // Thousands of clauses may say the same of one quantity.
            if uses[vertex].last != other { uses[vertex].append(other) }
            if places[vertex] == nil { places.update(vertex, to: place(span)) }
          }
        }
      }
    }
    var reported: Distinct<[Int]> = []
    for loop in Self.loops(in: uses) {
      // The same circle in another tier is the same mistake.
      guard reported.insert(loop.map { $0 / tiers }) else { continue }
      let names = loop.map { vertex -> Message in
        let number = vertex / tiers
        if number < fixed { return Self.standardNames[min(number, 2)] }
        let name = text(scope.quantities[number - fixed].name.symbol)
        return Message(name, name)
      }
      let place = loop.compactMap { places[$0] }.first
      report(.quantityDependsOnItself(names, at: place ?? self.place(Span(0, 0))))
    }
  }

  private func number(of quantity: QuantityReference) -> Int? {
    switch quantity {
    case .standard: 0
    case .subsidy, .owed: 1
    case .deadline, .waiting, .surcharge: nil
    case .fiscalSubsidy(let level): 2 + Int(level.rawValue)
    case .premium(let name), .named(let name):
      scope.quantity(name.symbol).map { 2 + FiscalLevel.allCases.count + $0 }
    }
  }

  /// `true` iff the value is written out.
  private func isPlain(_ alternative: Alternative) -> Bool {
    guard alternative.minimum == nil, alternative.maximum == nil,
      case .expression(let expression) = alternative.value
    else { return false }
    if case .literal = tree.expressions[Int(expression.index)].kind { return true }
    return false
  }

  private func covers(_ alternative: Alternative, tier: Int) -> Bool {
    alternative.tiers.isEmpty
      || tree.names[alternative.tiers].contains { scope.tier($0.symbol) == tier }
  }

  /// The quantities that a value is computed from, with the tier that each names.
  private func quantities(
    in alternative: Alternative
  ) -> [(quantity: QuantityReference, tier: Name?, span: Span)] {
    var found: [(quantity: QuantityReference, tier: Name?, span: Span)] = []
    var roots = [alternative.minimum, alternative.maximum].compactMap { $0 }
    if case .expression(let expression) = alternative.value { roots.append(expression) }
    while let root = roots.popLast() {
      let expression = tree.expressions[Int(root.index)]
      switch expression.kind {
      case .quantity(let quantity, let tier): found.append((quantity, tier, expression.span))
      case .all: found.append((.standard, nil, expression.span))
      case .share(_, let base): roots.append(base)
      case .binary(_, let left, let right): roots += [left, right]
      case .literal, .dayAfter, .lastDay, .broken: break
      }
    }
    return found
  }

  private static let standardNames = [
    Message("standard", "缴费标准"), Message("subsidy", "资助"), Message("fiscal subsidy", "财政补助"),
  ]

  /// Loops in a graph given by its edges, each as the vertices along it; no two share a vertex.
  ///
  /// Depth-first with a stack of its own, so that a long chain does not exhaust the machine's.
  private static func loops(in edges: [[Int]]) -> [[Int]] {
    var loops: [[Int]] = []
    var isInLoop: Distinct<Int> = []
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
        if state[other] == 1, !isInLoop.contains(other) {
          let start = path.lastIndex { $0.vertex == other } ?? 0
          let loop = path[start...].map { $0.vertex }
          if loop.allSatisfy({ !isInLoop.contains($0) }) {
            loops.append(loop)
            isInLoop.formUnion(loop)
          }
        } else if state[other] == 0 {
          state[other] = 1
          path.append((other, 0))
        }
      }
    }
    return loops
  }
}
