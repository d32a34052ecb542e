import Foundation
import Testing

/// Input that is broken in every way there is: where, what was found, what was wanted; and left out if asked.
struct BadInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    let file: String
    let bytes: [UInt8]
    /// Of the first bad record.
    let line: Int
    var column: Int?
    let message: String
    /// How many records are good.
    var good = 2
    /// The bad record as it stands in the error file; `nil` for one that is no text.
    var raw: String?

    init(
      _ what: String, _ file: String, _ bytes: [UInt8], at line: Int, _ column: Int?, _ message: String,
      good: Int = 2, raw: String?
    ) {
      (self.what, self.file, self.bytes, self.line, self.column) = (what, file, bytes, line, column)
      (self.message, self.good, self.raw) = (message, good, raw)
    }

    var testDescription: String { "\(what) in \(file)" }
  }

  private static func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func utf16(_ text: String, isBigEndian: Bool = false) -> [UInt8] {
    (isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE])
      + text.utf16.flatMap { isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
  }

  /// A bad line between two good ones.
  private static func lines(_ bad: [UInt8]) -> [UInt8] {
    utf8("{\"text\":\"a\"}\n") + bad + utf8("\n{\"text\":\"c\"}\n")
  }

  private static func json(_ what: String, _ bad: String, _ column: Int?, _ message: String) -> [Case] {
    [
      Case(what, "x.jsonl", lines(utf8(bad)), at: 2, column, message, raw: bad),
      Case(what, "x.json", utf8("[{\"text\":\"a\"},\n\(bad),\n{\"text\":\"c\"}]"), at: 2, column, message, raw: bad),
    ]
  }

  private static let malformedJSON =
    json("a missing value", "{\"text\":}", 9, "found \"}\", wanted a value")
    + json("a duplicate key", "{\"text\":\"a\",\"text\":\"b\"}", 13, "found the field \"text\" a second time")
    + json(
      "deep nesting", "{\"a\":" + String(repeating: "[", count: 70) + String(repeating: "]", count: 70) + "}", 69,
      "found more than 64 arrays and objects inside each other")
    + json("half a surrogate pair", "{\"text\":\"\\ud83d\"}", 10, "found \\uD83D, half of a UTF-16 pair")
    + json("a wrong type", "{\"text\":7}", nil, "field \"text\" is a number, a text was wanted")
    + json("a missing field", "{\"n\":1}", nil, "no field \"text\"; the record has \"n\"")
    + json("no object", "7", 1, "found a number, wanted an object")
    + json("a tab in a string", "{\"text\":\"a\tb\"}", 11, "found a tab inside a string, wanted its escape \\t")

  private static let malformedRows = [
    Case(
      "a short row", "x.csv", utf8("text,n\na,1\nb\nc,3\n"), at: 3, nil, "found 1 field, wanted 2 as in the header",
      raw: "b"
    ),
    Case(
      "a long row", "x.tsv", utf8("text\tn\na\t1\nb\t2\t3\nc\t3\n"), at: 3, nil, "found 3 fields, wanted 2",
      raw: "b\t2\t3"),
    Case(
      "text behind a quote", "x.csv", utf8("text,n\r\na,1\r\n\"b\"x,2\r\nc,3\r\n"), at: 3, 4,
      "found \"x\" after a closing quote", raw: "\"b\"x,2"),
    Case(
      "an open quote", "x.csv", utf8("text,n\na,1\nc,3\n\"b,2\nd,4\n"), at: 4, 1, "found a quote that is never closed",
      raw: "\"b,2\nd,4"),
    Case(
      "no label", "x.ft", utf8("__label__a one\n__label__ two\nthree\n"), at: 2, 1,
      "found \"__label__\" without a label behind it", raw: "__label__ two"),
  ]

  private static let brokenBytes = [
    Case(
      "no UTF-8", "x.jsonl", lines(utf8("{\"text\":\"") + [0xE9] + utf8("\"}")), at: 2, 10, "found the byte 0xE9",
      raw: nil),
    Case(
      "no UTF-8", "x.json", utf8("[{\"text\":\"a\"},{\"text\":\"") + [0xE9] + utf8("\"},{\"text\":\"c\"}]"), at: 1, 24,
      "found the byte 0xE9, which is not UTF-8 here", raw: nil),
    Case(
      "no UTF-8 in a file that is", "x.csv", utf8("text\né\nb") + [0xE9] + utf8("\nü\n"), at: 3, 2,
      "found the byte 0xE9",
      raw: nil),
    Case(
      "no UTF-8 in a file that is", "x.tsv", utf8("text\tn\né\t1\nb") + [0xE9] + utf8("\t2\nü\t3\n"), at: 3, 2,
      "found the byte 0xE9", raw: nil),
    Case(
      "no UTF-8 in a file that is", "x.ft", utf8("é\nb") + [0xE9] + utf8("\nü\n"), at: 2, 2, "found the byte 0xE9",
      raw: nil),
    Case(
      "a NUL", "x.jsonl", lines(utf8("{\"text\":\"\0\"}")), at: 2, 10, "found the control character U+0000",
      raw: "{\"text\":\"\0\"}"),
    Case("a NUL", "x.csv", utf8("text\na\nb\0\nc\n"), at: 3, 2, "found a NUL byte, wanted text", raw: "b\0"),
    Case("a NUL", "x.tsv", utf8("text\na\nb\0\nc\n"), at: 3, 2, "found a NUL byte, wanted text", raw: "b\0"),
    Case("a NUL", "x.ft", utf8("a\nb\0\nc\n"), at: 2, 2, "found a NUL byte, wanted text", raw: "b\0"),
    Case(
      "half a pair of UTF-16", "x.jsonl",
      utf16("{\"text\":\"a\"}\n{\"text\":\"") + [0x3D, 0xD8] + utf16("\"}\n{\"text\":\"c\"}").dropFirst(2), at: 2, 10,
      "found \\uD83D, half of a UTF-16 pair", raw: nil),
    Case(
      "a cut file in UTF-16", "x.csv", Array(utf16("text\na\nc\nb", isBigEndian: true).dropLast()), at: 4, 1,
      "found the end of the file, wanted the second byte of a UTF-16 character", raw: nil),
    Case(
      "a malformed row behind a byte order mark", "x.csv", utf8("\u{FEFF}text,n\na,1\nb\nc,2\n"), at: 3, nil,
      "found 1 field, wanted 2", raw: "b"),
    Case(
      "a malformed line behind a byte order mark", "x.jsonl", [0xEF, 0xBB, 0xBF] + lines(utf8("{")), at: 2, 2,
      "found the end of the line", raw: "{"),
    Case(
      "a malformed row in Windows-1252", "x.csv",
      utf8("text,n\n") + [0xE9, 0xE8] + utf8(",1\nb") + [0xE9] + utf8("\nc,2\n"),
      at: 3, nil, "found 1 field, wanted 2", raw: "bé"),
  ]

  static let cases = malformedJSON + malformedRows + brokenBytes

  private static let predict = ["predict", "-m", "tiny.stance"]

  @Test(arguments: cases) func stopsAtABadRecord(_ given: Case) throws {
    let folder = try WorkFolder()
    try folder.write(given.file, Data(given.bytes))
    let outcome = try Program.run(Self.predict + [given.file, "--format", "jsonl", "--threads", "2"], in: folder)
    #expect(outcome.status == 65)
    let place = given.column.map { "\(given.file):\(given.line):\($0)" } ?? "\(given.file):\(given.line)"
    let words = outcome.errors.split(separator: "\n").last { $0.hasPrefix("stance: ") } ?? ""
    #expect(words.hasPrefix("stance: \(place): \(given.message)"), "\(outcome.errors)")
    #expect(
      outcome.output.count { $0 == "\n" } == (given.what.hasPrefix("a cut") || given.what == "an open quote" ? 2 : 1))
  }

  @Test(arguments: cases) func skipsABadRecord(_ given: Case) throws {
    let folder = try WorkFolder()
    try folder.write(given.file, Data(given.bytes))
    let arguments = Self.predict + [given.file, "--format", "jsonl", "--on-error", "skip", "--errors", "bad.jsonl"]
    let outcome = try Program.run(arguments, in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.count { $0 == "\n" } == given.good)
    let last = outcome.errors.split(separator: "\n").last ?? ""
    #expect(
      last == "1 of \(given.good + 1) records were left out, \(given.good) are written; bad.jsonl has what was left out"
    )
    let entries = try folder.text("bad.jsonl").split(separator: "\n")
    #expect(entries.count == 1)
    let entry = try JSONSerialization.jsonObject(with: Data((entries.first ?? "").utf8)) as? [String: Any]
    #expect(entry?["file"] as? String == given.file)
    #expect(entry?["line"] as? Int == given.line)
    #expect(entry?["column"] as? Int == given.column)
    #expect((entry?["message"] as? String)?.hasPrefix(given.message) == true)
    if let raw = given.raw {
      #expect(entry?["raw"] as? String == raw)
    } else {
      #expect((entry?["raw_base64"] as? String).flatMap { Data(base64Encoded: $0) }?.isEmpty == false)
    }
  }

  /// As long as a record may be is 16 MiB: a line of 17 is passed, and what is behind it read.
  @Test(arguments: ["x.jsonl", "x.csv", "x.ft", "x.json"]) func passesALineThatIsTooLong(file: String) throws {
    let folder = try WorkFolder()
    let long = String(repeating: "too long ", count: 17 << 17)
    let text =
      switch file {
      case "x.jsonl": "{\"text\":\"a\"}\n{\"text\":\"\(long)\"}\n{\"text\":\"c\"}\n"
      case "x.json": "[{\"text\":\"a\"},\n{\"text\":\"\(long)\"},\n{\"text\":\"c\"}]"
      case "x.csv": "text\n\"\(long)\"\nc\na"
      default: "a\n\(long)\nc\n"
      }
    try folder.write(file, Data(text.utf8))
    let strict = try Program.run(Self.predict + [file], in: folder)
    #expect(strict.status == 65)
    #expect(strict.errors.hasPrefix("stance: \(file):2:1: found a record of more than 16777216 bytes; split it"))
    let outcome = try Program.run(
      Self.predict + [file, "--on-error", "skip", "--errors", "bad.jsonl", "--format", "jsonl"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.count { $0 == "\n" } == 2)
    let entry = try JSONSerialization.jsonObject(with: folder.data("bad.jsonl")) as? [String: Any]
    #expect((entry?["raw"] as? String)?.utf8.count == 65536)
    #expect(entry?["raw_is_cut"] as? Bool == true)
  }

  @Test(arguments: [
    ("x.jsonl", "{\"text\":\"a\",\"stance\":\"pro-regulaton\"}\n", "x.jsonl:1"),
    ("x.json", "[\n{\"text\":\"a\",\"stance\":\"pro-regulaton\"}]", "x.json:2"),
    ("x.csv", "text,stance\na,pro-regulaton\n", "x.csv:2"), ("x.tsv", "text\tstance\na\tpro-regulaton\n", "x.tsv:2"),
  ])
  func anUnknownLabelIsNamedWithTheLikelyOne(file: String, text: String, place: String) throws {
    for command in [["train", file, "-o", "m"], ["eval", "-m", "tiny.stance", file]] {
      let folder = try WorkFolder()
      try folder.write(file, Data(text.utf8))
      let outcome = try Program.run(command, in: folder)
      #expect(outcome.status == 65)
      #expect(outcome.errors.hasPrefix("stance: \(place): label \"pro-regulaton\" is not one of \"pro-regulation\", "))
      #expect(outcome.errors.hasSuffix("did you mean \"pro-regulation\"?\n"))
    }
  }

  @Test func whereNothingIsGoodSkippingIsNoSuccess() throws {
    let folder = try WorkFolder()
    let outcome = try Program.run(
      Self.predict + ["topics.csv", "--text", "body", "--on-error", "skip"], in: folder)
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("topics.csv:2: no field \"body\"; the record has \"quote\" and \"topic\""))
    #expect(outcome.errors.contains(" records were left out, 0 are written"))
  }

  @Test func manyBadRecordsAreListedUpToALimit() throws {
    let folder = try WorkFolder()
    try folder.write("x.jsonl", Data((String(repeating: "{\n", count: 100) + "{\"text\":\"a\"}\n").utf8))
    let outcome = try Program.run(Self.predict + ["x.jsonl", "--on-error", "skip"], in: folder)
    #expect(outcome.status == 0)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 22)
    #expect(lines[19] == "x.jsonl:20:2: found the end of the line, wanted a field name in quotes, or \"}\"; left out")
    #expect(lines[20] == "what else is left out is only counted; --errors FILE keeps all of it")
    #expect(lines[21] == "100 of 101 records were left out, 1 are written")
  }

  @Test func extractLeavesOutAndStopsAsAsked() throws {
    let folder = try WorkFolder()
    try folder.write("x.jsonl", Data("{\"text\":\"\\\"No,\\\" said Ann Marlowe.\"}\n{\n{\"n\":1}\n".utf8))
    let usual = try Program.run(["extract", "x.jsonl"], in: folder)
    #expect(usual.status == 65)
    #expect(usual.errors.hasSuffix("stance: 2 of 3 articles were left out, 1 are written\n"))
    let skipping = try Program.run(["extract", "x.jsonl", "--on-error", "skip", "--errors", "bad"], in: folder)
    #expect(skipping.status == 0)
    #expect(skipping.output == usual.output)
    #expect(try folder.text("bad").count { $0 == "\n" } == 2)
    let strict = try Program.run(["extract", "x.jsonl", "--on-error", "stop"], in: folder)
    #expect(strict.status == 65)
    #expect(strict.output == usual.output)
    #expect(
      strict.errors == "stance: x.jsonl:2:2: found the end of the line, wanted a field name in quotes, or \"}\"\n")
  }

  @Test func theErrorsOptionGoesWithSkipping() throws {
    let outcome = try Program.run(Self.predict + ["test.jsonl", "--errors", "bad"], in: WorkFolder())
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("--errors goes with --on-error skip"))
  }
}
