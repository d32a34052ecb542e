import Foundation
import TestSupport
import Testing

/// Disks that are full, folders that cannot be written, files that go away: a clear end, and the old file intact.
struct FaultTests {
  private static let predict = ["predict", "-m", "tiny.stance"]
  private static let many = (0..<3000).map { "{\"n\":\($0),\"text\":\"The law must bind platform \($0 % 7).\"}\n" }
    .joined()

  private func folder() throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.write("many.jsonl", Data(Self.many.utf8))
    try folder.write("old", Data("old".utf8))
    return folder
  }

  /// Commands that write the file `old`, which has to stay as it is when they fail.
  static let writers = [
    "predict -m tiny.stance many.jsonl -o old", "predict -m tiny.stance many.jsonl -o old --checkpoint 0",
    "predict -m tiny.stance many.jsonl -o old --format csv", "extract many.jsonl -o old --narration",
    "train statements.jsonl -o old", "eval -m tiny.stance test.jsonl --resamples 0 --html old > /dev/null",
    "suggest -m tiny.stance many.jsonl --count 500 -o old",
  ]

  private static let canLimitFiles = ConditionTrait.enabled(
    "the thread sanitizer writes a file of its own as a program starts"
  ) { !TestBuild.hasThreadSanitizer }

  /// 8 blocks of 512 bytes, as a disk that is full after 4 KB.
  @Test(canLimitFiles, arguments: writers) func aFullDiskLeavesTheOldFile(command: String) throws {
    let folder = try folder()
    let before = try folder.names
    let outcome = try Program.shell("ulimit -f 8; stance \(command)", in: folder)
    #expect(outcome.status == 74, "\(outcome.errors)")
    #expect(outcome.errors.contains("old: cannot write this file: File too large"))
    #expect(try folder.text("old") == "old")
    #expect(try folder.names == before)
  }

  @Test(canLimitFiles) func aJobThatFilledTheDiskIsGoneOnWith() throws {
    let folder = try folder()
    let job = "predict -m tiny.stance many.jsonl -o out.jsonl --checkpoint 0"
    let full = try Program.shell("ulimit -f 1800; stance \(job)", in: folder)
    #expect(full.status == 74)
    #expect(full.errors.contains("2048 done are kept in out.jsonl.partial"))
    #expect(try Program.shell("stance \(job) --resume", in: folder).status == 0)
    #expect(
      try folder.text("out.jsonl") == Program.run(Self.predict + ["many.jsonl"], in: folder).output)
  }

  #if os(Linux)
    /// Not even root can create a file there.
    @Test(arguments: [
      "predict -m tiny.stance many.jsonl -o /proc/out", "extract many.jsonl -o /proc/out",
      "train statements.jsonl -o /proc/m.stance", "eval -m tiny.stance test.jsonl --resamples 0 --json /proc/r",
      "predict -m tiny.stance many.jsonl --on-error skip --errors /proc/bad -o out",
    ])
    func aFolderThatCannotBeWrittenIsNamed(command: String) throws {
      let folder = try folder()
      let before = try folder.names
      let outcome = try Program.shell("stance \(command)", in: folder)
      #expect(outcome.status == 73)
      #expect(outcome.errors.contains("cannot create this file"))
      #expect(try folder.names == before)
    }
  #endif

  @Test(.enabled("no permission stops root") { geteuid() != 0 })
  func aReadOnlyFolderIsNamed() throws {
    let folder = try folder()
    let outcome = try Program.shell(
      "mkdir r; chmod 555 r; stance predict -m tiny.stance many.jsonl -o r/out", in: folder)
    #expect(outcome.status == 73)
    #expect(outcome.errors == "stance: r/out: cannot create this file: Permission denied\n")
  }

  @Test(arguments: ["jsonl", "csv", "table"]) func aClosedPipeEndsQuietly(format: String) throws {
    let outcome = try Program.shell(
      "{ stance predict -m tiny.stance many.jsonl --format \(format); echo $? >&2; } | head -1", in: folder())
    #expect(outcome.output.count { $0 == "\n" } == 1)
    #expect(outcome.errors == "0\n")
  }

  @Test func aStreamWhoseReaderIsGoneEndsThoughItGoesOn() throws {
    let outcome = try Program.shell(
      "yes '{\"text\":\"The law must bind.\"}' 2> yes | { stance predict -m tiny.stance; echo $? >&2; } | head -1",
      in: folder())
    #expect(outcome.output.count { $0 == "\n" } == 1)
    #expect(outcome.errors == "0\n")
  }

  /// A link to nothing is what a file looks like that went away after its folder was listed.
  @Test func anInputThatWentAwayIsNamed() throws {
    let folder = try folder()
    _ = try Program.shell(
      "mkdir in; cp many.jsonl in/a.jsonl; ln -s nowhere in/b.jsonl; ln -s nowhere in/c.txt", in: folder)
    let outcome = try Program.run(Self.predict + ["in/a.jsonl", "in/b.jsonl"], in: folder)
    #expect(outcome.status == 66)
    #expect(outcome.errors == "stance: in/b.jsonl: cannot open this file: No such file or directory\n")
  }

  @Test func anInputThatCannotBeReadIsSkippedIfAsked() throws {
    let folder = try folder()
    _ = try Program.shell(
      "mkdir in; head -2 many.jsonl > in/a.jsonl; printf 'text,text\\n1,2\\n' > in/b.csv; head -1 many.jsonl > in/c.jsonl",
      in: folder)
    let strict = try Program.run(Self.predict + ["in"], in: folder)
    #expect(strict.status == 65)
    let outcome = try Program.run(Self.predict + ["in", "--on-error", "skip", "--errors", "bad.jsonl"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.count { $0 == "\n" } == 3)
    #expect(
      try folder.text("bad.jsonl") == "{\"file\":\"in/b.csv\",\"line\":1,\"column\":6,\"message\":"
        + "\"found a second column \\\"text\\\", wanted each name once; rename or remove one\"}\n")
  }

  /// Shortening a mapped file would end its reader with SIGBUS; the input is therefore read, not mapped.
  @Test func anInputThatIsShortenedEndsTheRunInOrder() throws {
    let folder = try folder()
    #expect(try Program.shell("mkfifo out", in: folder).status == 0)
    let outcome = try Program.shell(
      "for i in 1 2 3 4 5 6 7 8 9 10 11 12; do cat many.jsonl; done > big.jsonl; "
        + "{ stance predict -m tiny.stance big.jsonl; echo $? >&2; } > out & "
        + "{ head -c 1000 > start; : > big.jsonl; cat > rest; } < out; wait; cat start rest | tail -c 2", in: folder)
    #expect(outcome.output == "}\n")
    #expect(["0\n", "65\n"].contains { outcome.errors.hasSuffix($0) })
  }

  @Test func anOutputHasOneWriterAtATime() throws {
    let folder = try folder()
    let first = try RunningProgram(Self.predict + ["-o", "out.jsonl"], in: folder)
    try first.write("{\"text\":\"one\"}\n")
    first.wait { (try? folder.data("out.jsonl.partial").isEmpty) == false }
    let second = try Program.run(Self.predict + ["many.jsonl", "-o", "out.jsonl"], in: folder)
    #expect(second.status == 73)
    #expect(second.errors.contains("out.jsonl.partial: another program is writing this file; wait for it to end"))
    try first.write("{\"text\":\"two\"}\n")
    try first.endInput()
    #expect(try first.finish().status == 0)
    #expect(try folder.text("out.jsonl").count { $0 == "\n" } == 2)
  }

  @Test func ofTwoTrainingsTheLastOneStays() throws {
    let folder = try folder()
    let outcome = try Program.shell(
      "stance train statements.jsonl -q -o m.stance & stance train statements.jsonl -q -o m.stance; wait", in: folder)
    #expect(outcome.status == 0)
    #expect(try Program.run(["inspect", "m.stance"], in: folder).status == 0)
    #expect(try !folder.names.contains { $0.hasSuffix(".tmp") })
  }

  @Test(arguments: ["predict -m tiny.stance many.jsonl", "train statements.jsonl -q"])
  func aLinkStaysAndItsTargetIsReplaced(command: String) throws {
    let folder = try folder()
    let outcome = try Program.shell("mkdir d; mv old d/old; ln -s d/old link; stance \(command) -o link", in: folder)
    #expect(outcome.status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link") == "d/old")
    #expect(try folder.data("d/old") != Data("old".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/d") == ["old"])
  }

  @Test func outputsMustDiffer() throws {
    let folder = try folder()
    let outcome = try Program.run(
      Self.predict + ["many.jsonl", "-o", "out", "--on-error", "skip", "--errors", "out"], in: folder)
    #expect(outcome.status == 64)
  }

  @Test(canLimitFiles) func theInputMayBeTheOutputOfAJobThatIsGoneOnWith() throws {
    let folder = try folder()
    let expected = try Program.run(Self.predict + ["many.jsonl"], in: folder).output
    let job = "predict -m tiny.stance many.jsonl -o many.jsonl --checkpoint 0"
    #expect(try Program.shell("ulimit -f 1800; stance \(job)", in: folder).status == 74)
    #expect(try folder.text("many.jsonl") == Self.many)
    #expect(try Program.shell("stance \(job) --resume", in: folder).status == 0)
    #expect(try folder.text("many.jsonl") == expected)
  }
}
