import RecordFormats
import TestSupport
import Testing

struct DelimitedTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var input: String
    var records: [String]
    var complaints: [String] = []
    var format = RecordFormat.csv

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "plain", input: "a,b\n1,2\n3,4\n",
      records: ["0@2 {\"a\":\"1\",\"b\":\"2\"}", "1@3 {\"a\":\"3\",\"b\":\"4\"}"]),
    Case(
      name: "CRLF", input: "a,b\r\n1,2\r\n3,4",
      records: ["0@2 {\"a\":\"1\",\"b\":\"2\"}", "1@3 {\"a\":\"3\",\"b\":\"4\"}"]),
    Case(
      name: "CR", input: "a,b\r1,2\r3,4\r", records: ["0@2 {\"a\":\"1\",\"b\":\"2\"}", "1@3 {\"a\":\"3\",\"b\":\"4\"}"]),
    Case(name: "byte order mark", input: "\u{FEFF}a,b\n1,2", records: ["0@2 {\"a\":\"1\",\"b\":\"2\"}"]),
    Case(name: "semicolons", input: "a;b,c;d\n1,5;2;3", records: ["0@2 {\"a\":\"1,5\",\"b,c\":\"2\",\"d\":\"3\"}"]),
    Case(name: "delimiter line", input: "sep=;\na;b,c,d\n1;2", records: ["0@3 {\"a\":\"1\",\"b,c,d\":\"2\"}"]),
    Case(name: "tabs in CSV", input: "a\tb\n1\t2", records: ["0@2 {\"a\":\"1\",\"b\":\"2\"}"]),
    Case(name: "TSV", input: "a\tb\n1,5\t\"x\ty\"", records: ["0@2 {\"a\":\"1,5\",\"b\":\"x\\ty\"}"], format: .tsv),
    Case(
      name: "quotes", input: "a,b\n\"x,\"\"y\"\"\",\"line 1\nline 2\"\n5,6",
      records: ["0@2 {\"a\":\"x,\\\"y\\\"\",\"b\":\"line 1\\nline 2\"}", "1@4 {\"a\":\"5\",\"b\":\"6\"}"]),
    Case(
      name: "quotes and CRLF", input: "a\r\n\"1\r\n2\"\r\n3",
      records: ["0@2 {\"a\":\"1\\r\\n2\"}", "1@4 {\"a\":\"3\"}"]),
    Case(name: "quote inside", input: "a,b\n5\",x\"y\"", records: ["0@2 {\"a\":\"5\\\"\",\"b\":\"x\\\"y\\\"\"}"]),
    Case(name: "empty fields", input: "a,b,c\n,\"\",\n", records: ["0@2 {\"a\":\"\",\"b\":\"\",\"c\":\"\"}"]),
    Case(
      name: "blank lines", input: "\n\na,b\n\n1,2\n\n\r\n3,4\n\n",
      records: ["0@5 {\"a\":\"1\",\"b\":\"2\"}", "1@8 {\"a\":\"3\",\"b\":\"4\"}"]),
    Case(name: "spaces around names", input: " a , b\n 1 ,2", records: ["0@2 {\"a\":\" 1 \",\"b\":\"2\"}"]),
    Case(
      name: "quoted names", input: "\"a,\"\"1\"\"\",\"b\nc\"\n1,2",
      records: ["0@3 {\"a,\\\"1\\\"\":\"1\",\"b\\nc\":\"2\"}"]),
    Case(
      name: "quote inside a name", input: "id,5\" text,text\n1,a,b\n2,5\" c,d\n3,e,f\n",
      records: [
        "0@2 {\"id\":\"1\",\"5\\\" text\":\"a\",\"text\":\"b\"}",
        "1@3 {\"id\":\"2\",\"5\\\" text\":\"5\\\" c\",\"text\":\"d\"}",
        "2@4 {\"id\":\"3\",\"5\\\" text\":\"e\",\"text\":\"f\"}",
      ]),
    Case(
      name: "quote behind what is no delimiter", input: "a;b;c,\"d\n1;2;3\n4;\"5;\n\";6",
      records: [
        "0@2 {\"a\":\"1\",\"b\":\"2\",\"c,\\\"d\":\"3\"}", "1@3 {\"a\":\"4\",\"b\":\"5;\\n\",\"c,\\\"d\":\"6\"}",
      ]),
    Case(
      name: "doubled quotes before a line break", input: "\"a\"\"\",\"\"\"b\nc\"\n1,2",
      records: ["0@3 {\"a\\\"\":\"1\",\"\\\"b\\nc\":\"2\"}"]),
    Case(name: "a quote for delimiter", input: "sep=\"\n1", records: ["0@2 {\"sep=\\\"\":\"1\"}"]),
    Case(name: "a column without name", input: ",a\n0,1", records: ["0@2 {\"\":\"0\",\"a\":\"1\"}"]),
    Case(name: "header only", input: "a,b", records: []),
    Case(
      name: "ragged rows", input: "a,b,c\n1,2\n1,2,3\n1,2,3,4\n5",
      records: ["1@3 {\"a\":\"1\",\"b\":\"2\",\"c\":\"3\"}"],
      complaints: [
        "data:2: found 2 fields, wanted 3 as in the header; quote a field that holds \",\"",
        "data:4: found 4 fields, wanted 3 as in the header; quote a field that holds \",\"",
        "data:5: found 1 field, wanted 3 as in the header; quote a field that holds \",\"",
      ]),
    Case(
      name: "unclosed quote", input: "a,b\n1,2\nä,\"x\n3,4\n5,6\n", records: ["0@2 {\"a\":\"1\",\"b\":\"2\"}"],
      complaints: [
        "data:3:3: found a quote that is never closed; close it, or double it if it belongs to the text"
      ]),
    Case(
      name: "text after a quote", input: "a,b\n\"x\" y,2\n3,4", records: ["1@3 {\"a\":\"3\",\"b\":\"4\"}"],
      complaints: [
        "data:2:4: found \" \" after a closing quote, wanted the end of the field; "
          + "double a quote that belongs to the text"
      ]),
    Case(
      name: "text after a quote over two lines", input: "a,b\n\"x\ny\"é,\"2\n\"\n3,4",
      records: ["1@5 {\"a\":\"3\",\"b\":\"4\"}"],
      complaints: [
        "data:3:3: found \"é\" after a closing quote, wanted the end of the field; "
          + "double a quote that belongs to the text"
      ]),
    Case(
      name: "NUL", input: "a,b\n1,\u{0}\n3,4", records: ["1@3 {\"a\":\"3\",\"b\":\"4\"}"],
      complaints: ["data:2:3: found a NUL byte, wanted text; the file may be damaged or not a text file"]),
    Case(
      name: "empty", input: "", records: [],
      complaints: ["data:1:1: found no line, wanted a header with the names of the columns"]),
    Case(
      name: "two columns of a name", input: "a,b, a\n1,2,3", records: [],
      complaints: ["data:1:5: found a second column \"a\", wanted each name once; rename or remove one"]),
    Case(
      name: "unclosed quote in the header", input: "a,\"b\n1,2", records: [],
      complaints: [
        "data:1:3: found a quote that is never closed; close it, or double it if it belongs to the text"
      ]),
  ]

  @Test(arguments: cases, [1, 5, 1 << 20]) func readsRows(_ row: Case, targetBytes: Int) {
    let reading = Reading(row.format, row.input, targetBytes: targetBytes)
    #expect(reading.records == row.records)
    #expect(reading.complaints == row.complaints)
  }

  @Test func tellsColumnsAndDelimiter() throws {
    var reader = try RecordReader(format: .csv, source: ByteSource(Bytes("x;y\n1;2".utf8)), name: "data")
    #expect(reader.columns == nil)
    _ = try reader.nextBatch()
    #expect(reader.columns == ["x", "y"])
    #expect(reader.delimiter == UInt8(ascii: ";"))
  }

  @Test(arguments: 0..<40) func readsWhatItWrote(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let delimiter = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")][Int(seed % 3)]
    let width = Int.random(in: 1...4, using: &generator)
    let pieces = ["", "a", "é", "\"", ",", ";", "\t", "\n", "\r\n", "\r", " ", "\u{1F600}"]
    var expected: [[String]] = []
    var writer = DelimitedTextWriter(delimiter: delimiter)
    writer.row((0..<width).map { "column \($0)" })
    for _ in 0..<50 {
      let row = (0..<width).map { _ in
        (0..<Int.random(in: 0...5, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
          .joined()
      }
      expected.append(row)
      writer.row(row)
    }
    for targetBytes in [1, 37, 1 << 20] {
      var reader = try RecordReader(
        format: .csv, source: ByteSource(Bytes(writer.bytes)), name: "data", options: .init(delimiter: delimiter))
      var found: [[String]] = []
      while let batch = try reader.nextBatch(targetBytes: targetBytes) {
        #expect(batch.problems.isEmpty)
        found += batch.records.map { $0.fields.map { $0.value.text ?? "not text" } }
      }
      #expect(found == expected)
    }
  }
}

struct FastTextTests {
  @Test(
    arguments: [
      ("__label__a __label__b some text\n", ["0@1 {\"label\":[\"a\",\"b\"],\"text\":\"some text\"}"], []),
      ("no label here", ["0@1 {\"text\":\"no label here\"}"], []),
      ("\n \n__label__a\tx __label__b\r\n", ["0@3 {\"label\":[\"a\"],\"text\":\"x __label__b\"}"], []),
      ("__label__é", ["0@1 {\"label\":[\"é\"],\"text\":\"\"}"], []),
      (
        "ok\n__label__a __label__ x\nok", ["0@1 {\"text\":\"ok\"}", "2@3 {\"text\":\"ok\"}"],
        ["data:2:12: found \"__label__\" without a label behind it; add the label or remove the prefix"]
      ),
      (
        "__label__a x\u{0}y", [],
        ["data:1:13: found a NUL byte, wanted text; the file may be damaged or not a text file"]
      ),
    ] as [(String, [String], [String])])
  func readsLines(_ input: String, _ records: [String], _ complaints: [String]) {
    let reading = Reading(.fastText, input)
    #expect(reading.records == records)
    #expect(reading.complaints == complaints)
  }

  @Test func takesAnotherPrefix() {
    let reading = Reading(.fastText, "#a #b __label__c", options: .init(labelPrefix: "#"))
    #expect(reading.records == ["0@1 {\"label\":[\"a\",\"b\"],\"text\":\"__label__c\"}"])
  }
}
