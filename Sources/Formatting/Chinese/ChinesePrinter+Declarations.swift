import Quantities
import Syntax
import Text

extension ChinesePrinter {
  mutating func print(_ group: GroupDeclaration) {
    write("群体 ")
    write(group.name.symbol)
    writeSynonyms(group.synonyms)
    for nesting in tree.nestings[group.nestings] {
      writeOption(nesting.kind == .within ? "属于 " : "分为 ", .part)
      writeGroups(nesting.names)
    }
    if group.isOrdinary { writeOption("为普通人群", .part) }
    if let definition = group.definition {
      writeOption("指 ", .part)
      print(definition)
    }
  }

  mutating func print(_ fact: FactDeclaration) {
    write("属性 ")
    write(fact.name.symbol)
    let latin = latinNames(fact.synonyms)
    if !latin.isEmpty {
      write("（")
      writeNames(latin)
      write("）")
    }
    writeSynonyms(latin.endIndex..<fact.synonyms.upperBound)
    switch fact.type {
    case .age: writeOption("类型 周岁", .part)
    case .months: writeOption("类型 月数", .part)
    case .count: writeOption("类型 数目", .part)
    case .date: writeOption("类型 日期", .part)
    case .oneOf(let values):
      writeOption("取值 ", .part)
      for index in values {
        if index > values.lowerBound { write(mark: "、", .modifier) }
        print(tree.factValues[index])
      }
    }
    switch fact.ordinary {
    case .open: break
    case .none: writeOption("通常没有", .part)
    case .window: writeOption("通常在集中缴费期内", .part)
    case .value(let value):
      writeOption("通常为", .part)
      write(value.symbol)
    }
  }

  private mutating func print(_ value: FactValue) {
    write(value.name.symbol)
    guard !value.synonyms.isEmpty else { return }
    write("（又称 ")
    writeNames(value.synonyms)
    write("）")
  }

  mutating func print(_ quantity: QuantityDeclaration) {
    write("事项 ")
    write(quantity.name.symbol)
    writeSynonyms(quantity.synonyms)
    writeOption("类型 ", .part)
    write(quantity.type.chineseName)
  }

  private mutating func writeSynonyms(_ synonyms: Range<Int>) {
    guard !synonyms.isEmpty else { return }
    writeOption("又称 ", .modifier)
    writeNames(synonyms)
  }

  private mutating func writeOption(_ words: String, _ rank: Break.Rank) {
    write(mark: "，", rank)
    write(words)
  }
}
