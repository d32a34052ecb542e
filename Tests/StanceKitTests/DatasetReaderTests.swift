import LinearModels
import Parallelism
import RecordFormats
import StanceKit
import Testing

struct DatasetReaderTests {
  /// A file, and what is read from it: a line for each axis, with the labels of each statement; `–` is not annotated.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var file: String
    var text: String
    var texts: [String]
    var axes: [String]
    var labelFields: [String]?
    var textField: String?

    init(
      _ name: String, _ file: String, _ text: String, texts: [String], axes: [String], labels: [String]? = nil,
      textField: String? = nil
    ) {
      (self.name, self.file, self.text, self.texts, self.axes) = (name, file, text, texts, axes)
      (labelFields, self.textField) = (labels, textField)
    }

    var testDescription: String { name }
  }

  static let formats = [
    Case(
      "JSON Lines", "d.jsonl",
      """
      {"text":"a","stance":["pro-regulation","industry-defensive"],"sentiment":"positive"}
      {"text":"b","stance":[],"sentiment":null}

      {"text":"c","stance":null}
      {"text":"d","sentiment":"neutral"}
      """,
      texts: ["a", "b", "c", "d"],
      axes: [
        "stance set: pro-regulation+industry-defensive, [], –, –", "sentiment single: positive, –, –, neutral",
      ]),
    Case(
      "a string on a set axis is a set of one, and its names for neutral are empty", "d.jsonl",
      """
      {"text":"a","stance":"pro-regulation"}
      {"text":"b","stance":"neutral"}
      {"text":"c","stance":"Neutral/Other"}
      {"text":"d","stance":["none"]}
      """,
      texts: ["a", "b", "c", "d"], axes: ["stance set: pro-regulation, [], [], []"]),
    Case(
      "a JSON array", "d.json",
      """
      [ {"text": "a", "sentiment": "positive"},
        {"text": "b\\n\\u00e9", "sentiment": ["negative"]} ]
      """,
      texts: ["a", "b\né"], axes: ["sentiment single: positive, negative"]),
    Case(
      "a single JSON object over several lines", "d.json", "{\n \"text\": \"a\",\n \"sentiment\": \"positive\"\n}",
      texts: ["a"], axes: ["sentiment single: positive"]),
    Case(
      "CSV with commas, quotes and a quoted line break", "d.csv",
      "text,sentiment\n\"one, two\",positive\n\"he said \"\"no\"\"\",negative\n\"two\nlines\",\n",
      texts: ["one, two", "he said \"no\"", "two\nlines"], axes: ["sentiment single: positive, negative, –"]),
    Case(
      "CSV with semicolons, a byte order mark and Windows line breaks", "d.csv",
      "\u{FEFF}text;sentiment\r\n\"a; b\";positive\r\nc, d;neutral\r\n",
      texts: ["a; b", "c, d"], axes: ["sentiment single: positive, neutral"]),
    Case(
      "CSV with sets between bars", "d.csv",
      "text,stance\na,pro-regulation|critical-of-government\nb,[]\nc,\nd,industry-defensive\ne,neutral\n"
        + "f,pro-regulation; industry-defensive\n",
      texts: ["a", "b", "c", "d", "e", "f"],
      axes: [
        "stance set: pro-regulation+critical-of-government, [], –, industry-defensive, [], pro-regulation+industry-defensive"
      ]),
    Case(
      "CSV with bars on an axis whose labels the data tell", "d.csv", "text,topic\na,tax|jobs\nb,jobs\nc,[]\nd,\n",
      texts: ["a", "b", "c", "d"], axes: ["topic set: jobs+tax, jobs, [], –"], labels: ["topic"]),
    Case(
      "TSV", "d.tsv", "sentiment\ttext\npositive\ta, \"b\n", texts: ["a, \"b"], axes: ["sentiment single: positive"]),
    Case(
      "fastText with one label a line is a single-label axis", "d.ft",
      "__label__yes good thing\n__label__no bad thing\n",
      texts: ["good thing", "bad thing"], axes: ["label single: yes, no"]),
    Case(
      "fastText with several labels on a line is a set", "d.fasttext",
      "__label__yes __label__new good thing\n__label__no bad thing\n",
      texts: ["good thing", "bad thing"], axes: ["label set: new+yes, no"]),
    Case(
      "a field named, of strings", "d.jsonl",
      "{\"text\":\"a\",\"party\":\"red\"}\n{\"text\":\"b\",\"party\":\"blue\"}\n{\"text\":\"c\"}\n",
      texts: ["a", "b", "c"], axes: ["party single: red, blue, –"], labels: ["party"]),
    Case(
      "a field named, of arrays", "d.jsonl",
      "{\"text\":\"a\",\"topics\":[\"x\",\"y\",\"x\"]}\n{\"text\":\"b\",\"topics\":[]}\n",
      texts: ["a", "b"], axes: ["topics set: x+y, []"], labels: ["topics"]),
    Case(
      "several axes, in the order named", "d.jsonl",
      "{\"text\":\"a\",\"party\":\"red\",\"sentiment\":\"positive\"}\n{\"text\":\"b\",\"party\":\"blue\"}\n",
      texts: ["a", "b"], axes: ["sentiment single: positive, –", "party single: red, blue"],
      labels: ["sentiment", "party"]),
    Case(
      "numbers and booleans as labels", "d.jsonl",
      "{\"text\":\"a\",\"stars\":1,\"ok\":true}\n{\"text\":\"b\",\"stars\":2.5,\"ok\":false}\n{\"text\":\"c\",\"stars\":-3}\n",
      texts: ["a", "b", "c"], axes: ["stars single: 1, 2.5, -3", "ok single: true, false, –"], labels: ["stars", "ok"]),
    Case(
      "the field label where there is no stance or sentiment", "d.jsonl",
      "{\"text\":\"a\",\"label\":\"x\"}\n{\"text\":\"b\",\"label\":\"y\"}\n", texts: ["a", "b"],
      axes: ["label single: x, y"]),
    Case(
      "the field label stands back behind sentiment", "d.jsonl",
      "{\"text\":\"a\",\"label\":\"x\",\"sentiment\":\"positive\"}\n", texts: ["a"],
      axes: ["sentiment single: positive"]),
    Case(
      "text found under another name", "d.jsonl", "{\"id\":1,\"quote\":\"a\",\"label\":\"x\"}\n", texts: ["a"],
      axes: ["label single: x"]),
    Case(
      "text before statement before quote", "d.jsonl",
      "{\"quote\":\"no\",\"statement\":\"yes\",\"label\":\"x\"}\n", texts: ["yes"], axes: ["label single: x"]),
    Case(
      "text in a field named", "d.jsonl", "{\"text\":\"no\",\"body\":\"yes\",\"label\":\"x\"}\n", texts: ["yes"],
      axes: ["label single: x"], textField: "body"),
  ]

  @Test(arguments: formats)
  func readsTextsAndLabels(of given: Case) throws {
    let found = try dataset(given.text, name: given.file) {
      $0.labelFields = given.labelFields
      $0.textField = given.textField
    }
    #expect((0..<found.count).map { found.texts[$0] } == given.texts)
    #expect(found.axes.map(described) == given.axes)
    #expect(found.warnings.isEmpty)
  }

  private func described(_ axis: Dataset.Axis) -> String {
    let values = axis.values.map { labels in
      guard let labels else { return "–" }
      return labels.isEmpty ? "[]" : labels.map { axis.labels[$0] }.joined(separator: "+")
    }
    return "\(axis.name) \(axis.kind.rawValue): \(values.joined(separator: ", "))"
  }

  @Test func keepsTheOrderOfOurOwnLabelsAndSortsThoseOfOthers() throws {
    let found = try dataset(
      """
      {"text":"a","stance":["critical-of-government"],"topic":"b"}
      {"text":"b","topic":"B"}
      {"text":"c","topic":"a"}
      """
    ) { $0.labelFields = ["stance", "topic"] }
    #expect(found.axes[0].labels == ["pro-regulation", "industry-defensive", "critical-of-government"])
    #expect(found.axes[1].labels == ["B", "a", "b"])
  }

  @Test func readsDocumentsSpeakersAndFolds() throws {
    let found = try dataset(
      """
      {"text":"a","label":"x","document":"one","speaker":"Ann","fold":3}
      {"text":"b","label":"y","document":7,"speaker":"","fold":"1"}
      {"text":"c","label":"y","document":null,"fold":0}
      """
    ) { $0.foldField = "fold" }
    #expect(found.documents == ["one", "7", nil])
    #expect(found.speakers == ["Ann", nil, nil])
    #expect(found.folds == [3, 1, 0])
    #expect(found.places.map(\.line) == [1, 2, 3])
  }

  @Test func readsGroupsFromTheFieldNamed() throws {
    let found = try dataset("{\"text\":\"a\",\"label\":\"x\",\"document\":\"one\",\"thread\":\"t\"}\n") {
      $0.groupField = "thread"
    }
    #expect(found.documents == ["t"])
    #expect(found.folds == nil)
  }

  @Test func readsSeveralFilesAsOneWithTheTextFieldOfEach() throws {
    let folder = try TemporaryFolder()
    let first = try folder.file("a.jsonl", "{\"text\":\"a\",\"label\":\"x\"}\n")
    let second = try folder.file("b.csv", "label,quote\ny,b\n")
    let found = try DatasetReader().read(paths: [first, second])
    #expect((0..<2).map { found.texts[$0] } == ["a", "b"])
    #expect(found.axes.first?.labels == ["x", "y"])
    #expect(found.textFields == ["text", "quote"])
    #expect(found.places.map { folder.relative("\($0)") } == ["a.jsonl:1", "b.csv:2"])
  }

  @Test func readsAFileOfAnotherExtensionInTheFormatNamed() throws {
    let found = try dataset("label,text\nx,a\n", name: "data.txt") { $0.format = .csv }
    #expect(found.texts[0] == "a")
  }

  @Test func readsTheSameAtAnyNumberOfThreads() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("d.jsonl", Invented.political(count: 2000, seed: 4).jsonLines)
    let one = try DatasetReader(workers: WorkerCount(1)).read(paths: [path])
    let four = try DatasetReader(workers: WorkerCount(4)).read(paths: [path])
    #expect(one.axes.map(\.values) == four.axes.map(\.values))
    #expect(one.documents == four.documents)
    #expect((0..<2000).allSatisfy { one.texts[$0] == four.texts[$0] })
  }

  /// `printf '{"text":"a","label":"x"}\n' | sha256sum`
  @Test func digestsTheBytesOfTheFile() throws {
    let found = try dataset("{\"text\":\"a\",\"label\":\"x\"}\n")
    #expect(found.digest == "425791161826f935fa8206da743ff79741c350094c392966d21f3d9233f1d10c")
  }

  @Test func saysSoWhereItGuessesTheEncoding() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("d.csv", Array("label,text\nx,caf".utf8) + [0xE9, 0x0A])
    let found = try DatasetReader().read(paths: [path])
    #expect(found.texts[0] == "café")
    #expect(
      found.warnings.map(folder.relative) == [
        "d.csv:2: warning: found the byte 0xE9, which is not UTF-8; read the file as Windows-1252"
      ])
  }
}
