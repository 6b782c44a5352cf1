import Text

/// The words that the grammar gives a meaning in Chinese; `spellings` has how each is written.
public enum ChineseKeyword: UInt8, CaseIterable, Sendable {
  // What a header begins with
  case policy, vocabulary, source, region, section, tiers, group, fact, quantity
  // What a part of a declaration begins with
  case issued, also, divided, ordinary, means, type, values, ordinarily
  // Quantities
  case standard, subsidyAmount, owed, owedNothing, fiscalSubsidy, centralSubsidy
  case provincialSubsidy, municipalSubsidy, countySubsidy, central, provincial, municipal, county
  case deadline, waiting, noWaiting, surcharge, premium
  // Predicates
  case pays, fixed, grants, paysInstead, by, ratio, all, elsewhere, executed, provided
  case funds, from, bears, rest, shortfall, others, ofWhich, makes, `is`
  // Values
  case about, roughly, atLeast, atMost, plus, minus, times, dividedBy
  case perPersonAndYear, perPerson, perYear, perVisit, perDay
  // Modifiers
  case floor, ceiling, notUnder, notOver, halfUp, halfEven, roundedUp, roundedDown
  case voluntary, instead, end
  // Subjects and conditions
  case and, includes, excludes, allExclude, excepted, of, `if`, unless, outside, or, both, not
  case belongs, belongsNot, orOver, orUnder, over, under, full
  case after, before, onOrAfter, onOrBefore, unclearAfter, unclearBefore, noLaterThan
  case since, start, inside, at, late, to, countingFirstDay
  // Clauses about time
  case window, lateWindow, anyDay, lateAnyDay, closed, suspended, during, eachMonth, cover,
    backdated
  // Membership on a day
  case status, latest, list, changesCount, changesDoNotCount
  // Combination
  case highest, lowest, first, sum, choice, chosen
  // Clauses about benefits, recognised so that they are never dropped
  case deductible, cap
}

