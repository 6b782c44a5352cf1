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
    print("  largest process: \(rounded(Double(usage.ru_maxrss) / 1024)) MB")
  }

  private static func median(_ program: String, _ arguments: [String]) throws -> Double {
    var samples: [Double] = []
    for _ in 0..<55 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = arguments
      process.standardOutput = FileHandle.nullDevice
      let start = ContinuousClock.now
      try process.run()
      process.waitUntilExit()
      samples.append(start.duration(to: .now).seconds)
    }
    return samples.dropFirst(5).sorted()[25]
  }
}
