/// The values of `--format`; each command allows some of them.
enum Format: String {
  case text, json, csv, markdown, junit
  /// A picture of a time line.
  case svg
  /// A line for each finding, for editors and scripts.
  case plain
  /// Findings in the Static Analysis Results Interchange Format, version 2.1.0.
  case sarif
  /// Findings as commands that a workflow on GitHub shows beside the lines.
  case github
}
