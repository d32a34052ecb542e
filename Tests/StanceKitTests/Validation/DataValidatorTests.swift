import RecordFormats
import StanceKit
import Testing

struct DataValidatorTests {
  private func findings(
    _ text: String, name: String = "data.jsonl", _ configure: (inout DataValidator) -> Void = { _ in }
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    var validator = DataValidator()
    validator.minimumClassCount = 0
    configure(&validator)
    let report = try validator.validate(paths: [folder.file(name, text)])
    return report.text().split(separator: "\n").map { folder.relative(String($0)) }
  }

  struct Case: CustomStringConvertible, Sendable {
    let description: String
    var name = "data.jsonl"
    let text: String
    let found: String
  }

  @Test(arguments: [
    Case(
      description: "a column counts characters, not bytes",
      text: #"{"text":"naïve 🙂 words","note":"é","sentiment":"glad"}"#,
      found: #"data.jsonl:1:48: label: label "glad" is not one of "positive", "negative" and "neutral""#),
    Case(
      description: "a value on a later line of its record", name: "data.json",
      text:
        "[\n  {\"text\": \"one\", \"sentiment\": \"neutral\"},\n  {\"text\": \"two\",\n   \"sentiment\": \"neutrl\"}\n]\n",
      found: #"data.json:4:17: label: label "neutrl" is not one of "positive", "negative" and "neutral"; "#
        + #"did you mean "neutral"?"#),
    Case(
      description: "a cell behind one with a line break", name: "data.csv",
      text: "text,sentiment\n\"one\ntwo\",netral\n",
      found: #"data.csv:3:6: label: label "netral" is not one of "positive", "negative" and "neutral"; "#
        + #"did you mean "neutral"?"#),
    Case(
      description: "a row of an old spreadsheet", name: "data.csv", text: "text,sentiment\rone,neutral\rtwo,netral\r",
      found: #"data.csv:3:5: label: label "netral" is not one of "positive", "negative" and "neutral"; "#
        + #"did you mean "neutral"?"#),
    Case(
      description: "bytes that were read as Latin-1", text: #"{"text":"a cafÃ© there","sentiment":"neutral"}"#,
      found: "data.jsonl:1:9: encoding: found \"Ã©\", as where UTF-8 was read as Latin-1; save the source as UTF-8 and "
        + "read it as that"),
    Case(
      description: "a rare label beside a frequent one", name: "data.csv",
      text:
        "text,label\na b c d,housing\nb c d e,housing\nc d e f,housing\nd e f g,housing\ne f g h,housing\nf g h i,houssing\n",
      found: "data.csv:7:9: label: label \"houssing\" occurs once, \"housing\" 5 times; did you mean \"housing\"?"),
    Case(
      description: "several labels where one is wanted", text: #"{"text":"a","sentiment":["neutral","positive"]}"#,
      found: #"data.jsonl:1:25: label: 2 labels on the single-label axis "sentiment": "neutral", "positive"; give one"#),
    Case(
      description: "no label beside one", text: #"{"text":"a","stance":["pro-regulation","neutral"]}"#,
      found: #"data.jsonl:1:22: label: stance "neutral" says that no label applies, and beside it stands "#
        + #""pro-regulation"; remove one or the other"#),
    Case(
      description: "a name in other letters", name: "data.csv",
      text: "text,Stance,label\na b,neutral,x\nc d,neutral,x\n",
      found: #"data.csv:2: field: found a field "Stance", which nothing reads: case matters; rename it to "stance""#),
    Case(
      description: "a document in two folds",
      text: #"{"text":"one text","label":"a","article":5,"fold":1}"# + "\n"
        + #"{"text":"other words","label":"a","article":5,"fold":2}"#,
      found:
        "data.jsonl:2:9: leakage: document \"5\" is in \"2\" here and in \"1\" at data.jsonl:1:9; keep it on one side"),
    Case(
      description: "no record at all", text: "", found: ""),
  ])
  func findsWhatIsWrongAndWhere(given: Case) throws {
    let expected = given.found.isEmpty ? [] : [given.found]
    #expect(try findings(given.text, name: given.name) == expected)
  }

  @Test func aMissingColumnIsToldOnce() throws {
    let found = try findings("Text,label\na b,x\nc d,x\n", name: "data.csv")
    #expect(
      found == [
        "data.csv:2: field: found a field \"Text\", which nothing reads: case matters; rename it to \"text\"",
        "data.csv:2: field: no field \"text\", \"statement\", \"quote\", \"sentence\" or \"data\"; the record has "
          + "\"Text\" and \"label\"; case matters: rename \"Text\" to \"text\"",
      ])
  }

  @Test func placesOnOneLongLineAreTold() throws {
    let records = (0..<400).map { "{\"text\":\"é word\($0) a\($0) b\($0) c\($0)\",\"sentiment\":\"neutral\"}" }
    let start = "[" + records.joined(separator: ",")
    let text = start + ",{\"sentiment\":\"glad\",\"text\":\"the last one\"}]"
    #expect(
      try findings(text, name: "data.json") == [
        "data.json:1:\(start.count + 15): label: label \"glad\" is not one of \"positive\", \"negative\" and \"neutral\""
      ])
  }

  @Test func numbersAreNotMisspelledNumbers() throws {
    let rows = (0..<12).map { "words of row number \($0) alone,\($0 == 0 ? 101 : 100)\n" }
    #expect(try findings("text,label\n" + rows.joined(), name: "data.csv").allSatisfy { !$0.contains(" label: ") })
  }

  @Test func aLongTextIsOneThatIsLongerThanAsked() throws {
    let text = "{\"text\":\"\(String(repeating: "word ", count: 6))\",\"label\":\"a\"}\n"
    #expect(try findings(text) { $0.maximumWordCount = 6 } == [])
    #expect(
      try findings(text) { $0.maximumWordCount = 5 }
        == ["data.jsonl:1:9: long-text: found 6 words, wanted 5 at most; is this one statement?"])
  }

  @Test func aThinClassIsNamed() throws {
    let found = try findings("{\"text\":\"a\",\"sentiment\":\"neutral\"}\n") { $0.minimumClassCount = 1 }
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.hasPrefix("thin-class: sentiment label ") && $0.contains(" has 0 of 1 statements") })
  }

  @Test func manyOfAKindAreCounted() throws {
    let lines = (0..<30).map { _ in "{\"text\":\"\",\"sentiment\":\"neutral\"}\n" }
    let found = try findings(lines.joined())
    #expect(found.count == 21)
    #expect(found.last == "empty-text: 10 more like these (--json lists all)")
  }
}
