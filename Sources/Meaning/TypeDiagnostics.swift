import Quantities
import Text

/// Findings about types, units and what a document's clauses say of each other.
extension Diagnostic {
  typealias Words = (english: String, chinese: String)

  static func wrongType(_ found: Words, due: Words, at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "\(due.english) is due here, and this is \(found.english)",
        "此处应为\(due.chinese)，这里却是\(found.chinese)"),
      at: place)
  }

  static func wrongUnit(_ found: String, due: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongUnit,
      Message("\(due) is due here, and this is \(found)", "此处应为\(due)，这里却是\(found)"), at: place)
  }

  /// `percent` is the number as it would be written; it is no more than a guess unless `isCertain`.
  static func percentageMeant(_ percent: String, at place: Place, isCertain: Bool) -> Diagnostic {
    Diagnostic(
      .percentageMeant,
      Message(
        "a percentage is due here; is \(percent)% meant?", "此处应为百分比；是否指 \(percent)%？"),
      at: place, fix: isCertain ? Fix(replace: place, by: percent + "%") : nil)
  }

  /// A fraction where a percentage is due: 2/3 of standard.
  static func fractionMeant(_ number: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .percentageMeant,
      Message(
        "a percentage is due here, and \(number) begins a fraction",
        "此处应为百分比，而 \(number) 是分数的一部分"),
      at: place,
      advice: Message(
        "write a fraction as a calculation: \(Form.fraction)", "请将分数写成算式：\(Form.fraction)"))
  }

  static func ratioWithoutBase(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .ratioWithoutBase,
      Message("\(text) of what?", "\(text)是什么的\(text)？"), at: place,
      advice: Message(
        "say it: \(Form.ofStandard(text))", "请写明：\(Form.ofStandard(text))"))
  }

  static func shareOfOther(_ found: Words, at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "a share can be taken of money, people or a percentage, not of \(found.english)",
        "只能对金额、人数或百分比取比例，不能对\(found.chinese)取比例"),
      at: place)
  }

  static func boundInFormula(at place: Place) -> Diagnostic {
    Diagnostic(
      .boundInFormula,
      Message(
        "“\(Form.bounds)” publish a bound; nothing can be computed with it",
        "“\(Form.bounds)”表示公布的界限，不能参与计算"),
      at: place,
      advice: Message(
        "for a floor behind a value write: \(Form.floor)", "若是数值的下限，请写：\(Form.floor)"))
  }

  static func allOfNothing(at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "“\(Form.all)” is the whole standard and goes with “\(Form.pays)”",
        "“\(Form.all)”指全部标准，只与“\(Form.pays)”连用"), at: place)
  }

  static func productOfAmounts(at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "one side of a product must be a bare number or a percentage", "乘法的一边必须是不带单位的数字或百分比"),
      at: place)
  }

  static func countBesideMonths(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "\(text) is a number of times, and months are due here",
        "\(text)是次数，此处应为月数"),
      at: place,
      advice: Message(
        "say how many months each time makes: \(Form.monthsTimes(text))",
        "请写明每次几个月，例如 \(Form.monthsTimes(text))"))
  }

  static func productOfMonths(at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "months are taken so many times, and not by months", "月数只能乘以次数，不能乘以月数"),
      at: place,
      advice: Message(
        "multiply by a number or by a fact that is a count: \(Form.monthsTimes("断缴年数"))",
        "请乘以数字或计数的事实，例如 \(Form.monthsTimes("断缴年数"))"))
  }

  /// `isUnit` where the divisor looks like the unit of an amount before it.
  static func divisorNotANumber(at place: Place, isUnit: Bool) -> Diagnostic {
    let units = MoneyUnit.allCases.map { $0.symbol }
    return Diagnostic(
      .wrongType,
      Message("only a bare number can divide", "除数只能是不带单位的数字"), at: place,
      advice: isUnit
        ? Message(
          "if a unit is meant, it is one of \(units.joined(separator: ", "))",
          "如果是单位，应为 \(units.joined(separator: "、")) 之一") : nil)
  }

  static func divisionByZero(at place: Place) -> Diagnostic {
    Diagnostic(.divisionByZero, Message("nothing can be divided by 0", "不能除以 0"), at: place)
  }

  static func roundingOfOtherType(_ type: Words, at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "only money is rounded, and this is \(type.english)", "只有金额可以舍入，这里是\(type.chinese)"),
      at: place)
  }

  static func boundOfOtherType(_ type: Words, at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "only a number has a minimum or maximum, and this is \(type.english)",
        "只有数字才有上下限，这里是\(type.chinese)"),
      at: place)
  }

  static func owesBehindOtherQuantity(at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        "“\(Form.owes)” restates what is left to pay, so it goes behind a subsidy; use “\(Form.makes)” here",
        "“\(Form.owes)”复述个人应缴，只用在资助之后；此处请用“\(Form.makes)”"),
      at: place)
  }
}
