import Foundation
import RecordFormats
import Testing

@testable import StanceKit

/// Model files made to mislead: their checksum is right wherever nothing else is said.
struct HostileModelFileTests {
  typealias File = ModelFileParts

  private func message(_ bytes: [UInt8]) throws -> String {
    let error = #expect(throws: ModelFileError.self) { try StatementClassifier(modelFile: Bytes(bytes), name: "m") }
    return error.map { "\($0)" } ?? "no error"
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let edit: @Sendable (inout File) throws -> Void
    /// What the message begins with.
    let message: String

    init(_ name: String, _ message: String, _ edit: @escaping @Sendable (inout File) throws -> Void) {
      (self.name, self.message, self.edit) = (name, message, edit)
    }

    var testDescription: String { name }
  }

  @Test func theFilePutTogetherAgainIsRead() throws {
    var characters = quickRecipe()
    characters.characterNGrams = Recipe.CharacterNGrams(shortest: 2, longest: 4)
    for recipe in [quickRecipe(.logistic, .tfidf), characters] {
      let bytes = try File(recipe).bytes()
      #expect(throws: Never.self) { try StatementClassifier(modelFile: Bytes(bytes), name: "m") }
    }
  }

  static let header = [
    Case("a wrong checksum", "m: the contents have SHA-256 ") {
      $0.hasRightDigest = false
      try $0.edit("weights") { $0[0] ^= 1 }
    },
    Case("no checksum", "m: the contents have SHA-256 ") {
      $0.hasRightDigest = false
      $0.metadata["sha256"] = nil
    },
    Case("another program's file", "m: not a stance model: a safetensors file of another program") {
      $0.metadata["format"] = "pt"
    },
    Case("a future version", "m: format version 4, but this program reads 1 to 3") {
      $0.metadata["format_version"] = "4"
    },
    Case("version 0", "m: not a stance model: no format version") { $0.metadata["format_version"] = "0" },
    Case("no version", "m: not a stance model: no format version") { $0.metadata["format_version"] = nil },
    Case("overlapping tensors", "m: tensor ") {
      let count = $0.tensors[try $0.index("weights")].bytes.count
      $0.offsets["weights"] = [0, count]
    },
    Case("a gap between tensors", "m: tensor ") {
      let count = $0.tensors[0].bytes.count
      let next = $0.tensors[1]
      $0.offsets[next.name] = [count + 8, count + 8 + next.bytes.count]
    },
    Case("places that end before they start", "m: tensor ") { $0.offsets["weights"] = [64, 0] },
    Case("negative places", "m: tensor ") { $0.offsets["weights"] = [-8, -4] },
    Case("one place", "m: tensor ") { $0.offsets["weights"] = [0] },
    Case("places at the end of Int", "m: tensor ") { $0.offsets["weights"] = [Int.max - 4, Int.max] },
    Case("a negative shape", "m: tensor \"weights\": the shape [-1, -4] is impossible") {
      $0.tensors[try $0.index("weights")].shape = [-1, -4]
    },
    Case("a negative shape behind a zero", "m: tensor ") { $0.tensors[try $0.index("weights")].shape = [0, -1] },
    Case("a shape that overflows", "m: tensor \"weights\": the shape ") {
      $0.tensors[try $0.index("weights")].shape = [Int.max, 4]
    },
    Case("a shape of other size", "m: tensor \"weights\": offsets ") {
      $0.tensors[try $0.index("weights")].shape[0] += 1
    },
    Case("weights transposed", "m: tensor \"weights\": shape ") {
      $0.tensors[try $0.index("weights")].shape.reverse()
    },
    Case("words in two dimensions", "m: tensor \"words.bytes\": shape ") {
      let index = try $0.index("words.bytes")
      $0.tensors[index].shape = [1, $0.tensors[index].shape[0]]
    },
    Case("a type of its own", "m: not a stance model: the header is not the JSON of a safetensors file") {
      $0.tensors[try $0.index("weights")].type = "F64"
    },
    Case("another type", "m: tensor \"weights\": U32, not F32") { $0.tensors[try $0.index("weights")].type = "U32" },
  ]

