import Text

/// A stretch of a railroad diagram: whoever walks along it spells what a production derives.
indirect enum Track {
  /// Text as it stands (`isText`), or the name of another production.
  case station(String, isText: Bool)
  case sequence([Track])
  /// One of several tracks; the first goes straight on.
  case choice([Track])
  case straight
  /// A track that can be walked again and again.
  case loop(Track)

  init(_ expression: Production.Expression) {
    switch expression {
    case .terminal(let text, _): self = .station(text, isText: true)
    case .symbol(let name): self = .station(name, isText: false)
    case .characters(let ranges): self = .station(ranges.spelling, isText: true)
    case .sequence(let parts): self = .sequence(parts.map { Track($0) })
    case .choice(let options): self = .choice(options.map { Track($0) })
    case .optional(let part): self = .choice([.straight, Track(part)])
    case .repeated(let part, let least):
      self = least == 0 ? .choice([.straight, .loop(Track(part))]) : .loop(Track(part))
    }
  }

  /// How much room a track takes, in pixels: to the right of where it begins, above and below.
  struct Room {
    var width: Int
    var above: Int
    var below: Int
  }

  static let gap = 12
  /// The radius of the curves.
  static let bend = 10

  var room: Room {
    switch self {
    case .station(let text, _): Room(width: displayWidth(of: text) * 8 + 20, above: 13, below: 13)
    case .straight: Room(width: 20, above: 2, below: 2)
    case .sequence(let parts):
      parts.reduce(into: Room(width: Self.gap * (parts.count - 1), above: 0, below: 0)) {
        let room = $1.room
        $0.width += room.width
        $0.above = max($0.above, room.above)
        $0.below = max($0.below, room.below)
      }
    case .choice(let options):
      options.enumerated().reduce(into: Room(width: 0, above: 0, below: 0)) { whole, option in
        let room = option.element.room
        whole.width = max(whole.width, room.width + 4 * Self.bend)
        if option.offset == 0 {
          whole.above = room.above
          whole.below = room.below
        } else {
          whole.below += 8 + room.above + room.below
        }
      }
    case .loop(let part):
      Room(
        width: part.room.width + 4 * Self.bend, above: part.room.above,
        below: part.room.below + 2 * Self.bend)
    }
  }
}

extension [ClosedRange<UInt32>] {
  /// A class of characters as the EBNF writes it: `[0-9]`.
  fileprivate var spelling: String {
    let parts = map { range in
      let first = range.lowerBound.spelling
      return range.count == 1 ? first : first + "-" + range.upperBound.spelling
    }
    return count == 1 && self[0].count == 1 ? parts[0] : "[" + parts.joined() + "]"
  }
}

extension UInt32 {
  fileprivate var spelling: String {
    guard self > 0x20, let scalar = Unicode.Scalar(self) else {
      return "#x" + String(self, radix: 16, uppercase: true)
    }
    return String(Character(scalar))
  }
}
