/// The two ways in which a clause can be written.
public enum Surface: Hashable, Sendable {
  case english, chinese
}
