import Text

/// Findings about the titles of Chinese sections.
extension Diagnostic {
  static func emptyTitle(_ label: String, _ title: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .emptyTitle,
      Message(
        "nothing stands under the title “\(shown(title))”", "标题“\(shown(title))”之下没有条款"),
      severity: .warning, at: place,
      advice: Message(
        "if it is a rule, say what holds: 个人缴费标准为320元; if it is a title, leave it or write 章节 \(label) \(shown(title))",
        "如为条款，请写明内容，例如“个人缴费标准为320元”；如为标题，可保留或写作“章节 \(label) \(shown(title))”"))
  }

  static func labelBesideTitle(
    _ label: String, title: String, at place: Place, titlePlace: Place
  ) -> Diagnostic {
    Diagnostic(
      .titleOrClause,
      Message(
        "the clause \(label) stands under the title \(title), which is of the same rank",
        "条款\(label)位于同级标题\(title)之下"),
      at: place, related: [.init(titlePlace, Message("the title", "标题"))],
      advice: Message(
        "number clauses under a title 1., 2. …, or write the title's words as a clause",
        "标题之下的条款请用 1.、2. 编号，或把标题写成条款"))
  }

  /// A title that tells what holds: 残疾人免费.
  static func titleTellsRule(
    _ label: String, _ title: String, word: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .titleOrClause,
      Message(
        "“\(shown(title))” is read as a title, so its “\(word)” is no rule",
        "“\(shown(title))”被当作标题，其中的“\(word)”不作为规定"),
      severity: .warning, at: place,
      advice: Message(
        "as a clause say for whom and 全额资助: 特困人员全额资助; as a title write 章节 \(label) \(shown(title))",
        "如为条款请写明人群和“全额资助”：特困人员全额资助；如为标题请写“章节 \(label) \(shown(title))”"))
  }

  static func titleOrClause(_ label: String, title: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .titleOrClause,
      Message(
        "“\(shown(title))” names a group and does not say what holds: it is neither a title nor a clause",
        "“\(shown(title))”写明了人群却没有写明规定：既不是标题也不是条款"),
      at: place,
      advice: Message(
        "as a title write 章节 \(label) \(shown(title)); as a clause say for instance \(shown(title))按标准的80%资助",
        "如为标题请写“章节 \(label) \(shown(title))”；如为条款请写明规定，例如“\(shown(title))按标准的80%资助”"))
  }

  /// A line that names things only, with a label that no title has: 第四条 缴费时间.
  static func labelOfNoTitle(_ label: String, title: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .titleOrClause,
      Message(
        "“\(shown(title))” behind \(label) is no title and does not say what holds",
        "“\(shown(title))”以\(label)编号，既不是标题，也没有写明规定"),
      at: place,
      advice: Message(
        "as a title write 章节 \(label) \(shown(title)); as a clause say what holds, for instance 个人缴费标准为320元",
        "如为标题请写“章节 \(label) \(shown(title))”；如为条款请写明规定，例如“个人缴费标准为320元”"))
  }
}
