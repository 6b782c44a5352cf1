/// The terminal columns that `text` takes: two for a Chinese or full-width character, none for a
/// combining or zero-width one, otherwise one.
///
/// Characters of ambiguous width (`“`, `·`, `①`) count as one. A control character counts as one.
public func displayWidth(of text: String) -> Int {
  var width = 0
  var isASCII = true
  for byte in text.utf8 {
    if byte >= 0x80 {
      isASCII = false
      break
    }
    width += 1
  }
  if isASCII { return width }
  width = 0
  for scalar in text.unicodeScalars { width += displayWidth(of: scalar) }
  return width
}

/// The terminal columns of one scalar: 0, 1 or 2.
public func displayWidth(of scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x300 { return 1 }
  if (0x4e00...0x9fff).contains(value) { return 2 }
  let key = value << 2 | 3
  // The last entry at or below the scalar; the first entry is at zero.
  var low = 0
  var high = widthChanges.count
  while high - low > 1 {
    let middle = (low + high) / 2
    if widthChanges[middle] <= key { low = middle } else { high = middle }
  }
  return Int(widthChanges[low] & 3)
}

/// `text` with blanks after it up to `width` columns; `text` itself when it is wider.
public func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - displayWidth(of: text)))
}
