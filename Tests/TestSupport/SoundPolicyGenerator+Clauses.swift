extension SoundPolicyGenerator {
  /// A clause about the subsidy for most groups, each group in one clause only.
  mutating func addSubsidies() {
    var label = 0
    for index in groups.indices where random.chance(70) && !groups[index].hasSubsidy {
      label += 1
      var subject = [groups[index].name]
      groups[index].hasSubsidy = true
      if let other = partner(of: index) {
        switch random.below(3) {
        case 0:
          groups[other].hasSubsidy = true
          subject += [",", groups[other].name]
        case 1: subject += ["except", groups[other].name]
        default:
          groups[index].isNested = true
          groups[other].isNested = true
          subject += ["(", random.pick(["incl", "excl"]), groups[other].name, ")"]
        }
      }
      let condition =
        random.chance(25) ? [random.pick(["if", "unless"])] + self.condition(above: -1) : []
      add(["\(label)."] + subject + condition + subsidy())
      if random.chance(15) {
        let words = ["if", "age", "over", "90", "pays", "all", ",", "instead", "of", "二.\(label)"]
        add([groups[index].name] + words)
      }
    }
    // Without a rule two clauses that both hold would contradict each other.
    if label > 0 {
      add(random.pick([["highest", "applies"], ["lowest", "applies"], ["first", "applies"]]))
    }
  }

  /// A group behind the `index`th that nothing is said of yet.
  private mutating func partner(of index: Int) -> Int? {
    guard !groups[index].isNested, random.chance(40) else { return nil }
    return groups.indices.first { $0 > index && !groups[$0].isNested && !groups[$0].hasSubsidy }
  }

  private mutating func subsidy() -> [String] {
    let least = standards.min() ?? 0
    let amount = random.number(in: 1...least)
    switch random.below(9) {
    case 0: return ["pays", "all"] + (tiers.isEmpty ? [",", "owes", "0"] : [])
    case 1 where tiers.isEmpty:
      return ["pays", "\(amount)", ",", "owes", "\(standards[0] - amount)"]
    case 1, 2: return ["pays", "\(amount)"]
    case 3: return ["owes", "\(amount)"]
    case 4: return ["pays", "elsewhere"]
    case 5: return ["pays", "as", "set", "by", "甲政发〔2020〕7号"]
    case 6 where !tiers.isEmpty:
      return ["pays"] + inTiers { "\(standards[$0] / 10)" }
    case 7:
      let share = random.number(in: 10...90)
      // A share of a whole number of 元 comes to whole fen, and more than a 分 below the standard.
      return ["pays", "\(share)%", "of", "standard", ",", "min", "\(amount)"]
        + (random.chance(50) ? [",", "max", "\(least)"] : [])
        + (random.chance(50) ? [",", "rounded", "to", "元", "half", "up"] : [])
    default:
      let share = random.number(in: 1...10) * 10
      let tier = tiers.first.map { [$0] } ?? []
      return ["pays", "\(share)%", "of"] + tier + [
        "standard", ",", "makes", "\(standards[0] * share / 100)",
      ]
    }
  }

  mutating func addFunding() {
    for index in groups.indices where random.chance(40) {
      guard !groups[index].hasFunder else { continue }
      groups[index].hasFunder = true
      let rest = random.chance(30) ? [",", "rest", "from", "县级财政"] : []
      add([groups[index].name, "from", random.pick(["医疗救助基金", "乡村振兴资金"])] + rest)
    }
    if random.chance(60) { add(["others", "from", "医疗救助基金"]) }
  }
}
