import Foundation
import PackagePlugin

/// Puts the policies and the pages on findings into the command-line tool whenever it is built.
@main
struct EmbedFilesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    [
      try embed("Policies", ["yibao", "csv"], as: "BundledPolicies", context),
      try embed(
        "Sources/Yibao/Yibao.docc/Diagnostics", ["md"], as: "BundledPages", context),
    ]
  }

  /// Makes a type of the files of a folder that have one of the endings.
  private func embed(
    _ path: String, _ endings: [String], as type: String, _ context: PluginContext
  ) throws -> Command {
    let folder = context.package.directoryURL.appending(path: path)
    let files = try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { endings.contains($0.pathExtension) }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    let output = context.pluginWorkDirectoryURL.appending(path: type + ".swift")
    return .buildCommand(
      displayName: "Embedding \(path)",
      executable: try context.tool(named: "EmbedFiles").url,
      arguments: [type, folder.lastPathComponent, output.path()] + files.map { $0.path() },
      inputFiles: files, outputFiles: [output])
  }
}
