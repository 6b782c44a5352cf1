import Foundation
import Testing

/// Runs the built `yibao`, or a shell that does, and gives back all that it said.
struct ProcessRunner {
  struct Outcome {
    var ending: Ending
    var output: String
    var errors: String
  }

  /// The product beside the test bundle.
  static let yibao: String = {
    var folder = URL(fileURLWithPath: Swift.CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path != "/" {
      let product = folder.appendingPathComponent("yibao").path
      if FileManager.default.isExecutableFile(atPath: product), !isFolder(product) {
        return product
      }
      folder.deleteLastPathComponent()
    }
    fatalError("the product yibao is not beside the tests")
  }()

  /// Variables that are the same on every machine; a test adds its own.
  static let environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8"]

  /// Runs `yibao` with arguments and everything that it reads from standard input.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(program: yibao, arguments, input: input, environment: environment)
  }

  /// Runs a line of shell, in which `yibao` is the product.
  static func shell(_ line: String, environment: [String: String] = [:]) throws -> Outcome {
    let folder = URL(fileURLWithPath: yibao).deletingLastPathComponent().path
    let path = ["PATH": folder + ":/usr/local/bin:/usr/bin:/bin"]
    return try run(
      program: "/bin/bash", ["-c", line],
      environment: environment.merging(path) { mine, _ in mine })
  }

  private static func run(
    program: String, _ arguments: [String], input: String = "", environment: [String: String]
  ) throws -> Outcome {
    try withTemporaryFolder { folder in
      let paths = ["input", "output", "errors"].map { folder + "/" + $0 }
      try input.write(toFile: paths[0], atomically: false, encoding: .utf8)
      let child = try Child(
        program, arguments,
        environment: Self.environment.merging(environment) { _, theirs in theirs }
      ) { actions in
        posix_spawn_file_actions_addopen(&actions, 0, paths[0], O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, paths[1], O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, paths[2], O_WRONLY | O_CREAT, 0o600)
      }
      let ending = child.wait()
      return Outcome(
        ending: ending,
        output: try String(contentsOfFile: paths[1], encoding: .utf8),
        errors: try String(contentsOfFile: paths[2], encoding: .utf8))
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}

/// Gives a new, empty folder and removes it afterwards.
func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("yibao-" + UUID().uuidString).path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try body(folder)
}
