import Foundation
import Testing
import Yibao

/// The policies of the repository answer what their notices publish.
@Suite struct PolicyTests {
  /// The rows of Policies/published-amounts.csv.
  struct Row: Sendable, CustomTestStringConvertible {
    var line: Int
    var published: PublishedCase
    var testDescription: String { "\(line): \(published.title)" }

    static func all() throws -> [Row] {
      let url = Repository.policies.appendingPathComponent("published-amounts.csv")
      let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
      return try lines.enumerated().dropFirst().map { index, line in
        // Only the note behind the last column may hold a comma.
        let cells = line.split(separator: ",", maxSplits: 10, omittingEmptySubsequences: false)
          .map { String($0) }
        try #require(cells.count == 11)
        return Row(
          line: index + 1,
          published: PublishedCase(
            county: cells[0], year: cells[1], document: cells[2], article: cells[3],
            person: cells[4], tier: cells[5],
            quantity: cells[6], value: cells[7], unit: cells[8], published: cells[9],
            note: cells[10]))
      }
    }
  }

  @Test func policiesAreSound() throws {
    let workspace = Workspace(try Repository.allPolicies())
    #expect(workspace.library.rulebooks.count == 5)
    #expect(workspace.refused.isEmpty)
    #expect(workspace.findings().filter { $0.severity == .error } == [])
    for rulebook in workspace.library.rulebooks { #expect(rulebook.verify() == []) }
  }

  @Test func everyPublishedAmountIsAnswered() throws {
    let workspace = Workspace(try Repository.allPolicies())
    let listener = Listener(workspace)
    var inquiry = Inquiry(workspace)
    var passed = 0
    var skipped = 0
    for row in try Row.all() {
      switch inquiry.run(row.published, listener: listener) {
      case .passed(_, let citations, let citesArticle):
        passed += 1
        // What follows from a rule is worked out from other articles, too.
        if row.published.published == "yes" {
          #expect(citesArticle, "\(row.testDescription) is cited as \(citations)")
        }
      case .skipped: skipped += 1
      case .failed(let found): Issue.record("\(row.testDescription): \(found.english)")
      }
    }
    #expect(passed == 130)
    #expect(skipped == 0)
  }

  /// No amount of a policy can be a slip of the pen without anybody noticing: the text contradicts
  /// itself, or it no longer answers what was published.
  @Test(
    arguments: [
      "dongxiang-2021.yibao", "fengdu-2022.yibao", "kelan-2022.yibao", "wenshui-2022.yibao",
      "wenxi-2024.yibao",
    ])
  func everyAmountIsGuarded(_ name: String) throws {
    let vocabulary = try Repository.vocabulary()
    let policy = try Repository.policy(name)
    let rows = try Row.all()
    let region = Workspace([vocabulary, policy]).counties[0]
    let own = rows.filter { $0.published.county == region }.map { $0.published }
    let amounts = WrittenAmount.all(in: policy)
    #expect(!amounts.isEmpty)
    for amount in amounts {
      for text in amount.slips {
        let workspace = Workspace([vocabulary, amount.replaced(by: text, in: policy)])
        let isNoticed = isNoticed(in: workspace, own)
        #expect(isNoticed, "line \(amount.line): \(amount.text) → \(text)")
      }
    }
  }

  private func isNoticed(in workspace: Workspace, _ rows: [PublishedCase]) -> Bool {
    guard workspace.library.rulebooks.count == 1, workspace.faults(of: 0).isEmpty else {
      return true
    }
    let listener = Listener(workspace)
    var inquiry = Inquiry(workspace)
    return rows.contains { row in
      if case .failed = inquiry.run(row, listener: listener) { return true }
      return false
    }
  }
}

/// An amount of money, a number of people or a percentage that a policy's text states.
struct WrittenAmount {
  var range: Range<Int>
  var text: String
  var line: Int
  /// `true` iff the number counts money, of which there is a hundredth.
  var isMoney: Bool

  /// The number as a hand or an eye might slip: by one, and for money by a fen.
  var slips: [String] {
    let plain = text.filter { $0 != "," }
    guard let whole = Int(plain) else { return [plain + "1"] }
    return ["\(whole + 1)"] + (isMoney ? ["\(whole).01"] : [])
  }

  func replaced(by slip: String, in source: Source) -> Source {
    var bytes = source.bytes
    bytes.replaceSubrange(range, with: Array(slip.utf8))
    return Source(name: source.name, bytes: bytes)
  }

  /// The amounts of all clauses but those about time, which are not supported yet.
  ///
  /// A percentage is left out where a floor is behind it that hides what it comes to.
  static func all(in source: Source) -> [WrittenAmount] {
    var found: [WrittenAmount] = []
    var start = 0
    var isIgnored = false
    for (index, line) in source.bytes.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      let words = String(decoding: line, as: UTF8.self).split(separator: " ").map { String($0) }
      let indentation = line.prefix { $0 == UInt8(ascii: " ") }.count
      // A line that is indented deeper goes on with the clause above.
      if indentation <= 2 {
        isIgnored =
          words.prefix(3).contains { Self.ignored.contains($0) }
          || words.first?.hasPrefix("#") ?? true
      }
      if !isIgnored {
        let label = words.first.map { $0.hasSuffix(".") || $0.hasPrefix("（") } ?? false
        let skipped = indentation + (label ? words[0].utf8.count : 0)
        found += numbers(in: source.bytes, start + skipped..<start + line.count, line: index + 1)
      }
      start += line.count + 1
    }
    return found
  }

  private static let ignored: Set<String> = [
    "policy", "source", "within", "section", "window", "closed", "cover", "waiting", "group",
  ]

  private static func numbers(
    in bytes: [UInt8], _ range: Range<Int>, line: Int
  ) -> [WrittenAmount] {
    var found: [WrittenAmount] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < range.upperBound,
        isDigit(bytes[index])
          || [UInt8(ascii: ","), UInt8(ascii: ".")].contains(bytes[index])
            && index + 1 < range.upperBound && isDigit(bytes[index + 1])
      {
        index += 1
      }
      let rest = bytes[index...]
      let before = String(decoding: bytes[range.lowerBound..<start], as: UTF8.self)
      if before.hasSuffix("age ") { continue }
      // A day is no amount, nor is a number of months.
      if rest.starts(with: "个月".utf8) || rest.starts(with: " month".utf8) { continue }
      if before.hasSuffix("-") || rest.starts(with: "-".utf8) { continue }
      let isPercentage = rest.starts(with: "%".utf8)
      let behind = String(decoding: bytes[index..<range.upperBound], as: UTF8.self)
      if isPercentage, behind.contains(", min ") { continue }
      found.append(
        WrittenAmount(
          range: start..<index, text: String(decoding: bytes[start..<index], as: UTF8.self),
          line: line, isMoney: !isPercentage && !rest.starts(with: "人".utf8)))
    }
    return found
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
}
