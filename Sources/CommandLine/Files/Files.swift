import Glibc

/// The files and folders of the system, by path; `-` is standard input.
enum Files {
  /// The largest file that is read, in bytes.
  static let limit = 1 << 30

  /// True iff there is a folder at `path`, also by a symbolic link.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Runs a system call again for as long as a signal interrupts it.
  static func retrying(_ call: () -> Int) -> Int {
    var result = call()
    while result < 0 && errno == EINTR { result = call() }
    return result
  }
}

extension Files {
  /// True iff there is a file or folder at `path`.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The folder that a file lies in.
  static func folder(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}
