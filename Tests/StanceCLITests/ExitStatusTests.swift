import Foundation
import Testing

/// What the program ends with, and its first word to standard error.
struct ExitStatusTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let status: Int32
    /// What a line of standard error begins with.
    let message: String

    init(_ arguments: String, _ status: Int32, _ message: String) {
      self.arguments = arguments.split(separator: " ").map(String.init)
      (self.status, self.message) = (status, message)
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let usage = [
    Case("frobnicate", 64, "Error: "),
    Case("train", 64, "Error: Missing expected argument"),
    Case("train statements.jsonl", 64, "Error: Missing expected argument '--output <model>'"),
    Case("train statements.jsonl -o m --nonsense", 64, "Error: Unknown option '--nonsense'"),
    Case("train statements.jsonl -o m --threads 0", 64, "Error: --threads must be at least 1, not 0"),
    Case("train statements.jsonl -o m --threads two", 64, "Error: The value 'two' is invalid for '--threads <n>'"),
    Case("train statements.jsonl -o m --min-count 0", 64, "Error: --min-count must be at least 1, not 0"),
    Case("train statements.jsonl -o m --smoothing 0", 64, "Error: --smoothing must be greater than 0, not 0.0"),
    Case("train statements.jsonl -o m --smoothing nan", 64, "Error: --smoothing must be greater than 0, not nan"),
    Case("train statements.jsonl -o m --ngrams 0", 64, "Error: --ngrams must be a range as 1-3, up to 8, not \"0\""),
    Case(
      "train statements.jsonl -o m --ngrams 3-1", 64, "Error: --ngrams must be a range as 1-3, up to 8, not \"3-1\""),
    Case(
      "train statements.jsonl -o m --ngrams 1-9", 64, "Error: --ngrams must be a range as 1-3, up to 8, not \"1-9\""),
    Case("train statements.jsonl -o m --ngrams 2-3", 64, "Error: --ngrams must start at 1, not 2"),
    Case("train statements.jsonl -o m --ngrams=", 64, "Error: "),
    Case("train statements.jsonl -o m --chars x", 64, "Error: --chars must be a range as 1-3, up to 8, not \"x\""),
    Case(
      "train statements.jsonl -o m --regularization high", 64,
      "Error: --regularization must be auto or a number, not \"high\""),
    Case(
      "train statements.jsonl -o m --regularization 0", 64, "Error: --regularization must be greater than 0, not 0.0"),
    Case(
      "train statements.jsonl -o m --regularization inf", 64, "Error: --regularization must be greater than 0, not inf"),
    Case(
      "train statements.jsonl -o m --interpolation=-1", 64, "Error: --interpolation must be from 0 to 1000000, not -1.0"
    ),
    Case(
      "train statements.jsonl -o m --interpolation 1e40", 64,
      "Error: --interpolation must be from 0 to 1000000, not 1e+40"),
    Case(
      "train statements.jsonl -o m --class-weight heavy", 64,
      "Error: --class-weight must be balanced, none or label=w,label=w, not \"heavy\""),
    Case(
      "train statements.jsonl -o m --class-weight positive=inf", 64, "Error: --class-weight"),
    Case(
      "train statements.jsonl -o m --class-weight positve=2", 64,
      "stance: --class-weight: \"positve\" is not one of the labels \"pro-regulation\", "),
    Case(
      "train statements.jsonl -o m --classifier nblr --features counts", 64,
      "Error: --classifier nblr has features of its own"),
    Case("train statements.jsonl -o m --classifier svm", 64, "Error: The value 'svm' is invalid for '--classifier"),
    Case(
      "train statements.jsonl -o m --input-format xml", 64,
      "stance: --input-format \"xml\" is not one of jsonl, json, csv, tsv, fasttext"),
    Case(
      "train statements.jsonl -o m --abstain-precision 1", 64,
      "Error: --abstain-precision must be between 0 and 1, not 1.0"),
    Case("eval statements.jsonl --cross-validate 1", 64, "Error: --cross-validate must be at least 2, not 1"),
    Case(
      "eval statements.jsonl --cross-validate 3 -m tiny.stance", 64,
      "Error: -m scores a model and --cross-validate a recipe; give one of them"),
    Case("summarize --correct --errors test.jsonl test.jsonl", 64, "Error: --correct and --errors are two ways"),
    Case("summarize -m tiny.stance test.jsonl", 64, "Error: --model is for --correct"),
    Case("eval statements.jsonl -m tiny.stance --folds part", 64, "Error: --folds goes with --cross-validate"),
    Case("eval statements.jsonl -m tiny.stance --resamples=-1", 64, "Error: --resamples must be 0 or more, not -1"),
    Case(
      "eval statements.jsonl -m tiny.stance --fail-under accuracy", 64,
      "Error: --fail-under must be metric=value, not \"accuracy\""),
    Case(
      "eval statements.jsonl -m tiny.stance --fail-under f1=1", 64, "Error: --fail-under \"f1\" is not one of accuracy"),
    Case(
      "eval test.jsonl -m tiny.stance --fail-under accuracy=-inf", 64,
      "Error: --fail-under must be metric=value, not \"accuracy=-inf\""),
    Case("eval test.jsonl -m tiny.stance --ngrams 1", 64, "Error: options of a recipe go with --cross-validate"),
    Case("train statements.jsonl -o m --label stance --label stance", 64, "Error: --label stance is given twice"),
    Case(
      "eval test.jsonl -m tiny.stance --resamples 0 --fail-under mood.accuracy=1", 64,
      "stance: --fail-under: no axis \"mood\"; the report has stance, stance_primary, sentiment"),
    Case("predict -m tiny.stance test.jsonl --explain 0", 64, "Error: --explain must be at least 1, not 0"),
    Case(
      "predict -m tiny.stance test.jsonl --abstain 2", 64, "Error: --abstain must be auto or a confidence from 0 to 1"),
    Case("predict -m tiny.stance test.jsonl --format xml", 64, "Error: The value 'xml' is invalid for '--format"),
    Case("eval test.jsonl -m tiny.stance --learning-curve", 64, "Error: --learning-curve goes with --cross-validate"),
    Case(
      "eval statements.jsonl --cross-validate 3 --training-data test.jsonl", 64,
      "Error: --training-data goes with a model"),
    Case("eval test.jsonl -m tiny.stance --max-drop 0.1", 64, "Error: --max-drop goes with --baseline"),
    Case("eval test.jsonl -m tiny.stance --baseline old.json --max-drop little", 64, "Error: --max-drop must be"),
    Case("eval test.jsonl -m tiny.stance --at-precision 1", 64, "Error: --at-precision must be between 0 and 1"),
    Case("eval test.jsonl -m tiny.stance --errors=-1", 64, "Error: --errors must be 0 or more, not -1"),
    Case("compare old.json new.json test.jsonl", 64, "Error: two reports hold their data"),
    Case(
      "compare old.json tiny.stance test.jsonl", 64, "Error: old.json is a report by its name and tiny.stance a model"),
    Case("compare tiny.stance tiny.stance", 64, "Error: two models need labelled statements"),
    Case(
      "compare old.json new.json --resamples 0 --shuffles 0 --max-drop mood.accuracy=0.1", 64,
      "stance: --max-drop: no axis \"mood\"; the report has stance, stance_primary, sentiment"),
    Case("validate statements.jsonl --max-words 0", 64, "Error: --max-words must be at least 1, not 0"),
    Case("validate", 64, "Error: Missing expected argument"),
    Case("inspect tiny.stance --top=-1", 64, "Error: --top must be 0 or more, not -1"),
  ]

  static let badData = [
    Case(
      "train topics.csv -o m", 65,
      "stance: topics.csv: no record has a field \"stance\" or \"sentiment\"; the fields are \"quote\" and \"topic\"; name"
    ),
    Case("train statements.jsonl -o m --label id --text speaker --input-format csv", 65, "stance: statements.jsonl:"),
    Case(
      "train statements.jsonl -o m --min-count 1000", 65, "stance: no term is left to learn from; lower --min-count"),
    Case("eval --cross-validate 30 statements.jsonl", 65, "stance: 30 folds need 30 documents or more"),
    Case("eval -m statements.jsonl test.jsonl", 65, "stance: statements.jsonl: not a stance model: "),
    Case(
      "eval -m old.json test.jsonl", 65,
      "stance: old.json: not a stance model: it does not begin as one; name a file that stance train wrote"),
    Case("validate /dev/null --input-format jsonl", 65, "stance: /dev/null: no records"),
    Case(
      "eval -m tiny.stance statements.jsonl --resamples 0 --slice nosuch", 65,
      "stance: --slice: no record has a value in \"nosuch\"; the fields are \"id\""),
    Case("validate examples/article-ai-labels.txt", 65, "stance: examples/article-ai-labels.txt: no data format has"),
    Case("compare statements.json new.json", 66, "stance: statements.json: cannot open this file"),
    Case("inspect statements.jsonl", 65, "stance: statements.jsonl: not a stance model: "),
    Case(
      "eval -m tiny.stance topics.csv --label topic", 65,
      "stance: the model labels \"stance\" and \"sentiment\", the "
        + "data \"topic\"; rename a field of the data to an axis of the model"),
    Case(
      "predict -m tiny.stance topics.csv --text body", 65,
      "stance: topics.csv:2: no field \"body\"; the record has \"quote\" and \"topic\"; name the field with --text"),
    Case("predict -m tiny.stance test.jsonl --input-format json", 65, "stance: test.jsonl:2:1: found \"{\""),
  ]

  static let noInput = [
    Case("train missing.jsonl -o m", 66, "stance: missing.jsonl: cannot open this file: No such file or directory"),
    Case("eval -m missing.stance test.jsonl", 66, "stance: missing.stance: cannot open this file: No such file"),
    Case("inspect missing.stance", 66, "stance: missing.stance: cannot open this file: No such file or directory"),
    Case("predict -m tiny.stance missing.jsonl", 66, "stance: missing.jsonl: cannot open this file: No such file"),
    Case("predict -m tiny.stance missing.txt", 66, "stance: missing.txt: cannot open this file: No such file"),
    Case(
      "predict -m tiny.stance missing", 66, "stance: missing"),
    Case("validate missing.jsonl", 66, "stance: missing.jsonl: cannot open this file: No such file"),
    Case("compare missing.json new.json", 66, "stance: missing.json: cannot open this file: No such file"),
    Case(
      "eval -m tiny.stance test.jsonl --baseline missing.json", 66,
      "stance: missing.json: cannot open this file: No such"),
    Case("train examples/ci -o m", 66, "stance: examples/ci: no data files in it (.jsonl, .json, .csv, .tsv, .ft)"),
    Case(
      "train statements.jsonl -o m --documents missing", 66,
      "stance: missing: cannot list this folder: No such file or directory"),
  ]

  static let cannotCreate = [
    Case("train statements.jsonl -o no/m.stance", 73, "stance: no/m.stance: cannot create this file: No such file"),
    Case("train statements.jsonl -o .", 73, "stance: .: cannot create this file: Is a directory"),
    Case("predict -m tiny.stance test.jsonl -o no/out", 73, "stance: no/out: cannot create this file: No such file"),
    Case(
      "eval -m tiny.stance test.jsonl --json no/r --resamples 0", 73, "stance: no/r: cannot create this file: No such"),
  ]

  @Test(arguments: usage + badData + noInput + cannotCreate)
  func endsWithTheStatusAndSaysWhy(given: Case) throws {
    let folder = try WorkFolder()
    let before = try folder.names
    let outcome = try Program.run(given.arguments, in: folder)
    #expect(outcome.status == given.status)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix(given.message) }, "\(outcome.errors)")
    #expect(try folder.names == before)
  }

  #if os(Linux)
    @Test func aFullDiskIsAnInputOutputError() throws {
      let folder = try WorkFolder()
      let toFile = try Program.run(["predict", "-m", "tiny.stance", "test.jsonl", "-o", "/dev/full"], in: folder)
      #expect(toFile.status == 74)
      #expect(toFile.errors == "stance: /dev/full: cannot write this file: No space left on device\n")
      let toOutput = try Program.shell("stance predict -m tiny.stance test.jsonl > /dev/full", in: folder)
      #expect(toOutput.status == 74)
    }

    @Test(arguments: ["eval -m tiny.stance test.jsonl --resamples 0", "inspect tiny.stance"])
    func aFullDiskBehindStandardOutputIsNoticedByReportsToo(command: String) throws {
      let folder = try WorkFolder()
      let outcome = try Program.shell("stance \(command) > /dev/full", in: folder)
      #expect(outcome.status == 74)
    }
  #endif

  @Test func aFieldThatPredictionsWouldHaveTwiceIsRefused() throws {
    let folder = try WorkFolder()
    let lines = (0..<12).map { "{\"text\":\"word \($0)\",\"abstained\":\"\($0 % 2 == 0 ? "yes" : "no")\"}\n" }
    try folder.write("data.jsonl", Data(lines.joined().utf8))
    let outcome = try Program.run(["train", "data.jsonl", "-o", "m", "--label", "abstained"], in: folder)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("predictions would have two fields \"abstained\""))
  }

  @Test func theVersionIsThreeNumbers() throws {
    let outcome = try Program.run(["--version"], in: WorkFolder())
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.range(of: #"^\d+\.\d+\.\d+\n$"#, options: .regularExpression) != nil)
  }
}
