import Foundation
import LinearAlgebra
import LinearClassifiers
import Parallelism
import SparseMatrices

/// A problem of the form that `README.md` describes under "A solver of our own".
struct SparseProblem {
  let design: KernelColumns
  let featureCount: Int
  let targets: AxisTargets

  /// - Throws: What keeps the file from being read, or ``ProblemError`` if it has another form.
  init(contentsOf path: String) throws {
    let file = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    let header = 32
    guard file.count >= header, file.prefix(8).elementsEqual("SPARSE01".utf8) else {
      throw ProblemError(description: "\(path): not a sparse problem")
    }
    self = try file.withUnsafeBytes { bytes in
      func size(at offset: Int) -> Int {
        Int(Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int64.self)))
      }
      let (n, d, z) = (size(at: 8), size(at: 16), size(at: 24))
      let sizes = 0...bytes.count
      guard sizes.contains(n), d >= 0, sizes.contains(z), bytes.count == header + 8 * n + 8 * (n + 1) + 12 * z else {
        throw ProblemError(
          description: "\(path): \(bytes.count) bytes do not hold \(n) examples and \(z) entries; prepare it anew")
      }
      let starts = header + 8 * n
      let features = starts + 8 * (n + 1)
      let values = features + 4 * z
      return try SparseProblem(
        rowCount: n, featureCount: d, entryCount: z,
        label: { bytes.double(at: header + 8 * $0) },
        rowStart: { size(at: starts + 8 * $0) },
        feature: { Int(Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: features + 4 * $0, as: Int32.self))) },
        value: { Float(bytes.double(at: values + 8 * $0)) })
    }
  }

  /// Turns rows into columns.
  private init(
    rowCount: Int, featureCount: Int, entryCount wantedEntries: Int, label: (Int) -> Double, rowStart: (Int) -> Int,
    feature: (Int) -> Int, value: (Int) -> Float
  ) throws {
    let entryCount = rowStart(rowCount)
    let isWhole = rowStart(0) == 0 && (0..<rowCount).allSatisfy { rowStart($0) <= rowStart($0 + 1) }
    guard isWhole, entryCount == wantedEntries, (0..<entryCount).allSatisfy({ 0..<featureCount ~= feature($0) }) else {
      throw ProblemError(description: "rows or features out of place; prepare the problem anew")
    }
    let starts = Storage(repeating: 0, count: featureCount + 1)
    for entry in 0..<entryCount { starts.base[feature(entry) + 1] += 1 }
    for column in 0..<featureCount { starts.base[column + 1] += starts.base[column] }
    let next = Storage(Array(starts.elements))
    let rows = Storage<UInt32>(uninitialized: entryCount)
    let values = Storage<Float>(uninitialized: entryCount)
    for row in 0..<rowCount {
      for entry in rowStart(row)..<rowStart(row + 1) {
        let column = feature(entry)
        let place = next.base[column]
        rows.base[place] = UInt32(row)
        values.base[place] = value(entry)
        next.base[column] = place + 1
      }
    }
    design = KernelColumns(FeatureMatrix(rowCount: rowCount, columnStarts: starts, rows: rows), values: values)
    self.featureCount = featureCount
    targets = AxisTargets(
      kind: .single, labelCount: 2, labels: (0..<rowCount).map { [label($0) > 0 ? 1 : 0] })
  }
}

struct ProblemError: Error, CustomStringConvertible {
  let description: String
}

extension UnsafeRawBufferPointer {
  fileprivate func double(at offset: Int) -> Double {
    Double(bitPattern: UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
  }
}
