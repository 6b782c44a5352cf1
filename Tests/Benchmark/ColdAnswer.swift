import Foundation
import Yibao

/// `yibao ask` as a whole process, beside a process that does nothing but start.
enum ColdAnswer {
  static func measure() throws {
    let folder = URL(fileURLWithPath: Swift.CommandLine.arguments[0]).deletingLastPathComponent()
    let program = folder.appendingPathComponent("yibao").path
    guard FileManager.default.isExecutableFile(atPath: program) else {
      print("  build the product yibao first: swift build -c release --static-swift-stdlib")
      return
    }
    let answer = try median(program, ["ask", "岢岚", "低保"])
    let nothing = try median("/bin/true", [])
    print(
      "  \(rounded(answer * 1000)) ms (median of 50); /bin/true in the same run: \(rounded(nothing * 1000)) ms"
    )
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    print("  largest of these processes: \(rounded(Double(usage.ru_maxrss) / 1024)) MB")
  }

  private static func median(_ program: String, _ arguments: [String]) throws -> Double {
    var samples: [Double] = []
    for _ in 0..<55 {
      let start = ContinuousClock.now
      try run(program, arguments)
      samples.append(start.duration(to: .now).seconds)
    }
    return samples.dropFirst(5).sorted()[25]
  }

  /// Runs a program to its end with its output thrown away. Foundation's `Process` tells of the
  /// end tens of milliseconds late, so this asks the system itself.
  private static func run(_ program: String, _ arguments: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    guard posix_spawn(&process, program, &actions, nil, &words, environ) == 0 else {
      throw CocoaError(.fileReadUnknown)
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }
}
