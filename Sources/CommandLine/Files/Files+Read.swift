import Glibc

extension Files {
  /// Reads a whole file, or standard input for `-`.
  static func read(_ path: String) throws(FileError) -> [UInt8] {
    if path == "-" { return try read(STDIN_FILENO, named: path) }
    try refuseSpecial(path)
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .last(path) }
    defer { close(file) }
    return try read(file, named: path)
  }

  /// Refuses pipes and devices, which may never end, but those that the shell opened for us:
  /// `check <(…)`.
  private static func refuseSpecial(_ path: String) throws(FileError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .last(path) }
    let kind = status.st_mode & S_IFMT
    let isOpened = ["/dev/fd/", "/dev/stdin", "/proc/self/fd/"].contains { path.hasPrefix($0) }
    guard kind == S_IFREG || kind == S_IFDIR || isOpened else { throw .isNoFile(path) }
  }

  /// Reads an open file to its end; its size is only a hint, for pipes have none.
  private static func read(_ file: Int32, named path: String) throws(FileError) -> [UInt8] {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .last(path) }
    guard status.st_size <= limit else { throw .tooLarge(path) }
    var bytes: [UInt8] = []
    var room = status.st_size > 0 ? Int(status.st_size) + 1 : 1 << 16
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        repeat {
          count = retrying { Glibc.read(file, buffer.baseAddress! + filled, room - filled) }
          filled += max(count, 0)
        } while count > 0 && filled < room
      }
      guard count >= 0 else { throw .last(path) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= limit else { throw .tooLarge(path) }
      if count == 0 { return bytes }
      room = bytes.count
    }
  }
}
