import Syntax
import Text

/// The line that is being printed, and what it is printed from.
struct Page {
  let tree: Tree
  let source: Source
  let names: Interner
  let glossary: Glossary
  /// `true` iff facts are named in the words of the surface, and not as they are written.
  let isTranslated: Bool
  /// The line so far, without its indentation.
  var bytes: [UInt8] = []
  /// The places in it where it can go on in the next line.
  var breaks: [Break] = []
  /// `false` iff the line says something that could not be read or has no words in the surface.
  var isSound = true

  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    breaks.removeAll(keepingCapacity: true)
    isSound = true
  }

  /// Adds the line to a text, broken where it is too long for it.
  func add(to text: inout [UInt8], indentation: Int) {
    text.append(contentsOf: repeatElement(0x20, count: indentation))
    var start = 0
    var indentation = indentation
    var next = 0
    // A character has at most as many columns as bytes.
    while indentation + bytes.count - start > Self.columns, next < breaks.count {
      guard let (index, place) = self.place(from: start, breaks: next, indentation: indentation)
      else { break }
      text += bytes[start..<place]
      text.append(0x0A)
      if start == 0 { indentation += 2 }
      text.append(contentsOf: repeatElement(0x20, count: indentation))
      start = bytes[place] == 0x20 ? place + 1 : place
      next = index + 1
    }
    text += bytes[start...]
  }

  /// Where to break what begins at `start`: at the last of the foremost breaks in the second half
  /// of the line, else as late as it fits, else as soon as possible; nil when all of it fits.
  private func place(
    from start: Int, breaks first: Int, indentation: Int
  ) -> (index: Int, place: Int)? {
    var column = indentation
    var end = start
    var best: Int?
    for index in first..<breaks.count {
      let place = breaks[index].place
      column += width(end..<place)
      end = place
      if column > Self.columns { return (best ?? index, breaks[best ?? index].place) }
      guard place > start else { continue }
      let isBetter =
        best.map {
          column < Self.columns / 2 || breaks[index].rank >= breaks[$0].rank
        } ?? true
      if isBetter { best = index }
    }
    guard column + width(end..<bytes.count) > Self.columns else { return nil }
    return best.map { ($0, breaks[$0].place) }
  }

  private func width(_ range: Range<Int>) -> Int {
    displayWidth(of: String(decoding: bytes[range], as: UTF8.self))
  }

  /// The widest that a line gets if it can be broken.
  private static let columns = 100
}

/// A place where a long line can go on in the next one.
struct Break {
  /// How much of the clause holds together on either side: more is a better place.
  enum Rank: Int, Comparable {
    /// Between names of a list and the operands of a formula.
    case item
    /// Between what modifies a clause.
    case modifier
    /// Between whom, when and what.
    case part

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  var place: Int
  var rank: Rank
}
