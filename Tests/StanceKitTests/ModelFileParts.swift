import Foundation

@testable import StanceKit

/// A model file in parts that can be changed and put together again.
struct ModelFileParts {
  struct Missing: Error { let part: String }

  var metadata: [String: String]
  var card: [String: Any]
  var tensors: [(name: String, type: String, shape: [Int], bytes: [UInt8])]
  /// Replaces the places of tensors.
  var offsets: [String: [Int]] = [:]
  var hasRightDigest = true

  init(_ recipe: Recipe = quickRecipe(.logistic, .tfidf)) throws {
    var recipe = recipe
    recipe.longestNGram = 2
    let model = try train(Invented.political(count: 24, seed: 1).dataset(), recipe)
    let bytes = try model.modelFileBytes()
    let length = (0..<8).reduce(0) { $0 | Int(bytes[$1]) << (8 * $1) }
    let header = try Self.part(
      "header", try JSONSerialization.jsonObject(with: Data(bytes[8..<8 + length])) as? [String: [String: Any]])
    metadata = try Self.part("metadata", header["__metadata__"] as? [String: String])
    card = try Self.part(
      "card", try JSONSerialization.jsonObject(with: Data((metadata["card"] ?? "").utf8)) as? [String: Any])
    tensors = try header.filter { $0.key != "__metadata__" }.map { name, fields in
      let places = try Self.part(name, fields["data_offsets"] as? [Int])
      return (
        name, try Self.part(name, fields["dtype"] as? String), try Self.part(name, fields["shape"] as? [Int]),
        Array(bytes[8 + length + places[0]..<8 + length + places[1]])
      )
    }
    // Eight-byte elements first, then four, then one, so that all are aligned.
    let sizes = ["U64": 0, "F32": 1, "U32": 1, "U8": 2]
    tensors.sort { (sizes[$0.type] ?? 3, $0.name) < (sizes[$1.type] ?? 3, $1.name) }
  }

  private static func part<Part>(_ name: String, _ found: Part?) throws -> Part {
    guard let found else { throw Missing(part: name) }
    return found
  }

  func index(_ name: String) throws -> Int { try Self.part(name, tensors.firstIndex { $0.name == name }) }

  mutating func edit(_ name: String, _ body: (inout [UInt8]) -> Void) throws {
    body(&tensors[try index(name)].bytes)
  }

  mutating func editAxis(_ position: Int, _ body: (inout [String: Any]) -> Void) throws {
    var axes = try Self.part("axes", card["axes"] as? [[String: Any]])
    body(&axes[position])
    card["axes"] = axes
  }

  mutating func editRecipe(_ body: (inout [String: Any]) -> Void) throws {
    var recipe = try Self.part("recipe", card["recipe"] as? [String: Any])
    body(&recipe)
    card["recipe"] = recipe
  }

  func bytes() throws -> [UInt8] {
    var metadata = metadata
    let cardText = String(
      decoding: try JSONSerialization.data(withJSONObject: card, options: .sortedKeys), as: UTF8.self)
    let data = tensors.flatMap(\.bytes)
    metadata["card"] = cardText
    if hasRightDigest { metadata["sha256"] = Digest.hexadecimal(of: Array(cardText.utf8) + data) }
    var header: [String: Any] = ["__metadata__": metadata]
    var start = 0
    for tensor in tensors {
      header[tensor.name] = [
        "dtype": tensor.type, "shape": tensor.shape,
        "data_offsets": offsets[tensor.name] ?? [start, start + tensor.bytes.count],
      ]
      start += tensor.bytes.count
    }
    return Self.framed(Array(try JSONSerialization.data(withJSONObject: header, options: .sortedKeys)), data)
  }

  static func framed(_ header: [UInt8], _ data: [UInt8] = []) -> [UInt8] {
    let padded = header + [UInt8](repeating: 0x20, count: (8 - header.count % 8) % 8)
    return length(UInt64(padded.count)) + padded + data
  }

  static func length(_ count: UInt64) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) } }
}
