import Testing
import Text

@Suite struct EncodingTests {
  @Test(
    arguments: [
      ([], nil), ([0x41], nil), ([0xe4, 0xbd, 0x8e], nil), ([0xf0, 0xa0, 0x80, 0x80], nil),
      ([0xf4, 0x8f, 0xbf, 0xbf], nil), ([0xed, 0x9f, 0xbf], nil), ([0xee, 0x80, 0x80], nil),
      // Cut short, lone, overlong, a surrogate, above the last scalar.
      ([0x41, 0xe4, 0xbd], 1), ([0x80], 0), ([0x41, 0x42, 0xff], 2), ([0xc0, 0x80], 0),
      ([0xc1, 0xbf], 0), ([0xe0, 0x9f, 0xbf], 0), ([0xf0, 0x8f, 0xbf, 0xbf], 0),
      ([0xed, 0xa0, 0x80], 0), ([0xf4, 0x90, 0x80, 0x80], 0), ([0xf5, 0x80, 0x80, 0x80], 0),
      ([0xc2], 0), ([0xf0, 0xa0, 0x80], 0), ([0xc2, 0x41], 0),
    ] as [([UInt8], Int?)])
  func findsTheFirstMalformedByte(bytes: [UInt8], offset: Int?) {
    #expect(firstInvalidOffset(in: bytes) == offset)
  }

  @Test func findsItBehindALongRunOfASCII() {
    for count in 0..<80 {
      var bytes = [UInt8](repeating: 0x61, count: count)
      #expect(firstInvalidOffset(in: bytes) == nil)
      bytes.append(0xff)
      bytes += [UInt8](repeating: 0x62, count: 80)
      #expect(firstInvalidOffset(in: bytes) == count)
    }
  }

  /// The offset is the length of the longest prefix that the standard library accepts.
  @Test(arguments: seeds) func agreesWithTheStandardLibrary(seed: UInt64) {
    var random = Random(seed: seed)
    for _ in 0..<3000 {
      var bytes = [UInt8](randomText(&random).utf8)
      for _ in 0..<Int.random(in: 0...2, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        if Bool.random(using: &random) {
          bytes[place] = UInt8.random(in: 0...255, using: &random)
        } else {
          bytes.remove(at: place)
        }
      }
      var expected: Int?
      if String(validating: bytes, as: UTF8.self) == nil {
        expected = (0..<bytes.count).last {
          String(validating: bytes[..<$0], as: UTF8.self) != nil
        }
      }
      #expect(firstInvalidOffset(in: bytes) == expected, "\(bytes)")
    }
  }
}
