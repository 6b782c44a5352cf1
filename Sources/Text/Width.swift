/// The bytes of `range` with full-width Latin letters, digits and punctuation (`（`, `，`, `８`)
/// made half-width and the ideographic space made a space; nil when there are none.
///
/// `range` must lie within `bytes`, which are UTF-8.
public func narrowed(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8]? {
  guard var index = firstWide(in: bytes, range) else { return nil }
  var result = [UInt8](bytes[range.lowerBound..<index])
  result.reserveCapacity(range.count)
  while index < range.upperBound {
    if let narrow = narrow(bytes, at: index, limit: range.upperBound) {
      result.append(narrow)
      index += 3
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return result
}

private func firstWide(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
  for index in range where bytes[index] >= 0xe3 {
    if narrow(bytes, at: index, limit: range.upperBound) != nil { return index }
  }
  return nil
}

/// The ASCII byte for the full-width character at `index`.
@inline(__always)
private func narrow(_ bytes: [UInt8], at index: Int, limit: Int) -> UInt8? {
  let lead = bytes[index]
  if lead != 0xef && lead != 0xe3 || limit - index < 3 { return nil }
  let second = bytes[index + 1]
  let third = bytes[index + 2]
  switch (lead, second) {
  case (0xe3, 0x80): return third == 0x80 ? 0x20 : nil
  // U+FF01 to U+FF3F are ! to _, and U+FF40 to U+FF5E are ` to ~.
  case (0xef, 0xbc): return (0x81...0xbf).contains(third) ? third - 0x60 : nil
  case (0xef, 0xbd): return (0x80...0x9e).contains(third) ? third - 0x20 : nil
  default: return nil
  }
}

/// The half-width scalar of a full-width one; any other scalar as it is.
func narrowed(_ scalar: UInt32) -> UInt32 {
  switch scalar {
  case 0x3000: 0x20
  case 0xff01...0xff5e: scalar - 0xfee0
  default: scalar
  }
}
