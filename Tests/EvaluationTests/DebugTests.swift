import Evaluation
import Quantities
import Rulebook
import Testing
import Text

@Suite struct DebugTests {
  @Test func debug() throws {
    var c = Builder()
    let age = c.age()
    let g0 = c.group("人群0")
    let g1 = c.group("人群1", within: [g0])
    let g2 = c.group("人群2", within: [g0])
    let g3 = c.group("人群3", within: [g2], is: c.condition(.number(age, lowest: 65, highest: nil)))
    let g4 = c.group("人群4", within: [g3])
    let g5 = c.group("人群5", within: [g4])
    let g6 = c.group("人群6", within: [g5, g3])
    c.divide(g0, into: [g1, g2])
    c.divide(g3, into: [g4, g6])
    c.rulebook.groups[0].definition = c.condition(.group(g4))
    c.standard(yuan: 375)
    c.pays([g5], yuan: 125, if: c.condition(.group(g1)))
    c.pays([g1], yuan: 375)
    c.owes([g4, g6], yuan: 160)
    print(c.built().text(names: c.names))
    print(try c.cases(.subsidy, c.person([g0])).shown(c.names))
    var p = c.person([g0]); p.state(c.name(age), .number(7))
    print(try c.cases(.subsidy, p).shown(c.names))
    var q = c.person([g0]); q.state(c.name(age), .number(70))
    print(try c.cases(.subsidy, q).shown(c.names))
  }
}
