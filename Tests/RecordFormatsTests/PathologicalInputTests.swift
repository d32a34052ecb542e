import RecordFormats
import TestSupport
import Testing

/// Inputs that make careless readers crash, hang or take quadratic time. That these tests end soon is what they show.
struct PathologicalInputTests {
  @Test func readsALineOfTenMegabytes() {
    let long = String(repeating: "long \\\" text ", count: 800_000)
    let text = "{\"a\":\"\(long)\"}\n{\"a\":\"\"}"
    let stream = Stream(Array(text.utf8), pieceLength: 65_536)
    for source in [ByteSource(Bytes(text.utf8)), stream.source] {
      let reading = Reading(.jsonLines, source, targetBytes: 1000)
      #expect(reading.records.count == 2)
      #expect(reading.complaints.isEmpty)
    }
  }

  @Test(arguments: ["[", "{\"a\":", "[[[\"", "{\"a\":[{\"b\":"]) func endsOnDeepNesting(_ opening: String) {
    let deep = String(repeating: opening, count: 100_000)
    for format in [RecordFormat.jsonLines, .json] {
      #expect(!Reading(format, deep).complaints.isEmpty)
      #expect(!Reading(format, "[\(deep)").complaints.isEmpty)
    }
  }

  @Test func endsOnManyMalformedElementsInALine() {
    let elements = Array(repeating: "{\"a\":\"\\q\"}", count: 100_000).joined(separator: ",")
    for targetBytes in [1000, 1 << 20] {
      let reading = Reading(.json, "[\(elements)]", targetBytes: targetBytes)
      #expect(reading.problems.count == 100_000)
      #expect(reading.problems.last?.hasPrefix("data:1:1099997: ") == true)
    }
  }

  @Test func endsOnManyNames() {
    let members = (0..<100_000).map { "\"name \($0)\":\($0)" }.joined(separator: ",")
    let reading = Reading(.jsonLines, "{\(members)}\n{\"nested\":{\(members)}}\n{\(members),\"name 7\":0}")
    #expect(reading.records.count == 2)
    #expect(reading.problems.count == 1)
  }

  @Test func endsOnManyQuotes() {
    let quotes = String(repeating: "\"", count: 1_000_001)
    #expect(Reading(.csv, "a\n\(quotes)\n").problems.count == 1)
    let rows = String(repeating: "\"x\" y\n", count: 100_000)
    #expect(Reading(.csv, "a\n\(rows)").problems.count == 100_000)
    let stream = Stream(Array("a\n\"\(rows)".utf8), pieceLength: 4096)
    #expect(!Reading(.csv, stream.source).problems.isEmpty)
  }

  /// No cut of a file may crash or lose the records in front of it.
  @Test(arguments: RecordFormat.allCases) func readsAnyFrontOfAFile(_ format: RecordFormat) {
    let bytes = Array(RecordReaderTests.sample(format, seed: 11).utf8.prefix(800))
    let whole = Reading(format, ByteSource(Bytes(bytes)))
    for length in 0..<bytes.count {
      let reading = Reading(format, ByteSource(Bytes(bytes[..<length])))
      let sound = reading.records.dropLast()
      #expect(sound.elementsEqual(whole.records.prefix(sound.count)), "\(length) bytes")
    }
  }

  /// Noise must end in problems, not in traps, and the same ones however it is cut.
  @Test(arguments: RecordFormat.allCases) func readsNoise(_ format: RecordFormat) {
    var generator = SplitMix64(seed: 13)
    let alphabet: [UInt8] = Array("{}[]\",:\\u12ad;\t\n\r \n__label__".utf8) + [0x00, 0x80, 0xC3, 0xA9, 0xFF]
    for _ in 0..<300 {
      let length = Int.random(in: 0...120, using: &generator)
      var bytes: [UInt8] = format == .json ? [0x5B] : format == .csv ? Array("a,b\n".utf8) : []
      for _ in 0..<length { bytes.append(alphabet.randomElement(using: &generator) ?? 0) }
      let whole = Reading(format, ByteSource(Bytes(bytes)))
      #expect(Reading(format, ByteSource(Bytes(bytes)), targetBytes: 1) == whole, "\(bytes)")
      #expect(Reading(format, ByteSource(Bytes(bytes)), targetBytes: 20) == whole, "\(bytes)")
    }
  }
}
