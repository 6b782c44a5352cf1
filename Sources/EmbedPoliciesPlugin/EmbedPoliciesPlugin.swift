import Foundation
import PackagePlugin

/// Puts the files of `Policies/` into the command-line tool whenever it is built.
@main
struct EmbedPoliciesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Policies")
    let files = try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { ["yibao", "csv"].contains($0.pathExtension) }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    let output = context.pluginWorkDirectoryURL.appending(path: "BundledPolicies.swift")
    return [
      .buildCommand(
        displayName: "Embedding the policies of the repository",
        executable: try context.tool(named: "EmbedPolicies").url,
        arguments: [output.path()] + files.map { $0.path() },
        inputFiles: files, outputFiles: [output])
    ]
  }
}
