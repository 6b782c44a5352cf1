import Foundation
import Yibao

/// Measures what the tools promise: checking speed, the cost of an evaluation, a cold answer.
///
/// `swift build -c release --static-swift-stdlib && .build/release/benchmark`
///
/// `benchmark recovery` counts instead what a slip of one token costs in findings.
@main
struct Benchmark {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    if words.first == "recovery" {
      return RecoveryReport.write(showsWorst: words.contains("worst"))
    }
    // First, while this process is small: a child begins as a copy of it.
    print("yibao ask 岢岚 低保, as a whole process")
    try ColdAnswer.measure()
    print("\nchecking policy text (reading, names, types, rules, printed amounts)")
    for megabytes in [2, 5, 10] {
      let text = PolicyText.document(bytes: megabytes * 1_000_000)
      measureChecking(text, label: "\(megabytes) MB, one file")
    }
    measureChecking(PolicyText.documents(bytes: 10_000_000), label: "10 MB, many files")
    print("\nformatting policy text (reading, printing, reading again, comparing)")
    for megabytes in [2, 5, 10] {
      measureFormatting(PolicyText.document(bytes: megabytes * 1_000_000))
    }
    print("\none evaluation without explanation, all tiers known")
    try EvaluationCost.measure()
  }

  private static func measureChecking(_ source: Source, label: String) {
    measureChecking([source], label: label)
  }

  /// The median of five runs after one to warm up.
  private static func measureFormatting(_ source: Source) {
    let formatter = Formatter(after: [PolicyText.vocabulary])
    var seconds: [Double] = []
    var outcome = "refused"
    for _ in 0..<6 {
      let start = ContinuousClock.now
      if case .formatted(let text, _) = formatter.format(source) {
        outcome = text == source.bytes ? "unchanged" : "rewritten"
      }
      seconds.append(start.duration(to: .now).seconds)
    }
    let median = seconds.dropFirst().sorted()[2]
    let size = Double(source.bytes.count) / 1_000_000
    print(
      "  \(rounded(size)) MB, one file: \(rounded(median * 1000)) ms, \(rounded(size / median)) MB/s, \(outcome)"
    )
  }

  /// The median of five runs after one to warm up.
  private static func measureChecking(_ sources: [Source], label: String) {
    let bytes = sources.reduce(0) { $0 + $1.bytes.count }
    var seconds: [Double] = []
    var findings = 0
    for _ in 0..<6 {
      let start = ContinuousClock.now
      let workspace = Workspace([PolicyText.vocabulary] + sources)
      findings = workspace.findings().count { $0.severity == .error }
      seconds.append(start.duration(to: .now).seconds)
    }
    let median = seconds.dropFirst().sorted()[2]
    let speed = Double(bytes) / 1_000_000 / median
    print("  \(label): \(rounded(median * 1000)) ms, \(rounded(speed)) MB/s, \(findings) errors")
  }
}

extension Duration {
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}

/// A number with one decimal.
func rounded(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}
