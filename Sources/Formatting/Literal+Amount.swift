import Quantities
import Syntax

extension Literal {
  /// An amount without its unit, which its place makes clear; any other literal as it is.
  var bareAmount: Literal {
    guard case .money(let fen, .total) = self, let yuan = try? fen.divided(by: Rational(100)) else {
      return self
    }
    // So many digits as can be read back.
    let spelling = yuan.description.utf8
    let isReadable = !spelling.contains(UInt8(ascii: "/")) && spelling.count < 18
    return isReadable ? .number(yuan) : self
  }

  /// A bare number as an amount in 元; any other literal as it is.
  var amount: Literal {
    guard case .number(let yuan) = self, let fen = try? yuan.multiplied(by: Rational(100)) else {
      return self
    }
    return .money(fen: fen, .total)
  }
}
