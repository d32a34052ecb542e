import FeatureExtraction
import Foundation
import LinearModels
public import RecordFormats

extension StatementClassifier {
  /// Reads a model that `stance train` wrote. The file is mapped, not copied.
  ///
  /// Everything is checked before anything is built: lengths, format version, types and shapes of all tensors, checksum,
  /// that every table leads inside the others, and that every number is finite. A model that loads can predict.
  ///
  /// - Throws: ``ModelFileError`` if the bytes are no model this version reads, ``FileError`` if they cannot be read.
  public init(contentsOfModelFile path: String) throws {
    var source = try ByteSource(path: path)
    try self.init(modelFile: source.readAll(), name: path)
  }

  public init(modelFile bytes: Bytes, name: String) throws {
    let file = try ModelFileReader(bytes, path: name)
    let card = file.card
    let words = try file.words()
    var families: [Vocabulary.Family] = []
    for shape in card.recipe.shapes {
      let prefixCount = shape.extendsTerm ? families.last?.table.count ?? 0 : words.count
      families.append(
        Vocabulary.Family(
          shape: shape, table: try file.table(of: shape, prefixCount: prefixCount, wordCount: words.count)))
    }
    guard let vocabulary = Vocabulary(words: words, families: families) else {
      throw ModelFileError.inconsistent(path: name, problem: "the words lack the boundary marks")
    }
    let axes = try file.axes()
    let outputCount = axes.reduce(0) { $0 + $1.rule.outputCount }
    let weights: TableColumn<Float> = try file.column(
      ModelFile.Name.weights, .f32, shape: [vocabulary.featureCount, outputCount])
    guard weights.elements.allSatisfy(\.isFinite), card.intercepts.allSatisfy(\.isFinite),
      card.intercepts.count == outputCount
    else { throw ModelFileError.badTensor(path: name, name: ModelFile.Name.weights, problem: "not all are finite") }
    var idf: TableColumn<Float>?
    if card.recipe.usedFeatures == .tfidf {
      let column: TableColumn<Float> = try file.column(
        ModelFile.Name.inverseDocumentFrequencies, .f32, shape: [vocabulary.featureCount])
      guard column.elements.allSatisfy(\.isFinite) else {
        throw ModelFileError.badTensor(
          path: name, name: ModelFile.Name.inverseDocumentFrequencies, problem: "not all are finite")
      }
      idf = column
    }
    var pieces: PieceModel?
    if let lengths = card.recipe.pieceLengths, let forms = try file.pieces() {
      let weights: TableColumn<Float> = try file.column(
        ModelFile.Name.pieceWeights, .f32, shape: [forms.count, outputCount])
      guard weights.elements.allSatisfy(\.isFinite) else {
        throw ModelFileError.badTensor(path: name, name: ModelFile.Name.pieceWeights, problem: "not all are finite")
      }
      pieces = PieceModel(
        table: PieceTable(forms: forms, lengths: lengths),
        weights: WeightStorage(base: weights.base, count: weights.count, owner: file.owner), outputCount: outputCount)
    }
    var lexicon: LexiconModel?
    if let table = card.recipe.lexicon {
      let features = LexiconFeatures(table, tokenizer: card.recipe.analyzer.tokenizer)
      let weights: TableColumn<Float> = try file.column(
        ModelFile.Name.lexiconWeights, .f32, shape: [features.count, outputCount])
      guard weights.elements.allSatisfy(\.isFinite) else {
        throw ModelFileError.badTensor(path: name, name: ModelFile.Name.lexiconWeights, problem: "not all are finite")
      }
      lexicon = LexiconModel(
        features: features,
        weights: WeightStorage(base: weights.base, count: weights.count, owner: file.owner), outputCount: outputCount)
    }
    self.init(
      recipe: card.recipe, axes: axes, vocabulary: vocabulary,
      linear: LinearClassifier(
        featureCount: vocabulary.featureCount,
        weights: WeightStorage(base: weights.base, count: weights.count, owner: file.owner),
        intercepts: card.intercepts),
      inverseDocumentFrequencies: idf, pieces: pieces, lexicon: lexicon,
      provenance: card.provenance)
  }
}

/// The checked parts of a model file.
private struct ModelFileReader {
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
  let card: ModelCard
  let owner: Owner
  private let tensors: [String: ModelFile.TensorHeader]
  private let dataStart: Int

