import Syntax

extension ChinesePrinter {
  /// Prints whom a clause is about; the exceptions of all groups stand behind the last.
  mutating func print(_ subject: Subject?) {
    guard let subject else { return }
    for index in subject.groups {
      if index > subject.groups.lowerBound { write(mark: "、", .item) }
      let isLast = index + 1 == subject.groups.upperBound
      print(
        tree.groups[index], except: isLast ? subject.exceptions : 0..<0,
        isOfAll: subject.groups.count > 1)
    }
    mayBreak(.part)
  }

  private mutating func print(
    _ group: GroupReference, except exceptions: Range<Int>, isOfAll: Bool
  ) {
    write(group: group.name)
    var isOpen = false
    for (word, names, end) in [
      ("含", group.included, ""), ("不含", group.excluded, ""),
      isOfAll ? ("均不含", exceptions, "") : ("", exceptions, "除外"),
    ] where !names.isEmpty {
      if isOpen { write(mark: "；", .modifier) } else { write("（") }
      isOpen = true
      write(word)
      writeGroups(names)
      write(end)
    }
    if isOpen { write("）") }
  }

  /// Prints a condition before what it is for.
  mutating func printCondition(_ condition: Condition.ID?) {
    guard let condition else { return }
    if case .not(let inner) = tree.conditions[Int(condition.index)].kind, !isGroup(inner) {
      write("除")
      print(inner)
      write("外")
    } else {
      print(condition)
      write("的")
    }
    write(mark: "，", .part)
  }

  mutating func print(_ funding: FundingClause) {
    switch funding.scope {
    case .groups(let subject): print(subject)
    case .others: write("其他人员")
    case .everyone: break
    }
    printCondition(funding.condition)
    if case .everyone = funding.scope { write("资助资金") }
    write("由")
    write(funding.funder.symbol)
    write("承担")
    if let rest = funding.rest {
      write(mark: "，", .modifier)
      write("其余由")
      write(rest.symbol)
      write("承担")
    }
  }

  mutating func print(_ combination: CombinationClause) {
    print(combination.subject)
    switch combination.rule {
    case .highest: write("就高不就低")
    case .lowest: write("就低不就高")
    case .first: write("按先后顺序适用")
    case .sum: write("累计享受")
    case .choice: write("只享受一项，由本人选择")
    }
  }
}
