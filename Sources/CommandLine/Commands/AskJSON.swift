import FoundationEssentials

/// An amount as a JSON number with all its digits, or a name or date as a string.
struct JSONValue: Encodable {
  private let text: String
  private let number: Decimal?

  init(_ text: String, isNumber: Bool) {
    self.text = text
    // A share such as 1/3 has no finite decimal and stays a string.
    number = isNumber && !text.contains("/") ? Decimal(string: text) : nil
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let number { try container.encode(number) } else { try container.encode(text) }
  }
}

/// The form of `ask --format json`.
struct AskJSON: Encodable {
  struct Document: Encodable {
    var region: String
    var year: Int
    var number: String?
  }

  struct Person: Encodable {
    var groups: [String]
    var tier: String?
    var facts: [String: String]
  }

  struct Condition: Encodable {
    var fact: String
    var `is`: String
  }

  struct Case: Encodable {
    var when: [Condition]
    var outcome: String
    var value: JSONValue?
    var unit: String?
    var text: String
    var because: [Line]
  }

  struct Line: Encodable {
    var depth: Int
    var quantity: String?
    var citation: String?
    var place: String?
    var how: String
    var operands: [String]
    var result: String
  }

  var document: Document
  var person: Person
  var quantity: String
  var outcome: String
  var value: JSONValue?
  var unit: String?
  var text: String?
  var cases: [Case]
  var because: [Line]
}
