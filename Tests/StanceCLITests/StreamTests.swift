import Foundation
import Testing

/// What scripts rely on: order, streams, files that appear whole, and the same bytes everywhere.
struct StreamTests {
  /// 3000 records that are alike but for their number.
  private static let many = (0..<3000).map { "{\"n\":\($0),\"text\":\"The law must bind platform \($0 % 7).\"}\n" }
    .joined()

  private static let predict = ["predict", "-m", "tiny.stance", "many.jsonl"]

  private func folder() throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.write("many.jsonl", Data(Self.many.utf8))
    return folder
  }

  @Test func everyRecordHasItsOutputInOrder() throws {
    let outcome = try Program.run(Self.predict, in: folder())
    let lines = outcome.output.split(separator: "\n")
    #expect(outcome.status == 0)
    #expect(lines.count == 3000)
    for (index, line) in lines.enumerated() where !line.hasPrefix("{\"n\":\(index),\"text\":") {
      Issue.record("line \(index) is \(line)")
      break
    }
  }

  @Test(arguments: ["jsonl", "csv", "table"])
  func theNumberOfThreadsChangesNoByte(format: String) throws {
    let folder = try folder()
    let one = try Program.run(Self.predict + ["--format", format, "--threads", "1"], in: folder)
    let four = try Program.run(Self.predict + ["--format", format, "--threads", "4"], in: folder)
    #expect(one.status == 0)
    #expect(one == four)
  }

  @Test func theNumberOfThreadsChangesNoByteOfAModel() throws {
    let folder = try WorkFolder()
    for threads in ["1", "4"] {
      let outcome = try Program.run(
        ["train", "statements.jsonl", "-o", "m\(threads).stance", "--threads", threads], in: folder)
      #expect(outcome.status == 0)
    }
    #expect(try folder.data("m1.stance") == folder.data("m4.stance"))
  }

  @Test func theLocaleChangesNoByte() throws {
    let folder = try WorkFolder()
    let arguments = ["predict", "-m", "tiny.stance", "test.jsonl", "--explain", "2"]
    let english = try Program.run(arguments, in: folder)
    for locale in ["C", "de_DE.UTF-8", ""] {
      #expect(try Program.run(arguments, in: folder, environment: ["LC_ALL": locale]) == english)
    }
    let table = try Program.run(arguments + ["--format", "table"], in: folder, environment: ["LC_ALL": "C"])
    #expect(try Program.run(arguments + ["--format", "table"], in: folder) == table)
  }

  @Test func theWorkingDirectoryChangesNoByte() throws {
    let folder = try WorkFolder()
    let here = try Program.run(["predict", "-m", "tiny.stance", "test.jsonl"], in: folder)
    let elsewhere = try Program.run(
      ["predict", "-m", folder.path + "/tiny.stance", folder.path + "/test.jsonl"], in: WorkFolder(sharesInputs: false))
    #expect(here == elsewhere)
  }

  @Test func theModelOfTheEnvironmentIsTheDefault() throws {
    let folder = try WorkFolder()
    let named = try Program.run(["predict", "-m", "tiny.stance", "test.jsonl"], in: folder)
    let found = try Program.run(
      ["predict", "test.jsonl"], in: folder, environment: ["STANCE_MODEL": folder.path + "/tiny.stance"])
    #expect(named == found)
  }

  @Test func aModelOfTheEnvironmentThatIsNotThereIsNamed() throws {
    let outcome = try Program.run(["inspect"], in: WorkFolder(), environment: ["STANCE_MODEL": "/nowhere/m.stance"])
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("/nowhere/m.stance"))
  }

  @Test func aReaderThatHasSeenEnoughIsNoError() throws {
    let outcome = try Program.shell(
      "{ stance predict -m tiny.stance many.jsonl; echo status $? >&2; } | head -1", in: folder())
    #expect(outcome.output.hasPrefix("{\"n\":0,"))
    #expect(outcome.output.count { $0 == "\n" } == 1)
    #expect(outcome.errors == "status 0\n")
  }

  @Test(arguments: ["inspect tiny.stance", "--help", "eval -m tiny.stance test.jsonl --resamples 0"])
  func aReaderThatHasSeenEnoughOfAReportIsNoError(command: String) throws {
    let outcome = try Program.shell("{ stance \(command); echo status $? >&2; } | true", in: WorkFolder())
    #expect(outcome.errors == "status 0\n")
  }

  /// The writer waits for the answer, for five seconds at most, before it ends the stream.
  @Test func aStreamIsAnsweredBeforeItEnds() throws {
    let outcome = try Program.shell(
      "mkfifo in; : > out; { printf '{\"text\":\"one\"}\\n'; n=0; "
        + "while [ ! -s out ] && [ $n -lt 50 ]; do sleep 0.1; n=$((n+1)); done; echo $n > waited; } > in & "
        + "stance predict -m tiny.stance < in > out; wait; cat waited",
      in: WorkFolder())
    #expect((Int(outcome.output.dropLast()) ?? 50) < 50)
  }

  @Test func aGuessAtTheEncodingIsOneWarning() throws {
    let folder = try WorkFolder()
    try folder.write("old.csv", Data(Array("label,text\n".utf8) + [0x61, 0x2C, 0xE9, 0x0A, 0x62, 0x2C, 0xE8, 0x0A]))
    let outcome = try Program.run(["train", "old.csv", "-o", "m.stance"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors.components(separatedBy: "warning: ").count == 2)
    let findings = try Program.run(["validate", "old.csv", "--min-per-label", "0"], in: folder)
    #expect(
      findings.output
        == "old.csv:2: encoding: found the byte 0xE9, which is not UTF-8; read the file as Windows-1252\n")
  }

  @Test func aFileAppearsWholeOrNotAtAll() throws {
    let folder = try folder()
    try folder.write("bad.jsonl", Data((Self.many + "{\"n\":\n").utf8))
    try folder.write("out.jsonl", Data("old".utf8))
    let before = try folder.names
    // A run that reaches a checkpoint keeps what it has done, see ``ResumeTests``.
    let outcome = try Program.run(
      ["predict", "-m", "tiny.stance", "bad.jsonl", "-o", "out.jsonl", "--checkpoint", "3600"], in: folder)
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(try folder.text("out.jsonl") == "old")
    #expect(try folder.names == before)
    #expect(try Program.run(Self.predict + ["-o", "out.jsonl"], in: folder).status == 0)
    #expect(try folder.text("out.jsonl").count { $0 == "\n" } == 3000)
    #expect(try folder.names == before)
  }

  @Test func theInputMayBeTheOutput() throws {
    let folder = try WorkFolder()
    let expected = try Program.run(["predict", "-m", "tiny.stance", "test.jsonl"], in: folder).output
    #expect(
      try Program.run(["predict", "-m", "tiny.stance", "test.jsonl", "-o", "test.jsonl"], in: folder).status == 0)
    #expect(try folder.text("test.jsonl") == expected)
  }

  @Test func recordsInFrontOfABrokenOneAreWritten() throws {
    let folder = try WorkFolder()
    try folder.write("bad.jsonl", Data("{\"text\":\"a\"}\n{\"text\":\n{\"text\":\"c\"}\n".utf8))
    let outcome = try Program.run(["predict", "-m", "tiny.stance", "bad.jsonl"], in: folder)
    #expect(outcome.status == 65)
    #expect(outcome.errors == "stance: bad.jsonl:2:9: found the end of the line, wanted a value\n")
    #expect(outcome.output.count { $0 == "\n" } == 1)
  }

  @Test func recordsInFrontOfOneWithoutTextAreWritten() throws {
    let folder = try WorkFolder()
    try folder.write("bad.jsonl", Data("{\"text\":\"a\"}\n{\"text\":5}\n{\"text\":\"c\"}\n".utf8))
    let outcome = try Program.run(["predict", "-m", "tiny.stance", "bad.jsonl"], in: folder)
    #expect(outcome.status == 65)
    #expect(outcome.output.count { $0 == "\n" } == 1)
  }

  @Test func oneMessageForATextThatIsNone() throws {
    let folder = try WorkFolder()
    try folder.write("bad.jsonl", Data("{\"text\":\"a\"}\n{\"text\":5}\n".utf8))
    let outcome = try Program.run(["predict", "-m", "tiny.stance", "bad.jsonl"], in: folder)
    #expect(outcome.errors == "stance: bad.jsonl:2: field \"text\" is a number, a text was wanted\n")
  }

  @Test func rowsOfDifferentSourcesDoNotShareColumns() throws {
    let folder = try WorkFolder()
    try folder.write("a.csv", Data("text,id\nThe law must bind.,1\n".utf8))
    let outcome = try Program.run(
      ["predict", "-m", "tiny.stance", "a.csv", "examples/article-ai-labels.txt", "--format", "csv"], in: folder)
    let rows = outcome.output.split(separator: "\n").filter { !$0.hasPrefix("text,") }
    #expect(outcome.status == 64 || rows.allSatisfy { $0.count { $0 == "," } < 12 })
  }

  @Test func aNameIsNotGivenTwice() throws {
    let folder = try WorkFolder()
    try folder.write("a.jsonl", Data("{\"text\":\"a\",\"stance\":[],\"gold_stance\":[\"x\"]}\n".utf8))
    let outcome = try Program.run(["predict", "-m", "tiny.stance", "a.jsonl"], in: folder)
    #expect(outcome.output.components(separatedBy: "\"gold_stance\"").count == 2)
  }

  @Test func colorsAndProgressAreForTerminalsOnly() throws {
    for arguments in [
      ["predict", "-m", "tiny.stance", "test.jsonl", "--format", "table"], ["inspect", "tiny.stance"],
    ] {
      let outcome = try Program.run(arguments, in: WorkFolder())
      #expect(!outcome.output.contains("\u{1B}"))
      #expect(outcome.errors.isEmpty)
    }
  }

  @Test func quietTrainingSaysNothing() throws {
    let outcome = try Program.run(["train", "statements.jsonl", "-o", "m.stance", "-q"], in: WorkFolder())
    #expect(outcome == Program.Outcome(output: "", errors: "", status: 0))
  }
}
