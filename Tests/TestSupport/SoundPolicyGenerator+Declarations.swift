extension SoundPolicyGenerator {
  mutating func addDeclarations() {
    add(["fact", "年龄", "(", "age", ")", "is", "age"])
    add([
      "fact", "残疾等级", "(", "disability grade", ")", "is", "one", "of", "一级", "(", "also", "重度", ")",
      ",", "二级", ",", "三级", ",", "ordinarily", "none",
    ])
    add(
      ["fact", "户籍", "is", "one", "of", "本地", ",", "外地"]
        + (random.chance(50) ? [",", "ordinarily", "本地"] : []))
    addGroups()
    for (name, type) in [
      ("大病保险筹资", "money per person and year"), ("住院支付比例", "ratio"), ("报销提高", "points"),
      ("缴费任务人口数", "count"), ("优待年龄", "age"), ("启动日期", "date"), ("经办机构", "text"),
    ] where random.chance(40) {
      quantities.append((name, type))
      add(["quantity", name, "is"] + type.split(separator: " ").map { String($0) })
    }
  }

  private mutating func addGroups() {
    let names = Words.groups.shuffled(using: &random).prefix(random.number(in: 2...9))
    groups = names.map { Group(name: $0) }
    // Parts of a division are chosen once, so that nobody is in two of them.
    var parts: Set<Int> = []
    for index in groups.indices {
      var words = ["group", groups[index].name]
      if random.chance(30) { words += [",", "also", groups[index].name + "人士"] }
      if index > 0, random.chance(25) {
        let outer = random.below(index)
        words += [",", "within", groups[outer].name]
        nest(index, outer)
      }
      let below = groups.indices.filter { $0 > index && !parts.contains($0) }
      if below.count > 1, random.chance(20) {
        let chosen = below.prefix(2)
        parts.formUnion(chosen)
        for part in chosen { nest(part, index) }
        words += [",", "divided", "into"] + list(chosen.map { groups[$0].name })
      } else if random.chance(25) {
        words += ["is"] + condition(above: index)
      }
      add(words)
    }
    if random.chance(30) { add(["group", "普通居民", ",", "ordinary"]) }
  }

  private mutating func nest(_ inner: Int, _ outer: Int) {
    groups[inner].isNested = true
    groups[outer].isNested = true
  }

  /// A condition on facts and on groups behind the `index`th.
  mutating func condition(above index: Int, depth: Int = 2) -> [String] {
    guard depth > 0, random.chance(30) else { return comparison(above: index) }
    let words = comparison(above: index) + [random.pick(["and", "or"])]
    return ["("] + words + ["not"] + ["("] + condition(above: index, depth: depth - 1) + [")", ")"]
  }

  private mutating func comparison(above index: Int) -> [String] {
    let age = "\(random.number(in: 1...90))"
    switch random.below(6) {
    case 0 where index + 1 < groups.count:
      return [groups[random.number(in: index + 1...groups.count - 1)].name]
    case 1: return ["残疾等级", random.pick(["一级", "重度", "三级"])]
    case 2: return ["(", "disability grade", "一级", "or", "二级", ")"]
    case 3: return ["户籍", random.pick(["本地", "外地"])]
    default:
      return ["age"]
        + random.pick([
          [age, "or", "over"], [age, "or", "under"], ["over", age], ["under", age],
          ["within", age],
        ])
    }
  }
}
