/// A place in a data file, printed as `data.jsonl:12:34`.
public struct Place: Hashable, Sendable, CustomStringConvertible {
  /// The name of the file, or of the stream.
  public let name: String
  /// The line, from 1.
  public let line: Int
  /// The character (Unicode scalar) in the line, from 1; `nil` if the whole line is meant.
  public let column: Int?

  public init(name: String, line: Int, column: Int? = nil) {
    self.name = name
    self.line = line
    self.column = column
  }

  public var description: String {
    if let column { "\(name):\(line):\(column)" } else { "\(name):\(line)" }
  }
}

/// Something in a data file that its format does not allow.
public struct RecordError: Error, Hashable, Sendable, CustomStringConvertible {
  public let place: Place
  public let defect: Defect

  public init(place: Place, defect: Defect) {
    self.place = place
    self.defect = defect
  }

  public var description: String { "\(place): \(defect)" }
}

/// What is wrong at a place, in the values that tell it.
public enum Defect: Hashable, Sendable {
  // Any format
  case invalidUTF8(byte: UInt8)
  case loneSurrogate(UInt16)
  case truncatedUTF16
  case nul
  case recordTooLong(limit: Int)

  // JSON
  case unexpected(Found, wanted: Wanted)
  case controlCharacter(UInt8)
  case unclosedString(openedAtColumn: Int, Found)
  case invalidEscape(Found)
  case invalidNumber(String)
  case duplicateName(String)
  case tooDeep(limit: Int)

  // Delimited text
  case noHeader
  case duplicateColumn(String)
  case rowLength(Int, header: Int, delimiter: Unicode.Scalar)
  case unclosedQuote
  case textAfterQuote(Found)

  // fastText
  case emptyLabel(prefix: String)

  /// What stands at a place.
  public enum Found: Hashable, Sendable {
    case character(Unicode.Scalar)
    case byte(UInt8)
    case word(String)
    case value(FieldValue.Kind)
    case endOfLine
    case endOfFile
  }

  /// What JSON has at a place.
  public enum Wanted: Hashable, Sendable {
    case object, arrayOrObject, value, fieldName, fieldNameOrEnd, colon, commaOrEndOfObject, commaOrEndOfArray
    case endOfLine, endOfFile
  }
}

extension Defect: CustomStringConvertible {
  public var description: String {
    switch self {
    case .invalidUTF8(let byte):
      "found the byte \(hex(byte, prefix: "0x", digits: 2)), which is not UTF-8 here; save the file as UTF-8"
    case .loneSurrogate(let unit):
      "found \(hex(unit, prefix: "\\u", digits: 4)), half of a UTF-16 pair, wanted both halves together"
    case .truncatedUTF16:
      "found the end of the file, wanted the second byte of a UTF-16 character; the file may be cut off"
    case .nul:
      "found a NUL byte, wanted text; the file may be damaged or not a text file"
    case .recordTooLong(let limit):
      "found a record of more than \(limit) bytes; split it, or look for a missing line break or closing quote"
    case .unexpected(let found, let wanted):
      "found \(found), wanted \(wanted)\(advice(for: found, wanted: wanted))"
    case .controlCharacter(let byte):
      "found \(Found.character(Unicode.Scalar(byte))) inside a string, wanted its escape "
        + (byte == .tab ? "\\t" : hex(byte, prefix: "\\u", digits: 4))
    case .unclosedString(let column, let found):
      "found \(found), wanted the quote that closes the string opened at column \(column)"
    case .invalidEscape(let found):
      "found \(found) after a backslash, wanted one of \" \\ / b f n r t, or u and four hexadecimal digits"
    case .invalidNumber(let text):
      "found \(Found.word(text)), wanted a number as in -12, 0.5 or 1e-9"
    case .duplicateName(let name):
      "found the field \(quoted(name)) a second time, wanted each name once; rename or remove one"
    case .tooDeep(let limit):
      "found more than \(limit) arrays and objects inside each other, wanted at most \(limit)"
    case .noHeader:
      "found no line, wanted a header with the names of the columns"
    case .duplicateColumn(let name):
      "found a second column \(quoted(name)), wanted each name once; rename or remove one"
    case .rowLength(let count, let wanted, let delimiter):
      "found \(count) \(count == 1 ? "field" : "fields"), wanted \(wanted) as in the header; "
        + "quote a field that holds \(Found.character(delimiter))"
    case .unclosedQuote:
      "found a quote that is never closed; close it, or double it if it belongs to the text"
    case .textAfterQuote(let found):
      "found \(found) after a closing quote, wanted the end of the field; double a quote that belongs to the text"
    case .emptyLabel(let prefix):
      "found \(quoted(prefix)) without a label behind it; add the label or remove the prefix"
    }
  }

  private func advice(for found: Found, wanted: Wanted) -> String {
    switch (found, wanted) {
    case (.character("'"), _): "; JSON has strings in double quotes"
    case (.word, .value): "; put text in double quotes"
    case (.value(.array), .object): "; --input-format json reads an array of objects"
    case (_, .endOfLine): "; put every record on a line of its own"
    case (.character("{"), .endOfFile): "; --input-format jsonl reads one object a line"
    default: ""
    }
  }
}

extension Defect.Found: CustomStringConvertible {
  public var description: String {
    switch self {
    case .character("\""): "a quote"
    case .character("\t"): "a tab"
    case .character("\n"), .character("\r"): "a line break"
    case .character(let scalar) where scalar.value < 0x20 || 0x7F..<0xA0 ~= scalar.value:
      hex(scalar.value, prefix: "the control character U+", digits: 4)
    case .character(let scalar) where scalar.value > 0x7F && !isVisible(scalar):
      hex(scalar.value, prefix: "the character U+", digits: 4)
    case .character(let scalar): "\"\(scalar)\""
    case .byte(let byte): hex(byte, prefix: "the byte 0x", digits: 2)
    case .word(let word): quoted(word)
    case .value(let kind): kind == .array || kind == .object ? "an \(kind)" : kind == .null ? "null" : "a \(kind)"
    case .endOfLine: "the end of the line"
    case .endOfFile: "the end of the file"
    }
  }
}

extension Defect.Wanted: CustomStringConvertible {
  public var description: String {
    switch self {
    case .object: "an object such as {\"text\": \"...\"}"
    case .arrayOrObject: "an array of objects, or an object"
    case .value: "a value"
    case .fieldName: "a field name in quotes"
    case .fieldNameOrEnd: "a field name in quotes, or \"}\""
    case .colon: "\":\" after the field name"
    case .commaOrEndOfObject: "\",\" or \"}\""
    case .commaOrEndOfArray: "\",\" or \"]\""
    case .endOfLine: "the end of the line"
    case .endOfFile: "the end of the file"
    }
  }
}

/// `text` in double quotes, cut after 60 characters, so that a message stays one line whatever the data.
private func quoted(_ text: String) -> String {
  var shown = "\""
  for (position, scalar) in text.unicodeScalars.enumerated() {
    if position == 60 { return shown + "...\"" }
    if scalar.value < 0x20 || scalar.value == 0x7F {
      shown += hex(scalar.value, prefix: "\\u", digits: 4)
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
  return shown + "\""
}

private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
  !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format
}

private func hex(_ value: some BinaryInteger, prefix: String, digits: Int) -> String {
  let text = String(value, radix: 16, uppercase: true)
  return prefix + String(repeating: "0", count: max(0, digits - text.count)) + text
}
