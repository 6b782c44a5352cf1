import Evaluation
import Quantities
import Rulebook
import Testing
import Text

@Suite struct SubsidyTests {
  /// 岢岚 2022: `低保 pays 80% of standard, min 280` under a standard of 320.
  @Test func foundingExample() throws {
    var county = Builder()
    let poor = county.group("低保")
    county.standard(yuan: 320)
    let share = county.percent(80, of: county.standard())
    let least = county.yuan(280)
    county.clause(QuantityID(.subsidy), [poor], [county.alternative(share, min: least)])
    #expect(county.built().verify() == [])
    #expect(try county.outcome(.subsidy, county.person([poor])) == .yuan(280))
    #expect(try county.outcome(.owed, county.person([poor])) == .yuan(40))
    #expect(try county.outcome(.owed, county.person()) == .yuan(320))
    #expect(try county.outcome(.subsidy, county.person()) == Outcome.none(.noClause))
  }
}
