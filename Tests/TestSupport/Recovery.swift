import Syntax
public import Text
import Yibao

/// What a slip of one token costs: how many findings a policy file has with one token more or less.
///
/// One slip shall be one finding: it must neither hide others nor bring further ones along.
public struct Recovery: Sendable {
  /// What happens to a token.
  public enum Damage: String, CaseIterable, Sendable {
    case deleted, doubled
    /// Another token of the file is put before it.
    case preceded = "preceded by another"
  }

  /// A file with one token damaged, and what was found that the file as it is does not have.
  public struct Trial: Sendable {
    public var file: String
    public var line: Int
    public var token: String
    public var damage: Damage
    public var findings: [Diagnostic]
  }

  public private(set) var trials: [Trial] = []

  /// Damages every `step`th token of the files of `Policies` in each way.
  public init(step: Int = 1) {
    let vocabularies = PolicyFile.all.filter { $0.isVocabulary }
    for file in PolicyFile.all {
      // A vocabulary is tried with all that rests on it.
      let others = file.isVocabulary ? PolicyFile.all.filter { !$0.isVocabulary } : vocabularies
      damage(file, beside: others.map { Source(name: $0.name, text: $0.text) }, step)
    }
  }

  private mutating func damage(_ file: PolicyFile, beside others: [Source], _ step: Int) {
    let source = Source(name: file.name, text: file.text)
    let sound = Self.findings(of: [source] + others)
    let lines = LineIndex(source)
    let tokens = Self.tokens(of: source)
    for index in stride(from: step / 2, to: tokens.count, by: step) {
      // Any other token, the same in every run.
      let intruder = source.text(tokens[(index * 7 + 3) % tokens.count].span)
      for damage in Damage.allCases {
        var damaged = source
        let token = tokens[index]
        damaged.bytes.replaceSubrange(
          token.span.range,
          with: Self.damaged(source.text(token.span), damage, intruder).utf8)
        let findings = Self.findings(of: [damaged] + others).filter { found in
          !sound.contains { $0.code == found.code && $0.message == found.message }
        }
        trials.append(
          Trial(
            file: file.name, line: lines.line(of: Int(token.span.start)),
            token: source.text(token.span), damage: damage, findings: findings))
      }
    }
  }

  private static func damaged(_ token: String, _ damage: Damage, _ intruder: String) -> String {
    switch damage {
    case .deleted: ""
    case .doubled: token + " " + token
    case .preceded: " " + intruder + " " + token
    }
  }

  private static func tokens(of source: Source) -> [Token] {
    var lexicon = Lexicon()
    let tree = Parser.parse(source, number: 0, lexicon: &lexicon).tree
    return tree.tokens.filter { !$0.isTrivia && $0.kind != .end }
  }

  private static func findings(of sources: [Source]) -> [Diagnostic] {
    Workspace(sources).findings()
  }
}

extension Recovery {
  /// Numbers of findings, of the trials that have any: what half of them, what 95 in 100 of them
  /// and what all of them do not exceed.
  public struct Summary: Equatable, Sendable {
    public var trials: Int
    /// Damages after which the file says something else, and nothing is wrong with it.
    public var harmless: Int
    public var median: Int
    public var percentile95: Int
    public var most: Int
  }

  /// What the trials that meet a condition come to.
  public func summary(of isCounted: (Trial) -> Bool = { _ in true }) -> Summary {
    let counts = trials.filter(isCounted).map { $0.findings.count }
    let found = counts.filter { $0 > 0 }.sorted()
    func percentile(_ share: Int) -> Int {
      found.isEmpty ? 0 : found[(found.count * share + 99) / 100 - 1]
    }
    return Summary(
      trials: counts.count, harmless: counts.count - found.count, median: percentile(50),
      percentile95: percentile(95), most: found.last ?? 0)
  }
}
