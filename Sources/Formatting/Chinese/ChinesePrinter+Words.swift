import Quantities
import Syntax
import Text

extension ChinesePrinter {
  /// A mark behind which a long line can be broken: 、 in lists, ， between parts, ； between values.
  mutating func write(mark: String, _ rank: Break.Rank) {
    write(mark)
    mayBreak(rank)
  }

  /// Writes a word or an amount that may stand behind another one: of two in Latin letters or digits
  /// a blank parts them.
  mutating func writePiece(_ piece: String) {
    partLatin(from: piece.utf8.first)
    write(piece)
  }

  mutating func writePiece(_ name: Symbol) {
    partLatin(from: page.names.bytes(name).first)
    write(name)
  }

  private mutating func partLatin(from next: UInt8?) {
    guard let last = page.bytes.last, let next, last.isWordByte, next.isWordByte else { return }
    write(" ")
  }

  /// 1. has a blank behind it, （一） none.
  mutating func writeGap(behind label: Span) {
    if let last = page.source.bytes[label.range].last, last < 0x80 { write(" ") }
  }

  // MARK: Names

  /// Names that are declared or stand for themselves.
  mutating func writeNames(_ list: Range<Int>) {
    for index in list {
      if index > list.lowerBound { write(mark: "、", .item) }
      write(tree.names[index].symbol)
    }
  }

  /// Groups that are declared elsewhere.
  mutating func writeGroups(_ list: Range<Int>) {
    for index in list {
      if index > list.lowerBound { write(mark: "、", .item) }
      write(group: tree.names[index])
    }
  }

  /// The name of a group or a quantity: what is in Latin letters by its own name.
  mutating func write(group name: Name) {
    let isForeign = page.isTranslated && page.names.isLatin(name.symbol)
    writePiece(isForeign ? page.glossary.own(name.symbol) : name.symbol)
  }

  /// Parts a name that nothing declares from a name before it: the two would be read as one.
  mutating func partUnknown(_ name: Name) {
    guard page.glossary[name.symbol] == nil, let last = page.bytes.last else { return }
    if last >= 0x80 { write(" ") }
  }

  /// The name of a fact before what it is compared with.
  mutating func write(fact: Name) {
    partUnknown(fact)
    writePiece(page.isTranslated ? page.glossary.own(fact.symbol) : fact.symbol)
  }

  /// The name of a day as what happens on it: 缴费, 出生.
  mutating func write(event: Name) {
    guard let entry = page.glossary[event.symbol], entry.kind == .date else {
      return writePiece(event.symbol)
    }
    writePiece(entry.chinese ?? entry.name)
  }

  /// `true` iff a name stands for a day.
  func isDay(_ name: Name) -> Bool { page.glossary[name.symbol]?.kind == .date }

  // MARK: Literals

  /// Writes an amount with its unit.
  mutating func write(amount id: LiteralID) { write(tree.literals[Int(id.index)].amount) }

  mutating func write(_ literal: Literal) {
    switch literal {
    case .invalid: fail()
    case .span(0, .months) where isWaiting: write("不设等待期")
    case .date(let date): writePiece("\(date.year)年\(date.month)月\(date.day)日")
    case .third(let third): writePiece(third.chinese)
    default: writePiece(literal.spelling)
    }
  }
}

extension UInt8 {
  /// `true` iff the byte is a Latin letter or a digit.
  fileprivate var isWordByte: Bool { (self | 32) &- 97 < 26 || self &- 48 < 10 }
}
