/// Damages texts, always to texts of well-formed UTF-8.
public struct Mutator {
  public var random: Random

  public init(seed: UInt64) { random = Random(seed: seed) }

  /// `text` with one to eight damages: characters or words dropped, inserted, doubled, exchanged.
  public mutating func damaged(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0...random.below(8) { damage(&scalars) }
    var result = ""
    result.unicodeScalars.append(contentsOf: scalars)
    return result
  }

  private mutating func damage(_ scalars: inout [Unicode.Scalar]) {
    guard !scalars.isEmpty else {
      scalars = [random.pick(Self.intruders)]
      return
    }
    let place = random.below(scalars.count)
    switch random.below(9) {
    case 0: scalars.remove(at: place)
    case 1: scalars.insert(random.pick(Self.intruders), at: place)
    case 2: scalars[place] = random.pick(Self.intruders)
    case 3: scalars[place] = Unicode.Scalar(UInt32(random.below(0xD800))) ?? "?"
    case 4: scalars.swapAt(place, random.below(scalars.count))
    case 5: scalars.removeSubrange(word(at: place, in: scalars))
    case 6: scalars.insert(contentsOf: scalars[word(at: place, in: scalars)], at: place)
    case 7:
      let other = word(at: random.below(scalars.count), in: scalars)
      scalars.replaceSubrange(word(at: place, in: scalars), with: Array(scalars[other]))
    default: scalars.removeSubrange(place..<min(scalars.count, place + random.below(60)))
    }
  }

  /// The characters between two blanks around `place`.
  private func word(at place: Int, in scalars: [Unicode.Scalar]) -> Range<Int> {
    var start = place
    var end = place
    while start > 0, scalars[start - 1] != " ", scalars[start - 1] != "\n" { start -= 1 }
    while end < scalars.count, scalars[end] != " ", scalars[end] != "\n" { end += 1 }
    return start..<end
  }

  /// Characters on which reading turns.
  private static let intruders: [Unicode.Scalar] = [
    "(", ")", "（", "）", ",", "，", "、", ";", ".", "。", "#", "\n", "\r", "\t", " ", "　", "%", "％",
    "/",
    "-", "+", "*", "0", "9", "５", "元", "人", "年", "月", "日", "第", "条", "一", "百", "万", "〔", "〕", "号",
    "①",
    "a", "Ｚ", "é", "\u{0}", "\u{200B}", "\u{202E}", "\u{FEFF}", "\u{301}", "а", "α", "\u{1F600}",
    "\u{10FFFF}", "\u{A0}", "\u{2F00}", "每", "·", "of", "周",
  ].flatMap { (text: String) in Array(text.unicodeScalars) }
}
