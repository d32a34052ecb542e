import LinearClassifiers
import RecordFormats
import StanceKit
import Testing

/// What is said of data that cannot be learned from.
struct DatasetErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var file = "d.jsonl"
    var text: String
    var message: String
    var labels: [String]?
    var textField: String?
    var foldField: String?

    init(
      _ name: String, file: String = "d.jsonl", _ text: String, labels: [String]? = nil, textField: String? = nil,
      foldField: String? = nil, _ message: String
    ) {
      (self.name, self.file, self.text, self.message) = (name, file, text, message)
      (self.labels, self.textField, self.foldField) = (labels, textField, foldField)
    }

    var testDescription: String { name }
  }

  private static let stances = "\"pro-regulation\", \"industry-defensive\" and \"critical-of-government\""

  static let labels = [
    Case(
      "a misspelled label", "{\"text\":\"a\",\"stance\":[]}\n{\"text\":\"b\",\"stance\":[\"pro-regulaton\"]}\n",
      "d.jsonl:2: label \"pro-regulaton\" is not one of \(stances); did you mean \"pro-regulation\"?"),
    Case(
      "a label in other letters", "{\"text\":\"a\",\"sentiment\":\"Positive\"}\n",
      "d.jsonl:1: label \"Positive\" is not one of \"positive\", \"negative\" and \"neutral\"; did you mean \"positive\"?"
    ),
    Case(
      "a label like no other", "{\"text\":\"a\",\"sentiment\":\"angry\"}\n",
      "d.jsonl:1: label \"angry\" is not one of \"positive\", \"negative\" and \"neutral\""),
    Case(
      "an empty label", "{\"text\":\"a\",\"sentiment\":\"\"}\n",
      "d.jsonl:1: label \"\" is not one of \"positive\", \"negative\" and \"neutral\""),
    Case(
      "a misspelled label in a cell that begins on another line", file: "d.csv",
      "text,stance\n\"a\nb\",neutral\nc,industry-defensiv|pro-regulation\n",
      "d.csv:4: label \"industry-defensiv\" is not one of \(stances); did you mean \"industry-defensive\"?"),
    Case(
      "an object for a label", "{\"text\":\"a\",\"stance\":{\"pro-regulation\":1}}\n",
      "d.jsonl:1: field \"stance\" is an object; a label, an array of labels or null was wanted"),
    Case(
      "numbers in an array of labels", "{\"text\":\"a\",\"stance\":[1]}\n",
      "d.jsonl:1: field \"stance\" is an array of other things; a label, an array of labels or null was wanted"),
    Case(
      "a number on an axis of our own", "{\"text\":\"a\",\"sentiment\":1}\n",
      "d.jsonl:1: label \"1\" is not one of \"positive\", \"negative\" and \"neutral\""),
    Case(
      "two labels on a single-label axis", "{\"text\":\"a\",\"sentiment\":[\"positive\",\"negative\"]}\n",
      "d.jsonl:1: 2 labels on the single-label axis \"sentiment\": \"positive\", \"negative\"; give one"),
    Case(
      "no field of labels", "{\"text\":\"a\",\"mood\":\"good\",\"id\":1}\n",
      "d.jsonl: no record has a field \"stance\" or \"sentiment\"; the fields are \"text\", \"mood\" and \"id\"; "
        + "name the one with the labels with --label"),
    Case(
      "a field of labels that is not there", "{\"text\":\"a\",\"mood\":\"good\"}\n", labels: ["mood", "tone"],
      "d.jsonl: no record has a field \"tone\"; the fields are \"text\" and \"mood\"; name the one with the labels with "
        + "--label"),
    Case(
      "a number beyond the range of Double", "{\"text\":\"a\",\"label\":1e999}\n",
      "d.jsonl:1: field \"label\" is a number; a label, an array of labels or null was wanted"),
  ]

  static let texts = [
    Case(
      "no field of text", "{\"body\":\"a\",\"label\":\"x\"}\n",
      "d.jsonl:1: no field \"text\", \"statement\", \"quote\", \"sentence\" or \"data\"; the record has \"body\" and "
        + "\"label\"; name the field with --text"),
    Case(
      "no field at all", "{}\n",
      "d.jsonl:1: no field \"text\", \"statement\", \"quote\", \"sentence\" or \"data\"; the record has no fields; name the "
        + "field with --text"),
    Case(
      "the field named is not there", "{\"text\":\"a\",\"label\":\"x\"}\n", textField: "body",
      "d.jsonl:1: no field \"body\"; the record has \"text\" and \"label\"; name the field with --text"),
    Case(
      "the field of the first record is missing in another",
      "{\"text\":\"a\",\"label\":\"x\"}\n{\"quote\":\"a\",\"label\":\"x\"}\n",
      "d.jsonl:2: no field \"text\"; the record has \"quote\" and \"label\"; name the field with --text"),
    Case(
      "a number for a text", "{\"text\":\"a\",\"label\":\"x\"}\n{\"text\":5,\"label\":\"x\"}\n",
      "d.jsonl:2: field \"text\" is a number, a text was wanted"),
    Case(
      "null for a text", "{\"text\":\"a\",\"label\":\"x\"}\n{\"text\":null,\"label\":\"x\"}\n",
      "d.jsonl:2: field \"text\" is null, a text was wanted"),
    Case(
      "null for the first text", "{\"text\":null,\"label\":\"x\"}\n",
      "d.jsonl:1: field \"text\" is null, a text was wanted"),
    Case("no records", "", "d.jsonl: no records"),
    Case("only empty lines", "\n \n", "d.jsonl: no records"),
    Case("only a header", file: "d.csv", "text,label\n", "d.csv: no records"),
    Case(
      "an extension that says nothing", file: "d.xlsx", "text,label\n",
      "d.xlsx: no data format has this extension; name it with --input-format jsonl, json, csv, tsv or fasttext"),
    Case(
      "labels without their text", "{\"document\":\"a\",\"spans\":[[0,1]],\"label\":\"x\"}\n",
      "d.jsonl:1: these labels stand off from their text; pass --documents DIR with the folder of the documents"),
  ]

  static let folds = [
    Case(
      "no fold", "{\"text\":\"a\",\"label\":\"x\"}\n", foldField: "fold",
      "d.jsonl:1: field \"fold\" is missing, a fold number was wanted"),
    Case(
      "a word for a fold", "{\"text\":\"a\",\"label\":\"x\",\"fold\":\"first\"}\n", foldField: "fold",
      "d.jsonl:1: field \"fold\" is \"first\", a fold number was wanted"),
    Case(
      "a fraction for a fold", "{\"text\":\"a\",\"label\":\"x\",\"fold\":1.5}\n", foldField: "fold",
      "d.jsonl:1: field \"fold\" is 1.5, a fold number was wanted"),
  ]

  static let broken = [
    Case(
      "JSON that ends early", "{\"text\":\"a\",\"label\":\"x\"}\n{\"text\":\"b\"\n",
      "d.jsonl:2:12: found the end of the line, wanted \",\" or \"}\""),
    Case(
      "a field twice", "{\"text\":\"a\",\"text\":\"b\"}\n",
      "d.jsonl:1:13: found the field \"text\" a second time, wanted each name once; rename or remove one"),
    Case(
      "an array in JSON Lines", "[{\"text\":\"a\"}]\n",
      "d.jsonl:1:1: found an array, wanted an object such as {\"text\": \"...\"}; --input-format json reads an array of objects"
    ),
    Case(
      "a row that is too long", file: "d.csv", "text,label\na,x\nb,c,y\n",
      "d.csv:3: found 3 fields, wanted 2 as in the header; quote a field that holds \",\""),
    Case(
      "a quote that is never closed", file: "d.csv", "text,label\na,x\n\"b,y\n",
      "d.csv:3:1: found a quote that is never closed; close it, or double it if it belongs to the text"),
    Case(
      "a column twice", file: "d.csv", "text,label,text\n",
      "d.csv:1:12: found a second column \"text\", wanted each name once; rename or remove one"),
    Case(
      "a fastText prefix alone", file: "d.ft", "__label__ a\n",
      "d.ft:1:1: found \"__label__\" without a label behind it; add the label or remove the prefix"),
  ]

  @Test(arguments: labels + texts + folds + broken)
  func saysWhereAndWhat(given: Case) throws {
    let folder = try TemporaryFolder()
    var reader = DatasetReader()
    (reader.labelFields, reader.textField, reader.foldField) = (given.labels, given.textField, given.foldField)
    let path = try folder.file(given.file, given.text)
    var message = "no error"
    do { _ = try reader.read(paths: [path]) } catch { message = folder.relative("\(error)") }
    #expect(message == given.message)
  }

  @Test func aFileThatIsNotThereKeepsTheSystemsReason() throws {
    #expect(throws: FileError(operation: .open, path: "/nowhere/d.jsonl", code: 2)) {
      try DatasetReader().read(paths: ["/nowhere/d.jsonl"])
    }
  }

  static let untrainable = [
    Case(
      "one class", "{\"text\":\"a\",\"label\":\"x\"}\n{\"text\":\"b\",\"label\":\"x\"}\n{\"text\":\"c\"}\n",
      "training needs at least 2 classes; all 2 labels on \"label\" are \"x\""),
    Case("nothing annotated", "{\"text\":\"a\",\"label\":null}\n", "no record is annotated on \"label\""),
    Case(
      "more labels in a set than can be counted",
      "{\"text\":\"a\",\"label\":[\(((0..<65).map { "\"l\($0)\"" }).joined(separator: ","))]}\n",
      "\"label\" has 65 labels, more than 64; is it a field of labels?"),
  ]

  @Test func noTermLeftIsSaid() throws {
    let data = try dataset("{\"text\":\"a\",\"label\":\"x\"}\n{\"text\":\"b\",\"label\":\"y\"}\n")
    var recipe = quickRecipe()
    recipe.minimumCount = 3
    let error = #expect(throws: FitError.noFeatures) { try train(data, recipe) }
    #expect(error.map { "\($0)" } == "no term is left to learn from; lower --min-count")
  }

  @Test(arguments: untrainable)
  func refusesToTrain(given: Case) throws {
    let data = try dataset(given.text)
    var message = "no error"
    do { _ = try train(data) } catch { message = "\(error)" }
    #expect(message == given.message)
  }
}
