import Quantities
import Syntax
import Text

extension EnglishPrinter {
  mutating func print(_ group: GroupDeclaration) {
    write("group ")
    write(group.name.symbol)
    writeSynonyms(group.synonyms)
    for nesting in tree.nestings[group.nestings] {
      writeComma(.part)
      write(nesting.kind == .within ? "within " : "divided into ")
      writeNames(nesting.names)
    }
    if group.isOrdinary { write(", ordinary") }
    if let definition = group.definition {
      writeGap(.part)
      write("is ")
      print(definition)
    }
  }

  mutating func print(_ fact: FactDeclaration) {
    write("fact ")
    write(fact.name.symbol)
    let latin = latinNames(fact.synonyms)
    if !latin.isEmpty {
      write(" (")
      writeNames(latin)
      write(")")
    }
    writeSynonyms(latin.endIndex..<fact.synonyms.upperBound)
    writeGap(.part)
    write("is ")
    switch fact.type {
    case .age: write("age")
    case .months: write("months")
    case .count: write("count")
    case .date: write("date")
    case .oneOf(let values):
      write("one of ")
      for index in values {
        if index > values.lowerBound { writeComma(.modifier) }
        print(tree.factValues[index])
      }
    }
    switch fact.ordinary {
    case .open: break
    case .none: writeOrdinary("none")
    case .window: writeOrdinary("in the window")
    case .value(let value):
      writeOrdinary("")
      write(value.symbol)
    }
  }

  private mutating func writeOrdinary(_ words: String) {
    writeComma(.part)
    write("ordinarily ")
    write(words)
  }

  private mutating func print(_ value: FactValue) {
    write(value.name.symbol)
    guard !value.synonyms.isEmpty else { return }
    write(" (also ")
    writeNames(value.synonyms)
    write(")")
  }

  mutating func print(_ quantity: QuantityDeclaration) {
    write("quantity ")
    write(quantity.name.symbol)
    writeSynonyms(quantity.synonyms)
    writeGap(.part)
    write("is " + quantity.type.words)
  }

  private mutating func writeSynonyms(_ synonyms: Range<Int>) {
    guard !synonyms.isEmpty else { return }
    writeComma(.modifier)
    write("also ")
    writeNames(synonyms)
  }
}
