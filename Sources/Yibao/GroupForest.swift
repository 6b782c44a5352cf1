import Rulebook
import Text

/// The groups of several rulebooks, each under the first group that it is a kind of.
struct GroupForest {
  /// In the order of their first declaration.
  private(set) var order: [Symbol] = []
  private var children: [Symbol: [Symbol]] = [:]
  private var roots: [Symbol] = []

  init(_ rulebooks: [Rulebook]) {
    var known: Set<Symbol> = []
    var parents: [Symbol: Symbol] = [:]
    for rulebook in rulebooks {
      for group in rulebook.groups {
        if known.insert(group.name).inserted { order.append(group.name) }
        for division in group.divisions {
          let inner = rulebook.groups[Int(division.index)].name
          if parents[inner] == nil { parents[inner] = group.name }
        }
      }
    }
    cutCircles(in: &parents)
    for name in order {
      if let parent = parents[name] {
        children[parent, default: []].append(name)
      } else {
        roots.append(name)
      }
    }
  }

  /// One document may divide A into B and another B into A; the first group on such a circle then
  /// stands by itself.
  private func cutCircles(in parents: inout [Symbol: Symbol]) {
    var walks: [Symbol: Int] = [:]
    for (walk, name) in order.enumerated() {
      var current = name
      while walks[current] == nil {
        walks[current] = walk
        guard let parent = parents[current] else { break }
        if walks[parent] == walk { parents[parent] = nil } else { current = parent }
      }
    }
  }

  /// All groups, each behind those that it is a kind of, with its depth under those that `isShown`.
  func listed(where isShown: (Symbol) -> Bool) -> [(name: Symbol, depth: Int)] {
    var listed: [(name: Symbol, depth: Int)] = []
    var pending = roots.reversed().map { (name: $0, depth: 0) }
    // A group has one parent, so the walk comes to each once.
    while let (name, depth) = pending.popLast() {
      let isShown = isShown(name)
      if isShown { listed.append((name, depth)) }
      for child in (children[name] ?? []).reversed() {
        pending.append((child, isShown ? depth + 1 : depth))
      }
    }
    return listed
  }
}
