import Syntax

extension EnglishPrinter {
  mutating func print(_ period: PeriodClause, price: Clause?) {
    print(period.subject)
    write(period.kind.word + " ")
    let isWritten = tree.date(period.first) != nil
    if period.kind == .cover, period.last == nil || !isWritten { write("from ") }
    if tree.isAnyDay(period) {
      write("any day")
    } else if let last = period.last, tree.isFromEvent(period) {
      print(last)
    } else {
      print(period.first)
      if let last = period.last {
        write(" to ")
        print(last)
      }
    }
    if period.isBackdated { write(", backdated") }
    if let days = period.daysOfMonth {
      writeComma(.modifier)
      write("days ")
      write(days.first)
      write(" to ")
      write(days.last)
      write(" of each month")
    }
    if period.isLate { write(", late") }
    if let price {
      writeComma(.part)
      print(valuesOf: price)
    }
    printTrailing(period.condition)
  }

  mutating func print(_ status: StatusClause) {
    print(status.subject)
    write("status as of ")
    if let day = status.day { write(day) } else { write("the latest list") }
    switch status.changes {
    case .count where status.day != nil: write(", later changes count")
    case .doNotCount: write(", later changes do not count")
    case .unsaid, .count: break
    }
  }
}
