import Syntax

extension EnglishPrinter {
  /// Prints whom a clause is about, with a blank behind.
  mutating func print(_ subject: Subject?) {
    guard let subject else { return }
    for index in subject.groups {
      if index > subject.groups.lowerBound { writeComma() }
      print(tree.groups[index])
    }
    if !subject.exceptions.isEmpty {
      writeGap(.modifier)
      write("except ")
      writeNames(subject.exceptions)
    }
    writeGap(.part)
  }

  private mutating func print(_ group: GroupReference) {
    write(group.name.symbol)
    guard !group.included.isEmpty || !group.excluded.isEmpty else { return }
    write(" (")
    if !group.included.isEmpty {
      write("incl ")
      writeNames(group.included)
    }
    if !group.excluded.isEmpty {
      if !group.included.isEmpty {
        write(";")
        writeGap(.modifier)
      }
      write("excl ")
      writeNames(group.excluded)
    }
    write(")")
  }

  /// Prints a condition before what it is for.
  mutating func printCondition(
    _ condition: Condition.ID?, before quantity: QuantityReference? = nil
  ) {
    guard let condition else { return }
    writeCondition(condition)
    // Without a comma a name would belong to the condition.
    if case .named = quantity { write(",") }
    writeGap(.part)
  }

  /// Prints a condition behind what it is for, where clauses about time and surcharges have it.
  mutating func printTrailing(_ condition: Condition.ID?) {
    guard let condition else { return }
    writeGap(.part)
    writeCondition(condition)
  }

  private mutating func writeCondition(_ condition: Condition.ID) {
    if case .not(let inner) = tree.conditions[Int(condition.index)].kind {
      write("unless ")
      print(inner)
    } else {
      write("if ")
      print(condition)
    }
  }
}
