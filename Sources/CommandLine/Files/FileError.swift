import Glibc
import Text

/// Why a file or folder could not be used, and which.
enum FileError: Error, Equatable {
  case missing(String)
  case isFolder(String)
  case isNoFolder(String)
  /// A pipe, a device or a socket.
  case isNoFile(String)
  case notPermitted(String)
  /// A file whose permissions say that it is not to be changed.
  case readOnly(String)
  /// A file in a folder that takes no new file, which writing a file as a whole needs.
  case notWritable(String)
  case tooLarge(String)
  /// A folder without a policy file in it.
  case noPolicies(String)
  /// Another failure, with the system's own words for it.
  case failed(String, reason: String)

  /// The error that the system's last call on `path` left behind.
  static func last(_ path: String) -> FileError {
    switch errno {
    case ENOENT: .missing(path)
    case ENOTDIR: .isNoFolder(path)
    case EISDIR: .isFolder(path)
    case EACCES, EPERM: .notPermitted(path)
    case let code: .failed(path, reason: String(cString: strerror(code)))
    }
  }

  /// The error that writing to `path`, or beside it, left behind.
  static func lastOfWriting(_ path: String) -> FileError {
    switch errno {
    case EACCES, EPERM, EROFS: .notWritable(path)
    default: .last(path)
    }
  }

  /// The error in a sentence for the person who named the file.
  var message: Message {
    switch self {
    case .missing(let path):
      Message("there is no file or folder '\(path)'", "没有文件或文件夹“\(path)”")
    case .isFolder(let path):
      Message("'\(path)' is a folder, not a file", "“\(path)”是文件夹，不是文件")
    case .isNoFolder(let path):
      Message("'\(path)' is not a folder, and a folder is due here", "“\(path)”不是文件夹，此处需要文件夹")
    case .isNoFile(let path):
      Message(
        "'\(path)' is not a file but a pipe or device; to read from a pipe, name it -",
        "“\(path)”不是文件，而是管道或设备；如需从管道读取，请写 -")
    case .notPermitted(let path):
      Message("'\(path)' may not be opened: permission denied", "没有权限打开“\(path)”")
    case .readOnly(let path):
      Message(
        "'\(path)' is left as it is: it is read-only; permit writing (chmod u+w) if it is to change",
        "“\(path)”保持不变：该文件为只读；如需改动，请先允许写入（chmod u+w）")
    case .notWritable(let path):
      Message(
        "'\(path)' cannot be written: its folder permits no new files",
        "无法写入“\(path)”：其所在文件夹不允许新建文件")
    case .tooLarge(let path):
      Message("'\(path)' is larger than 1 GiB", "“\(path)”超过 1 GiB")
    case .noPolicies(let path):
      Message(
        "there is no policy file (*.yibao) in '\(path)'", "“\(path)”中没有政策文件（*.yibao）")
    case .failed(let path, let reason):
      Message("'\(path)' cannot be used: \(reason)", "“\(path)”无法使用：\(reason)")
    }
  }
}
