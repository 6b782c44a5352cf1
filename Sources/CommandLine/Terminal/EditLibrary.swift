import Glibc

/// The line editor of the system, loaded when the prompt opens: libedit, otherwise readline.
///
/// Both offer the functions below under the same names. The callback form is used, in which the
/// caller waits for each key itself: only so does Ctrl-C end a line at once in either library.
struct EditLibrary {
  typealias LineHandler = @convention(c) (UnsafeMutablePointer<CChar>?) -> Void
  typealias Completer =
    @convention(c) (UnsafePointer<CChar>?, Int32, Int32) -> UnsafeMutablePointer<
      UnsafeMutablePointer<CChar>?
    >?

  private static let files = ["libedit.so.2", "libedit.so.0", "libedit.dylib", "libreadline.so.8"]
  private static let symbols = [
    "add_history", "rl_attempted_completion_function", "rl_attempted_completion_over",
    "rl_callback_handler_install", "rl_callback_handler_remove", "rl_callback_read_char",
    "rl_catch_signals", "rl_completer_word_break_characters", "rl_deprep_terminal",
    "rl_forced_update_display", "rl_free_line_state", "rl_line_buffer", "rl_point",
    "rl_prep_terminal", "rl_readline_name", "rl_resize_terminal",
  ]

  private let library: UnsafeMutableRawPointer

  /// Loads the first library that is there, is complete and edits characters rather than bytes.
  init?(completer: Completer) {
    let isUsable = { (library: UnsafeMutableRawPointer) in
      Self.symbols.allSatisfy { dlsym(library, $0) != nil }
        && (dlsym(library, "el_init") == nil || dlsym(library, "el_wgets") != nil)
    }
    let loaded = Self.files.lazy.compactMap { dlopen($0, RTLD_NOW) }.first(where: isUsable)
    guard let loaded else { return nil }
    library = loaded
    // No signal handlers but ours; and a word ends at a blank only, for Chinese text has no other
    // certain limit.
    variable("rl_catch_signals").pointee = Int32(0)
    variable("rl_readline_name").pointee = strdup("yibao")
    variable("rl_completer_word_break_characters").pointee = strdup(" \t")
    variable("rl_attempted_completion_function").pointee = Optional(completer)
  }

  /// Shows the prompt and begins a line, which the handler is given when it is complete.
  ///
  /// The handler is given nil at the end of the input; otherwise it owns the bytes.
  func beginLine(prompt: String, handler: LineHandler) {
    typealias Install = @convention(c) (UnsafePointer<CChar>, LineHandler) -> Void
    function("rl_callback_handler_install", as: Install.self)(prompt, handler)
  }

  /// Reads one key, for which standard input must be ready.
  func readKey() { call("rl_callback_read_char") }

  /// Ends the line, complete or not, and gives the terminal its usual mode back.
  func endLine() {
    call("rl_free_line_state")
    call("rl_callback_handler_remove")
  }

  /// Takes the terminal over again after another program had it.
  func resume() {
    call("rl_deprep_terminal")
    function("rl_prep_terminal", as: (@convention(c) (Int32) -> Void).self)(1)
    call("rl_forced_update_display")
  }

  /// Learns the terminal's new size.
  func resize() { call("rl_resize_terminal") }

  func addToHistory(_ line: String) {
    _ = function("add_history", as: (@convention(c) (UnsafePointer<CChar>) -> Int32).self)(line)
  }

  /// Keeps the library from offering file names when the completer has nothing to offer.
  func endCompletion() { variable("rl_attempted_completion_over").pointee = Int32(1) }

  /// What stands left of the cursor in the line that is being typed.
  var textBeforeCursor: String {
    let line: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = variable("rl_line_buffer")
    let cursor: UnsafeMutablePointer<Int32> = variable("rl_point")
    guard let start = line.pointee else { return "" }
    let count = min(max(Int(cursor.pointee), 0), strlen(start))
    return start.withMemoryRebound(to: UInt8.self, capacity: count) {
      String(decoding: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self)
    }
  }

  private func function<Function>(_ name: String, as type: Function.Type) -> Function {
    unsafeBitCast(dlsym(library, name), to: type)
  }

  private func call(_ name: String) { function(name, as: (@convention(c) () -> Void).self)() }

  private func variable<Value>(_ name: String) -> UnsafeMutablePointer<Value> {
    dlsym(library, name)!.assumingMemoryBound(to: Value.self)
  }
}
