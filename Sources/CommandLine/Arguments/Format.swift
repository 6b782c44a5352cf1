/// The values of `--format`; each command allows some of them.
enum Format: String {
  case text, json, csv, markdown, junit
  /// A line for each finding, for editors and scripts.
  case plain
}
