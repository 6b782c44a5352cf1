// swift-tools-version: 6.2
import PackageDescription

/// Every target is compiled alike: Swift 6, warnings are errors, imports are spelt out.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The program is loaded where it was linked to be: moving its 25,000 addresses takes a tenth of the
/// time that an answer takes. Only programs of this package are linked so, not the library.
let fixedAddress = LinkerSetting.unsafeFlags(
  ["-Xlinker", "--no-pie"], .when(platforms: [.linux], configuration: .release))

/// A stage of the pipeline and the earlier stages that it may know.
func stage(_ name: String, after earlier: [String] = []) -> Target {
  .target(name: name, dependencies: earlier.map { .byName(name: $0) }, swiftSettings: strict)
}

func tests(of name: String, with others: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: ([name] + others).map { .byName(name: $0) },
    swiftSettings: strict)
}

let package = Package(
  name: "yibao",
  products: [
    .library(name: "Yibao", targets: ["Yibao"]),
    .executable(name: "yibao", targets: ["CommandLine"]),
  ],
  targets: [
    stage("Text"),
    stage("Quantities"),
    stage("Syntax", after: ["Text", "Quantities"]),
    stage("Formatting", after: ["Text", "Quantities", "Syntax"]),
    stage("Meaning", after: ["Text", "Quantities", "Syntax"]),
    stage("Rulebook", after: ["Text", "Quantities"]),
    stage(
      "Lowering", after: ["Text", "Quantities", "Syntax", "Meaning", "Rulebook"]),
    stage("Evaluation", after: ["Text", "Quantities", "Rulebook"]),
    stage("Analysis", after: ["Text", "Quantities", "Rulebook", "Evaluation"]),
    stage(
      "Yibao",
      after: [
        "Text", "Quantities", "Syntax", "Formatting", "Meaning", "Rulebook", "Lowering",
        "Evaluation",
        "Analysis",
      ]),
    .executableTarget(
      name: "CommandLine", dependencies: ["Text", "Yibao"], swiftSettings: strict,
      linkerSettings: [fixedAddress], plugins: ["EmbedFilesPlugin"]),
    .executableTarget(
      name: "benchmark", dependencies: ["TestSupport", "Text", "Yibao"],
      path: "Tests/Benchmark", swiftSettings: strict),
    .executableTarget(name: "EmbedFiles", swiftSettings: strict),
    .executableTarget(
      name: "grammar", dependencies: ["Text", "Syntax"], path: "Sources/Grammar",
      swiftSettings: strict),
    .plugin(
      name: "EmbedFilesPlugin", capability: .buildTool(), dependencies: ["EmbedFiles"],
      path: "Sources/EmbedFilesPlugin"),
    .target(
      name: "TestSupport", dependencies: ["Text", "Syntax", "Yibao"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests(of: "Text"),
    tests(of: "Quantities"),
    tests(of: "Syntax", with: ["Text", "Quantities", "TestSupport"]),
    .testTarget(
      name: "GrammarTests",
      dependencies: ["grammar", "Formatting", "Syntax", "Text", "TestSupport"],
      swiftSettings: strict),
    tests(of: "Formatting", with: ["Text", "Syntax", "Meaning", "TestSupport"]),
    .testTarget(
      name: "CommandLineTests", dependencies: ["CommandLine", "Text", "Yibao"],
      exclude: ["Policies", "Sessions", "Transcripts"], swiftSettings: strict),
    tests(of: "Evaluation", with: ["Text", "Quantities", "Rulebook"]),
    .testTarget(
      name: "YibaoTests", dependencies: ["Syntax", "TestSupport", "Yibao"], exclude: ["Fixtures"],
      swiftSettings: strict),
  ]
)
