public import FeatureExtraction
public import LinearClassifiers
public import LinearModels
public import RecordFormats

/// Labelled statements, as the files gave them.
public struct Dataset: Sendable {
  /// One axis and its labels in the data.
  public struct Axis: Sendable {
    public let name: String
    public let kind: DecisionRule.Kind
    public let labels: [String]
    /// For each statement the indices of its labels; `nil` where it was not annotated.
    public let values: [[Int]?]

    public var targets: AxisTargets { AxisTargets(kind: kind, labelCount: labels.count, labels: values) }
    public var annotatedCount: Int { values.count { $0 != nil } }
  }

  public let texts: StatementTexts
  public let axes: [Axis]
  /// The document each statement stands in, where the data say.
  public let documents: [String?]
  public let speakers: [String?]
  /// The fold number in the data's fold field, if one was named.
  public let folds: [Int]?
  /// Where each statement stands.
  public let places: [Place]
  /// The field each file's texts were taken from.
  public let textFields: [String]
  /// SHA-256 over the bytes of the files, in order, in hexadecimal.
  public let digest: String
  /// The field that `documents` were taken from.
  public let groupField: String
  /// The values of the fields that the reader was told to keep, by name; `nil` where a statement has none.
  public let fields: [String: [String?]]
  /// The fields of the first record.
  public let fieldNames: [String]
  public let warnings: [String]

  public var count: Int { texts.count }
}

/// The texts of statements: views into the files they came from, or texts of their own.
public struct StatementTexts: TextSource {
  enum Content: Sendable {
    case field(FieldValue)
    case string(String)

    var isBlank: Bool {
      switch self {
      case .field(let value):
        var scratch: [UInt8] = []
        return value.withUTF8(scratch: &scratch, \.isBlankText) ?? true
      case .string(var text): return text.withUTF8(\.isBlankText)
      }
    }
  }

  private(set) var contents: [Content] = []

  public init() {}

  public init(_ texts: [String]) {
    contents = texts.map { .string($0) }
  }

  mutating func append(_ content: Content) { contents.append(content) }

  public var count: Int { contents.count }

  public func withText(at index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    switch contents[index] {
    case .field(let value):
      var scratch: [UInt8] = []
      _ = value.withUTF8(scratch: &scratch, body)
    case .string(var text): text.withUTF8(body)
    }
  }

  public subscript(index: Int) -> String {
    switch contents[index] {
    case .field(let value): value.text ?? ""
    case .string(let text): text
    }
  }
}
