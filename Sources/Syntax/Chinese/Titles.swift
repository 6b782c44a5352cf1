import Text

/// The sections that titles without 章节 open.
struct Titles {
  /// The label that （一） below a section is joined to; nil where a section's label is a path.
  var top: Symbol?
  /// The section that a title （一） opened.
  var nested: Int32?
  /// The sections that titles opened, and their places.
  var opened: [(section: Int, span: Span)] = []

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
    titles.opened.append((tree.sections.count - 1, Span(start, previousEnd)))
    titles.nested = isInner ? currentSection : nil
    if !isInner { titles.top = lexicon.interner.bytes(label).contains(0xEF) ? nil : label }
    return true
  }

  /// A clause （二） does not belong to the section （一） that stands beside it.
  mutating func reportLabelBesideTitle(_ label: Symbol?) {
    guard let label, let nested = titles.nested, nested == currentSection,
      lexicon.interner.bytes(label).first == 0xEF
    else { return }
    let title = tree.sections[Int(nested)]
    report(
      .labelBesideTitle(
        lexicon.interner.text(label), title: lexicon.interner.text(title.label),
        at: cursor.place(Span(current.span.start, current.span.start)),
        titlePlace: cursor.place(title.span)))
  }

  /// A title under which nothing stands may be a rule that was not understood.
  mutating func reportEmptyTitles() {
    guard !titles.opened.isEmpty else { return }
    var isFilled = [Bool](repeating: false, count: tree.sections.count)
    for statement in tree.statements {
      if let section = statement.section { isFilled[Int(section)] = true }
    }
    for (index, span) in titles.opened where !isFilled[index] {
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
