import Text

/// Findings about characters and words.
extension Diagnostic {
  static func forbiddenCharacter(_ scalar: UInt32, _ name: String, at place: Place) -> Diagnostic {
    let number = "U+" + hexadecimal(scalar)
    if let form = ordinaryForm(of: scalar) {
      return Diagnostic(
        .forbiddenCharacter,
        Message(
          "the character \(number) \(name) looks like \(form) and is another one",
          "字符 \(number)（\(name)）与“\(form)”字形相似，却不是同一个字"),
        at: place, fix: Fix(replace: place, by: String(Character(form))))
    }
    return Diagnostic(
      .forbiddenCharacter,
      Message(
        "the character \(number) \(name) may not occur in a policy file",
        "政策文件中不得出现字符 \(number)（\(name)）"),
      at: place,
      advice: Message(
        "delete it or type the ordinary character: it can make a text read otherwise than it looks",
        "请删除或改用普通字符：它会让文本看起来与实际内容不同"),
      fix: isIdle(scalar) ? Fix(replace: place, by: "") : nil)
  }

  static func numberTooLarge(at place: Place) -> Diagnostic {
    Diagnostic(
      .numberTooLarge,
      Message(
        "this number is too large or too fine: at most 18 digits, at most 12 of them decimals",
        "数字过大或过细：最多 18 位，其中小数最多 12 位"),
      at: place)
  }

  static func notWhole(at place: Place) -> Diagnostic {
    Diagnostic(
      .numberTooLarge,
      Message(
        "people, years of age, days, months and years are counted in whole numbers",
        "人数、年龄、天数、月数和年数应为整数"),
      at: place)
  }

  static func impossibleDate(year: Int, month: Int, day: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .impossibleDate,
      Message(
        "there is no such day: year \(year), month \(month), day \(day)",
        "没有这一天：\(year)年\(month)月\(day)日"),
      at: place)
  }

  static func impossibleMonth(_ month: Int, year: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .impossibleDate,
      Message(
        "there is no such month: year \(year), month \(month)", "没有这个月：\(year)年\(month)月"),
      at: place)
  }

  private static func hexadecimal(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

/// Findings about the outline of a file.
extension Diagnostic {
  static func emptyDocument(at place: Place) -> Diagnostic {
    Diagnostic(
      .emptyDocument,
      Message("the file says nothing", "文件是空的"), at: place, advice: headerAdvice)
  }

  static func missingHeader(at place: Place) -> Diagnostic {
    Diagnostic(
      .missingHeader,
      Message(
        "the file does not say whose policy it is", "文件没有说明是哪个地方的政策"),
      at: place, advice: headerAdvice)
  }

  private static var headerAdvice: Message {
    Message(
      "begin with a line such as: policy 岢岚县 (Kelan) 2022 城乡居民基本医疗保险",
      "请以这样一行开头：policy 岢岚县 (Kelan) 2022 城乡居民基本医疗保险")
  }

  static func misplacedHeading(at place: Place) -> Diagnostic {
    Diagnostic(
      .misplacedHeading,
      Message(
        "a second heading: a file states one document", "出现第二个标题：一个文件只写一份文件"),
      at: place, advice: Message("put the other document in its own file", "请把另一份文件写入单独的文件"))
  }

  static func repeatedHeader(_ word: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .misplacedHeading,
      Message("a second line that begins with “\(word)”", "第二次出现以“\(word)”开头的行"),
      at: place, advice: Message("keep one of the two lines", "请只保留其中一行"))
  }

  static func missingYear(at place: Place, region: String) -> Diagnostic {
    Diagnostic(
      .missingYear,
      Message(
        "the year that the policy of \(region) is for is missing", "缺少\(region)政策所属的年度"),
      at: place, label: Message("a year such as 2022 is due here", "此处应写年度，例如 2022"))
  }

  static func ruleInTitle(_ title: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .titleOrClause,
      Message(
        "“\(shown(title))” tells an amount, but it is part of a title, where nothing is a rule",
        "“\(shown(title))”写有金额或比例，却在标题之中，不会作为规定"),
      at: place,
      advice: Message(
        "begin a line of its own with what it says, and leave it out of the title",
        "请把规定另起一行书写，标题中不写金额或比例"))
  }

  static func missingSectionLabel(at place: Place) -> Diagnostic {
    expected(
      "the section's label, such as 二 or 二（四）", "章节号，例如 二 或 二（四）", at: place, found: nil)
  }

  static func missingDocumentNumber(at place: Place, found: String?) -> Diagnostic {
    expected(
      "a document number such as 岢政办发〔2021〕67号", "发文字号，例如 岢政办发〔2021〕67号", at: place,
      found: found)
  }

  static func missingDate(at place: Place, found: String?) -> Diagnostic {
    expected("a date such as 2021-11-30", "日期，例如 2021-11-30", at: place, found: found)
  }
}

