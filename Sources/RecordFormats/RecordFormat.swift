/// A file format that holds records with named fields.
public enum RecordFormat: String, CaseIterable, Hashable, Sendable {
  /// One JSON object a line.
  case jsonLines = "jsonl"
  /// One JSON array of objects, or a single object.
  case json
  /// Rows of fields between commas, semicolons or tabs, whichever the header has most of (RFC 4180).
  case csv
  /// Rows of fields between tabs, quoted as in CSV.
  case tsv
  /// Lines of `__label__x __label__y text`, which become the fields `label` (an array) and `text`.
  case fastText = "fasttext"

  /// The format that files with this extension have; `nil` if the extension says nothing. Case does not matter.
  ///
  /// `txt` says nothing: such files are usually articles.
  public init?(pathExtension: String) {
    switch pathExtension.lowercased() {
    case "jsonl", "ndjson", "jsonlines": self = .jsonLines
    case "json": self = .json
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "ft", "fasttext": self = .fastText
    default: return nil
    }
  }

  /// The format that the first bytes of a file look like; `nil` if they look like none of them.
  ///
  /// - Parameter prefix: A few kilobytes, in UTF-8. An object that opens on the first line and stays open is taken for
  ///   `json`, one that is whole for `jsonLines`.
  public init?(sniffing prefix: some Collection<UInt8>) {
    var text = Array(prefix)
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    let body = text.drop { $0 == .space || $0 == .tab || $0 == .lineFeed || $0 == .carriageReturn }
    let firstLine = body.prefix { $0 != .lineFeed && $0 != .carriageReturn }
    guard let first = firstLine.first else { return nil }
    if first == .openBracket {
      self = .json
    } else if first == .openBrace {
      // A long first record may not end within the prefix: only a line that ends can be known to leave it open.
      let isWhole = firstLine.endIndex == text.endIndex || firstLine.last { $0 > .space } == .closeBrace
      self = isWhole ? .jsonLines : .json
    } else if firstLine.starts(with: "__label__".utf8) {
      self = .fastText
    } else if firstLine.contains(.tab) {
      self = .tsv
    } else if firstLine.contains(.comma) || firstLine.contains(.semicolon) {
      self = .csv
    } else {
      return nil
    }
  }

  /// Whether the format can also be in Windows-1252: JSON is always Unicode (RFC 8259, section 8.1).
  var allowsWindows1252: Bool {
    switch self {
    case .jsonLines, .json: false
    case .csv, .tsv, .fastText: true
    }
  }

  /// Whether a carriage return alone ends a line, as in old spreadsheets; elsewhere it is a space.
  var endsLinesAtCarriageReturn: Bool { self == .csv || self == .tsv }
}

extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let colon = UInt8(ascii: ":")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
}
