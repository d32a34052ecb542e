import FeatureExtraction

/// The layout of a model file: safetensors, an open format that a dozen lines of Python read. See `docs/model-file.md`.
///
/// Eight bytes of header length, a JSON header that names each tensor with its type, shape and place, then the tensors.
/// The header's `__metadata__` holds the model card as JSON text and a SHA-256 over the card and the tensors.
enum ModelFile {
  static let version = 3
  static let readableVersions = 1...3
  static let format = "stance-model"

  /// Longer headers are refused. What JSON decodes to can take 26 times its bytes: with this limit a file that means harm
  /// gets at most four times its own size of memory, and 7 MB. Weights outweigh labels by far in any model of use.
  static func longestHeader(fileSize: Int) -> Int { (256 << 10) + fileSize / 8 }

  enum TensorType: String, Codable {
    case u8 = "U8"
    case u32 = "U32"
    case u64 = "U64"
    case f32 = "F32"

    var byteCount: Int {
      switch self {
      case .u8: 1
      case .u32, .f32: 4
      case .u64: 8
      }
    }
  }

  struct TensorHeader: Codable {
    var dtype: TensorType
    var shape: [Int]
    /// Where the tensor starts and ends among the tensors' bytes.
    var dataOffsets: [Int]

    enum CodingKeys: String, CodingKey {
      case dtype, shape
      case dataOffsets = "data_offsets"
    }
  }

  /// The names of the tensors. Those of eight-byte elements come first, so that all are aligned.
  enum Name {
    static func keys(_ shape: TermShape) -> String { family(shape) + ".keys" }
    static func buckets(_ shape: TermShape) -> String { family(shape) + ".buckets" }

    static func family(_ shape: TermShape) -> String {
      switch shape {
      case .run(let length): "ngrams\(length)"
      case .skip: "skipgrams"
      }
    }

    static let weights = "weights"
    static let inverseDocumentFrequencies = "idf"
    static let wordOffsets = "words.offsets"
    static let wordBuckets = "words.buckets"
    static let wordBytes = "words.bytes"
    static let pieceWeights = "pieces.weights"
    static let pieceOffsets = "pieces.offsets"
    static let pieceBuckets = "pieces.buckets"
    static let pieceBytes = "pieces.bytes"
    static let lexiconWeights = "lexicon.weights"
  }
}
