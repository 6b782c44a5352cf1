/// One text that was read: its name for the reader and its bytes.
public struct Source: Sendable {
  /// A path or another name that a message can show, for instance `Policies/kelan-2022.yibao`.
  public var name: String
  /// UTF-8, unless `firstInvalidOffset` says otherwise; a leading byte order mark is kept.
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  public init(name: String, text: String) {
    self.init(name: name, bytes: [UInt8](text.utf8))
  }

  /// The bytes of a span as text.
  public func text(_ span: Span) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
  }
}
