import Foundation
import Testing

/// SIGINT and SIGTERM: what is done is kept, nothing is left lying about.
struct InterruptionTests {
  #if DEBUG
    private static let recordCount = 20_000
  #else
    private static let recordCount = 400_000
  #endif

  private func folderWithMany() throws -> WorkFolder {
    let folder = try WorkFolder()
    let many = (0..<Self.recordCount).map { "{\"n\":\($0),\"text\":\"The law must bind platform \($0 % 7).\"}\n" }
    try folder.write("many.jsonl", Data(many.joined().utf8))
    return folder
  }

  private static let predict = ["predict", "-m", "tiny.stance"]

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func aStreamEndsBehindARecord(signal: Int32, status: Int32) throws {
    let folder = try WorkFolder()
    let program = try RunningProgram(Self.predict, in: folder)
    try program.write("{\"text\":\"one\"}\n{\"text\":\"two\"}\n{\"text\":\"thr")
    program.wait { (try? program.output.count { $0 == "\n" }) == 2 }
    program.signal(signal)
    let outcome = try program.finish()
    #expect(outcome.status == status)
    #expect(outcome.output.count { $0 == "\n" } == 2)
    #expect(outcome.output.hasSuffix("}\n"))
    #expect(outcome.errors == "stance: interrupted; 2 are done and written\n")
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func anInterruptedJobIsGoneOnWith(signal: Int32, status: Int32) throws {
    let folder = try folderWithMany()
    let arguments = Self.predict + ["many.jsonl", "-o", "out.jsonl", "--checkpoint", "0"]
    let before = try folder.names
    let program = try RunningProgram(arguments, in: folder)
    program.wait { (try? folder.text("out.jsonl.partial.journal").isEmpty) == false }
    program.signal(signal)
    let outcome = try program.finish()
    #expect(outcome.status == status)
    #expect(outcome.errors.hasPrefix("stance: interrupted; "))
    #expect(
      outcome.errors.hasSuffix(" kept in out.jsonl.partial; the same command with --resume goes on behind them\n"))
    #expect(try folder.names == before.union(["out.jsonl.partial", "out.jsonl.partial.journal"]))

    let forgetful = try Program.run(arguments, in: folder)
    #expect(forgetful.status == 73)
    #expect(forgetful.errors.contains("go on with --resume, or remove this file to start anew"))

    let resumed = try Program.run(arguments + ["--resume"], in: folder)
    #expect(resumed.status == 0)
    #expect(try folder.names == before.union(["out.jsonl"]))
    let whole = try Program.run(Self.predict + ["many.jsonl", "-o", "whole.jsonl"], in: folder)
    #expect(whole.status == 0)
    #expect(try folder.data("out.jsonl") == folder.data("whole.jsonl"))
  }

  @Test func aSecondSignalEndsAtOnce() throws {
    let folder = try WorkFolder()
    #expect(try Program.shell("mkfifo out", in: folder).status == 0)
    // Nobody takes what the program writes, so it cannot finish what it has in hand.
    let reader = open(folder.path + "/out", O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    let program = try RunningProgram(Self.predict + ["-o", "out"], in: folder)
    let line = "{\"text\":\"\(String(repeating: "x", count: 1000))\"}\n"
    for _ in 0..<200 { try program.write(line) }
    program.wait {
      var waiting: CInt = 0
      return ioctl(reader, UInt(FIONREAD), &waiting) == 0 && waiting > 1 << 14
    }
    usleep(300_000)
    // One that comes at once, as from timeout(1), is the same one.
    program.signal(SIGINT)
    program.signal(SIGINT)
    usleep(700_000)
    #expect(program.isRunning)
    program.signal(SIGINT)
    #expect(try program.finish().status == 130)
  }

  @Test func interruptedTrainingLeavesTheOldModel() throws {
    let folder = try WorkFolder()
    try folder.write("m.stance", Data("old".utf8))
    let before = try folder.names
    let program = try RunningProgram(["train", "-", "-o", "m.stance"], in: folder)
    try program.write(try folder.text("statements.jsonl"))
    program.waitForHandler(of: SIGINT)
    program.signal(SIGINT)
    let outcome = try program.finish()
    #expect(outcome.status == 130)
    #expect(try folder.text("m.stance") == "old")
    #expect(try folder.names == before)
  }

  /// The model is being written to a pipe that is full: the only way to stop a run just there.
  @Test func anInterruptedReportLeavesNoTemporaryFile() throws {
    let folder = try WorkFolder()
    let before = try folder.names
    let program = try RunningProgram(
      ["eval", "-m", "tiny.stance", "-", "--json", "r.json", "--resamples", "0"], in: folder)
    program.waitForHandler(of: SIGTERM)
    program.signal(SIGTERM)
    #expect(try program.finish().status == 143)
    #expect(try folder.names == before)
  }
}
