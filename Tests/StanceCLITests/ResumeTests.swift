import Foundation
import Testing

/// `--resume`: what it goes on with, and what it refuses.
struct ResumeTests {
  private static let predict = ["predict", "-m", "tiny.stance"]

  /// A job of three files that stops at a bad record in the last one, with all before it kept.
  private func stoppedJob() throws -> (folder: WorkFolder, arguments: [String]) {
    let folder = try WorkFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/in", withIntermediateDirectories: false)
    for name in ["a", "b"] {
      let rows = (0..<2500).map { "{\"n\":\($0),\"text\":\"Ministers promised \($0 % 9) laws.\"}\n" }
      try folder.write("in/\(name).jsonl", Data(rows.joined().utf8))
    }
    try folder.write("in/c.jsonl", Data("{\"text\":\"good\"}\n{\"text\":\n{\"text\":\"too\"}\n".utf8))
    let arguments = Self.predict + ["in", "-o", "out.jsonl", "--checkpoint", "0"]
    let outcome = try Program.run(arguments, in: folder)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("5000 done are kept in out.jsonl.partial; the same command with --resume goes on"))
    return (folder, arguments)
  }

  @Test func aJobThatStoppedAtABadRecordGoesOnWithoutIt() throws {
    let (folder, arguments) = try stoppedJob()
    let resumed = try Program.run(
      arguments + ["--resume", "--on-error", "skip", "--errors", "bad.jsonl"], in: folder)
    #expect(resumed.status == 0)
    #expect(resumed.errors == "1 of 5003 records were left out, 5002 are written; bad.jsonl has what was left out\n")
    let whole = try Program.run(
      Self.predict + ["in", "-o", "whole.jsonl", "--on-error", "skip", "--errors", "bad2.jsonl"], in: folder)
    #expect(whole.status == 0)
    #expect(try folder.data("out.jsonl") == folder.data("whole.jsonl"))
    #expect(try folder.data("bad.jsonl") == folder.data("bad2.jsonl"))
    #expect(try !folder.names.contains { $0.contains("partial") })
  }

  struct Change: Sendable, CustomTestStringConvertible {
    let what: String
    var arguments: [String] = []
    var message: String
    var change: @Sendable (WorkFolder) throws -> Void = { _ in }
    var testDescription: String { what }
  }

  static let changes = [
    Change(
      what: "a format", arguments: ["--format", "csv"],
      message: "was begun with --format jsonl, this one has --format csv"),
    Change(
      what: "explanations", arguments: ["--explain", "2"],
      message: "was begun with no --explain, this one has --explain 2"),
    Change(
      what: "a text field", arguments: ["--text", "n"], message: "was begun with no --text, this one has --text n"),
    Change(what: "a longer input", message: "was begun with 3 files of") {
      try $0.write("in/b.jsonl", try $0.data("in/b.jsonl") + Data("{\"text\":\"more\"}\n".utf8))
    },
    Change(what: "an input of the same length", message: "an input was changed or renamed since the run began") {
      try $0.write("in/b.jsonl", try $0.data("in/b.jsonl"))
    },
    Change(what: "another input", message: "4 files of") {
      try $0.write("in/d.jsonl", Data("{\"text\":\"more\"}\n".utf8))
    },
    Change(what: "another model", arguments: ["-m", "other.stance"], message: "was begun with another model") {
      let outcome = try Program.run(
        ["train", "statements.jsonl", "-o", "other.stance", "--regularization", "0.2", "--interpolation", "0.5"],
        in: $0)
      #expect(outcome.status == 0)
    },
  ]

  @Test(arguments: changes) func refusesToGoOnWithAnotherJob(_ given: Change) throws {
    var (folder, arguments) = try stoppedJob()
    try given.change(folder)
    if given.arguments.first == "-m" { arguments.removeSubrange(1...2) }
    let partial = try folder.data("out.jsonl.partial")
    let outcome = try Program.run(arguments + ["--resume"] + given.arguments, in: folder)
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains(given.message), "\(outcome.errors)")
    #expect(outcome.errors.contains("or remove this file to start anew"))
    #expect(try folder.data("out.jsonl.partial") == partial)
  }

  @Test func aJobWhosePartialFileIsRemovedStartsAnew() throws {
    let (folder, arguments) = try stoppedJob()
    try FileManager.default.removeItem(atPath: folder.path + "/out.jsonl.partial")
    let outcome = try Program.run(arguments + ["--on-error", "skip"], in: folder)
    #expect(outcome.status == 0)
    #expect(try folder.text("out.jsonl").count { $0 == "\n" } == 5002)
    #expect(try !folder.names.contains { $0.contains("partial") })
  }

  /// As a machine without power leaves them: the files shorter than the journal says, its last line cut.
  @Test(arguments: [0, 1, 1000, 300_000]) func goesOnFromWhatIsThere(lostBytes: Int) throws {
    let (folder, arguments) = try stoppedJob()
    let partial = try folder.data("out.jsonl.partial")
    try folder.write("out.jsonl.partial", partial.dropLast(lostBytes))
    let journal = try folder.data("out.jsonl.partial.journal")
    try folder.write("out.jsonl.partial.journal", journal + Data("{\"articleCount\":0,\"isFin".utf8))
    let outcome = try Program.run(arguments + ["--resume", "--on-error", "skip"], in: folder)
    #expect(outcome.status == 0)
    let whole = try Program.run(Self.predict + ["in", "-o", "whole.jsonl", "--on-error", "skip"], in: folder)
    #expect(whole.status == 0)
    #expect(try folder.data("out.jsonl") == folder.data("whole.jsonl"))
  }

  @Test(arguments: ["", "{\"command\":", "nonsense\nnonsense\n"]) func startsAnewWithAUselessJournal(text: String)
    throws
  {
    let folder = try WorkFolder()
    try folder.write("out.jsonl.partial", Data("half a rec".utf8))
    try folder.write("out.jsonl.partial.journal", Data(text.utf8))
    let outcome = try Program.run(Self.predict + ["test.jsonl", "-o", "out.jsonl", "--resume"], in: folder)
    #expect(outcome.status == 0)
    #expect(try folder.text("out.jsonl") == Program.run(Self.predict + ["test.jsonl"], in: folder).output)
    #expect(try !folder.names.contains { $0.contains("partial") })
  }

  @Test func withNothingToGoOnWithItStarts() throws {
    let folder = try WorkFolder()
    let outcome = try Program.run(Self.predict + ["test.jsonl", "-o", "out.jsonl", "--resume"], in: folder)
    #expect(outcome == Program.Outcome(output: "", errors: "", status: 0))
  }

  @Test(arguments: ["", "half a rec"]) func itRefusesAStreamAndTouchesNothing(left: String) throws {
    let folder = try WorkFolder()
    if !left.isEmpty { try folder.write("out.jsonl.partial", Data(left.utf8)) }
    let before = try folder.names
    let outcome = try Program.run(Self.predict + ["-o", "out.jsonl", "--resume"], in: folder, input: "test.jsonl")
    #expect(outcome.status == 64)
    #expect(outcome.errors == "stance: --resume needs named files as input; a stream cannot be read again\n")
    #expect(try folder.names == before)
    if !left.isEmpty { #expect(try folder.text("out.jsonl.partial") == left) }
  }

  @Test func whatAStreamLeftIsNotReplacedWithoutAWord() throws {
    let folder = try WorkFolder()
    try folder.write("out.jsonl.partial", Data("half a rec".utf8))
    let outcome = try Program.run(Self.predict + ["-o", "out.jsonl"], in: folder, input: "test.jsonl")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors
        == "warning: out.jsonl.partial of an earlier run is replaced; it has no point to go on from\n")
  }

  @Test func itWantsAFile() throws {
    let toOutput = try Program.run(Self.predict + ["test.jsonl", "--resume"], in: WorkFolder())
    #expect(toOutput.status == 64)
    #expect(toOutput.errors.contains("--resume goes on with a file; name it with --output"))
  }
}
