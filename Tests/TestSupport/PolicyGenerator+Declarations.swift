extension PolicyGenerator {
  mutating func group() -> [String] {
    var words = ["group", declare(random.pick(Words.groups + Words.latinGroups))]
    for _ in 0..<random.below(4) {
      words += random.chance(80) ? [","] : []
      switch random.below(4) {
      case 0:
        words += ["also"] + names(Words.groups + Words.latinGroups, atMost: 3, isDeclared: true)
      case 1: words += ["within"] + names(Words.groups, atMost: 2)
      case 2: words += ["divided", "into"] + names(Words.groups, atMost: 3)
      default: words += ["ordinary"]
      }
    }
    return random.chance(50) ? words + ["is"] + condition() : words
  }

  mutating func fact() -> [String] {
    var words = ["fact", declare(random.pick(Words.facts + Words.latinFacts))]
    words += synonyms(Words.facts + Words.latinFacts) + ["is"]
    if random.chance(30) {
      words += ["age"]
    } else {
      words += ["one", "of"]
      for index in 0...random.below(4) {
        words += index > 0 ? [","] : []
        words += [declare(random.pick(Words.values + Words.latinValues))]
        if random.chance(30) {
          words += ["(", "also"] + names(Words.values, atMost: 2, isDeclared: true) + [")"]
        }
      }
    }
    guard random.chance(50) else { return words }
    words += (random.chance(80) ? [","] : []) + ["ordinarily"]
    return words + (random.chance(50) ? ["none"] : [name(Words.values)])
  }

  mutating func quantity() -> [String] {
    var words = ["quantity", declare(random.pick(Words.quantities + Words.latinQuantities))]
    words += synonyms(Words.quantities + Words.latinQuantities)
    let types = [
      "money", "money per person and year", "money per person", "money per year",
      "money per month", "money per day", "money per visit", "ratio", "points", "count", "age",
      "date", "text",
    ]
    words += ["is"] + random.pick(types).split(separator: " ").map { String($0) }
    return words
  }

  private mutating func synonyms(_ list: [String]) -> [String] {
    var words: [String] = []
    if random.chance(40) { words += ["("] + names(list, atMost: 2, isDeclared: true) + [")"] }
    if random.chance(40) {
      words += (random.chance(80) ? [","] : []) + ["also"]
      words += names(list, atMost: 2, isDeclared: true)
    }
    return words
  }
}
