import Quantities
import Syntax
import Text

extension EnglishPrinter {
  mutating func print(_ group: GroupDeclaration) {
    text += "group " + names.text(group.name.symbol)
    printSynonyms(group.synonyms)
    for nesting in tree.nestings[group.nestings] {
      text += nesting.kind == .within ? ", within " : ", divided into "
      printNames(nesting.names)
    }
    if group.isOrdinary { text += ", ordinary" }
    if let definition = group.definition {
      text += " is "
      print(definition)
    }
  }

  mutating func print(_ fact: FactDeclaration) {
    text += "fact " + names.text(fact.name.symbol)
    // Names in another script stand in parentheses: 残疾等级 (disability grade).
    let isLatin = tree.names[fact.synonyms].prefix { name in
      names.bytes(name.symbol).first.map { ($0 | 32) &- 97 < 26 } ?? false
    }
    if !isLatin.isEmpty {
      text += " ("
      printNames(isLatin.indices)
      text += ")"
    }
    printSynonyms(isLatin.endIndex..<fact.synonyms.upperBound)
    text += " is "
    switch fact.type {
    case .age: text += "age"
    case .months: text += "months"
    case .count: text += "count"
    case .date: text += "date"
    case .oneOf(let values):
      text += "one of "
      for index in values {
        if index > values.lowerBound { text += ", " }
        print(tree.factValues[index])
      }
    }
    switch fact.ordinary {
    case .open: break
    case .none: text += ", ordinarily none"
    case .window: text += ", ordinarily in the window"
    case .value(let value): text += ", ordinarily " + names.text(value.symbol)
    }
  }

  private mutating func print(_ value: FactValue) {
    text += names.text(value.name.symbol)
    guard !value.synonyms.isEmpty else { return }
    text += " (also "
    printNames(value.synonyms)
    text += ")"
  }

  mutating func print(_ quantity: QuantityDeclaration) {
    text += "quantity " + names.text(quantity.name.symbol)
    printSynonyms(quantity.synonyms)
    text += " is " + quantity.type.words
  }

  private mutating func printSynonyms(_ synonyms: Range<Int>) {
    guard !synonyms.isEmpty else { return }
    text += ", also "
    printNames(synonyms)
  }
}
