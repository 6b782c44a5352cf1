import Evaluation
import Quantities
import Rulebook
import Text

extension Wording {
  /// What a cell of a comparison shows: 40; 一档 32, 二档 375; 0–120; never blank.
  public func text(_ cell: Comparison.Cell) -> String {
    if cell.problem != nil { return say("no answer", "不作答") }
    guard !cell.byTier.isEmpty else { return say("not named", "未提及") }
    let parts = cell.byTier.map { tier, outcomes in
      (tier.map { text($0) + " " } ?? "") + range(outcomes)
    }
    return parts.joined(separator: say(", ", "，")) + (cell.isStarred ? " *" : "")
  }

  /// Several outcomes as a range of amounts and whatever else there is.
  private func range(_ outcomes: [Outcome]) -> String {
    var numbers: [Value] = []
    var others: [String] = []
    for outcome in outcomes {
      if case .value(let value) = outcome, value.number != nil {
        numbers.append(value)
      } else if !others.contains(short(outcome)) {
        others.append(short(outcome))
      }
    }
    numbers.sort { ($0.number ?? .zero) < ($1.number ?? .zero) }
    var parts: [String] = []
    if let least = numbers.first, let most = numbers.last {
      parts.append(least == most ? short(least) : "\(short(least))–\(short(most))")
    }
    return (parts + others).joined(separator: say(" or ", "或"))
  }
}
