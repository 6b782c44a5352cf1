import Quantities
import Syntax
import Text

/// Findings about windows, closures and cover.
extension Diagnostic {
  static func dayNotWrittenOut(at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "the first and last day are written out, such as 2021-09-01",
        "起止日期应直接写明，例如 2021-09-01"),
      at: place)
  }

  static func windowOfNoDay(_ fact: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .conditionType,
      Message(
        "“\(fact)” is no day, so it does not lie in a window",
        "“\(fact)”不是日期，不存在是否在缴费期内的问题"),
      at: place,
      advice: Message("declare it as a date", "请声明为 date"))
  }

  static func factIsNoDay(_ fact: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .conditionType,
      Message(
        "“\(fact)” is no day, and only from a day to another can time be counted",
        "“\(fact)”不是日期，只有日期之间才能计算时间"),
      at: place,
      advice: Message(
        "name a fact that is a date, for instance paid or born",
        "请使用日期类事实，例如缴费日、出生日"))
  }

  static func noSpan(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "“\(text)” is no span of one or more days, months or years",
        "“\(text)”不是一日、一月或一年以上的期间"),
      at: place,
      advice: Message(
        "write, for instance: \(Form.days), \(Form.months)", "例如：\(Form.days)、\(Form.months)"))
  }

  static func noWindow(isLate: Bool, at place: Place) -> Diagnostic {
    Diagnostic(
      .noWindow,
      isLate
        ? Message(
          "nobody can pay late here: the document states no window to be late for",
          "本文件没有写明集中缴费期，无所谓逾期")
        : Message("the document states no window to pay in", "本文件没有写明集中缴费期"),
      at: place,
      advice: Message(
        "state it, for instance: \(Form.window)",
        "请写明，例如：\(Form.window)"))
  }

  /// A period of months or years whose corresponding day the month does not have.
  static func correspondingDayMissing(
    _ period: Period, _ missing: MissingDay, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .correspondingDayMissing,
      Message(
        "\(period.span.english) from \(period.start) end in \(missing.month), which has no day \(missing.day): \(missing.lastOfMonth) or \(missing.firstOfNext), of which \(period.last) is taken",
        "自 \(period.start) 起\(period.span.chinese)，到期月 \(missing.month) 没有\(missing.day)日：\(missing.lastOfMonth) 或 \(missing.firstOfNext)，取 \(period.last)"
      ),
      severity: .note, at: place,
      notes: [
        Message(
          "the month's last day stands for a missing one (Civil Code, article 202)",
          "没有对应日的，月末日为期间的最后一日（民法典第二百零二条）")
      ],
      advice: Message("if the other day is meant, write it out", "如另有所指，请直接写明日期"))
  }

  static func periodBeyondCalendar(
    _ span: TimeSpan, from start: Date, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .impossibleDate,
      Message(
        "\(span.english) from \(start) end after \(Date.last), the last day of the calendar",
        "自 \(start) 起\(span.chinese)，超出历法的最后一日 \(Date.last)"),
      at: place,
      advice: Message(
        "days lie in the years \(Date.first.year) to \(Date.last.year)",
        "日期应在公元\(Date.first.year)年至\(Date.last.year)年之间"))
  }

  static func coverBeforePayment(
    _ start: Date, _ payment: Date, group: String?, at place: Place, window: Place
  ) -> Diagnostic {
    let message: Message
    if let group {
      message = Message(
        "cover begins on \(start), before \(group) can pay for it from \(payment) on",
        "待遇自 \(start) 开始，而\(group) \(payment) 起才能缴费")
    } else {
      message = Message(
        "cover begins on \(start), before anybody can pay for it from \(payment) on",
        "待遇自 \(start) 开始，而 \(payment) 起才能缴费")
    }
    return Diagnostic(
      .coverBeforePayment, message,
      at: place,
      related: [.init(window, Message("the first window", "最早的缴费期"))],
      advice: Message(
        "mend the day, or say that it is meant: \(Form.backdated)",
        "请更正日期；如确实追溯，请写明：\(Form.backdated)"))
  }

  static func coverNeverBegins(
    _ payment: Date, _ start: Date, _ end: Date, at place: Place, window: Place
  ) -> Diagnostic {
    Diagnostic(
      .periodReversed,
      Message(
        "cover ends on \(end), before it begins for anybody: who pays on the first day, \(payment), would be covered from \(start) on",
        "待遇于 \(end) 结束，而任何人此前都未开始享受：首日 \(payment) 缴费的，应自 \(start) 起享受"),
      at: place, related: [.init(window, Message("the first window", "最早的缴费期"))],
      advice: Message("mend the last day of cover or the span", "请更正待遇结束日期或期间"))
  }

  /// Conditions on one day that no day meets.
  static func daysNeverMet(
    _ fact: String, from first: Date, to last: Date, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .periodReversed,
      Message(
        "no day meets this: \(fact) would be from \(first) on and by \(last)",
        "没有任何日期符合：\(fact)既要在 \(first) 及以后，又要在 \(last) 及以前"),
      at: place, advice: Message("exchange the days or mend the year", "请对调两个日期或更正年份"))
  }

  static func neverLate(at place: Place, window: Place) -> Diagnostic {
    Diagnostic(
      .noWindow,
      Message(
        "nobody can pay late here: payment is in time on any day",
        "本文件任何一日缴费均为按期，无所谓逾期"),
      at: place, related: [.init(window, Message("the window", "缴费期"))],
      advice: Message(
        "leave the condition out, or state on which days payment is in time",
        "请删去此条件，或写明按期缴费的起止日期"))
  }

  static func closureBeyondWindows(
    _ closure: DayRange, _ outside: DayRange, at place: Place, windows: [Place]
  ) -> Diagnostic {
    Diagnostic(
      .closureOutsideWindows,
      Message(
        "this is closed from \(closure.first) to \(closure.last), but nothing is open from \(outside.first) to \(outside.last) that could be closed",
        "暂停期为 \(closure.first) 至 \(closure.last)，而 \(outside.first) 至 \(outside.last) 本来就不在缴费期内"),
      severity: .warning, at: place,
      related: windows.prefix(4).map { .init($0, Message("a window", "缴费期")) },
      advice: Message(
        "mend the days, or state the window that they lie in", "请更正日期，或写明其所在的缴费期"))
  }

  static func periodReversed(
    _ first: DayRange, _ last: DayRange, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .periodReversed,
      Message(
        "this ends on \(last.english), before it begins on \(first.english)",
        "结束日期 \(last.chinese) 早于开始日期 \(first.chinese)"),
      at: place,
      advice: Message("exchange the days or mend the year", "请对调两个日期或更正年份"))
  }

  /// Days of which one at least is known only roughly.
  static func periodPerhapsReversed(
    _ first: DayRange, _ last: DayRange, at place: Place
  ) -> Diagnostic {
    let isAbout = first.dayMeant != nil || last.dayMeant != nil
    let reach = DayRange.reachOfAbout
    let more =
      isAbout
      ? Message(
        "; about a day is any of the \(reach) days before and after it, too",
        "；“约”某日指其前后各\(reach)日之内") : Message("", "")
    return Diagnostic(
      .periodReversed,
      Message(
        "this can end before it begins: it begins by \(first.last), and ends from \(last.first) on",
        "结束日期可能早于开始日期：最晚 \(first.last) 开始，最早 \(last.first) 结束"),
      at: place,
      advice: Message(
        "state days that lie apart\(more.english)", "请写明不相重叠的起止日期\(more.chinese)"))
  }

  static func roughlyTwice(_ day: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .repeatedModifier,
      Message(
        "“\(day)” is known only roughly as it stands", "“\(day)”本身就是大致的日期"),
      at: place,
      advice: Message("leave out the word beside it", "请删去旁边的约数词"))
  }

  /// Cover that is counted from an event cannot be held against a day that is known only roughly.
  static func roughEndOfCover(_ day: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "“\(day)” is known only roughly, and cover from an event on may begin after it",
        "“\(day)”是大致的日期，无法判断自某一事件起算的待遇是否在其后才开始"),
      at: place,
      advice: Message("state the last day of cover", "请写明待遇享受期的最后一日"))
  }

  static func deadlineBeforeWindowEnds(
    _ deadline: DayRange, _ end: Date, at place: Place, window: Place
  ) -> Diagnostic {
    Diagnostic(
      .periodReversed,
      Message(
        "the last day to pay is \(deadline.english), and a window goes on after it, to \(end)",
        "最迟缴费日为 \(deadline.chinese)，而缴费期至 \(end) 才结束"),
      at: place, related: [.init(window, Message("the window", "缴费期"))],
      advice: Message("mend one of the two days", "请更正其中一个日期"))
  }

  static func monthDaysImpossible(_ days: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .monthDaysImpossible,
      Message(
        "“\(days)” is no part of a month: its days are numbered from 1 to 31, in order",
        "“\(days)”不是一个月中的日期：应为 1 至 31，且先小后大"),
      at: place,
      advice: Message(
        "write, for instance: days 1 to 25 of each month", "例如：days 1 to 25 of each month"))
  }

  static func windowNeverOpen(at place: Place, closures: [Place]) -> Diagnostic {
    Diagnostic(
      .windowNeverOpen,
      closures.isEmpty
        ? Message(
          "nobody can ever pay in this window: none of its days is among those of each month",
          "缴费期内没有可以缴费的日子：每月的缴费日都不在其中")
        : Message(
          "nobody can ever pay in this window: it is closed on all of its days",
          "缴费期内没有可以缴费的日子：每一天都暂停缴费"),
      at: place,
      related: closures.map { .init($0, Message("closed here", "在此暂停")) },
      advice: Message("mend the days of one of them", "请更正其中的日期"))
  }

  static func closureOutsideWindows(
    _ first: Date, _ last: Date, at place: Place, windows: [Place]
  ) -> Diagnostic {
    Diagnostic(
      .closureOutsideWindows,
      Message(
        "nothing is open from \(first) to \(last) that could be closed",
        "\(first) 至 \(last) 本来就不在缴费期内，无从暂停"),
      at: place,
      related: windows.prefix(4).map { .init($0, Message("a window", "缴费期")) },
      advice: Message(
        "mend the days, or state the window that they lie in", "请更正日期，或写明其所在的缴费期"))
  }

  static func windowsOverlap(
    _ day: Date, group: String?, at place: Place, other: Place
  ) -> Diagnostic {
    let english = group.map { " for \($0)" } ?? ""
    let chinese = group.map { "对\($0)而言，" } ?? ""
    return Diagnostic(
      .windowsOverlap,
      Message(
        "\(day) lies in two windows\(english)", "\(chinese)\(day) 同时在两个缴费期内"),
      at: place, label: Message("this window", "此缴费期"),
      related: [.init(other, Message("the other window", "另一缴费期"))],
      advice: Message(
        "let one of them end before the other begins", "请让其中一个在另一个开始之前结束"))
  }

  /// What people who pay in two windows would owe; nil where a window has no price of its own.
  static func windowPricesDiffer(
    _ days: DayRange, isAll: Bool, group: String?, at place: Place, price: String?, other: Place,
    otherPrice: String?
  ) -> Diagnostic {
    let range =
      days.first == days.last ? "on \(days.first)" : "from \(days.first) to \(days.last)"
    let chineseRange =
      days.first == days.last ? "\(days.first) " : "\(days.first) 至 \(days.last) "
    let who = group.map { "\($0): " } ?? ""
    let chineseWho = group.map { "\($0)" } ?? ""
    let more = isAll ? Message("", "") : Message(" and on further days", "等日")
    let none = Message("no price of its own", "没有另定金额")
    let prices = [price, otherPrice].map { $0.map { Message($0, $0) } ?? none }
    return Diagnostic(
      .windowsOverlap,
      Message(
        "\(who)who pays \(range)\(more.english) pays in two windows, with \(prices[0].english) and with \(prices[1].english)",
        "\(chineseWho)在 \(chineseRange)\(more.chinese)缴费同时属于两个缴费期，一为“\(prices[0].chinese)”，一为“\(prices[1].chinese)”"
      ),
      at: place, label: prices[0], related: [.init(other, prices[1])],
      advice: Message(
        "let one of them end before the other begins", "请让其中一个在另一个开始之前结束"))
  }

  static func windowPriceOfSeveral(at place: Place, others: [Place]) -> Diagnostic {
    Diagnostic(
      .windowPriceOfSeveral,
      Message(
        "this price of a window can take the place of several clauses",
        "缴费期的金额可以代替不止一条规定"),
      at: place, related: others.prefix(4).map { .init($0, Message("this one?", "代替此条？")) },
      advice: Message(
        "give one of them a number and say which: \(Form.insteadOf("二.1"))",
        "请给所代替的条款编号并写明：\(Form.insteadOf("二.1"))"))
  }

  static func paymentNotDeclared(at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownFact,
      Message(
        "a price of a window hangs on the day of payment, and no fact is that day",
        "缴费期的金额取决于缴费日，而没有声明缴费日"),
      at: place,
      advice: Message(
        "declare it: \(Form.paymentDay)",
        "请声明：\(Form.paymentDay)"))
  }

  static func eventWindowOfEverybody(at place: Place) -> Diagnostic {
    Diagnostic(
      .windowUnderCondition,
      Message(
        "this window begins with an event, which not everybody has",
        "此缴费期自某一事件起算，并非人人都有该事件"),
      at: place,
      advice: Message(
        "name the groups that it is for: \(Form.newbornWindow)",
        "请写明所针对的人群：\(Form.newbornWindow)"))
  }

  static func windowUnderCondition(_ word: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .windowUnderCondition,
      Message(
        "“\(word)” is for everybody or for groups, not under a condition",
        "“\(word)”只能针对所有人或人群，不能附条件"),
      at: place,
      advice: Message(
        "make those whom the condition means a group, and name it: \(Form.groupByAge)",
        "请把条件所指的人声明为人群再写明：\(Form.groupByAge)"))
  }

  static func windowExcept(_ word: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .windowUnderCondition,
      Message(
        "“\(word)” takes nobody out of its groups", "“\(word)”不能从人群中排除一部分人"),
      at: place,
      advice: word == PeriodClause.Kind.window.word
        ? Message(
          "give those people a window of their own: a group that has one has no others",
          "请为这些人另写缴费期：有自己缴费期的人群不适用其他缴费期")
        : Message("name the groups that it is for", "请逐一写明所针对的人群"))
  }
}
