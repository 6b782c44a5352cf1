import Quantities
import Text

/// The sections that titles without 章节 open.
struct Titles {
  /// The label that （一） below a section is joined to; nil where a section's label is a path.
  var top: Symbol?
  /// The section that a title （一） opened.
  var nested: Int32?
  /// The sections that titles opened, their own labels and their places.
  var opened: [(section: Int, label: Symbol, span: Span)] = []
  /// The sections beside which a clause of their rank was found.
  var reported: [Int32] = []

  /// Takes note of a section that was opened by 章节.
  mutating func noteSection(_ tree: Tree) {
    top = tree.sections.last?.label
    nested = nil
  }
}

extension Parser {
  /// title ::= label words: 二、缴费标准, 第一章 总则, 二（二）缴费标准, and （一）缴费时间 below one of them
  mutating func parseTitle(from start: UInt32, label: Symbol?) -> Bool {
    guard let label else { return false }
    let title = parseRestOfLine()
    let isInner = lexicon.interner.bytes(label).first == 0xEF
    var whole = label
    if isInner, let top = titles.top { whole = lexicon.citation(joining: top, label) }
    openSection(whole, title: title, from: start)
    titles.opened.append((tree.sections.count - 1, label, Span(start, previousEnd)))
    titles.nested = isInner ? currentSection : nil
    if !isInner { titles.top = lexicon.interner.bytes(label).contains(0xEF) ? nil : label }
    return true
  }

  /// A clause （二） does not belong to the section （一） that stands beside it, nor 三、 to 二、.
  mutating func reportLabelBesideTitle(_ label: Symbol?) {
    guard let label, let section = currentSection, titles.reported.last != section,
      let opened = titles.opened.last, opened.section == Int(section),
      isOfRank(label, of: opened.label)
    else { return }
    let title = tree.sections[opened.section]
    titles.reported.append(section)
    report(
      .labelBesideTitle(
        lexicon.interner.text(label), title: lexicon.interner.text(title.label),
        at: cursor.place(Span(current.span.start, current.span.start)),
        titlePlace: cursor.place(title.span)))
  }

  /// `true` iff a clause's label is of the kind that a title's label is: （二） and （一）, 三、 and 二、.
  private func isOfRank(_ label: Symbol, of title: Symbol) -> Bool {
    let (label, title) = (lexicon.interner.bytes(label), lexicon.interner.bytes(title))
    if title.first == 0xEF { return label.first == 0xEF }
    return isNumeral(label) && isNumeral(title)
  }

  /// `true` iff a label is a Chinese number and nothing else.
  private func isNumeral(_ label: ContiguousArray<UInt8>.SubSequence) -> Bool {
    guard label.first.map({ $0 >= 0xE4 }) ?? false else { return false }
    let end = ChineseNumeral.scan(Array(label), at: 0, limit: label.count)?.end
    return end == label.count
  }

  /// Words by which a title tells what holds for somebody.
  private static let rulesInTitles = ["免费", "全免", "不缴费"]

  /// Reports a title or a scheme that says what is paid or owed, and how much.
  mutating func reportRule(inTitle title: Span) {
    let bytes = cursor.bytes[title.range]
    guard !bytes.isEmpty else { return }
    let isRule = tellsAmount(title)
    guard isRule else { return }
    report(.ruleInTitle(cursor.text(title), at: cursor.place(title)))
  }

  /// `true` iff an amount or a percentage stands in a title, and a word that says who pays it.
  private func tellsAmount(_ title: Span) -> Bool {
    var isAmount = false
    var isNumber = false
    var isEnglish = false
    for token in tree.tokens(of: title) {
      switch token.kind {
      case .literal:
        switch tree.literals[Int(token.payload)] {
        case .money, .percent: isAmount = true
        case .number: isNumber = true
        default: break
        }
      case .keyword where token.keyword == .pays || token.keyword == .owes: isEnglish = true
      default: break
      }
    }
    if isEnglish { return isAmount || isNumber }
    let bytes = cursor.bytes[title.range]
    return isAmount && Self.payingWords.contains { bytes.contains(word: $0.utf8) }
  }

  private static let payingWords = ["资助", "补助", "补贴", "缴", "承担", "负担", "减免", "免除"]

  /// A title under which nothing stands may be a rule that was not understood.
  mutating func reportEmptyTitles() {
    guard !titles.opened.isEmpty else { return }
    var isFilled = [Bool](repeating: false, count: tree.sections.count)
    for statement in tree.statements {
      if let section = statement.section { isFilled[Int(section)] = true }
    }
    for (index, _, span) in titles.opened where isFilled[index] {
      let title = tree.sections[index].title
      let bytes = cursor.bytes[title.range]
      guard !titles.reported.contains(Int32(index)),
        let word = Self.rulesInTitles.first(where: { bytes.contains(word: $0.utf8) })
      else { continue }
      report(
        .titleTellsRule(
          lexicon.interner.text(tree.sections[index].label), cursor.text(title), word: word,
          at: cursor.place(span)))
    }
    for (index, _, span) in titles.opened where !isFilled[index] {
      let label = lexicon.interner.bytes(tree.sections[index].label)
      if index + 1 < tree.sections.count,
        lexicon.interner.bytes(tree.sections[index + 1].label).starts(with: label)
      {
        continue
      }
      report(
        .emptyTitle(
          lexicon.interner.text(tree.sections[index].label),
          cursor.text(tree.sections[index].title), at: cursor.place(span)))
    }
  }
}
