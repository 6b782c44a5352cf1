import Quantities
import Rulebook
import Testing
import Text

/// The readable form of a rulebook.
@Suite struct RulebookTextTests {
  @Test func everythingIsWritten() throws {
    var town = Builder("兴义府发〔2022〕3号", tiers: ["一档", "二档"])
    town.rulebook.document.issued = Date(year: 2022, month: 1, day: 13)
    town.rulebook.document.aliases = [town.symbol("Fengdu")]
    town.rulebook.document.within = [town.symbol("重庆市")]
    let age = town.age("年龄")
    let grade = town.fact("残疾等级", ["一级", "二级"], .none)
    let severe = town.condition(.oneOf(grade, 0b11))
    let old = town.condition(.number(age, lowest: 60, highest: nil))
    let young = town.condition(.number(age, lowest: nil, highest: 17))
    let poor = town.group("低保对象")
    let rural = town.group("农村低保", within: [poor])
    town.divide(poor, into: [rural])
    let disabled = town.group("重度残疾人", excluded: [poor], is: severe)
    town.rulebook.groups[0].isMentioned = true
    town.rulebook.groups[0].synonyms = [town.symbol("低保")]
    let ratio = town.quantity("住院支付比例", .ratio)
    let (first, second) = (town.yuan(320), town.yuan(695))
    town.clause(
      QuantityID(.standard), [],
      [town.alternative(first, tiers: 0b01), town.alternative(second, tiers: 0b10)])
    let product = town.percent(
      80, of: town.formula(.subtract(town.standard(0), town.formula(.add(first, second)))))
    let least = town.yuan(280, .approximate)
    let clause = town.clause(
      QuantityID(.subsidy), [poor, disabled],
      if: town.condition(.and(town.condition(.or(old, young)), town.condition(.not(severe)))),
      [town.alternative(product, min: least, rounding: Rounding(unit: 100, mode: .halfUp))])
    let rest = town.clause(
      QuantityID(.subsidy), [rural],
      [town.alternative(.elsewhere(town.symbol("渝医保发1号")))], isRemainder: true,
      insteadOf: clause)
    let share = town.formula(.number(town.ratio(7, 10), .atLeast))
    town.clause(ratio, [], [town.alternative(share)])
    town.funds([], from: "县级财政", others: true)
    town.combine(.highest, [poor, disabled])
    town.rulebook.publications.append(
      Rulebook.Publication(
        clause: rest, alternative: 3, kind: .owed, amount: Rational(4000), tiers: 0b10,
        place: Place(source: 0, span: Span(0, 0))))
    town.rulebook.unsupported.append(
      Rulebook.Unsupported(
        keyword: town.symbol("window"), citation: town.symbol("三（一）"),
        place: Place(source: 0, span: Span(0, 0))))
    let opening = try #require(Date(year: 2021, month: 12, day: 1))
    let closing = try #require(Date(year: 2022, month: 2, day: 28))
    town.rulebook.windows = [
      Rulebook.Window(
        kind: .open, groups: [], range: try DayRange(opening, closing),
        daysOfMonth: DaysOfMonth(1, 25), citation: town.symbol("三（一）"),
        place: Place(source: 0, span: Span(0, 0))),
      Rulebook.Window(
        kind: .closed, groups: [poor], range: try DayRange(opening, DayRange(about: closing).last),
        certain: try DayRange(opening, DayRange(about: closing).first), daysOfMonth: nil,
        citation: town.symbol("三（二）"),
        place: Place(source: 0, span: Span(0, 0))),
    ]
    #expect(
      town.built().text(names: town.names) == """
        document 某县 (Fengdu) 2022 城乡居民基本医疗保险
        number 兴义府发〔2022〕3号, issued 2022-01-13
        within 重庆市
        tiers 一档, 二档

        groups
          低保对象
            also 低保
            divided into 农村低保

        groups not mentioned
          农村低保
            within 低保对象
          重度残疾人
            excludes 低保对象
            is 残疾等级 in {一级, 二级}

        facts
          年龄: age
          残疾等级: one of 一级, 二级; ordinarily none

        quantities
          住院支付比例: ratio

        clauses
          #0 二.1 everybody: 缴费标准
            一档: 320元
            二档: 695元
          #1 二.2 低保对象, 重度残疾人 if (年龄 ≥ 60 or 年龄 ≤ 17) and not (残疾等级 in {一级, 二级}): 资助
            80% of (一档 缴费标准 - (320元 + 695元)), rounded to 元 half up, min about 280元
          #2 二.3 农村低保: 资助, the rest of the standard, instead of #1
            as set by 渝医保发1号
              published: 二档: owes 40元
          #3 二.4 everybody: 住院支付比例
            at least 70%
          #4 二.5 others: 资金来源
            from 县级财政

        combinations
          七 低保对象, 重度残疾人: highest applies

        windows
          三（一） everybody: open 2021-12-01 to 2022-02-28, days 1 to 25 of each month
          三（二） 低保对象: closed 2021-12-01 to about 2022-02-28

        not supported yet
          三（一） window

        """)
  }

  /// The same rulebook gives the same text, whatever the hashing of this run.
  @Test func theTextIsTheSameEachTime() {
    var random = Random(seed: 7)
    for _ in 0..<20 {
      let made = RandomRulebook.make(using: &random)
      let rulebook = made.builder.built()
      #expect(
        rulebook.text(names: made.builder.names) == rulebook.text(names: made.builder.names))
    }
  }
}
