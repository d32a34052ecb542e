import RecordFormats
import Testing

struct TextEncodingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var text: String
    var encoding: TextEncoding
    var warnings: [String] = []

    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "empty", bytes: [], text: "", encoding: .utf8),
    Case(name: "ASCII", bytes: Array("ab".utf8), text: "ab", encoding: .utf8),
    Case(name: "UTF-8", bytes: Array("é日\u{1F600}".utf8), text: "é日\u{1F600}", encoding: .utf8),
    Case(name: "UTF-8 with mark", bytes: Array("\u{FEFF}é".utf8), text: "é", encoding: .utf8),
    Case(
      name: "UTF-16LE with mark", bytes: utf16("\u{FEFF}é\u{1F600}"), text: "é\u{1F600}", encoding: .utf16LittleEndian),
    Case(
      name: "UTF-16BE with mark", bytes: utf16("\u{FEFF}é\u{1F600}", isBigEndian: true), text: "é\u{1F600}",
      encoding: .utf16BigEndian),
    Case(name: "UTF-16LE", bytes: utf16("ab日"), text: "ab日", encoding: .utf16LittleEndian),
    Case(name: "UTF-16BE", bytes: utf16("ab日", isBigEndian: true), text: "ab日", encoding: .utf16BigEndian),
    Case(
      name: "Windows-1252", bytes: [0x61, 0x0A, 0xE9, 0x74, 0x80, 0x93, 0x81, 0xFF, 0xA0], text: "a\nét€“\u{81}ÿ\u{A0}",
      encoding: .windows1252,
      warnings: ["data:2: warning: found the byte 0xE9, which is not UTF-8; read the file as Windows-1252"]),
  ]

  static func utf16(_ text: String, isBigEndian: Bool = false) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isBigEndian ? bytes.reversed() : bytes
    }
  }

  @Test(arguments: cases) func decodes(_ row: Case) throws {
    let text = try DecodedText(decoding: Bytes(row.bytes), name: "data")
    #expect(String(decoding: text.utf8, as: UTF8.self).unicodeScalars.elementsEqual(row.text.unicodeScalars))
    #expect(text.encoding == row.encoding)
    #expect(text.warnings.map(\.description) == row.warnings)
  }

  @Test(
    arguments: [
      (
        [0x61, 0x0A, 0x62, 0x00], "data:2:2: found a NUL byte, wanted text; the file may be damaged or not a text file"
      ),
      (
        Array("éé\n".utf8) + [0x61, 0xFF],
        "data:2:2: found the byte 0xFF, which is not UTF-8 here; save the file as UTF-8"
      ),
      (
        utf16("\u{FEFF}a\n") + [0x00, 0xD8] + utf16("b"),
        "data:2:1: found \\uD800, half of a UTF-16 pair, wanted both halves together"
      ),
      (
        utf16("\u{FEFF}a\n") + [0x61],
        "data:2:1: found the end of the file, wanted the second byte of a UTF-16 character; the file may be cut off"
      ),
    ] as [([UInt8], String)])
  func tellsWhatIsNoText(_ bytes: [UInt8], _ message: String) {
    #expect { try DecodedText(decoding: Bytes(bytes), name: "data") } throws: { "\($0)" == message }
  }

  /// Rows in Windows-1252 with enough ASCII in front that many batches are read before the first other byte.
  @Test(arguments: [1, 100, 1 << 20]) func readsDelimitedTextInWindows1252(targetBytes: Int) {
    let ascii = (0..<500).map { "\($0),plain\n" }.joined()
    let bytes = Array("id,text\n\(ascii)".utf8) + Array("x,caf".utf8) + [0xE9] + Array("\ny,".utf8) + [0x80, 0x0A]
    let expected = Reading(.csv, ByteSource(Bytes(bytes)))
    #expect(
      expected.records.suffix(2) == [
        "500@502 {\"id\":\"x\",\"text\":\"café\"}", "501@503 {\"id\":\"y\",\"text\":\"€\"}",
      ])
    #expect(expected.records.count == 502)
    #expect(
      expected.warnings == [
        "data:502: warning: found the byte 0xE9, which is not UTF-8; read the file as Windows-1252"
      ])
    #expect(Reading(.csv, ByteSource(Bytes(bytes)), targetBytes: targetBytes) == expected)
    for pieceLength in [1, 64, 5000] {
      let stream = Stream(bytes, pieceLength: pieceLength)
      #expect(Reading(.csv, stream.source, targetBytes: targetBytes) == expected)
    }
  }

  /// A cut file gives all records in front of the cut.
  @Test(arguments: [RecordFormat.jsonLines, .csv, .tsv, .fastText, .json], [1, 1 << 20])
  func readsUTF16UpToACut(_ format: RecordFormat, targetBytes: Int) {
    let text =
      switch format {
      case .jsonLines: "{\"a\":1}\n{\"a\":2}"
      case .json: "[{\"a\":1},{\"a\":2}"
      case .csv, .tsv: "a\n1\n2"
      case .fastText: "1\n2"
      }
    let bytes = [0xFF, 0xFE] + Self.utf16(text + "x").dropLast()
    let reading = Reading(format, ByteSource(Bytes(bytes)), targetBytes: targetBytes)
    #expect(reading.records.count == 1)
    #expect(reading.complaints.count == 1)
    #expect(
      reading.complaints.first?.hasSuffix("wanted the second byte of a UTF-16 character; the file may be cut off")
        == true)
  }

  @Test func keepsUTF8WithADamagedRow() {
    let bytes = Array("text\nété\ncaf".utf8) + [0xE9] + Array("\n日本\n".utf8)
    let reading = Reading(.csv, ByteSource(Bytes(bytes)))
    #expect(reading.records == ["0@2 {\"text\":\"été\"}", "2@4 {\"text\":\"日本\"}"])
    #expect(reading.complaints == ["data:3:4: found the byte 0xE9, which is not UTF-8 here; save the file as UTF-8"])
    #expect(reading.warnings.isEmpty)
  }

  @Test(arguments: RecordFormat.allCases, [false, true]) func readsUTF16(_ format: RecordFormat, isBigEndian: Bool) {
    let text = RecordReaderTests.sample(format, seed: 9)
    let expected = Reading(format, text)
    let bytes = Self.utf16(text, isBigEndian: isBigEndian)
    let mark: [UInt8] = isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for bytes in [mark + bytes, format == .fastText ? mark + bytes : bytes] {
      #expect(Reading(format, ByteSource(Bytes(bytes)), targetBytes: 333) == expected)
      let stream = Stream(bytes, pieceLength: 7)
      #expect(Reading(format, stream.source) == expected)
    }
  }
}
