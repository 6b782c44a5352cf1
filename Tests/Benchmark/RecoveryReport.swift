import TestSupport
import Yibao

/// Prints what one damaged token costs in findings: `benchmark recovery`, and with `worst` the
/// damages that cost most.
enum RecoveryReport {
  static func write(showsWorst: Bool) {
    let recovery = Recovery()
    print("findings after one token was deleted, doubled or preceded by another")
    print("(of the texts in which something is found: median, 95th percentile, most)\n")
    for damage in Recovery.Damage.allCases {
      show(damage.rawValue, recovery.summary { $0.damage == damage })
    }
    print("")
    for file in PolicyFile.all {
      show(file.name, recovery.summary { $0.file == file.name })
    }
    print("")
    show("all", recovery.summary())
    guard showsWorst else { return }
    for trial in recovery.trials.sorted(by: { $0.findings.count > $1.findings.count }).prefix(400) {
      guard trial.findings.count > 2 else { break }
      print("\n\(trial.file):\(trial.line): “\(trial.token)” \(trial.damage.rawValue)")
      for finding in trial.findings.prefix(6) {
        print("  \(finding.code) \(finding.message.english)")
      }
      if trial.findings.count > 6 { print("  … \(trial.findings.count) in all") }
    }
  }

  private static func show(_ name: String, _ summary: Recovery.Summary) {
    let numbers = "\(summary.median), \(summary.percentile95), \(summary.most)"
    print(
      "  \(padded(name, to: 22)) \(padded(numbers, to: 12)) "
        + "\(summary.trials) texts, \(summary.harmless) of them in order")
  }
}