extension ChineseKeyword {
  /// How each word is written: first as the formatter writes it, then what is read as the same.
  ///
  /// A run of ideographs is parted by the longest match among these and the names in scope.
  public static let spellings: [(keyword: ChineseKeyword, spellings: [String])] = [
    (.policy, ["政策"]), (.vocabulary, ["词汇"]), (.source, ["依据"]), (.region, ["隶属"]),
    (.section, ["章节"]), (.tiers, ["档次", "缴费档次"]),
    (.group, ["群体"]), (.fact, ["属性"]), (.quantity, ["事项"]),

    (.issued, ["印发", "发布"]), (.also, ["又称"]), (.divided, ["分为"]), (.ordinary, ["为普通人群"]),
    (.means, ["指"]), (.type, ["类型"]), (.values, ["取值"]),
    (.ordinarily, ["通常"]),

    (.standard, ["个人缴费标准", "缴费标准", "标准"]),
    (.subsidyAmount, ["资助额"]),
    (.owed, ["个人缴费", "个人缴纳", "个人应缴", "个人负担", "个人自付", "个人缴费部分"]),
    (
      .owedNothing,
      ["个人不缴费", "个人不需缴费", "个人无需缴费", "个人不缴纳", "个人不再缴费", "不缴费", "免缴", "免缴个人缴费", "免缴个人缴费部分", "免费参保"]
    ),
    (.fiscalSubsidy, ["财政补助", "各级财政补助", "财政补助标准", "各级财政补助标准", "财政补贴"]),
    (.centralSubsidy, ["中央财政补助", "中央财政补贴"]),
    (.provincialSubsidy, ["省级财政补助", "省级财政补贴"]),
    (.municipalSubsidy, ["市级财政补助", "市级财政补贴"]),
    (.countySubsidy, ["县级财政补助", "县级财政补贴"]),
    (.central, ["中央", "中央财政"]), (.provincial, ["省级", "省级财政", "省财政"]),
    (.municipal, ["市级", "市级财政", "市财政"]), (.county, ["县级", "县级财政", "县财政"]),
    (.deadline, ["最迟缴费日", "最迟缴费时间", "缴费截止日"]),
    (.waiting, ["等待期", "待遇享受等待期"]), (.noWaiting, ["不设等待期"]),
    (.surcharge, ["另需承担", "另行承担", "另需缴纳"]), (.premium, ["补充保险费"]),

    (.pays, ["资助", "补助", "补贴", "资助参保"]), (.fixed, ["定额"]), (.grants, ["给予"]),
    (.paysInstead, ["代缴"]), (.by, ["按", "按照"]), (.ratio, ["的比例"]), (.all, ["全额"]),
    (.elsewhere, ["另行规定", "另文规定", "另有规定"]),
    (.executed, ["执行"]), (.provided, ["规定"]),
    (.funds, ["资助资金"]), (.from, ["由"]), (.bears, ["承担", "负担", "解决"]),
    (.rest, ["其余", "其余部分"]), (.shortfall, ["不足部分"]),
    (.others, ["其他人员", "其余人员"]),
    (.ofWhich, ["其中"]), (.makes, ["即"]), (.is, ["为"]),

    (.about, ["约"]), (.roughly, ["左右"]), (.atLeast, ["至少"]), (.atMost, ["至多"]),
    (.plus, ["加"]), (.minus, ["减"]), (.times, ["乘以"]), (.dividedBy, ["除以"]),
    (.perPersonAndYear, ["每人每年"]), (.perPerson, ["每人"]), (.perYear, ["每年"]),
    (.perVisit, ["每次"]), (.perDay, ["每日"]),

    (.floor, ["最低"]), (.ceiling, ["最高"]), (.notUnder, ["不低于", "不少于", "最低不低于", "最低不少于"]),
    (.notOver, ["不超过", "不高于", "最高不超过", "最高不高于"]),
    (.halfUp, ["四舍五入到"]), (.halfEven, ["四舍六入五成双到"]), (.roundedUp, ["向上取整到"]),
    (.roundedDown, ["向下取整到"]),
    (.voluntary, ["自愿参加", "自愿缴纳", "自愿"]), (.instead, ["代替", "取代"]), (.end, ["止"]),

    (.and, ["和", "及", "与", "以及"]), (.includes, ["含", "包括"]), (.excludes, ["不含", "不包括"]),
    (.allExclude, ["均不含", "均不包括"]),
    (.excepted, ["除外"]), (.of, ["的"]), (.if, ["如", "若", "如果", "凡"]), (.unless, ["除"]),
    (.outside, ["外", "以外"]), (.or, ["或者", "或"]), (.both, ["且", "并且", "同时"]),
    (.not, ["非", "不在", "未在"]),
    (.belongs, ["属于", "是"]), (.belongsNot, ["不属于", "不是"]),
    (.orOver, ["以上", "及以上"]), (.orUnder, ["以下", "及以下", "以内"]), (.over, ["超过", "高于", "大于"]),
    (.under, ["不满", "未满", "低于", "小于"]), (.full, ["满", "年满"]),
    (.after, ["后", "之后"]), (.before, ["前", "之前"]), (.onOrAfter, ["及以后", "及之后"]),
    (.onOrBefore, ["及以前", "及之前"]), (.unclearAfter, ["以后"]), (.unclearBefore, ["以前"]),
    (.noLaterThan, ["不晚于", "截至"]),
    (.since, ["自", "从"]), (.start, ["起", "之日起"]), (.inside, ["内"]), (.at, ["在"]),
    (.late, ["逾期"]), (.to, ["至", "到"] + rangeMarks), (.countingFirstDay, ["当日计算在内"]),

    (.window, ["集中缴费期", "缴费时间", "集中缴费时间", "集中参保缴费时间", "征缴期", "集中征缴期", "集中参保缴费期", "缴费期"]),
    (.lateWindow, ["补缴期"]), (.anyDay, ["缴费期不限", "不受缴费期限制", "随时可以缴费"]),
    (.lateAnyDay, ["补缴期不限"]), (.closed, ["暂停缴费期"]), (.suspended, ["暂停缴费"]), (.during, ["期间"]),
    (.eachMonth, ["每月"]), (.cover, ["待遇享受期", "待遇享受期限", "待遇享受时间", "享受期限"]), (.backdated, ["可追溯享受"]),

    (.status, ["身份以"]), (.latest, ["最新"]), (.list, ["名单为准"]),
    (.changesCount, ["此后变动计入"]), (.changesDoNotCount, ["此后变动不计入"]),

    (.highest, ["就高不就低", "按就高不就低的原则", "按照就高不就低的原则", "按就高不就低原则", "按照就高不就低原则"]),
    (.lowest, ["就低不就高", "按就低不就高的原则", "按照就低不就高的原则", "按就低不就高原则", "按照就低不就高原则"]),
    (.first, ["按先后顺序适用"]), (.sum, ["累计享受", "叠加享受"]), (.choice, ["只享受一项"]),
    (.chosen, ["由本人选择"]),

    (.deductible, ["起付线"]), (.cap, ["封顶线"]),
  ]

  /// The spellings of 至 that are marks and stand behind days only, the longest first.
  static let rangeMarks = ["——", "—", "–", "-", "~"]

  /// The word whose spelling was interned as the symbol, if it is one.
  init?(_ symbol: Symbol) {
    let place = Int(symbol.index) - Keyword.table.count
    guard place >= 0, place < Self.words.count else { return nil }
    self = Self.words[place]
  }

  /// The word of each spelling, in the order in which a `Lexicon` interns them behind the English
  /// keywords.
  private static let words = ContiguousArray(
    spellings.flatMap { Array(repeating: $0.keyword, count: $0.spellings.count) })

  /// `true` iff the word is one only where a header or a part of a declaration begins.
  public var isDeclarative: Bool { rawValue <= Self.ordinarily.rawValue }

  /// `true` iff a declaration or a line of the header begins with the word.
  static func opensHeader(_ word: String) -> Bool {
    spellings.contains { $0.keyword.rawValue < issued.rawValue && $0.spellings.contains(word) }
  }

  /// `true` iff the word can stand in the title of a section: it names something and does not say
  /// what holds.
  var isNoun: Bool {
    switch self {
    case .standard, .subsidyAmount, .owed, .fiscalSubsidy, .centralSubsidy, .provincialSubsidy,
      .municipalSubsidy, .countySubsidy, .central, .provincial, .municipal, .county, .deadline,
      .waiting, .surcharge, .premium, .pays, .ratio, .provided, .executed, .funds, .and, .window,
      .lateWindow, .closed, .suspended, .during, .cover, .deductible, .cap:
      true
    default: false
    }
  }
}
