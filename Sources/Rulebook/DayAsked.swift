/// The fact that is the day for which a question is asked (按某日适用): values that hold between days
/// are clauses with a condition on it.
public enum DayAsked {
  /// Its name in documents and answers.
  public static let name = "适用日"
  /// Its name in the English surface.
  public static let english = "as of"
}
