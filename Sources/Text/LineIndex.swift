/// The lines of one source: turns byte offsets into lines and columns, both counted from 1.
///
/// A line ends with LF or CR LF; CR alone ends none. An offset beyond the source counts as its
/// end, and a line beyond the last as the last.
public struct LineIndex: Sendable {
  private let bytes: [UInt8]
  /// The offset of each line's first byte.
  private let starts: [UInt32]

  public init(_ source: Source) {
    bytes = source.bytes
    starts = lineStarts(of: source.bytes)
  }

  /// The number of lines, one or more; after a final line end there is one more, empty line.
  public var lineCount: Int { starts.count }

  /// The line that holds the byte at `offset`; a line end belongs to the line that it ends.
  public func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a line without its end and without a byte order mark.
  public func lineSpan(_ line: Int) -> Span {
    let index = min(max(line, 1), starts.count) - 1
    var start = Int(starts[index])
    var end = index + 1 < starts.count ? Int(starts[index + 1]) - 1 : bytes.count
    if index + 1 < starts.count && end > start && bytes[end - 1] == 0x0d { end -= 1 }
    if index == 0 && bytes.starts(with: [0xef, 0xbb, 0xbf]) { start = min(3, end) }
    return Span(start, end)
  }

  /// The column of `offset` in its line, in Unicode scalars; a malformed byte counts as one.
  public func column(of offset: Int) -> Int {
    let span = lineSpan(line(of: offset))
    let limit = min(offset, Int(span.end))
    var column = 1
    var index = Int(span.start)
    while index < limit {
      if let (_, length) = decode(bytes, at: index, limit: Int(span.end)) {
        // An offset inside a scalar counts as the scalar's own.
        if index + length > limit { break }
        column += 1
        index += length
      } else {
        column += 1
        index += 1
      }
    }
    return column
  }
}

/// Finds the line feeds eight bytes at a time.
private func lineStarts(of bytes: [UInt8]) -> [UInt32] {
  var starts: [UInt32] = [0]
  starts.reserveCapacity(bytes.count / 32 + 1)
  bytes.withUnsafeBytes { buffer in
    var index = 0
    while buffer.count - index >= 8 {
      let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let zeroed = word ^ 0x0a0a_0a0a_0a0a_0a0a
      // The high bit of each byte that is zero, and of no other.
      let low = (zeroed & 0x7f7f_7f7f_7f7f_7f7f) + 0x7f7f_7f7f_7f7f_7f7f
      var feeds = ~(low | zeroed | 0x7f7f_7f7f_7f7f_7f7f)
      while feeds != 0 {
        starts.append(UInt32(truncatingIfNeeded: index + feeds.trailingZeroBitCount / 8 + 1))
        feeds &= feeds - 1
      }
      index += 8
    }
    while index < buffer.count {
      if buffer[index] == 0x0a { starts.append(UInt32(truncatingIfNeeded: index + 1)) }
      index += 1
    }
  }
  return starts
}
