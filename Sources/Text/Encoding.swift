/// The offset of the first byte that is not part of well-formed UTF-8, or nil.
///
/// Overlong forms, surrogates and scalars above U+10FFFF are malformed; so is a sequence that the
/// end cuts short. The offset is that of the sequence's first byte.
public func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBytes { buffer in
    var index = 0
    while index < buffer.count {
      if buffer[index] < 0x80 {
        index = endOfASCII(in: buffer, from: index)
        continue
      }
      let length = sequenceLength(in: buffer, at: index)
      if length == 0 { return index }
      index += length
    }
    return nil
  }
}

/// The offset of the first byte from `start` that is not ASCII, or the end; takes 32 bytes a turn.
private func endOfASCII(in buffer: UnsafeRawBufferPointer, from start: Int) -> Int {
  var index = start
  while buffer.count - index >= 32 {
    let first = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let second = buffer.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
    let third = buffer.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self)
    let fourth = buffer.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self)
    if (first | second | third | fourth) & 0x8080_8080_8080_8080 != 0 { break }
    index += 32
  }
  while index < buffer.count && buffer[index] < 0x80 { index += 1 }
  return index
}

/// The bytes of the well-formed sequence of two or more that starts at `index`, or 0.
@inline(__always)
private func sequenceLength(in buffer: UnsafeRawBufferPointer, at index: Int) -> Int {
  func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xbf) -> Bool {
    index + offset < buffer.count && range.contains(buffer[index + offset])
  }
  let first = buffer[index]
  switch first {
  case 0xc2...0xdf:
    return continues(1) ? 2 : 0
  case 0xe0...0xef:
    let second: ClosedRange<UInt8> =
      first == 0xe0 ? 0xa0...0xbf : first == 0xed ? 0x80...0x9f : 0x80...0xbf
    return continues(1, second) && continues(2) ? 3 : 0
  case 0xf0...0xf4:
    let second: ClosedRange<UInt8> =
      first == 0xf0 ? 0x90...0xbf : first == 0xf4 ? 0x80...0x8f : 0x80...0xbf
    return continues(1, second) && continues(2) && continues(3) ? 4 : 0
  default:
    return 0
  }
}

/// The scalar at `index` and its bytes; nil for a byte that begins no well-formed sequence.
///
/// `limit` is where the text ends, above `index`.
func decode(
  _ bytes: [UInt8], at index: Int, limit: Int
) -> (scalar: Unicode.Scalar, length: Int)? {
  let first = bytes[index]
  if first < 0x80 { return (Unicode.Scalar(first), 1) }
  let length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
  if length == 0 || limit - index < length { return nil }
  var value = UInt32(first) & (0x7f >> UInt32(length))
  for offset in 1..<length {
    let byte = bytes[index + offset]
    if byte & 0xc0 != 0x80 { return nil }
    value = value << 6 | UInt32(byte & 0x3f)
  }
  let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
  guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
  return (scalar, length)
}

extension Diagnostic {
  /// A source that cannot be read, and the byte at which that begins.
  public static func invalidEncoding(at offset: Int, in source: UInt32) -> Diagnostic {
    Diagnostic(
      .invalidEncoding,
      Message(
        "the file is not UTF-8: byte \(offset) (counted from 0) cannot be read",
        "文件不是 UTF-8 编码：第 \(offset) 字节（从 0 计）无法读取"),
      at: Place(source: source, span: Span(offset, offset)),
      advice: Message(
        "save it as UTF-8; files from older systems are often GB18030",
        "请另存为 UTF-8；旧系统的文件多为 GB18030"))
  }
}
