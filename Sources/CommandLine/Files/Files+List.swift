import Glibc

extension Files {
  /// The policy files (`*.yibao`) in a folder and the folders in it, sorted by path.
  ///
  /// Hidden files and folders are passed over; links to folders are not followed, so there is no
  /// going round in circles.
  static func policies(in folder: String) throws(FileError) -> [String] {
    var found: [String] = []
    var waiting = [folder]
    while let next = waiting.popLast() {
      for (path, isFolder) in try entries(of: next) {
        if isFolder {
          waiting.append(path)
        } else if path.hasSuffix(".yibao") {
          found.append(path)
        }
      }
    }
    return found.sorted()
  }

  /// The visible entries of a folder, in the order in which the system gives them.
  private static func entries(
    of folder: String
  ) throws(FileError) -> [(path: String, isFolder: Bool)] {
    guard let stream = opendir(folder) else { throw .last(folder) }
    defer { closedir(stream) }
    var entries: [(String, Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { start in
        start.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var status = stat()
      let isFolder = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      entries.append((path, isFolder))
    }
    return entries
  }
}
