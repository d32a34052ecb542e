import FeatureExtraction
import Foundation
import LinearModels
import RecordFormats

extension StatementClassifier {
  /// The model as the bytes of a file. The same model always gives the same bytes.
  public func modelFileBytes() throws -> [UInt8] {
    var tensors: [Tensor] = []
    for family in vocabulary.families {
      let keys = family.table.keys
      tensors.append(Tensor(ModelFile.Name.keys(family.shape), .u64, [keys.count], keys.elements))
    }
    let linearShape = [linear.featureCount, linear.outputCount]
    tensors.append(
      Tensor(
        ModelFile.Name.weights, .f32, linearShape,
        UnsafeBufferPointer(start: linear.weights.base, count: linear.weights.count)))
    if let idf = inverseDocumentFrequencies {
      tensors.append(Tensor(ModelFile.Name.inverseDocumentFrequencies, .f32, [idf.count], idf.elements))
    }
    if let pieces {
      tensors.append(
        Tensor(
          ModelFile.Name.pieceWeights, .f32, [pieces.table.count, pieces.outputCount],
          UnsafeBufferPointer(start: pieces.weights.base, count: pieces.weights.count)))
    }
    if let lexicon {
      tensors.append(
        Tensor(
          ModelFile.Name.lexiconWeights, .f32, [lexicon.features.count, lexicon.outputCount],
          UnsafeBufferPointer(start: lexicon.weights.base, count: lexicon.weights.count)))
    }
    for family in vocabulary.families {
      let buckets = family.table.bucketStarts
      tensors.append(Tensor(ModelFile.Name.buckets(family.shape), .u32, [buckets.count], buckets.elements))
    }
    let words = vocabulary.words
    tensors.append(Tensor(ModelFile.Name.wordOffsets, .u32, [words.offsets.count], words.offsets.elements))
    tensors.append(Tensor(ModelFile.Name.wordBuckets, .u32, [words.bucketStarts.count], words.bucketStarts.elements))
    if let forms = pieces?.table.forms {
      tensors.append(Tensor(ModelFile.Name.pieceOffsets, .u32, [forms.offsets.count], forms.offsets.elements))
      tensors.append(
        Tensor(ModelFile.Name.pieceBuckets, .u32, [forms.bucketStarts.count], forms.bucketStarts.elements))
      tensors.append(Tensor(ModelFile.Name.pieceBytes, .u8, [forms.bytes.count], forms.bytes.elements))
    }
    tensors.append(Tensor(ModelFile.Name.wordBytes, .u8, [words.bytes.count], words.bytes.elements))
    return try Self.assemble(ModelCard(self), tensors)
  }

  /// Writes the model: either the whole file appears, or the old one stays.
  public func write(toModelFile path: String) throws {
    let bytes = try modelFileBytes()
    let file = try AtomicFile(path: path)
    try file.write(bytes)
    try file.commit()
  }

  private struct Tensor {
    let name: String
    let type: ModelFile.TensorType
    let shape: [Int]
    let bytes: UnsafeRawBufferPointer

    init<Element>(
      _ name: String, _ type: ModelFile.TensorType, _ shape: [Int], _ elements: UnsafeBufferPointer<Element>
    ) {
      self.name = name
      self.type = type
      self.shape = shape
      bytes = UnsafeRawBufferPointer(elements)
    }
  }

  private static func assemble(_ card: ModelCard, _ tensors: [Tensor]) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let cardText = String(decoding: try encoder.encode(card), as: UTF8.self)
    let digest = cardText.utf8.withContiguousStorageIfAvailable { text in
      Digest.hexadecimal(ofRuns: [UnsafeRawBufferPointer(text)] + tensors.map(\.bytes))
    }
    var header: [UInt8] = []
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("__metadata__")
    writer.beginObject()
    writer.field("format", ModelFile.format)
    writer.field("format_version", String(ModelFile.version))
    writer.field("card", cardText)
    writer.field("sha256", digest ?? "")
    writer.endObject()
    var offset = 0
    for tensor in tensors {
      writer.name(tensor.name)
      writer.beginObject()
      writer.field("dtype", tensor.type.rawValue)
      writer.name("shape")
      writer.beginArray()
      for dimension in tensor.shape { writer.integer(dimension) }
      writer.endArray()
      writer.name("data_offsets")
      writer.beginArray()
      writer.integer(offset)
      offset += tensor.bytes.count
      writer.integer(offset)
      writer.endArray()
      writer.endObject()
    }
    writer.endObject()
    header = writer.bytes
    while header.count % 8 != 0 { header.append(UInt8(ascii: " ")) }
    let longest = ModelFile.longestHeader(fileSize: 8 + header.count + offset)
    guard header.count <= longest else {
      throw ModelFileError.inconsistent(
        path: "the model", problem: "names of labels of \(header.count) bytes, more than such few words can carry")
    }

    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + header.count + offset)
    withUnsafeBytes(of: UInt64(header.count).littleEndian) { bytes.append(contentsOf: $0) }
    bytes += header
    for tensor in tensors { bytes.append(contentsOf: tensor.bytes) }
    return bytes
  }
}
