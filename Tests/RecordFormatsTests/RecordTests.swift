import RecordFormats
import Testing

struct RecordTests {
  private let batch: RecordBatch

  init() throws {
    let text = #"""
      {"text": "a\u00e9\ud83d\ude00\n", "plain": "é", "n": -12, "x": 2.50, "big": 1e999, "yes": true, "no": null,
       "labels": ["a", "b\"", "\u0063"], "mixed": ["a", 1], "map": {"k": [1, { } ], "l": "\/"}, "": {}, "e": []}
      """#
    var reader = try RecordReader(format: .json, source: ByteSource(Bytes(text.utf8)), name: "data")
    batch = try #require(try reader.nextBatch())
    #expect(batch.problems.isEmpty)
  }

  @Test func givesValuesByName() throws {
    let record = try #require(batch.records.first)
    #expect(
      record.fields.map(\.name) == ["text", "plain", "n", "x", "big", "yes", "no", "labels", "mixed", "map", "", "e"])
    #expect(record.value(named: "text")?.text == "aé\u{1F600}\n")
    #expect(record.value(named: "plain")?.text == "é")
    #expect(record.value(named: "n")?.integer == -12)
    #expect(record.value(named: "n")?.number == -12)
    #expect(record.value(named: "n")?.text == nil)
    #expect(record.value(named: "x")?.number == 2.5)
    #expect(record.value(named: "x")?.integer == nil)
    #expect(record.value(named: "big")?.number == nil)
    #expect(record.value(named: "yes")?.boolean == true)
    #expect(record.value(named: "no")?.isNull == true)
    #expect(record.value(named: "no")?.boolean == nil)
    #expect(record.value(named: "labels")?.strings == ["a", "b\"", "c"])
    #expect(record.value(named: "mixed")?.strings == nil)
    #expect(record.value(named: "mixed")?.elements?.map(\.kind) == [.string, .number])
    #expect(record.value(named: "map")?.members?.map(\.name) == ["k", "l"])
    #expect(record.value(named: "map")?.members?.last?.value.text == "/")
    #expect(record.value(named: "")?.kind == .object)
    #expect(record.value(named: "e")?.strings == [])
    #expect(record.value(named: "none") == nil)
    #expect(record.line == 1 && record.index == 0)
    #expect(record.byteRange == 0..<batch.bytes.count)
  }

  @Test(arguments: [1, 7, 1 << 20]) func aTrackerTellsPlacesInTheFile(targetBytes: Int) throws {
    let text = "[{\"a\":1}, {\"b\":\"é\"}, {\"é\":2},\n {\"c\":3}]"
    var reader = try RecordReader(format: .json, source: ByteSource(Bytes(text.utf8)), name: "data")
    var places: [String] = []
    while let batch = try reader.nextBatch(targetBytes: targetBytes) {
      var tracker = batch.start
      for record in batch.records {
        tracker.advance(to: record.fields[0].value.byteRange.lowerBound, in: batch.bytes)
        places.append("\(tracker.place(in: "data"))")
      }
    }
    #expect(places == ["data:1:7", "data:1:16", "data:1:27", "data:2:7"])
  }

  @Test func givesTextWithoutCopying() throws {
    let record = try #require(batch.records.first)
    var scratch: [UInt8] = []
    #expect(record.value(named: "plain")?.withUTF8(scratch: &scratch) { Array($0) } == Array("é".utf8))
    #expect(scratch.isEmpty)
    #expect(record.value(named: "text")?.withUTF8(scratch: &scratch) { Array($0) } == Array("aé\u{1F600}\n".utf8))
    #expect(record.value(named: "n")?.withUTF8(scratch: &scratch) { $0.count } == nil)
    var text: [UInt8] = [0x3E]
    #expect(record.value(named: "text")?.appendText(to: &text) == true)
    #expect(String(decoding: text, as: UTF8.self) == ">aé\u{1F600}\n")
  }

  @Test func passesValuesOnAsTheyAre() throws {
    let record = try #require(batch.records.first)
    #expect(
      json(record) == #"{"text":"a\u00e9\ud83d\ude00\n","plain":"é","n":-12,"x":2.50,"big":1e999,"yes":true,"no":null,"#
        + #""labels":["a", "b\"", "\u0063"],"mixed":["a", 1],"map":{"k": [1, { } ], "l": "\/"},"":{},"e":[]}"#)
  }

  @Test func putsValuesOfSeveralLinesOnOne() throws {
    let text = "[{\"a\": {\n \"b c\\\"\": [1,\n 2, \"x  y\"]\n}}]"
    #expect(Reading(.json, text).records == ["0@1 {\"a\":{\"b c\\\"\":[1,2,\"x  y\"]}}"])
  }

  @Test func writesValuesAsDelimitedText() throws {
    let record = try #require(batch.records.first)
    var writer = DelimitedTextWriter()
    for name in ["plain", "x", "no", "yes", "labels"] { writer.field(try #require(record.value(named: name))) }
    writer.endRow()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "é,2.50,,true,\"[\"\"a\"\", \"\"b\\\"\"\"\", \"\"\\u0063\"\"]\"\n")
  }
}
