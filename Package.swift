// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A target of ours and its tests, which stand in `Tests/<name>Tests`.
func module(
  _ name: String, uses dependencies: [Target.Dependency] = [], embedding embedded: [Resource] = [],
  resources: [Resource] = []
) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, resources: embedded, swiftSettings: settings),
    .testTarget(
      name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies, resources: resources,
      swiftSettings: settings),
  ]
}

let package = Package(
  name: "stance",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "StanceKit", targets: ["StanceKit"]),
    .library(
      name: "StanceModules",
      targets: [
        "Evaluation", "FeatureExtraction", "LinearAlgebra", "LinearClassifiers", "LinearModels", "Parallelism",
        "QuoteAttribution", "RecordFormats", "SparseMatrices", "Tokenization", "WebPages",
      ]),
    .executable(name: "stance", targets: ["StanceCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"]), .brew(["openblas"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "CPrefetch"),
    .target(name: "SparseMatrices", dependencies: ["Parallelism"], swiftSettings: settings),
    .target(name: "LinearModels", swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
  ]
    + module("Parallelism")
    + module("Tokenization", resources: [.copy("FuzzInputs")])
    + module("RecordFormats", resources: [.copy("FuzzInputs")])
    + module("Evaluation")
    + module("QuoteAttribution", uses: ["Tokenization"])
    + module("WebPages", uses: ["CLibXML2", "QuoteAttribution", "RecordFormats", "Tokenization"])
    + module("FeatureExtraction", uses: ["Tokenization", "SparseMatrices", "Parallelism", "CPrefetch"])
    + module("LinearAlgebra", uses: ["COpenBLAS", "SparseMatrices", "Parallelism"])
    + module(
      "LinearClassifiers", uses: ["LinearAlgebra", "LinearModels", "SparseMatrices", "Parallelism"],
      resources: [.copy("Resources")])
    + module(
      "StanceKit",
      uses: [
        "Evaluation", "FeatureExtraction", "LinearAlgebra", "LinearClassifiers", "LinearModels", "Parallelism",
        "QuoteAttribution", "RecordFormats", "SparseMatrices", "Tokenization",
        .product(name: "Crypto", package: "swift-crypto"),
      ], embedding: [.embedInCode("Lexicon/lexicon.txt")], resources: [.copy("FuzzInputs"), .copy("Resources")])
    + [
      .executableTarget(
        name: "StanceCLI",
        dependencies: [
          "StanceKit", "Evaluation", "FeatureExtraction", "LinearAlgebra", "LinearClassifiers", "LinearModels",
          "Parallelism", "QuoteAttribution",
          "RecordFormats", "WebPages",
          .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ],
        swiftSettings: settings),
      .testTarget(
        name: "ArticleKeyTests", dependencies: ["QuoteAttribution", "RecordFormats", "Tokenization", "WebPages"],
        resources: [.copy("Keys"), .copy("HeldOut"), .copy("FuzzInputs")], swiftSettings: settings),
      .testTarget(
        name: "StanceCLITests",
        dependencies: ["StanceCLI", "TestSupport", .product(name: "ArgumentParser", package: "swift-argument-parser")],
        resources: [.copy("FuzzInputs"), .copy("Golden")], swiftSettings: settings),
    ]
)
