/// Why a calculation on input has no result.
public enum ArithmeticError: Error, Hashable, Sendable {
  /// The result, or a number on the way to it, is too large to be held.
  case overflow
  /// The divisor is zero.
  case divisionByZero
  /// The result is finer than the unit that was asked for, and no rounding was named.
  case inexact
}
