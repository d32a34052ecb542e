// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that the product depends on nothing in it.
let package = Package(
  name: "stance-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "stance", path: "..")],
  targets: [
    .testTarget(
      name: "StanceBenchmarks",
      dependencies: [
        .product(name: "StanceKit", package: "stance"),
        .product(name: "StanceModules", package: "stance"),
      ])
  ]
)
