import Text

/// Findings about the grammar of a Chinese clause.
extension Diagnostic {
  static func missingChinesePredicate(
    at place: Place, found: String?, subject: String?
  ) -> Diagnostic {
    var finding = expected(
      subject.map { "what holds for \(shown($0))" } ?? "a clause",
      subject.map { "关于\(shown($0))的规定" } ?? "条款", at: place, found: found)
    finding.advice = Message(
      "say for instance 按标准的80%资助, 资助280元, 全额资助, 个人缴费40元, 由…承担, or a quantity's name and 为",
      "可写“按标准的80%资助”“资助280元”“全额资助”“个人缴费40元”“由…承担”，或“某数量为…”")
    return finding
  }

  /// The words that say what a clause is about. That nothing is owed is none of them, for 个人应缴费
  /// is one character from the contrary.
  private static let predicates = ChineseKeyword.spellings.filter { keyword, _ in
    switch keyword {
    case .pays, .all, .owed, .standard, .fiscalSubsidy, .deadline, .waiting,
      .noWaiting, .surcharge, .premium, .window, .lateWindow, .closed, .cover, .status, .highest,
      .lowest:
      true
    default: false
    }
  }.flatMap { $0.spellings }

  /// The word that a slip of the pen was meant as; nil when there is none near.
  static func nearestPredicate(to word: String) -> String? {
    nearest(to: word, among: predicates, most: 1).first
  }

