/// Makes texts that use every construct of the grammar, each of them without a fault of syntax.
///
/// What the texts say makes no sense: names are of the wrong kind or of none.
public struct PolicyGenerator {
  public var random: Random
  /// Names of several words that the text has declared, which it can use from there on.
  var declared: [String] = []
  private var draft = Draft()
  private var isInSection = false

  public init(seed: UInt64) { random = Random(seed: seed) }

  /// A document of up to `lines` lines and its headers.
  public mutating func document(lines: Int = 12) -> Draft {
    draft = Draft()
    declared = []
    isInSection = false
    if random.chance(90) { addHeading() }
    if random.chance(70) { addOrigin() }
    if random.chance(50) { addWithin() }
    for _ in 0...random.below(lines + 1) { addLine() }
    return draft
  }

  mutating func add(_ words: [String], isHeading: Bool = false) {
    draft.lines.append(Draft.Line(words: words, isHeading: isHeading, isInSection: isInSection))
  }

  private mutating func addHeading() {
    var words = [random.chance(85) ? "policy" : "vocabulary", declare(random.pick(Words.regions))]
    if random.chance(60) {
      words += ["("]
      for index in 0...random.below(3) {
        words += index > 0 ? [random.pick([",", ";"])] : []
        words += [declare(random.pick(Words.aliases))]
      }
      words += [")"]
    }
    // Behind a vocabulary's name more Latin words would belong to it.
    guard words[0] == "policy" else { return add(words + [Words.schemes[0]], isHeading: true) }
    words += [random.pick(["2022", "2024年", "1999"]), random.pick(Words.schemes)]
    add(words, isHeading: true)
  }

  private mutating func addOrigin() {
    var words = ["source", documentNumber()]
    if random.chance(70) {
      words += (random.chance(80) ? [","] : []) + ["issued", random.pick(Literals.dates)]
    }
    add(words)
  }

  private mutating func addWithin() {
    let wide = random.pick(Words.provinces)
    let comma = random.chance(30) ? [","] : []
    add(["within", wide] + (random.chance(50) ? comma + [random.pick(Words.provinces)] : []))
  }

  mutating func documentNumber() -> String {
    random.pick(Words.offices) + "〔20\(random.number(in: 10...25))〕\(random.number(in: 1...99))号"
  }

  private mutating func addLine() {
    switch random.below(20) {
    case 0, 1: addSection()
    case 2: add(["tiers"] + names(Words.tiers.dropLast(), atMost: 3))
    case 3, 4, 5: add(labels() + group())
    case 6: add(labels() + fact())
    case 7: add(labels() + quantity())
    default: add(labels() + clause())
    }
  }

  private mutating func addSection() {
    isInSection = false
    let label = random.pick(["二", "二（四）", "（三）", "3", "附件1", "第六条", "二.1", "A"])
    add(["section", label, random.pick(Words.titles)], isHeading: true)
    isInSection = true
  }

  private mutating func labels() -> [String] {
    guard random.chance(50) else { return [] }
    let labels = ["3.", "（六）", "(6)", "①", "第六条", "二、", "12)", "十二、", "第二款", "0."]
    return (0...random.below(2)).map { _ in random.pick(labels) }
  }

  // MARK: Names

  /// Makes a name that the text declares usable behind this.
  mutating func declare(_ name: String) -> String {
    if !declared.contains(name) { declared.append(name) }
    return name
  }

  /// One of `names`, or one that the text has declared.
  mutating func name(_ names: [String]) -> String {
    !declared.isEmpty && random.chance(25) ? random.pick(declared) : random.pick(names)
  }

  /// Names from a list with commas between them.
  mutating func names(_ list: [String], atMost count: Int, isDeclared: Bool = false) -> [String] {
    var words: [String] = []
    for index in 0..<random.number(in: 1...count) {
      if index > 0 { words += [random.chance(80) ? "," : "and"] }
      let name = isDeclared ? declare(random.pick(list)) : name(list)
      words += [name]
    }
    return words
  }
}
