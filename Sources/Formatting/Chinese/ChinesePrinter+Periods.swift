import Quantities
import Syntax

extension ChinesePrinter {
  mutating func print(_ period: PeriodClause, price: Clause?) {
    print(period.subject)
    printCondition(period.condition)
    switch period.kind {
    case .window where tree.isAnyDay(period):
      write(period.isLate ? "补缴期不限" : "缴费期不限")
    case .window:
      write(period.isLate ? "补缴期" : "集中缴费期")
      printRange(period)
    case .closure:
      write("暂停缴费期")
      printRange(period)
    case .cover:
      write("待遇享受期")
      if period.last != nil, tree.date(period.first) != nil {
        printRange(period)
      } else {
        printCover(period)
      }
    }
    if period.isBackdated { write("，可追溯享受") }
    if let days = period.daysOfMonth {
      write(mark: "，", .modifier)
      write("每月")
      print(dayOfMonth: days.first)
      write("至")
      print(dayOfMonth: days.last)
    }
    if let price {
      write(mark: "，", .part)
      write("期间")
      print(valuesOf: price)
    }
  }

  /// Prints the days: 为2021年9月1日至2021年12月25日, 为自出生之日起90日内.
  private mutating func printRange(_ period: PeriodClause) {
    write("为")
    guard let last = period.last else { return fail() }
    if case .lastDay(let span, let event, let countsFirstDay) =
      tree.expressions[Int(last.index)].kind
    {
      write("自")
      write(event: event)
      printStart(countsFirstDay)
      write(span)
      write("内")
      return
    }
    print(period.first)
    write("至")
    print(last)
  }

  /// Prints from what day people are covered: 自出生之日起, 自缴费之日起满90日后.
  private mutating func printCover(_ period: PeriodClause) {
    write("自")
    switch tree.expressions[Int(period.first.index)].kind {
    case .quantity(.named(let event), tier: nil):
      write(event: event)
      write("之日起")
    case .dayAfter(let span, let event, let countsFirstDay):
      write(event: event)
      printStart(countsFirstDay)
      write("满")
      write(span)
      write("后")
    case .literal:
      print(period.first)
      write("起")
    default: fail()
    }
    if let last = period.last {
      write("至")
      print(last)
    }
  }

  /// Prints how a period begins behind the event that it is counted from.
  mutating func printStart(_ countsFirstDay: Bool) {
    write(countsFirstDay ? "之日起（当日计算在内）" : "之日起")
  }

  private mutating func print(dayOfMonth literal: LiteralID) {
    if case .number(let day) = tree.literals[Int(literal.index)] {
      write("\(day.description)日")
    } else {
      write(literal)
    }
  }

  mutating func print(_ status: StatusClause) {
    print(status.subject)
    write("身份以")
    if let day = status.day { write(day) } else { write("最新") }
    write("名单为准")
    switch status.changes {
    case .count where status.day != nil: write("，此后变动计入")
    case .doNotCount: write("，此后变动不计入")
    case .unsaid, .count: break
    }
  }
}
