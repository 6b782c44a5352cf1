/// The values of `--format`; each command allows some of them.
enum Format: String {
  case text, json, csv, markdown, junit
  /// A picture of a time line.
  case svg
  /// A line for each finding, for editors and scripts.
  case plain
}
