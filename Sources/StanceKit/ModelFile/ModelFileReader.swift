import FeatureExtraction
import Foundation
import RecordFormats

/// The checked parts of a model file.
struct ModelFileReader {
  /// Keeps the bytes alive that tensors point into.
  final class Owner: Sendable {
    let bytes: Bytes
    let base: UInt

    init(_ bytes: Bytes) {
      self.bytes = bytes
      base = bytes.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) }
    }
  }

  let path: String
  let owner: Owner
  let metadata: [String: String]
  let tensors: [String: ModelFile.TensorHeader]
  let version: Int
  private let dataStart: Int

  /// No header is as long: these bytes are the first of something else, such as text.
  private static let implausibleLength: UInt64 = 1 << 40

  /// Reads the header, and checks that the tensors it names are there. What they hold is not looked at.
  init(_ bytes: Bytes, path: String) throws {
    self.path = path
    guard bytes.count >= 8 else { throw ModelFileError.tooShort(path: path, byteCount: bytes.count) }
    let length = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[$1]) << UInt64(8 * $1) }
    guard length < Self.implausibleLength else {
      throw ModelFileError.notAModel(
        path: path, reason: "it does not begin as one; name a file that stance train wrote")
    }
    guard length >= 2, length <= UInt64(ModelFile.longestHeader(fileSize: bytes.count)),
      length <= UInt64(bytes.count - 8)
    else {
      throw ModelFileError.notAModel(path: path, reason: "a header of \(length) bytes in a file of \(bytes.count)")
    }
    let dataStart = 8 + Int(length)
    self.dataStart = dataStart
    let header = bytes[8..<dataStart].withUnsafeBytes { Data($0) }
    do {
      let parsed = try JSONDecoder().decode(Header.self, from: header)
      metadata = parsed.metadata
      tensors = parsed.tensors
    } catch {
      throw ModelFileError.notAModel(path: path, reason: "the header is not the JSON of a safetensors file")
    }
    guard metadata["format"] == ModelFile.format else {
      throw ModelFileError.notAModel(path: path, reason: "a safetensors file of another program")
    }
    guard let version = metadata["format_version"].flatMap({ Int($0) }), version >= 1 else {
      throw ModelFileError.notAModel(path: path, reason: "no format version")
    }
    guard ModelFile.readableVersions.contains(version) else {
      throw ModelFileError.futureVersion(path: path, found: version, readable: ModelFile.readableVersions)
    }
    self.version = version
    // The tensors are read in place, which wants them aligned. Mapped files are; bytes in memory may not be.
    let isAligned = bytes.withUnsafeBytes { (UInt(bitPattern: $0.baseAddress) + UInt(dataStart)) % 8 == 0 }
    guard dataStart % 8 == 0, isAligned else {
      throw ModelFileError.notAModel(path: path, reason: "the tensors start at byte \(dataStart), not at one of eight")
    }
    owner = Owner(bytes)
    try Self.check(tensors, dataCount: bytes.count - dataStart, path: path)
  }

  /// Checks that card and tensors are the bytes that were written.
  ///
  /// - Complexity: O(bytes): half of the time that reading a model takes.
  func verifyChecksum() throws {
    let wanted = metadata["sha256"]
    let found = Array((metadata["card"] ?? "").utf8).withUnsafeBytes { card in
      owner.bytes[dataStart..<owner.bytes.count].withUnsafeBytes { tensors in
        Digest.hexadecimal(ofRuns: [card, UnsafeRawBufferPointer(tensors)])
      }
    }
    guard found == wanted else {
      throw ModelFileError.checksum(path: path, wanted: wanted ?? "nothing", found: found)
    }
  }

  private struct Header: Decodable {
    var metadata: [String: String] = [:]
    var tensors: [String: ModelFile.TensorHeader] = [:]

    private struct Key: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init?(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      for key in container.allKeys {
        if key.stringValue == "__metadata__" {
          metadata = try container.decode([String: String].self, forKey: key)
        } else {
          tensors[key.stringValue] = try container.decode(ModelFile.TensorHeader.self, forKey: key)
        }
      }
    }
  }

  /// Each tensor's place agrees with its type and shape, and together they tile the data.
  private static func check(_ tensors: [String: ModelFile.TensorHeader], dataCount: Int, path: String) throws {
    var next = 0
    // Tensors of no bytes share a place, so the start alone orders nothing.
    let inOrder = tensors.sorted { a, b in
      a.value.dataOffsets == b.value.dataOffsets
        ? a.key < b.key : a.value.dataOffsets.lexicographicallyPrecedes(b.value.dataOffsets)
    }
    for (name, tensor) in inOrder {
      var byteCount = tensor.dtype.byteCount
      for dimension in tensor.shape {
        let (product, overflows) = byteCount.multipliedReportingOverflow(by: dimension)
        guard dimension >= 0, !overflows else {
          throw ModelFileError.badTensor(path: path, name: name, problem: "the shape \(tensor.shape) is impossible")
        }
        byteCount = product
      }
      guard tensor.dataOffsets.count == 2, tensor.dataOffsets[0] >= 0,
        tensor.dataOffsets[1] >= tensor.dataOffsets[0],
        tensor.dataOffsets[1] - tensor.dataOffsets[0] == byteCount
      else {
        throw ModelFileError.badTensor(
          path: path, name: name, problem: "offsets \(tensor.dataOffsets) for \(byteCount) bytes")
      }
      guard tensor.dataOffsets[0] == next else {
        throw ModelFileError.badTensor(
          path: path, name: name, problem: "starts at \(tensor.dataOffsets[0]), not \(next)")
      }
      next = tensor.dataOffsets[1]
      guard next <= dataCount else {
        throw ModelFileError.endsEarly(
          path: path, tensor: name, wanted: byteCount, found: max(dataCount - tensor.dataOffsets[0], 0))
      }
    }
    guard next == dataCount else {
      throw ModelFileError.notAModel(path: path, reason: "\(dataCount - next) bytes behind the last tensor")
    }
  }

  /// A tensor's elements, in place.
  func column<Element: BitwiseCopyable>(
    _ name: String, _ type: ModelFile.TensorType, shape: [Int]? = nil
  ) throws -> TableColumn<Element> {
    guard let tensor = tensors[name] else { throw ModelFileError.missingTensor(path: path, name: name) }
    guard tensor.dtype == type else {
      throw ModelFileError.badTensor(path: path, name: name, problem: "\(tensor.dtype.rawValue), not \(type.rawValue)")
    }
    if let shape, tensor.shape != shape {
      throw ModelFileError.badTensor(path: path, name: name, problem: "shape \(tensor.shape), not \(shape)")
    }
    guard shape != nil || tensor.shape.count == 1 else {
      throw ModelFileError.badTensor(path: path, name: name, problem: "shape \(tensor.shape), not of one dimension")
    }
    let address = owner.base + UInt(dataStart + tensor.dataOffsets[0])
    let count = tensor.shape.reduce(1, *)
    guard let base = UnsafePointer<Element>(bitPattern: address), address % UInt(type.byteCount) == 0 else {
      throw ModelFileError.badTensor(path: path, name: name, problem: "not aligned")
    }
    return TableColumn(base: base, count: count, owner: owner)
  }

  /// A tensor of numbers, none of them infinite or NaN.
  func finiteColumn(_ name: String, shape: [Int]) throws -> TableColumn<Float> {
    let column: TableColumn<Float> = try column(name, .f32, shape: shape)
    var isFinite = true
    for element in column.elements { isFinite = isFinite && element.isFinite }
    guard isFinite else { throw ModelFileError.badTensor(path: path, name: name, problem: "not all are finite") }
    return column
  }
}
