/// A range of bytes in one source: from `start` up to, and not including, `end`.
public struct Span: Hashable, Sendable {
  public var start: UInt32
  public var end: UInt32

  /// Makes a span of byte offsets; `start` must not exceed `end`.
  public init(_ start: UInt32, _ end: UInt32) {
    self.start = start
    self.end = end
  }

  /// Makes a span of byte offsets given as `Int`s below 4 GiB.
  public init(_ start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  /// The smallest span that covers both.
  public func joined(with other: Span) -> Span {
    Span(min(start, other.start), max(end, other.end))
  }

  /// The byte offsets as a range that subscripts the source's bytes.
  public var range: Range<Int> { Int(start)..<Int(end) }

  /// The number of bytes.
  public var count: Int { Int(end - start) }
}

/// A span and the source it lies in, counted among the sources that were loaded together.
public struct Place: Hashable, Sendable {
  /// The index of the source among those loaded.
  public var source: UInt32
  public var span: Span

  public init(source: UInt32, span: Span) {
    self.source = source
    self.span = span
  }
}
