import Foundation

/// `swift run grammar`: writes what follows from the grammar into the folder Grammar.
@main
struct Main {
  static func main() throws {
    let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? "Grammar")
    let text = try String(
      contentsOf: folder.appendingPathComponent("yibao.ebnf"), encoding: .utf8)
    let files = GrammarFiles(try GrammarReader.read(text)).all
    let pictures = folder.appendingPathComponent("railroad")
    try? FileManager.default.removeItem(at: pictures)
    try FileManager.default.createDirectory(at: pictures, withIntermediateDirectories: true)
    for file in files {
      let place = folder.appendingPathComponent(file.name)
      try file.content.write(to: place, atomically: true, encoding: .utf8)
    }
    print("\(files.count) files written to \(folder.relativePath)")
  }
}
