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
    var bytes = [UInt8](repeating: 0, count: max(Int(status.st_size) + 1, 1 << 16))
    var filled = 0
    while true {
      let count = bytes.withUnsafeMutableBytes { buffer in
        retrying { Glibc.read(file, buffer.baseAddress! + filled, buffer.count - filled) }
      }
      guard count >= 0 else { throw .last(path) }
      if count == 0 { break }
      filled += count
      guard filled <= limit else { throw .tooLarge(path) }
      if filled == bytes.count {
        bytes.append(contentsOf: repeatElement(0, count: bytes.count))
      }
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }
}
