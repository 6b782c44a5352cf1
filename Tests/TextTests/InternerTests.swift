import Testing
import Text

@Suite struct InternerTests {
  @Test func givesEachSpellingOneSymbol() {
    var interner = Interner()
    let first = interner.intern("低保")
    let bytes = [UInt8]("对低保户".utf8)
    #expect(interner.intern(bytes, 3..<9) == first)
    #expect(interner.intern("低保户") != first)
    #expect(interner.intern("") != first)
    #expect(interner.symbol(of: "") != nil)
    #expect(interner.symbol(of: "特困") == nil)
    #expect(interner.count == 3)
  }

  @Test func keepsSymbolsWhileItGrows() {
    var interner = Interner()
    let names = (0..<5000).map { "组\($0)" }
    let symbols = names.map { interner.intern($0) }
    #expect(interner.count == names.count)
    for (name, symbol) in zip(names, symbols) {
      #expect(interner.text(symbol) == name)
      #expect(interner.symbol(of: name) == symbol)
    }
  }
}
