public import Foundation

/// The inputs that fuzzing found worth keeping, by name.
///
/// - Parameter folder: A folder in `FuzzInputs`, which is a resource of the tests.
public func keptInputs(_ folder: String, in bundle: Bundle) throws -> [(name: String, bytes: [UInt8])] {
  // A folder `Resources` among the resources is taken for the one that holds them all.
  let roots = [bundle.bundleURL, bundle.resourceURL ?? bundle.bundleURL].map {
    $0.appendingPathComponent("FuzzInputs/\(folder)")
  }
  let root = roots.first { FileManager.default.fileExists(atPath: $0.path) } ?? roots[0]
  return try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
    .sorted { $0.lastPathComponent < $1.lastPathComponent }
    .map { ($0.lastPathComponent, Array(try Data(contentsOf: $0))) }
}
