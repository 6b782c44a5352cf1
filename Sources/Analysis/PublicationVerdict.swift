public import Text

/// What became of an amount that a document prints, when it was held against the rules.
public enum PublicationVerdict: Hashable, Sendable {
  /// Whoever the amount is printed for gets it.
  case agrees
  /// Nobody was found for whom its clause decides, so there is nothing to hold it against.
  case notHeld
  /// The rules come to no amount, for this reason.
  case undecided(Message)
  /// Both amounts, the printed one first.
  case differs(printed: String, computed: String)

  /// The verdict when the amount is held against one more answer: the gravest stays.
  func joined(with other: PublicationVerdict) -> PublicationVerdict {
    gravity < other.gravity ? other : self
  }

  private var gravity: Int {
    switch self {
    case .notHeld: 0
    case .agrees: 1
    case .undecided: 2
    case .differs: 3
    }
  }
}
