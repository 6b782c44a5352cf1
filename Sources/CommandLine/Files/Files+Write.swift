import Glibc

extension Files {
  /// Writes a whole file or, when anything goes wrong, leaves the one that was there.
  static func write(_ text: String, to path: String) throws(FileError) {
    try write([UInt8](text.utf8), to: path)
  }

  /// Writes a whole file or, when anything goes wrong, leaves the one that was there.
  ///
  /// The bytes go to a new file beside it, which then takes its name and keeps its permissions;
  /// a device or pipe is written as it is. Taking a name does not ask for the permissions of the
  /// file that has it, so a file that is not to be written is refused here.
  static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else {
        let file = open(path, O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { throw .last(path) }
        return try fill(file, with: bytes, named: path)
      }
      // The superuser may write what nobody may.
      guard status.st_mode & 0o222 != 0, access(path, W_OK) == 0 else { throw .readOnly(path) }
    }
    let target = resolved(path)
    var template = [CChar]((target + ".XXXXXX").utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw .lastOfWriting(path) }
    var isDone = false
    defer { if !isDone { unlink(template) } }
    fchmod(file, permissions(of: target))
    try fill(file, with: bytes, named: path)
    guard rename(template, target) == 0 else { throw .lastOfWriting(path) }
    isDone = true
  }

  /// Writes to an open file and closes it.
  private static func fill(
    _ file: Int32, with bytes: [UInt8], named path: String
  ) throws(FileError) {
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        retrying { Glibc.write(file, buffer.baseAddress! + written, buffer.count - written) }
      }
      guard count >= 0 else { throw .last(path) }
      written += count
    }
  }

  /// The file that a symbolic link leads to, so that the link stays one.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The permissions of a file, or those that a new one gets.
  private static func permissions(of path: String) -> mode_t {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & 0o7777 }
    let mask = umask(0)
    umask(mask)
    return 0o666 & ~mask
  }
}
