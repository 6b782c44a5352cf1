import Foundation
import Testing

/// `yibao check --fix` writes what is certain, tells it, and leaves the rest.
@Suite struct CheckFixTests {
  private static let draft = """
    policy 甲县 2022 居民医保
    standard 320
    低保 pays 80%
    住院支付比例 is 70  # 百分之七十
    window from 2021-09-01 to 2021-12-25

    """

  @Test func writesWhatIsCertain() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/draft.yibao"
      try Self.draft.write(toFile: path, atomically: false, encoding: .utf8)
      chmod(path, 0o640)
      let outcome = try ProcessRunner.run(["check", "--fix", path])
      #expect(outcome.ending == .exited(1))
      #expect(outcome.output.contains("\(path):4:11: mended[Y0403]: `70` is now `70%`\n"))
      #expect(outcome.output.contains("\(path):5:8: mended[Y0201]: removed `from `\n"))
      #expect(outcome.output.contains("error[Y0404]"))
      #expect(!outcome.output.contains("error[Y0403]"))
      #expect(outcome.output.hasSuffix("2 files: 2 mended, 1 error, 0 warnings, 0 notes\n"))
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.contains("住院支付比例 is 70%  # 百分之七十\nwindow 2021-09-01 to"))
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o640)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(names == ["draft.yibao"])
    }
  }

  /// A file in which nothing is certain is not written.
  @Test func leavesTheRestAlone() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/draft.yibao"
      let text = "policy 甲县 2022 居民医保\nstandard 320\n低保 pays 80%\n"
      try text.write(toFile: path, atomically: false, encoding: .utf8)
      chmod(folder, 0o500)
      defer { chmod(folder, 0o700) }
      let outcome = try ProcessRunner.run(["check", "--fix", path])
      #expect(outcome.ending == .exited(1))
      #expect(outcome.output.contains("2 files: 0 mended, 1 error"))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }
  }

  /// What goes along with a file is not written, which is said.
  @Test func filesThatWereNotNamedAreLeft() throws {
    try withTemporaryFolder { folder in
      let vocabulary = "vocabulary 省级\ngroup 低保\n\u{200B}group 特困\n"
      try vocabulary.write(
        toFile: folder + "/vocabulary.yibao", atomically: false, encoding: .utf8)
      let path = folder + "/draft.yibao"
      try "policy 甲县 2022 居民医保\nstandard 320\n".write(
        toFile: path, atomically: false, encoding: .utf8)
      let outcome = try ProcessRunner.run(["check", "--fix", path])
      #expect(outcome.output.contains("vocabulary.yibao was not named, so nothing is mended in it"))
      let left = try String(contentsOfFile: folder + "/vocabulary.yibao", encoding: .utf8)
      #expect(left == vocabulary)
    }
  }

  @Test func otherProgramsReadStandardOutput() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/draft.yibao"
      try Self.draft.write(toFile: path, atomically: false, encoding: .utf8)
      let outcome = try ProcessRunner.run(["check", "--fix", path, "--format", "json"])
      #expect(outcome.output.hasPrefix("{\n"))
      #expect(outcome.output.contains("\"old\": \"70\",\n      \"new\": \"70%\""))
      #expect(outcome.errors.contains("mended[Y0403]"))
    }
  }

  @Test(arguments: [
    ("yibao check --fix -", "standard input cannot be mended"),
    ("cd / && yibao check --fix", "the policies inside the program cannot be mended"),
  ])
  func nothingIsRefusedInSilence(_ line: String, _ reason: String) throws {
    let outcome = try ProcessRunner.shell("echo 'policy 甲县 2022 医保' | (\(line))")
    #expect(outcome.ending == .exited(2))
    #expect(outcome.errors.contains(reason))
  }
}
