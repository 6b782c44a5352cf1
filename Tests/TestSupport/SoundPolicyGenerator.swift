/// Makes documents that mean something: each checks without an error, whatever the seed.
///
/// A document declares all that it speaks of, so it needs no vocabulary. Groups nest only in groups
/// that were declared before them, so that nothing is defined through itself.
public struct SoundPolicyGenerator {
  public var random: Random
  var draft = Draft()
  var groups: [Group] = []
  var tiers: [String] = []
  /// The standard in whole 元: one for each tier, or one for all people.
  var standards: [Int] = []
  /// The quantities that the document declares, by their type's words.
  var quantities: [(name: String, type: String)] = []
  var isInSection = false

  /// A group that the document declares.
  struct Group {
    var name: String
    /// `true` iff another group is nested in it or it in another.
    var isNested = false
    /// `true` iff a clause about the subsidy, or about who funds it, has this group.
    var hasSubsidy = false
    var hasFunder = false
  }

  public init(seed: UInt64) { random = Random(seed: seed) }

  /// A document for one county and the year 2022.
  public mutating func document() -> Draft {
    draft = Draft()
    groups = []
    quantities = []
    tiers = random.chance(40) ? Array(["一档", "二档", "三档"].prefix(random.number(in: 2...3))) : []
    standards = (0..<max(1, tiers.count)).map { 200 + $0 * 150 + random.below(20) * 10 }
    isInSection = false
    addHeaders()
    addDeclarations()
    addSection("一", "筹资标准")
    addStandard()
    addFiscalSubsidy()
    addSection("二", "资助对象")
    addSubsidies()
    addSection("三", "资金来源")
    addFunding()
    addSection("四（一）", "其他")
    addQuantities()
    return draft
  }

  mutating func add(_ words: [String], isHeading: Bool = false) {
    draft.lines.append(Draft.Line(words: words, isHeading: isHeading, isInSection: isInSection))
  }

  private mutating func addHeaders() {
    add(
      ["policy", random.pick(["大县", "小县", "三元区"]), "(", "Kelan", ")", "2022", "城乡居民医保"],
      isHeading: true)
    add([
      "source", "大政发〔2021〕\(random.number(in: 1...99))号", ",", "issued",
      random.pick(["2021-11-30", "2021年9月1日"]),
    ])
    add(["within", "甲省", "乙市"])
    if !tiers.isEmpty { add(["tiers"] + list(tiers)) }
  }

  private mutating func addSection(_ label: String, _ title: String) {
    isInSection = false
    add(["section", label, title], isHeading: true)
    isInSection = true
  }

  /// The names with commas between them.
  func list(_ names: [String], separator: String = ",") -> [String] {
    names.enumerated().flatMap { $0.offset > 0 ? [separator, $0.element] : [$0.element] }
  }

  private mutating func addStandard() {
    add(["1.", "standard"] + inTiers { "\(standards[$0])" })
    if random.chance(30) {
      add([
        "2.", "supplementary", "premium", "意外伤害补充保险", "\(random.number(in: 1...99))", ",",
        "voluntary",
      ])
    }
  }

  /// A value for each tier, or one for all.
  func inTiers(_ value: (Int) -> String) -> [String] {
    guard !tiers.isEmpty else { return [value(0)] }
    return tiers.indices.flatMap { tier in
      (tier > 0 ? [";"] : []) + [value(tier), "in", tiers[tier]]
    }
  }

  private mutating func addFiscalSubsidy() {
    switch random.below(3) {
    case 0: add(["3.", "fiscal", "subsidy", "elsewhere"])
    case 1:
      let parts = (0..<3).map { _ in random.number(in: 1...400) }
      add([
        "3.", "fiscal", "subsidy", "\(parts[0] + parts[1] + parts[2])", "of", "which", "central",
        "\(parts[0])", ",", "provincial", "\(parts[1])", ",", "county", "\(parts[2])",
      ])
    default: break
    }
  }

  private mutating func addQuantities() {
    for quantity in quantities where random.chance(80) {
      let subject = random.chance(30) ? [random.pick(groups).name] : []
      add(subject + [quantity.name, "is"] + value(of: quantity.type))
    }
    if random.chance(30) { add(["window", "2021-09-01", "to", "2021-12-25"]) }
  }

  private mutating func value(of type: String) -> [String] {
    let number = random.number(in: 1...90)
    switch type {
    case "money per person and year":
      return random.pick([
        ["\(number)元/人·年"], ["standard", "+", "\(number)"], ["\(number)", "*", "2"],
      ])
    case "ratio":
      return random.pick([["\(number)%"], ["about", "\(number)%"], ["at", "least", "\(number)%"]])
    case "points": return ["\(number)个百分点"]
    case "count": return ["\(number)人", "+", "\(number)人", ",", "makes", "\(2 * number)人"]
    case "age": return ["\(number)周岁"]
    case "date": return ["2022-01-\(number < 10 ? "0" : "")\(min(number, 31))"]
    default: return ["县医保局"]
    }
  }
}
