import RecordFormats
import Testing

struct MalformedJSONTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var input: String
    var message: String

    init(_ input: String, _ message: String) { (self.input, self.message) = (input, message) }
    var testDescription: String { String(input.prefix(60)) }
  }

  static let lines = [
    Case("{\"a\":1", "data:1:7: found the end of the file, wanted \",\" or \"}\""),
    Case("{\"a\":1\n{\"b\":2}", "data:1:7: found the end of the line, wanted \",\" or \"}\""),
    Case("{", "data:1:2: found the end of the file, wanted a field name in quotes, or \"}\""),
    Case("{\"a\"", "data:1:5: found the end of the file, wanted \":\" after the field name"),
    Case("{\"a\":", "data:1:6: found the end of the file, wanted a value"),
    Case("{\"a\":1,}", "data:1:8: found \"}\", wanted a field name in quotes"),
    Case("{\"a\":[1,]}", "data:1:9: found \"]\", wanted a value"),
    Case("{\"a\":[1 2]}", "data:1:9: found \"2\", wanted \",\" or \"]\""),
    Case(
      "{a:1}", "data:1:2: found \"a\", wanted a field name in quotes, or \"}\""),
    Case(
      "{'a':1}",
      "data:1:2: found \"'\", wanted a field name in quotes, or \"}\"; JSON has strings in double quotes"),
    Case("{\"a\" 1}", "data:1:6: found \"1\", wanted \":\" after the field name"),
    Case("{\"é\":tru}", "data:1:6: found \"tru\", wanted a value; put text in double quotes"),
    Case("{\"a\":truely}", "data:1:6: found \"truely\", wanted a value; put text in double quotes"),
    Case("{\"a\":NaN}", "data:1:6: found \"NaN\", wanted a value; put text in double quotes"),
    Case("{\"a\":01}", "data:1:6: found \"01\", wanted a number as in -12, 0.5 or 1e-9"),
    Case("{\"a\":1.}", "data:1:6: found \"1.\", wanted a number as in -12, 0.5 or 1e-9"),
    Case("{\"a\":-}", "data:1:6: found \"-\", wanted a number as in -12, 0.5 or 1e-9"),
    Case("{\"a\":1e+}", "data:1:6: found \"1e+\", wanted a number as in -12, 0.5 or 1e-9"),
    Case("{\"a\":+1}", "data:1:6: found \"+1\", wanted a value; put text in double quotes"),
    Case("{\"a\":.5}", "data:1:6: found \".5\", wanted a value; put text in double quotes"),
    Case("{\"a\":0x1F}", "data:1:6: found \"0x1F\", wanted a number as in -12, 0.5 or 1e-9"),
    Case(
      "{\"a\":\"open",
      "data:1:11: found the end of the file, wanted the quote that closes the string opened at column 6"),
    Case(
      "{\"a\":\"äö\n{\"b\":2}",
      "data:1:9: found the end of the line, wanted the quote that closes the string opened at column 6"),
    Case(
      "{\"a\":\"\\", "data:1:8: found the end of the file, wanted the quote that closes the string opened at column 6"),
    Case("{\"a\":\"x\ty\"}", "data:1:8: found a tab inside a string, wanted its escape \\t"),
    Case(
      "{\"a\":\"x\u{1}y\"}", "data:1:8: found the control character U+0001 inside a string, wanted its escape \\u0001"),
    Case(
      "{\"a\":\"x\u{0}\"}", "data:1:8: found the control character U+0000 inside a string, wanted its escape \\u0000"),
    Case("\u{0}", "data:1:1: found the control character U+0000, wanted an object such as {\"text\": \"...\"}"),
    Case(
      "{\"a\":\"\\x41\"}",
      "data:1:7: found \"x\" after a backslash, wanted one of \" \\ / b f n r t, or u and four hexadecimal digits"),
    Case(
      "{\"a\":\"\\u12G4\"}",
      "data:1:7: found \"u12G4\" after a backslash, wanted one of \" \\ / b f n r t, or u and four hexadecimal digits"),
    Case("{\"a\":\"\\ud800\"}", "data:1:7: found \\uD800, half of a UTF-16 pair, wanted both halves together"),
    Case("{\"a\":\"\\udc00\"}", "data:1:7: found \\uDC00, half of a UTF-16 pair, wanted both halves together"),
    Case("{\"a\":\"\\ud800\\u0041\"}", "data:1:7: found \\uD800, half of a UTF-16 pair, wanted both halves together"),
    Case(
      "{\"a\":1,\"a\":2}", "data:1:8: found the field \"a\" a second time, wanted each name once; rename or remove one"),
    Case(
      "{\"a\":1,\"\\u0061\":2}",
      "data:1:8: found the field \"a\" a second time, wanted each name once; rename or remove one"),
    Case(
      "{\"x\":{\"a\":1,\"b\":{\"a\":3},\"a\":2}}",
      "data:1:25: found the field \"a\" a second time, wanted each name once; rename or remove one"),
    Case(
      "[{\"a\":1}]",
      "data:1:1: found an array, wanted an object such as {\"text\": \"...\"}; "
        + "--input-format json reads an array of objects"),
    Case("\"text\"", "data:1:1: found a string, wanted an object such as {\"text\": \"...\"}"),
    Case("null", "data:1:1: found null, wanted an object such as {\"text\": \"...\"}"),
    Case("text,label", "data:1:1: found \"t\", wanted an object such as {\"text\": \"...\"}"),
    Case("{} {}", "data:1:4: found \"{\", wanted the end of the line; put every record on a line of its own"),
    Case("{},", "data:1:3: found \",\", wanted the end of the line; put every record on a line of its own"),
    Case("\n\n {\"a\":\u{A0}1}", "data:3:7: found the character U+00A0, wanted a value"),
    Case("{\"a\":“b”}", "data:1:6: found \"“\", wanted a value"),
    Case(
      "{\"a\":" + String(repeating: "[", count: 100_000),
      "data:1:69: found more than 64 arrays and objects inside each other, wanted at most 64"),
  ]

  @Test(arguments: lines) func namesThePlaceAndTheDefect(_ row: Case) {
    #expect(Reading(.jsonLines, row.input).complaints.first == row.message)
  }

  static let arrays = [
    Case("", "data:1:1: found the end of the file, wanted an array of objects, or an object"),
    Case("  7", "data:1:3: found \"7\", wanted an array of objects, or an object"),
    Case("[", "data:1:2: found the end of the file, wanted an object such as {\"text\": \"...\"}"),
    Case("[{\"a\":1}", "data:1:9: found the end of the file, wanted \",\" or \"]\""),
    Case("[{\"a\":1},", "data:1:10: found the end of the file, wanted an object such as {\"text\": \"...\"}"),
    Case("[{\"a\":1},\n]", "data:2:1: found \"]\", wanted an object such as {\"text\": \"...\"}"),
    Case("[{\"a\":1}}\n]", "data:1:9: found \"}\", wanted \",\" or \"]\""),
    Case("[{\"a\":1}] x", "data:1:11: found \"x\", wanted the end of the file"),
    Case(
      "{\"a\":1}\n{\"a\":2}",
      "data:2:1: found \"{\", wanted the end of the file; --input-format jsonl reads one object a line"),
    Case(
      "{\"a\":\n\"b\nc\"}",
      "data:2:3: found the end of the line, wanted the quote that closes the string opened at column 1"),
    Case("[\n 7,\n{}]", "data:2:2: found a number, wanted an object such as {\"text\": \"...\"}"),
  ]

  @Test(arguments: arrays) func namesThePlaceInAnArray(_ row: Case) {
    for target in [1, 3, 1 << 20] {
      #expect(Reading(.json, row.input, targetBytes: target).complaints.first == row.message)
    }
  }

  @Test(
    arguments: [
      ([0x7B, 0x22, 0x61, 0x22, 0x3A, 0x22, 0xC3, 0x28, 0x22, 0x7D], "0xC3", 7),
      ([0x7B, 0x22, 0x61, 0x22, 0x3A, 0x22, 0x61, 0x80, 0x22, 0x7D], "0x80", 8),
      ([0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D], "0xFF", 3),
      ([0xE9], "0xE9", 1),
    ] as [([UInt8], String, Int)])
  func findsWhatIsNotUTF8(_ bytes: [UInt8], _ byte: String, _ column: Int) {
    let reading = Reading(.jsonLines, ByteSource(Bytes(bytes)))
    let message = "data:1:\(column): found the byte \(byte), which is not UTF-8 here; save the file as UTF-8"
    #expect(reading.complaints == [message])
  }

  @Test func goesOnBehindAMalformedLine() {
    let reading = Reading(.jsonLines, "{\"a\":1}\n{oops}\n\n{\"a\":2}\n{\"a\":\"\n{\"a\":3}")
    #expect(reading.records == ["0@1 {\"a\":1}", "2@4 {\"a\":2}", "4@6 {\"a\":3}"])
    #expect(reading.problems.count == 2)
  }

  @Test func goesOnBehindAMalformedElement() {
    let reading = Reading(.json, "[{\"a\":1}, {oops: [1,2]}, 7, , {\"a\":2} {\"a\":3},\n{\"a\":4}]")
    #expect(reading.records == ["0@1 {\"a\":1}", "5@2 {\"a\":4}"])
    #expect(reading.problems.count == 4)
  }
}
