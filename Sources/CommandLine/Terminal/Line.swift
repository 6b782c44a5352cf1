/// What the prompt was given.
enum Line: Equatable {
  case text(String)
  /// Ctrl-C: what was typed is void, and the next line begins afresh.
  case abandoned
  /// Ctrl-D, or the end of a file or pipe.
  case end
}