  init(_ bytes: Bytes, path: String) throws {
    self.path = path
    guard bytes.count >= 8 else { throw ModelFileError.tooShort(path: path, byteCount: bytes.count) }
    let length = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[$1]) << UInt64(8 * $1) }
    guard length >= 2, length <= UInt64(ModelFile.longestHeader(fileSize: bytes.count)),
      length <= UInt64(bytes.count - 8)
    else {
      throw ModelFileError.notAModel(path: path, reason: "a header of \(length) bytes in a file of \(bytes.count)")
    }
    let dataStart = 8 + Int(length)
    self.dataStart = dataStart
    let header = bytes[8..<dataStart].withUnsafeBytes { Data($0) }
    let metadata: [String: String]
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
    // The tensors are read in place, which wants them aligned. Mapped files are; bytes in memory may not be.
    let isAligned = bytes.withUnsafeBytes { (UInt(bitPattern: $0.baseAddress) + UInt(dataStart)) % 8 == 0 }
    guard dataStart % 8 == 0, isAligned else {
      throw ModelFileError.notAModel(path: path, reason: "the tensors start at byte \(dataStart), not at one of eight")
    }
    owner = Owner(bytes)
    try Self.check(tensors, dataCount: bytes.count - dataStart, path: path)
    let cardText = metadata["card"] ?? ""
    let found = Self.digest(of: cardText, bytes[dataStart..<bytes.count])
    guard found == metadata["sha256"] else {
      throw ModelFileError.checksum(path: path, wanted: metadata["sha256"] ?? "nothing", found: found)
    }
    let current = version == 1 ? try ModelCardVersion1.updated(cardText, path: path) : Data(cardText.utf8)
    guard let decoded = try? JSONDecoder().decode(ModelCard.self, from: current) else {
      throw ModelFileError.notAModel(path: path, reason: "the model card cannot be read")
    }
    guard (1...64).contains(decoded.recipe.longestNGram) else {
      throw ModelFileError.inconsistent(path: path, problem: "n-grams of \(decoded.recipe.longestNGram) words")
    }
    if let characters = decoded.recipe.characterNGrams {
      guard characters.shortest >= 1, characters.longest >= characters.shortest, characters.longest <= 64 else {
        throw ModelFileError.inconsistent(
          path: path, problem: "character n-grams of \(characters.shortest) to \(characters.longest)")
      }
    }
    card = decoded
  }

  private static func digest(of card: String, _ tensors: Bytes) -> String {
    Array(card.utf8).withUnsafeBytes { text in
      tensors.withUnsafeBytes { Digest.hexadecimal(ofRuns: [text, UnsafeRawBufferPointer($0)]) }
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

  func words() throws -> WordTable {
    try forms(ModelFile.Name.wordBuckets, ModelFile.Name.wordOffsets, ModelFile.Name.wordBytes)
  }

  /// The character n-grams; `nil` if the model has none.
  func pieces() throws -> WordTable? {
    guard tensors[ModelFile.Name.pieceBytes] != nil else { return nil }
    return try forms(ModelFile.Name.pieceBuckets, ModelFile.Name.pieceOffsets, ModelFile.Name.pieceBytes)
  }

  private func forms(_ buckets: String, _ offsets: String, _ bytes: String) throws -> WordTable {
    guard
      let table = WordTable(
        bucketStarts: try column(buckets, .u32), offsets: try column(offsets, .u32), bytes: try column(bytes, .u8))
    else {
      throw ModelFileError.inconsistent(path: path, problem: "the tables of \"\(bytes)\" contradict each other")
    }
    return table
  }

  func table(of shape: TermShape, prefixCount: Int, wordCount: Int) throws -> NGramTable {
    guard
      let table = NGramTable(
        bucketStarts: try column(ModelFile.Name.buckets(shape), .u32),
        keys: try column(ModelFile.Name.keys(shape), .u64),
        prefixCount: prefixCount, wordCount: wordCount)
    else {
      throw ModelFileError.inconsistent(
        path: path, problem: "the tables of \(ModelFile.Name.family(shape)) contradict each other")
    }
    return table
  }

  func axes() throws -> [ModelAxis] {
    var next = 0
    guard Set(card.axes.map(\.name)).count == card.axes.count, !card.axes.isEmpty else {
      throw ModelFileError.inconsistent(path: path, problem: "no axis, or two of one name")
    }
    return try card.axes.map { axis in
      guard let result = axis.modelAxis(), result.firstOutput == next else {
        throw ModelFileError.inconsistent(path: path, problem: "the axis \"\(axis.name)\" contradicts itself")
      }
      next += result.rule.outputCount
      return result
    }
  }
}
