import Foundation
import Testing

@testable import CommandLine

/// `yibao fmt` as scripts meet it: what it writes, what it leaves alone and what it says.
@Suite struct FormatTests {
  private static let untidy = """
    policy 大县 2022 医保
    source 大政发[2021]1号 ,issued 2021年11月30日
    # Who pays what.
    section 一   缴费标准
      1.  standard is 320元   # each


      2. group 低保户
    """
  private static let tidy = """
    policy 大县 2022 医保
    source 大政发〔2021〕1号, issued 2021-11-30
    # Who pays what.
    section 一 缴费标准
      1. standard 320 # each

      2. group 低保户

    """

  @Test func aFileIsFormattedInPlace() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.yibao"
      try write(Self.untidy, to: path)
      chmod(path, 0o640)
      let outcome = try ProcessRunner.run(["fmt", path])
      #expect(outcome.ending == .exited(0))
      #expect(outcome.output == "1 file: 1 rewritten, 0 unchanged, 0 left with errors\n")
      #expect(outcome.errors == "")
      #expect(try text(of: path) == Self.tidy)
      #expect(try status(of: path).st_mode & 0o777 == 0o640)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.yibao"])
    }
  }

  @Test func whatIsTidyIsNotWritten() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.yibao"
      try write(Self.tidy, to: path)
      let before = try status(of: path)
      let outcome = try ProcessRunner.run(["fmt", path])
      #expect(outcome.ending == .exited(0))
      #expect(outcome.output == "1 file: 0 rewritten, 1 unchanged, 0 left with errors\n")
      let after = try status(of: path)
      #expect(after.st_ino == before.st_ino)
      #expect(after.st_mtim.tv_nsec == before.st_mtim.tv_nsec)
    }
  }

  @Test func aLinkStaysOne() throws {
    try withTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/real", withIntermediateDirectories: false)
      try write(Self.untidy, to: folder + "/real/a.yibao")
      symlink("real/a.yibao", folder + "/link.yibao")
      #expect(try ProcessRunner.run(["fmt", folder + "/link.yibao"]).ending == .exited(0))
      let link = try status(of: folder + "/link.yibao", followsLinks: false)
      #expect(link.st_mode & S_IFMT == S_IFLNK)
      #expect(try text(of: folder + "/real/a.yibao") == Self.tidy)
    }
  }

  @Test func aFolderIsFormattedAndCounted() throws {
    try withTemporaryFolder { folder in
      try write(Self.tidy, to: folder + "/a.yibao")
      try write(Self.untidy, to: folder + "/b.yibao")
      try write("policy 小县 2022\nstandard\n", to: folder + "/c.yibao")
      let outcome = try ProcessRunner.run(["fmt", folder])
      #expect(outcome.ending == .exited(1))
      #expect(outcome.output == "3 files: 1 rewritten, 1 unchanged, 1 left with errors\n")
      #expect(outcome.errors.contains("error[Y0202]"))
      #expect(outcome.errors.contains("'\(folder)/c.yibao' is left as it is"))
      #expect(try text(of: folder + "/b.yibao") == Self.tidy)
      #expect(try text(of: folder + "/c.yibao") == "policy 小县 2022\nstandard\n")
    }
  }

  @Test func checkNamesAndWritesNothing() throws {
    try withTemporaryFolder { folder in
      try write(Self.tidy, to: folder + "/a.yibao")
      try write(Self.untidy, to: folder + "/b.yibao")
      let outcome = try ProcessRunner.run(["fmt", "--check", folder])
      #expect(outcome.ending == .exited(1))
      #expect(outcome.output == folder + "/b.yibao\n")
      #expect(try text(of: folder + "/b.yibao") == Self.untidy)
      let sound = try ProcessRunner.run(["fmt", "--check", folder + "/a.yibao"])
      #expect(sound.ending == .exited(0))
      #expect(sound.output == "")
    }
  }

  @Test func diffCanBePatched() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/b.yibao"
      try write(Self.untidy, to: path)
      let outcome = try ProcessRunner.run(["fmt", "--diff", path])
      #expect(outcome.ending == .exited(0))
      #expect(
        outcome.output == """
          --- \(path)
          +++ \(path)
          @@ -1,8 +1,7 @@
           policy 大县 2022 医保
          -source 大政发[2021]1号 ,issued 2021年11月30日
          +source 大政发〔2021〕1号, issued 2021-11-30
           # Who pays what.
          -section 一   缴费标准
          -  1.  standard is 320元   # each
          -
          -
          -  2. group 低保户
          \\ No newline at end of file
          +section 一 缴费标准
          +  1. standard 320 # each
          +
          +  2. group 低保户

          """)
      #expect(try ProcessRunner.run(["fmt", "--diff", "--check", path]).ending == .exited(1))
      #expect(try text(of: path) == Self.untidy)
      let coloured = try ProcessRunner.run(["fmt", "--diff", "--colour=always", path])
      #expect(coloured.output.contains("\u{1B}[32m+section 一 缴费标准\u{1B}[0m\n"))
    }
  }

  @Test func standardInputGoesToOutput() throws {
    for words in [["fmt"], ["fmt", "-"]] {
      let outcome = try ProcessRunner.run(words, input: Self.untidy)
      #expect(outcome.ending == .exited(0))
      #expect(outcome.output == Self.tidy)
      #expect(outcome.errors == "")
    }
    let broken = try ProcessRunner.run(["fmt"], input: "policy 小县 2022\nstandard\n")
    #expect(broken.ending == .exited(1))
    #expect(broken.output == "")
    #expect(broken.errors.contains("Y0202"))
  }

  /// A program that reads the text behind a pipe gets nothing else.
  @Test func nothingFollowsTheTextOnStandardOutput() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.yibao"
      try write(Self.untidy, to: path)
      let outcome = try ProcessRunner.run(["fmt", "-", path], input: Self.untidy)
      #expect(outcome.ending == .exited(0))
      #expect(outcome.output == Self.tidy)
      #expect(try text(of: path) == Self.tidy)
    }
  }

  @Test func aReadOnlyFileIsLeft() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.yibao"
      try write(Self.untidy, to: path)
      chmod(path, 0o444)
      let outcome = try ProcessRunner.run(["fmt", path])
      #expect(outcome.ending == .exited(3))
      #expect(
        outcome.errors
          == "yibao: '\(path)' is left as it is: it is read-only; permit writing (chmod u+w) if it is to change\n"
      )
      #expect(try text(of: path) == Self.untidy)
      #expect(try ProcessRunner.run(["fmt", "--check", path]).ending == .exited(1))
    }
  }

  @Test func aTerminalIsAskedForFiles() throws {
    let end = try PseudoTerminal(["fmt"]).expectEnd()
    #expect(end.ending == .exited(2))
    #expect(end.shown.contains("needs files or folders"))
  }

  @Test func whatIsNotUTF8IsLeft() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.yibao"
      try Files.write([0x70, 0xFF, 0x0A], to: path)
      let outcome = try ProcessRunner.run(["fmt", path])
      #expect(outcome.ending == .exited(1))
      #expect(outcome.errors.contains("Y0101"))
      #expect(try Files.read(path) == [0x70, 0xFF, 0x0A])
      #expect(try ProcessRunner.run(["fmt", folder + "/none"]).ending == .exited(3))
    }
  }

  @Test func differencesAreFoundInLargeTexts() {
    let lines = (0..<20_000).map { "line \($0)\n" }
    var changed = lines
    changed[77] = "other\n"
    changed.remove(at: 12_000)
    changed.insert("new\n", at: 19_000)
    let difference = LineDifference(Array(lines.joined().utf8), Array(changed.joined().utf8))
    #expect(
      difference.changes == [
        .init(old: 77..<78, new: 77..<78), .init(old: 12_000..<12_001, new: 12_000..<12_000),
        .init(old: 19_001..<19_001, new: 19_000..<19_001),
      ])
    #expect(LineDifference([], Array("a".utf8)).changes == [.init(old: 0..<0, new: 0..<1)])
    #expect(LineDifference(Array("a\n".utf8), Array("a\n".utf8)).changes.isEmpty)
  }

  private func write(_ text: String, to path: String) throws {
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  private func text(of path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  private func status(of path: String, followsLinks: Bool = true) throws -> stat {
    var status = stat()
    try #require((followsLinks ? stat(path, &status) : lstat(path, &status)) == 0)
    return status
  }
}
