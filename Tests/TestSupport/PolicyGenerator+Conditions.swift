extension PolicyGenerator {
  mutating func conditionPart() -> [String] {
    [random.pick(["if", "when", "unless"])] + condition() + (random.chance(30) ? [","] : [])
  }

  mutating func condition(depth: Int = 3) -> [String] {
    guard depth > 0, random.chance(50) else { return comparison() }
    switch random.below(5) {
    case 0: return ["not"] + parenthesized(condition(depth: depth - 1), always: true)
    case 1: return ["not"] + comparison()
    default:
      var words = condition(depth: depth - 1)
      for _ in 0...random.below(2) {
        words += [random.pick(["and", "or"])] + condition(depth: depth - 1)
      }
      return parenthesized(words, always: random.chance(40))
    }
  }

  private func parenthesized(_ words: [String], always: Bool) -> [String] {
    always ? ["("] + words + [")"] : words
  }

  private mutating func comparison() -> [String] {
    let verb = random.chance(20) ? ["is"] : []
    switch random.below(8) {
    case 0, 1, 2: return [name(Words.groups)]
    case 3: return [name(Words.facts)] + verb + [name(Words.values)]
    case 4: return [name(Words.facts)] + verb + [name(Words.values), "or", name(Words.values)]
    default:
      let number = random.pick(["60", "18周岁", "六十周岁", "0", "3"])
      return [random.pick(["age", "年龄", name(Words.facts)])] + verb
        + random.pick([
          [number, "or", "over"], [number, "or", "under"], ["over", number], ["under", number],
          ["within", number], [number],
        ])
    }
  }
}
