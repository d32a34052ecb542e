/// One record of a data file: named values in the order of the file.
///
/// A record is a view into its ``RecordBatch``, whose bytes it keeps alive.
public struct Record: Sendable {
  let contents: BatchContents
  let stored: StoredRecord

  /// The line of the file, from 1, on which the record begins.
  public var line: Int { stored.line }

  /// The position among the records of the file, from 0.
  ///
  /// Malformed records count, so that a record keeps its index whether or not others are skipped.
  public var index: Int { stored.index }

  /// Where the record stands in the bytes of its batch, without its line break.
  public var byteRange: Range<Int> { Int(stored.start)..<Int(stored.end) }

  /// The bytes of the record.
  public var bytes: Bytes { contents.bytes[byteRange] }

  /// The fields in the order of the file.
  public var fields: Fields { Fields(record: self) }

  /// The value of the field with this name; `nil` if there is none.
  ///
  /// Names compare as Swift strings do, so that an "é" of one character finds an "é" of two.
  public func value(named name: String) -> FieldValue? {
    for field in contents.fields[stored.fieldIndices] where contents.names[Int(field.nameIndex)] == name {
      return FieldValue(contents: contents, stored: field.value)
    }
    return nil
  }

  /// The fields of a record, in order.
  public struct Fields: RandomAccessCollection, Sendable {
    let record: Record

    public var startIndex: Int { 0 }
    public var endIndex: Int { record.stored.fieldIndices.count }

    public subscript(position: Int) -> Field {
      let stored = record.contents.fields[Int(record.stored.firstField) + position]
      return Field(
        name: record.contents.names[Int(stored.nameIndex)],
        value: FieldValue(contents: record.contents, stored: stored.value))
    }
  }
}

/// A name and a value.
public struct Field: Sendable {
  public let name: String
  public let value: FieldValue
}

/// A consecutive part of the records of a file, parsed.
public struct RecordBatch: Sendable {
  let contents: BatchContents
  /// What could not be read, in the order of the file: each of them a record that is not in `records`.
  public let malformed: [MalformedRecord]

  /// What is wrong with the malformed records, in their order.
  public var problems: [RecordError] { malformed.map(\.error) }

  /// The bytes that the byte ranges of the records count in.
  public var bytes: Bytes { contents.bytes }

  /// A tracker at the front of ``bytes``, for the places of what stands in them.
  public var start: PlaceTracker { contents.start }

  /// The well-formed records in the order of the file.
  public var records: Records { Records(contents: contents) }

  /// The records of a batch, in order.
  public struct Records: RandomAccessCollection, Sendable {
    let contents: BatchContents

    public var startIndex: Int { 0 }
    public var endIndex: Int { contents.records.count }
    public subscript(position: Int) -> Record { Record(contents: contents, stored: contents.records[position]) }
  }
}

/// A record that could not be read.
public struct MalformedRecord: Sendable {
  public let error: RecordError
  /// The position among the records of the file, from 0.
  public let index: Int
  /// The line of the file, from 1, on which the record begins.
  public let line: Int
  /// Where it stands in the bytes of its batch; of a record that is too long, its front.
  public let byteRange: Range<Int>
}

/// What a batch and the views into it share: flat arrays, so that a record costs no allocation of its own.
final class BatchContents: Sendable {
  let bytes: Bytes
  let names: [String]
  let fields: [StoredField]
  let records: [StoredRecord]
  let labelPrefixLength: Int
  let start: PlaceTracker

  init(
    bytes: Bytes, names: [String], fields: [StoredField], records: [StoredRecord], labelPrefixLength: Int,
    start: PlaceTracker
  ) {
    self.bytes = bytes
    self.names = names
    self.fields = fields
    self.records = records
    self.labelPrefixLength = labelPrefixLength
    self.start = start
  }
}

struct StoredRecord {
  var line: Int
  var index: Int
  var start: UInt32
  var end: UInt32
  var firstField: UInt32
  var endField: UInt32

  var fieldIndices: Range<Int> { Int(firstField)..<Int(endField) }
}

struct StoredField {
  var nameIndex: UInt32
  var value: StoredValue
}

struct StoredValue {
  var start: UInt32
  var end: UInt32
  var kind: FieldValue.Kind
  var notation: Notation

  var range: Range<Int> { Int(start)..<Int(end) }

  /// How the bytes of the range spell the value.
  enum Notation: UInt8 {
    /// JSON. The range of a string has its quotes; `.escapedJSON` strings have backslashes.
    case json, escapedJSON
    /// A field of delimited text without its quotes; `.doubledQuotes` has two for each one meant.
    case plain, doubledQuotes
    /// The labels at the front of a fastText line, with the length of the prefix in `BatchContents`.
    case labels
  }
}
