public import Text

/// Why a question has no answer, not even an undecided one: what it says cannot be so.
public enum QuestionFault: Error, Hashable, Sendable {
  /// There is no document of that index in the library.
  case unknownDocument(Int)
  /// Two groups are named of which a person is in one only (低保 is rural or urban).
  case divisionsExclude(Symbol, Symbol)
  /// A group is named whose definition what is stated rules out (未成年人 aged 70).
  case definitionFails(group: Symbol)
  /// Each group that is named can be held, but nobody can hold all of them with what is stated.
  case nobody
}
