import Foundation
import Testing
import Text

@testable import CommandLine

/// Files are read whole, listed in order and replaced whole.
@Suite struct FilesTests {
  @Test func whatIsWrittenIsRead() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.yibao"
      for bytes in [[], [0x00, 0xFF, 0x0D], [UInt8](repeating: 7, count: 200_000)] {
        try Files.write(bytes, to: path)
        #expect(try Files.read(path) == bytes)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.yibao"])
    }
  }

  @Test func writingKeepsPermissionsAndLinks() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.yibao"
      try Files.write("1", to: path)
      chmod(path, 0o640)
      symlink("a.yibao", folder + "/link")
      try Files.write("2", to: folder + "/link")
      var status = stat()
      lstat(folder + "/link", &status)
      #expect(status.st_mode & S_IFMT == S_IFLNK)
      stat(path, &status)
      #expect(status.st_mode & 0o777 == 0o640)
      #expect(try Files.read(path) == [0x32])
    }
  }

  @Test func errorsSayWhatIsWrong() throws {
    try withTemporaryFolder { folder in
      #expect(throws: FileError.missing(folder + "/none")) { try Files.read(folder + "/none") }
      #expect(throws: FileError.isFolder(folder)) { try Files.read(folder) }
      #expect(throws: FileError.isFolder(folder)) { try Files.write("", to: folder) }
      #expect(throws: FileError.missing(folder + "/none")) {
        try Files.policies(in: folder + "/none")
      }
      #expect(throws: FileError.missing(folder + "/none/a")) {
        try Files.write("", to: folder + "/none/a")
      }
    }
  }

  @Test func pipesAndDevicesAreNoFiles() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.yibao"
      mkfifo(path, 0o600)
      #expect(throws: FileError.isNoFile(path)) { try Files.read(path) }
      #expect(throws: FileError.isNoFile("/dev/zero")) { try Files.read("/dev/zero") }
    }
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func whatMayNotBeReadIsNotPermitted() throws {
    try withTemporaryFolder { folder in
      try Files.write("", to: folder + "/secret")
      chmod(folder + "/secret", 0)
      #expect(throws: FileError.notPermitted(folder + "/secret")) {
        try Files.read(folder + "/secret")
      }
    }
  }

  @Test func whatMayNotBeWrittenIsLeft() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.yibao"
      try Files.write("1", to: path)
      chmod(path, 0o444)
      #expect(throws: FileError.readOnly(path)) { try Files.write("2", to: path) }
      #expect(try Files.read(path) == [0x31])
    }
  }

  @Test func aFailedWriteIsToldOfWriting() {
    errno = EACCES
    #expect(FileError.lastOfWriting("a") == .notWritable("a"))
    #expect(
      FileError.notWritable("a").message.english
        == "'a' cannot be written: its folder permits no new files")
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
  func aFolderThatMayNotBeWrittenIsNamedSo() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.yibao"
      try Files.write("1", to: path)
      chmod(folder, 0o555)
      defer { chmod(folder, 0o755) }
      #expect(throws: FileError.notWritable(path)) { try Files.write("2", to: path) }
    }
  }

  @Test func largeFilesAreRefused() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/large"
      try Files.write("", to: path)
      truncate(path, Files.limit + 1)
      #expect(throws: FileError.tooLarge(path)) { try Files.read(path) }
    }
  }

  @Test func policiesAreListedByPath() throws {
    try withTemporaryFolder { folder in
      for inner in ["/b", "/b/c", "/.hidden"] {
        try FileManager.default.createDirectory(
          atPath: folder + inner, withIntermediateDirectories: true)
      }
      symlink(folder, folder + "/b/circle")
      for name in [
        "/z.yibao", "/a.yibao", "/b/c/岢岚.yibao", "/b/n.yibao", "/a.csv", "/.x.yibao",
        "/.hidden/y.yibao",
      ] {
        try Files.write("", to: folder + name)
      }
      let expected = ["/a.yibao", "/b/c/岢岚.yibao", "/b/n.yibao", "/z.yibao"]
      #expect(try Files.policies(in: folder) == expected.map { folder + $0 })
      #expect(try Files.policies(in: folder + "/") == expected.map { folder + $0 })
    }
  }

  @Test func historyKeepsTheLatestLines() throws {
    try withTemporaryFolder { folder in
      var history = History(folder: folder + "/state/yibao")
      let wereKept = ["岢岚 低保", "岢岚 低保", "  ", "丰都"].map { history.add($0) }
      #expect(wereKept == [true, false, false, true])
      for number in 0..<History.limit { _ = history.add("\(number)") }
      let next = History(folder: folder + "/state/yibao")
      #expect(next.lines.count == History.limit)
      #expect(next.lines.first == "0")
      #expect(next.lines.last == "\(History.limit - 1)")
    }
  }
}