/// Findings about the grammar of a clause.
extension Diagnostic {
  /// Something else was due; `found` is nil at the clause's end.
  static func expected(
    _ english: String, _ chinese: String, at place: Place, found: String?
  ) -> Diagnostic {
    let message =
      found.map {
        Message(
          "I expected \(english), but found “\(shown($0))”", "此处应为\(chinese)，实际是“\(shown($0))”")
      }
      ?? Message(
        "I expected \(english), but the clause ends here", "此处应为\(chinese)，但条款在此结束")
    return Diagnostic(.unexpectedWord, message, at: place)
  }

  static func unexpectedWord(
    _ word: String, at place: Place, after previous: String, isJoined: Bool
  ) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "the clause could end after “\(shown(previous))”, but “\(shown(word))” follows",
        "条款在“\(shown(previous))”之后本可结束，后面却有“\(shown(word))”"),
      at: place,
      advice: (isJoined ? adviceOnDigits(previous, word) : nil)
        ?? Message(
          "a line indented deeper than the clause above goes on with that clause; start a new clause at the same depth",
          "比上一条款缩进更深的行属于上一条款；新条款应与其对齐"))
  }

  /// What to write instead of a name with digits in it, or an amount with characters in it.
  private static func adviceOnDigits(_ previous: String, _ word: String) -> Message? {
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { $0.isDigit } ?? false }
    if isDigit(word.utf8.first), !isDigit(previous.utf8.first) {
      return Message(
        "a name holds no digits, which begin an amount: write 一, 二, 三 for 1, 2, 3",
        "名称中不能有数字，数字表示金额的开始：请将 1、2、3 写作一、二、三")
    }
    if isDigit(previous.utf8.first), ["万", "千", "百"].contains(where: { word.hasPrefix($0) }) {
      return Message(
        "write an amount in one unit: 12000元 or 1.2万元 for 1万2千元",
        "金额请用一个单位书写：1万2千元应写作 12000元或 1.2万元")
    }
    return nil
  }

  /// A colon before a value says nothing, so that the fix is certain.
  static func missingValue(at place: Place, found: String?) -> Diagnostic {
    var finding = expected(
      "an amount, a percentage, a quantity or “elsewhere”", "金额、百分比、某个数量或 elsewhere", at: place,
      found: found)
    finding.code = .missingValue
    if found == ":" || found == "：" { finding.fix = Fix(replace: place, by: "") }
    return finding
  }

  static func missingName(at place: Place, found: String?) -> Diagnostic {
    var finding = expected("a name", "名称", at: place, found: found)
    finding.code = .missingName
    return finding
  }

  static func nameTooLong(at place: Place, count: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      .nameTooLong,
      Message(
        "a name of \(count) characters; a declared name has at most \(limit)",
        "名称有 \(count) 个字，声明的名称最多 \(limit) 个字"),
      at: place, advice: Message("declare a shorter name for it", "请改为声明较短的名称"))
  }

  static func missingPredicate(at place: Place, found: String?, subject: String?) -> Diagnostic {
    let advice = Message(
      "say pays, owes, standard, from, a quantity's name, or highest applies",
      "可写 pays、owes、standard、from、某个数量的名称，或 highest applies")
    var finding = expected(
      subject.map { "what holds for \(shown($0))" } ?? "a clause",
      subject.map { "关于\(shown($0))的规定" } ?? "条款", at: place, found: found)
    finding.advice = advice
    return finding
  }

  static func missingCondition(at place: Place, found: String?) -> Diagnostic {
    expected(
      "a group or a fact such as “age 60 or over”", "人群或情况，例如 age 60 or over", at: place,
      found: found)
  }

  static func combinationCondition(at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "a rule for several groups holds always; it takes no condition",
        "多重身份的合并规则总是适用，不带条件"),
      at: place)
  }

  static func statusCondition(at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "the day of membership holds for a whole group; it takes no condition",
        "身份以何日为准对整个人群适用，不带条件"),
      at: place)
  }

  static func qualifierOfShare(at place: Place) -> Diagnostic {
    Diagnostic(
      .boundInFormula,
      Message(
        "about, at least and at most go with a published value, not with a share that is computed",
        "about、at least、at most 用于公布的数值，不用于计算比例"),
      at: place)
  }

  static func unclosedParenthesis(at place: Place, opened: Place? = nil) -> Diagnostic {
    Diagnostic(
      .unclosedParenthesis,
      Message("the closing parenthesis is missing", "缺少右括号"), at: place,
      label: Message("a ) is due here", "此处应有右括号"),
      related: opened.map { [.init($0, Message("opened here", "左括号在此"))] } ?? [])
  }

  static func nestedTooDeeply(at place: Place, limit: Int) -> Diagnostic {
    Diagnostic(
      .nestedTooDeeply,
      Message(
        "parentheses are nested more than \(limit) deep", "括号嵌套超过 \(limit) 层"), at: place,
      advice: Message("split the formula into several quantities", "请把算式拆成几个数量"))
  }

  static func tooManyOperations(at place: Place, limit: Int) -> Diagnostic {
    Diagnostic(
      .nestedTooDeeply,
      Message(
        "a clause with more than \(limit) operations", "一个条款中的运算超过 \(limit) 个"), at: place,
      advice: Message("split it into several quantities or groups", "请拆成几个数量或人群"))
  }

  static func repeatedModifier(_ word: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .repeatedModifier,
      Message("“\(word)” is said twice of one value", "同一数值两次写明“\(word)”"), at: place,
      advice: Message("keep the one that holds", "请只保留有效的一个"))
  }

  /// A found word, cut where it would flood the message.
  static func shown(_ text: String) -> String {
    text.unicodeScalars.count <= 40
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(40))) + "…"
  }

  /// - Parameter gap: the word and the blanks behind it.
  static func strayFrom(_ word: String, at place: Place, gap: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "the days of “\(word)” stand by themselves: \(word) 2021-09-01 to 2021-12-25",
        "“\(word)”后直接写起止日期：\(word) 2021-09-01 to 2021-12-25"),
      at: place, fix: Fix(replace: gap, by: ""))
  }

  /// A word is missing before what can only stand behind it, if `isCertain`.
  static func missingWord(
    _ word: String, at place: Place, found: String?, isCertain: Bool
  ) -> Diagnostic {
    var finding = expected("“\(word)”", "“\(word)”", at: place, found: found)
    if isCertain {
      let gap = Place(source: place.source, span: Span(place.span.start, place.span.start))
      finding.fix = Fix(replace: gap, by: word + " ")
    }
    return finding
  }

  static func periodInsteadOf(_ word: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedWord,
      Message(
        "“\(word)” takes no other clause's place", "“\(word)”不能代替其他条款"),
      at: place,
      advice: Message(
        "name the groups that it is for: a group that has windows of its own has no others",
        "请写明所针对的人群：有自己缴费期的人群不适用其他缴费期"))
  }
}
