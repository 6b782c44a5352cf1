/// Amounts, dates and the like as they can be written.
enum Literals {
  static let dates = ["2021-11-30", "2021年12月25日", "2000-02-29", "2022年1月1号"]
  static let money = [
    "0", "320", "280", "3.5", "0.05", "15,412", "1,234,567.89", "320元", "3.5元", "15,412元", "6万元",
    "1.5亿元", "8角", "5分", "0.5分", "三百二十元", "一万零五百元", "二十元", "320元/人·年", "380元每人每年",
    "30元/人", "12元/年", "5元/月", "3元/日", "3元/天", "40元/次", "一百元/人•年", "999999999999999999",
    "99999999999999999.9万元", "0.000000000001", "0.000000000001分",
  ]
  static let others = [
    "80%", "0.5%", "百分之八十", "百分之三", "5个百分点", "60周岁", "18岁", "319202人", "三个月", "90日", "3个月",
    "1年", "六十周岁", "二十人", "100%", "33.333%",
  ]
  static let shares = ["80%", "90%", "百分之五十", "12.5%", "100%"]
}

extension PolicyGenerator {
  mutating func values() -> [String] {
    var words = alternative()
    for _ in 0..<random.below(3) where random.chance(40) {
      words += [random.chance(80) ? ";" : ","] + alternative()
    }
    return words
  }

  private mutating func alternative() -> [String] {
    var words: [String] = []
    switch random.below(12) {
    case 0: words += ["elsewhere"]
    case 1:
      words +=
        random.chance(50) ? ["as", "set", "elsewhere"] : ["as", "set", "by", documentNumber()]
    case 2: words += [random.pick(Literals.others)]
    case 3: words += ["all"]
    default: words += expression(depth: 3)
    }
    if random.chance(30) {
      words += ["in", name(Words.tiers)]
      if random.chance(20) { words += ["and", random.pick(Words.tiers)] }
    }
    var modifiers: [[String]] = []
    if random.chance(20) { modifiers.append(["min"] + expression(depth: 1)) }
    if random.chance(15) { modifiers.append(["max"] + expression(depth: 1)) }
    if random.chance(15) { modifiers.append(["rounded", "to"] + rounding()) }
    for word in ["owes", "makes"] where random.chance(15) {
      let tier = random.chance(20) ? ["in", random.pick(Words.tiers)] : []
      modifiers.append([word, random.pick(Literals.money)] + tier)
    }
    modifiers.shuffle(using: &random)
    for modifier in modifiers { words += (random.chance(85) ? [","] : []) + modifier }
    return words
  }

  private mutating func rounding() -> [String] {
    [random.pick(["元", "角", "分", "10元", "5角", "3分", "1万元", "十元"])]
      + random.pick([["half", "up"], ["up"], ["down"], ["half", "even"]])
  }

  mutating func expression(depth: Int) -> [String] {
    guard depth > 0, random.chance(45) else { return operand(depth: depth) }
    var words = expression(depth: depth - 1)
    for _ in 0...random.below(3) {
      words += [random.pick(["+", "-", "*", "/"])] + expression(depth: depth - 1)
    }
    return random.chance(40) ? ["("] + words + [")"] : words
  }

  private mutating func operand(depth: Int) -> [String] {
    switch random.below(10) {
    case 0, 1:
      return [random.pick(Literals.shares), "of"]
        + (depth > 0 ? operand(depth: depth - 1) : ["standard"])
    case 2: return ["standard"]
    case 3: return [random.pick(Words.tiers)] + quantityWords()
    case 4: return quantityWords()
    case 5:
      return random.pick([["about"], ["at", "least"], ["at", "most"]]) + [
        random.pick(Literals.money)
      ]
    default: return [random.pick(Literals.money)]
    }
  }

  private mutating func quantityWords() -> [String] {
    switch random.below(6) {
    case 0: ["standard"]
    case 1: ["subsidy"]
    case 2: ["fiscal", "subsidy"]
    case 3: [random.pick(["central", "county"]), "fiscal", "subsidy"]
    case 4: ["supplementary", "premium", random.pick(Words.premiums)]
    default: [name(Words.quantities)]
    }
  }
}