  static func misspelt(_ word: String, near: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "“\(shown(word))” is neither a word of clauses nor a quantity that is declared",
        "“\(shown(word))”既不是条款用语，也不是已声明的事项"),
      at: place, advice: Message("did you mean “\(near)”?", "是否应为“\(near)”？"))
  }

  static func headerWithinLine(_ word: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "“\(shown(word))” begins a line of its own, but other words stand before it",
        "“\(shown(word))”应在一行的开头，其前却有其他文字"),
      at: place,
      advice: Message("begin a new line with it", "请另起一行"))
  }

  static func groupsUnparted(_ group: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "the group \(shown(group)) stands where it is due to say what holds",
        "此处应写明规定，却是人群\(shown(group))"),
      at: place,
      advice: Message(
        "part groups by 、 or 和: 低保对象、特困人员全额资助", "多个人群之间请用“、”或“和”：低保对象、特困人员全额资助"))
  }

  static func unknownChineseFact(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownFact,
      Message(
        "nothing says what “\(shown(name))” is; a fact is due in a condition",
        "没有说明“\(shown(name))”是什么；条件中应写属性"),
      at: place,
      advice: Message(
        "declare it: 属性 \(shown(name))，类型 月数", "请声明：属性 \(shown(name))，类型 月数"))
  }

  static func secondSentence(_ word: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "the full stop ends the clause, but “\(shown(word))” follows",
        "句号结束了条款，后面却有“\(shown(word))”"),
      at: place,
      advice: Message(
        "write a comma if it belongs to the clause, or begin a new line",
        "如属于同一条款请改用逗号，否则请另起一行"))
  }

  static func yearOfClause(_ year: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .missingName,
      Message(
        "“\(shown(year))” begins a clause, but a document is about one year, that of its heading",
        "条款以“\(shown(year))”开头，而一个文件只有一个年度，已写在文件开头"),
      at: place,
      advice: Message(
        "leave the year out: 个人缴费标准为320元", "请省略年度：个人缴费标准为320元"))
  }

  static func wordInName(_ word: String, _ kind: FreeName, at place: Place) -> Diagnostic {
    let (message, advice) =
      switch kind {
      case .funder:
        (
          Message(
            "“\(shown(word))” cannot be part of who pays", "出资方的名称中不能有“\(shown(word))”"),
          Message(
            "behind 由 stands one who pays: 由县级财政承担; how much follows it: "
              + "由医疗救助资金给予50%资助, 由医疗救助资金全额资助; a second one bears the rest: "
              + "由甲承担，其余由乙承担",
            "“由”之后写一个出资方：由县级财政承担；其后写数额：由医疗救助资金给予50%资助、"
              + "由医疗救助资金全额资助；第二个出资方写其余：由甲承担，其余由乙承担")
        )
      case .premium:
        (
          Message(
            "“\(shown(word))” cannot be part of a premium's name",
            "补充保险的名称中不能有“\(shown(word))”"),
          Message(
            "the name comes first, then its amount and what goes with it: "
              + "补充保险费 意外险为30元，自愿参加",
            "先写名称，再写数额和附加说明：补充保险费 意外险为30元，自愿参加")
        )
      }
    return Diagnostic(.unexpectedWord, message, at: place, advice: advice)
  }

  static func exceptionsOfWhich(_ names: [String], at place: Place) -> Diagnostic {
    let list = names.map { shown($0) }.joined(separator: "、")
    return Diagnostic(
      .unexpectedWord,
      Message(
        "“除外” behind a list of groups does not say from which of them \(list) is excepted",
        "多个人群之后的“除外”没有说明\(list)从哪个人群中除外"),
      at: place,
      advice: Message(
        "behind the group that is meant write （不含\(list)）; for all of them, behind the last, （均不含\(list)）",
        "如只涉及一个人群，请在其后写（不含\(list)）；如涉及全部，请在最后一个人群后写（均不含\(list)）"))
  }

  static func exceptionsBeforeGroup(at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "“均不含” is about all groups of the list, but more of them follow",
        "“均不含”针对所列全部人群，其后却还有人群"),
      at: place, advice: Message("write it behind the last group", "请写在最后一个人群之后"))
  }

  static func standardOfGroup(_ group: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "“\(shown(group))标准” can be the income below which people belong to the group",
        "“\(shown(group))标准”可能指认定该人群的收入标准，而不是缴费标准"),
      at: place,
      advice: Message(
        "if it is what these people contribute, write \(shown(group))个人缴费标准",
        "如为这些人的缴费标准，请写“\(shown(group))个人缴费标准”"))
  }

  static func namesJoined(_ names: [String], by joint: String, at place: Place) -> Diagnostic {
    let list = names.map { shown($0) }.joined(separator: "、")
    return Diagnostic(
      .unexpectedWord,
      Message(
        "a declaration takes “\(shown(names.joined(separator: joint)))” for one name",
        "声明会把“\(shown(names.joined(separator: joint)))”当作一个名称"),
      at: place, advice: Message("part names by 、: \(list)", "名称之间请用“、”：\(list)"),
      fix: Fix(replace: place, by: list))
  }

  static func englishInChinese(_ word: String, instead: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .mixedSurfaces,
      Message(
        "“\(word)” is a word of English clauses, but this clause is in Chinese",
        "“\(word)”是英文条款的用语，而本条款是中文"),
      at: place,
      advice: Message(
        "write \(instead); each clause is in one of the two languages",
        "请改用“\(instead)”；每个条款只用一种语言"))
  }

  static func chineseInEnglish(
    _ word: String, english: String, at place: Place, englishPlace: Place
  ) -> Diagnostic {
    Diagnostic(
      .mixedSurfaces,
      Message(
        "“\(word)” is a word of Chinese clauses, but “\(english)” makes this clause English",
        "“\(word)”是中文条款的用语，而“\(english)”使本条款成为英文条款"),
      at: place,
      related: [.init(englishPlace, Message("the English word", "英文用语"))],
      advice: Message(
        "write the whole clause in one language: 低保 pays 80% of standard, or 低保按标准的80%资助",
        "整个条款请用同一种语言：低保 pays 80% of standard，或 低保按标准的80%资助"))
  }

  static func headerWithoutBlank(_ word: String, at place: Place) -> Diagnostic {
    let end = place.span.end
    return Diagnostic(
      .unexpectedWord,
      Message(
        "a blank is due behind “\(word)”, without which it can be part of a name",
        "“\(word)”之后应有空格，否则可能是名称的一部分"),
      at: place,
      fix: Diagnostic.Fix(
        replace: Place(source: place.source, span: Span(end, end)), by: " "))
  }
}