  static let contents =
    ["weights", "idf", "words.bytes", "words.offsets", "words.buckets", "ngrams2.keys", "ngrams2.buckets"].map { name in
      Case("no tensor \(name)", "m: no tensor \"\(name)\"") { file in
        // The bytes stay, under a name that nobody asks for.
        file.tensors[try file.index(name)].name = name + ".old"
      }
    } + [
      Case("weights that are no numbers", "m: tensor \"weights\": not all are finite") {
        try $0.edit("weights") { $0.replaceSubrange(0..<4, with: [0, 0, 0xC0, 0x7F]) }
      },
      Case("idf that are no numbers", "m: tensor \"idf\": not all are finite") {
        try $0.edit("idf") { $0.replaceSubrange(0..<4, with: [0, 0, 0xC0, 0x7F]) }
      },
      Case("words that begin after they end", "m: the tables of \"words.bytes\" contradict each other") {
        try $0.edit("words.offsets") { $0.replaceSubrange(4..<8, with: [0xFF, 0xFF, 0xFF, 0x7F]) }
      },
      Case("buckets of words that are not there", "m: the tables of \"words.bytes\" contradict each other") {
        try $0.edit("words.buckets") { $0.replaceSubrange(($0.count - 4)..., with: [0xFF, 0xFF, 0xFF, 0xFF]) }
      },
      Case("buckets of n-grams that are not there", "m: the tables of ngrams2 contradict each other") {
        try $0.edit("ngrams2.buckets") { $0.replaceSubrange(($0.count - 4)..., with: [0xFF, 0xFF, 0xFF, 0xFF]) }
      },
      Case("n-grams of words that are not there", "m: the tables of ngrams2 contradict each other") {
        try $0.edit("ngrams2.keys") { $0 = [UInt8](repeating: 0xFF, count: $0.count) }
      },
      Case("words without the marks of the ends of texts", "m: the words lack the boundary marks") {
        try $0.edit("words.bytes") { $0 = $0.map { _ in UInt8(ascii: "x") } }
      },
      Case("n-grams of no words", "m: n-grams of 0 words") { try $0.editRecipe { $0["longestNGram"] = 0 } },
      Case("n-grams of a million words", "m: n-grams of 1000000 words") {
        try $0.editRecipe { $0["longestNGram"] = 1_000_000 }
      },
      Case("n-grams longer than the tables", "m: no tensor \"ngrams3.") {
        try $0.editRecipe { $0["longestNGram"] = 3 }
      },
      Case("n-grams shorter than the tables", "m: tensor \"weights\": shape ") {
        try $0.editRecipe { $0["longestNGram"] = 1 }
      },
      Case("an unknown classifier", "m: not a stance model: the model card cannot be read") {
        try $0.editRecipe { $0["classifier"] = "oracle" }
      },
      Case("a card that lacks its axes", "m: not a stance model: the model card cannot be read") {
        $0.card["axes"] = nil
      },
      Case("no axes", "m: ") { $0.card["axes"] = [[String: Any]]() },
      Case("an intercept too few", "m: ") {
        $0.card["intercepts"] = Array(try #require($0.card["intercepts"] as? [Double]).dropLast())
      },
      Case("a slope of zero", "m: the axis \"stance\" contradicts itself") {
        try $0.editAxis(0) { $0["slopes"] = [0.0, 1.0, 1.0] }
      },
      Case("a slope that makes logits infinite", "m: the axis \"stance\" contradicts itself") {
        try $0.editAxis(0) { $0["slopes"] = [1e300, 1.0, 1.0] }
      },
      Case("a negative count", "m: not a stance model: the model card cannot be read") {
        try $0.editAxis(0) { editCounts(of: &$0) { $0[0]["falseNegatives"] = -5 } }
      },
      Case("counts at the end of Int", "m: not a stance model: the model card cannot be read") {
        try $0.editAxis(0) { editCounts(of: &$0) { $0[0]["truePositives"] = Int.max } }
      },
      Case("counts too large together", "m: not a stance model: the model card cannot be read") {
        try $0.editAxis(0) {
          editCounts(of: &$0) { $0[0].merge(["truePositives": 1 << 53, "falsePositives": 1 << 53]) { $1 } }
        }
      },
      Case("counts of different numbers of statements", "m: the axis \"stance\" contradicts itself") {
        try $0.editAxis(0) { editCounts(of: &$0) { $0[0]["truePositives"] = 1000 } }
      },
      Case("thresholds too few", "m: the axis \"stance\" contradicts itself") {
        try $0.editAxis(0) { $0["thresholds"] = [0.5] }
      },
      Case("one label twice", "m: the axis \"stance\" contradicts itself") {
        try $0.editAxis(0) { $0["labels"] = ["a", "a", "b"] }
      },
      Case("a label too few", "m: the axis \"sentiment\" contradicts itself") {
        try $0.editAxis(1) { $0["labels"] = ["a"] }
      },
      Case("an axis that starts inside of another", "m: the axis \"sentiment\" contradicts itself") {
        try $0.editAxis(1) { $0["firstOutput"] = 0 }
      },
      Case("an axis that starts at the end of Int", "m: the axis \"sentiment\" contradicts itself") {
        try $0.editAxis(1) { $0["firstOutput"] = Int.max }
      },
      Case("two axes of one name", "m: ") { try $0.editAxis(1) { $0["name"] = "stance" } },
      Case("character n-grams of no letters", "m: ") {
        try $0.editRecipe { $0["characterNGrams"] = ["shortest": 0, "longest": 0] }
      },
      Case("character n-grams of fewer letters than none", "m: ") {
        try $0.editRecipe { $0["characterNGrams"] = ["shortest": -5, "longest": 2] }
      },
    ]

  private static func editCounts(of axis: inout [String: Any], _ body: (inout [[String: Any]]) -> Void) {
    var report = axis["report"] as? [String: Any] ?? [:]
    var validation = report["validation"] as? [String: Any] ?? [:]
    var counts = validation["labelCounts"] as? [[String: Any]] ?? []
    body(&counts)
    validation["labelCounts"] = counts
    report["validation"] = validation
    axis["report"] = report
  }

  @Test(arguments: header + contents)
  func isRefused(given: Case) throws {
    var file = try File()
    try given.edit(&file)
    let message = try message(file.bytes())
    #expect(message.hasPrefix(given.message), "\(message)")
  }

  @Test(
    arguments: [
      ("nothing", [UInt8](), "m: not a stance model: 0 bytes"),
      ("seven bytes", [UInt8](repeating: 0, count: 7), "m: not a stance model: 7 bytes"),
      ("an empty header", ModelFileParts.length(0), "m: not a stance model: a header of 0 bytes in a file of 8"),
      (
        "a header longer than the file", ModelFileParts.length(1000) + [0x7B, 0x7D],
        "m: not a stance model: a header of 1000 bytes in a file of 10"
      ),
      (
        "a header of all bytes there are", ModelFileParts.length(.max) + [0x7B, 0x7D],
        "m: not a stance model: it does not begin as one; name a file that stance train wrote"
      ),
      (
        "a header of 2⁶³ bytes", ModelFileParts.length(1 << 63) + [0x7B, 0x7D],
        "m: not a stance model: it does not begin as one; name a file that stance train wrote"
      ),
      (
        "a header that would take much memory", ModelFileParts.framed([UInt8](repeating: 0x20, count: 300_000)),
        "m: not a stance model: a header of 300000 bytes in a file of 300008"
      ),
      (
        "a header that is no JSON", ModelFileParts.framed(Array("hello, safetensors".utf8)),
        "m: not a stance model: the header is not the JSON of a safetensors file"
      ),
      (
        "arrays in arrays", ModelFileParts.framed([UInt8](repeating: 0x5B, count: 100_000)),
        "m: not a stance model: the header is not the JSON of a safetensors file"
      ),
      (
        "an empty object", ModelFileParts.framed(Array("{}".utf8)),
        "m: not a stance model: a safetensors file of another program"
      ),
      (
        "a safetensors file of another program",
        ModelFileParts.framed(
          Array("{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}".utf8), [0, 0, 0, 0]),
        "m: not a stance model: a safetensors file of another program"
      ),
      (
        "a place that is no integer",
        ModelFileParts.framed(Array("{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,1e300]}}".utf8)),
        "m: not a stance model: the header is not the JSON of a safetensors file"
      ),
    ] as [(String, [UInt8], String)])
  func bytesAreRefused(name: String, bytes: [UInt8], expected: String) throws {
    #expect(try message(bytes) == expected)
  }

  /// Files of models with character n-grams, whose lengths the reader takes for a range.
  @Test func charactersFromFiveToTwoDoNotEndTheProcess() async throws {
    await #expect(processExitsWith: .success) { try Self.readCharacterNGrams(shortest: 5, longest: 2) }
  }

  @Test func endlessCharacterNGramsDoNotEndTheProcess() async throws {
    await #expect(processExitsWith: .success) { try Self.readCharacterNGrams(shortest: -3, longest: .max) }
  }

  private static func readCharacterNGrams(shortest: Int, longest: Int) throws {
    var recipe = quickRecipe()
    recipe.characterNGrams = Recipe.CharacterNGrams(shortest: 2, longest: 4)
    var file = try File(recipe)
    try file.editRecipe { $0["characterNGrams"] = ["shortest": shortest, "longest": longest] }
    if let model = try? StatementClassifier(modelFile: Bytes(file.bytes()), name: "m") {
      var predictor = model.predictor()
      _ = predictor.predict("words never heard of before")
    }
  }

  @Test func bytesBehindTheLastTensorAreRefused() throws {
    let bytes = try File().bytes() + [UInt8](repeating: 0, count: 8)
    #expect(try message(bytes) == "m: not a stance model: 8 bytes behind the last tensor")
  }

  @Test func otherTensorsAreNoTensorsOfOurs() throws {
    var file = try File()
    file.tensors.append(("later.extension", "U8", [3], [1, 2, 3]))
    let bytes = try file.bytes()
    #expect(throws: Never.self) { try StatementClassifier(modelFile: Bytes(bytes), name: "m") }
  }
}
