import Text

extension Outline {
  mutating func write(_ group: GroupDeclaration, _ statement: Statement, _ depth: Int) {
    begin(depth, "group", statement)
    text += " "
    write(group.name.symbol)
    writeLine(depth + 1, "also", group.synonyms)
    for nesting in tree.nestings[group.nestings] {
      writeReferences(depth + 1, nesting.kind == .within ? "within" : "divided into", nesting.names)
    }
    if group.isOrdinary { begin(depth + 1, "ordinary") }
    writeCondition(group.definition, "is", depth + 1)
  }

  mutating func write(_ fact: FactDeclaration, _ statement: Statement, _ depth: Int) {
    begin(depth, "fact", statement)
    text += " "
    write(fact.name.symbol)
    writeLine(depth + 1, "also", fact.synonyms)
    switch fact.type {
    case .age: begin(depth + 1, "age")
    case .months: begin(depth + 1, "months")
    case .count: begin(depth + 1, "count")
    case .date: begin(depth + 1, "date")
    case .oneOf(let values):
      begin(depth + 1, "one of")
      for value in tree.factValues[values] {
        begin(depth + 2, "")
        write(value.name.symbol)
        writeLine(depth + 3, "also", value.synonyms)
      }
    }
    switch fact.ordinary {
    case .open: break
    case .none: begin(depth + 1, "ordinarily none")
    case .window: begin(depth + 1, "ordinarily in the window")
    case .value(let value):
      begin(depth + 1, "ordinarily ")
      write(value.symbol)
    }
  }
}
