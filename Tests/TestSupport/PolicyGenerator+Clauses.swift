extension PolicyGenerator {
  mutating func clause() -> [String] {
    switch random.below(20) {
    case 0: return ["others"] + funding()
    case 1, 2: return (random.chance(80) ? subjectAndCondition() : []) + funding()
    case 3: return (random.chance(70) ? subject() : []) + combination()
    case 4: return timeOrBenefit()
    default: break
    }
    // A quantity that is named needs a comma behind a condition, and a value that shows it.
    let hasSubject = random.chance(75)
    var words = hasSubject ? subject() : []
    let hasCondition = random.chance(30)
    if hasCondition { words += conditionPart() }
    switch random.below(10) {
    case 0, 1, 2: words += ["pays"]
    case 3: words += ["owes"]
    case 4: words += random.chance(70) ? ["standard"] : ["standard", "is"]
    case 5: words += ["supplementary", "premium", name(Words.premiums)]
    case 6, 7: words += fiscalSubsidy()
    default:
      if hasCondition, words.last != "," { words += [","] }
      words += [name(Words.quantities), "is"]
    }
    words += values()
    if random.chance(20) { words += parts() }
    if random.chance(10) { words += [",", "voluntary"] }
    if random.chance(10) { words += holding() }
    if random.chance(15) {
      words += [",", "instead", "of", random.pick(["二.3", "二（四）1", "附件1.2", "第六条", "（六）"])]
    }
    if random.chance(5) { words += ["."] }
    return words
  }

  private mutating func holding() -> [String] {
    let days = random.pick([
      ["2022-01-01", "to", "2022年6月30日"], ["from", "2022-07-01"], ["to", "2022-06-30"],
      ["from", "2022-01-01", "to", "2022-01-01"],
    ])
    return (random.chance(80) ? [","] : []) + ["holds"] + days
  }

  private mutating func fiscalSubsidy() -> [String] {
    let level = random.pick(["", "", "central", "provincial", "municipal", "county"])
    return (level.isEmpty ? [] : [level]) + ["fiscal", "subsidy"]
  }

  private mutating func parts() -> [String] {
    var words = random.chance(20) ? [",", "of", "which"] : ["of", "which"]
    for index in 0...random.below(3) {
      words += index > 0 ? [","] : []
      words += [random.pick(["central", "provincial", "municipal", "county"])]
      words += [random.pick(Literals.money)]
    }
    return words
  }

  mutating func subjectAndCondition() -> [String] {
    subject() + (random.chance(30) ? conditionPart() : [])
  }

  mutating func subject() -> [String] {
    var words: [String] = []
    for index in 0...random.below(3) {
      if index > 0 { words += [random.chance(85) ? "," : "and"] }
      words += [name(Words.groups)]
      if random.chance(20) { words += nesting() }
    }
    return random.chance(10) ? words + ["except"] + names(Words.groups, atMost: 2) : words
  }

  private mutating func nesting() -> [String] {
    let first = random.chance(50) ? "incl" : "excl"
    var words = ["(", first] + names(Words.groups, atMost: 3)
    if random.chance(40) {
      words += [random.chance(80) ? ";" : ",", first == "incl" ? "excl" : "incl"]
      words += names(Words.groups, atMost: 2)
    }
    return words + [")"]
  }

  private mutating func funding() -> [String] {
    var words = ["from", declare(random.pick(Words.funds))]
    if random.chance(30) {
      words +=
        (random.chance(80) ? [","] : []) + ["rest", "from", declare(random.pick(Words.funds))]
    }
    return words
  }

  private mutating func combination() -> [String] {
    random.pick([
      ["highest", "applies"], ["lowest", "applies"], ["first", "applies"], ["added", "up"],
      ["only", "one"], ["only", "one", ",", "chosen", "by", "the", "person"],
    ])
  }

  private mutating func timeOrBenefit() -> [String] {
    random.pick([
      [
        "window", "2021-09-01", "to", "2021-12-25", ",", "days", "1", "to", "25", "of", "each",
        "month",
      ],
      ["closed", "2021-10-08", "to", "2021-11-14"],
      ["window", "2022-01-01", "to", "2022-02-28", ",", "late", ",", "standard"] + values(),
      ["低保", "window", "2022-01-01", "to", "2022-02-28", "owes"] + values(),
      ["低保", "window", "any", "day"],
      ["also", "bears", "fiscal", "subsidy", "if", "低保"],
      [
        "cover", "from", "90", "full", "days", "after", "birth", "to", "2021年12月31日", "if", "paid",
        "within", "90日", "of", "birth",
      ],
      ["cover", "from", "payment", "if", "paid", "on", "or", "after", "2022-03-01"],
      ["cover", "2021-09-01", "to", "2022-08-31", ",", "backdated", "if", "paid", "late"],
      ["waiting", "none", "if", "低保"],
      ["waiting", "3个月", "if", "paid", "2022-03-01", "to", "2022-06-30"],
      ["deadline", "2022-09-30"],
      ["低保", "status", "as", "of", "the", "latest", "list"],
      ["status", "as", "of", "2021年12月31日", ",", "later", "changes", "do", "not", "count"],
      ["低保", "deductible", "1.5万元", "+", "(", "300", "*", "2", ")", ";", "twice"],
    ])
  }
}
