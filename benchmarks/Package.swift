// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that the product depends on nothing in it.
let package = Package(
  name: "stance-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "stance", path: "..")],
  targets: [
    // The yardstick: everything the processor has, which the product does without.
    .target(name: "CTwins", cSettings: [.unsafeFlags(["-O3", "-march=native"])]),
    .executableTarget(
      name: "solve-sparse",
      dependencies: [.product(name: "StanceModules", package: "stance")],
      path: "Sources/SolveSparse"),
    .executableTarget(
      name: "grid",
      dependencies: [
        .product(name: "StanceKit", package: "stance"),
        .product(name: "StanceModules", package: "stance"),
      ],
      path: "Sources/Grid"),
    .testTarget(
      name: "StanceBenchmarks",
      dependencies: [
        "CTwins",
        .product(name: "StanceKit", package: "stance"),
        .product(name: "StanceModules", package: "stance"),
      ]),
  ]
)
