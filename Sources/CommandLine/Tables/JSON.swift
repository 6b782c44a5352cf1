/// A JSON value, whose members keep the order in which they were written.
enum JSON: Equatable {
  struct Member: Equatable {
    var name: String
    var value: JSON

    init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  case null
  case boolean(Bool)
  /// A number as JSON writes it, `32` or `32.5`, so that no amount is ever rounded.
  case number(String)
  case text(String)
  case list([JSON])
  case object([Member])
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral
{
  init(stringLiteral text: String) { self = .text(text) }

  init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }

  init(arrayLiteral values: JSON...) { self = .list(values) }
}

extension JSON {
  /// The value as text, indented, with a line feed at its end.
  func text() -> String {
    var text = ""
    write(to: &text, margin: "\n")
    return text + "\n"
  }

  /// - Parameter margin: a line feed and the blanks with which the value's own lines begin.
  private func write(to text: inout String, margin: String) {
    let inner = margin + "  "
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let digits): text += digits
    case .text(let value): text += Self.quoted(value)
    case .list([]): text += "[]"
    case .object([]): text += "{}"
    case .list(let values):
      text += "["
      for (index, value) in values.enumerated() {
        text += (index == 0 ? "" : ",") + inner
        value.write(to: &text, margin: inner)
      }
      text += margin + "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        text += (index == 0 ? "" : ",") + inner + Self.quoted(member.name) + ": "
        member.value.write(to: &text, margin: inner)
      }
      text += margin + "}"
    }
  }

  private static func quoted(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
