/// `text` as a terminal can show it: control and invisible characters are written `\u{202E}`.
public func visible(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    if isHidden(scalar) { result += escaped(scalar) } else { result.unicodeScalars.append(scalar) }
  }
  return result
}

/// `true` iff the scalar shows nothing of its own or steers what is around it: a control, a
/// bidirectional or another format control, a line separator.
func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1f, 0x7f...0x9f: true
  case 0xad, 0x34f, 0x61c, 0x115f...0x1160, 0x180e, 0x3164, 0xfeff, 0xffa0: true
  case 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x206f, 0xfff9...0xfffb: true
  case 0x1bca0...0x1bca3, 0x1d173...0x1d17a, 0xe0000...0xe0fff: true
  default: false
  }
}

/// The scalar's number as source text writes it: `\u{202E}`.
func escaped(_ scalar: Unicode.Scalar) -> String {
  "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
}

/// `text` without the blanks at its end.
func withoutBlanksAtEnd(_ text: String) -> String {
  var count = 0
  for byte in text.utf8.reversed() {
    if byte != 0x20 { break }
    count += 1
  }
  return String(text.unicodeScalars.dropLast(count))
}
