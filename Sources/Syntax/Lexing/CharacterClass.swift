/// What the lexer makes of a character that is not ASCII, after full-width forms are narrowed.
enum CharacterClass {
  case letter, ideograph, blank
  case forbidden(String)
  case other

  /// Classifies a scalar above U+007F that has no half-width form.
  init(_ scalar: UInt32) {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007: self = .ideograph
    case 0x20000...0x2F7FF, 0x2FA20...0x3FFFD: self = .ideograph
    case 0x00A0, 0x2000...0x200A, 0x202F, 0x205F: self = .blank
    case 0x00C0...0x00D6, 0x00D8...0x00F6, 0x00F8...0x024F: self = .letter
    default:
      if let name = forbiddenName(of: scalar) { self = .forbidden(name) } else { self = .other }
    }
  }
}

/// The name of a character that can make a text read otherwise than it looks, or nil.
///
/// Rejected are controls, marks that change the direction of writing, characters without width,
/// and letters that look like Latin or Chinese ones. A carriage return is rejected where it does
/// not belong to a line's end.
func forbiddenName(of scalar: UInt32) -> String? {
  switch scalar {
  case 0x00: "NULL"
  case 0x0D: "CARRIAGE RETURN"
  case 0x01...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x9F: "CONTROL CHARACTER"
  case 0x00AD: "SOFT HYPHEN"
  case 0x0300...0x036F: "COMBINING MARK"
  case 0x0370...0x03FF: "GREEK LETTER"
  case 0x0400...0x052F: "CYRILLIC LETTER"
  case 0x0530...0x058F: "ARMENIAN LETTER"
  case 0x061C: "ARABIC LETTER MARK"
  case 0x180E: "MONGOLIAN VOWEL SEPARATOR"
  case 0x200B: "ZERO WIDTH SPACE"
  case 0x200C: "ZERO WIDTH NON-JOINER"
  case 0x200D: "ZERO WIDTH JOINER"
  case 0x200E: "LEFT-TO-RIGHT MARK"
  case 0x200F: "RIGHT-TO-LEFT MARK"
  case 0x2028: "LINE SEPARATOR"
  case 0x2029: "PARAGRAPH SEPARATOR"
  case 0x202A: "LEFT-TO-RIGHT EMBEDDING"
  case 0x202B: "RIGHT-TO-LEFT EMBEDDING"
  case 0x202C: "POP DIRECTIONAL FORMATTING"
  case 0x202D: "LEFT-TO-RIGHT OVERRIDE"
  case 0x202E: "RIGHT-TO-LEFT OVERRIDE"
  case 0x2060: "WORD JOINER"
  case 0x2061...0x2064: "INVISIBLE OPERATOR"
  case 0x2066: "LEFT-TO-RIGHT ISOLATE"
  case 0x2067: "RIGHT-TO-LEFT ISOLATE"
  case 0x2068: "FIRST STRONG ISOLATE"
  case 0x2069: "POP DIRECTIONAL ISOLATE"
  case 0x206A...0x206F: "DEPRECATED FORMAT CHARACTER"
  case 0x2E80...0x2EFF: "CJK RADICAL"
  case 0x2F00...0x2FDF: "KANGXI RADICAL"
  case 0xE000...0xF8FF: "PRIVATE USE CHARACTER"
  case 0xF900...0xFAFF, 0x2F800...0x2FA1F: "COMPATIBILITY IDEOGRAPH"
  case 0xFE00...0xFE0F, 0xE0100...0xE01EF: "VARIATION SELECTOR"
  case 0xFEFF: "ZERO WIDTH NO-BREAK SPACE"
  case 0xE0000...0xE007F: "TAG CHARACTER"
  default: nil
  }
}

extension UInt8 {
  var isDigit: Bool { self &- 48 < 10 }

  var isLatinLetter: Bool { (self | 32) &- 97 < 26 }
}
