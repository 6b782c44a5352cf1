import Syntax
import Text

extension Checker {
  /// Notes what broken statements can have been meant to say, so that it is not missed elsewhere:
  /// the break was reported, and what follows from it is no mistake of its own.
  mutating func noteBrokenStatements() {
    for name in scope.doubtful { unknownNames.insert(name) }
    for statement in tree.statements {
      guard case .broken = statement.kind else { continue }
      let tokens = tree.tokens(of: statement.span)
      let text = tokens.map { source.bytes[$0.span.range] }
      func has(_ words: [String]) -> Bool {
        text.contains { word in words.contains { word.elementsEqual($0.utf8) } }
      }
      if has(["group", "fact", "quantity", "tiers", "also", "群体", "属性", "事项", "档次", "又称"]) {
        for token in tokens where token.kind == .name { note(doubtful: Symbol(token.payload)) }
      }
      if has(["window", "集中缴费期"]) || tokens.contains(where: isDate) { isWindowDoubtful = true }
    }
  }

  /// The name can have been declared where the text is broken.
  private mutating func note(doubtful name: Symbol) {
    unknownNames.insert(name)
    scope.doubtful.append(name)
  }

  private func isDate(_ token: Token) -> Bool {
    guard token.kind == .literal else { return false }
    switch tree.literals[Int(token.payload)] {
    case .date, .third: return true
    default: return false
    }
  }
}
