extension Rational: CustomStringConvertible {
  /// `0.8` when at most 12 decimal places give the exact value, otherwise `2/3`.
  public var description: String {
    decimal(numerator, over: denominator) ?? "\(numerator)/\(denominator)"
  }

  /// `80%` when at most 12 decimal places give the exact percentage, otherwise `1/3`.
  public var percentDescription: String {
    guard let hundredfold = try? multiplied(by: Rational(100)),
      let digits = decimal(hundredfold.numerator, over: hundredfold.denominator)
    else { return description }
    return digits + "%"
  }
}

/// The decimal digits of a reduced ratio, or nil when they go beyond 12 places.
private func decimal(_ numerator: Int128, over denominator: Int128) -> String? {
  var scale: Int128 = 1
  var places = 0
  while scale % denominator != 0 {
    if places == 12 { return nil }
    scale *= 10
    places += 1
  }
  let sign = numerator < 0 ? "-" : ""
  let whole = "\(sign)\(numerator.magnitude / denominator.magnitude)"
  if places == 0 { return whole }
  let remainder = numerator.magnitude % denominator.magnitude
  let digits = "\(remainder * (scale / denominator).magnitude)"
  return whole + "." + String(repeating: "0", count: places - digits.utf8.count) + digits
}
