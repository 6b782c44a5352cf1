import Quantities

extension ChineseNumeral {
  /// `true` iff a numeral or 百分之 can begin with the scalar.
  static func isCharacter(_ scalar: UInt32) -> Bool {
    guard 0x3007...0x96F6 ~= scalar, let scalar = Unicode.Scalar(scalar) else { return false }
    return switch scalar {
    case "〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "两", "十", "百": true
    case "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖", "拾": true
    default: false
    }
  }
}
