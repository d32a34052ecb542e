import Foundation
import Testing

/// Standard streams that are full, closed, or read by somebody who leaves early.
struct StandardStreamTests {
  @Test func aFullStandardErrorEndsNothing() throws {
    let folder = try WorkFolder()
    try folder.write("a.txt", Data())
    try folder.write("b.txt", Data("“We will act,” said Ann Vale.\n".utf8))
    #if os(Linux)
      let missing = try Program.shell("stance predict -m tiny.stance nofile 2>/dev/full", in: folder)
      #expect(missing.status == 66)
      let warned = try Program.shell("stance predict -m tiny.stance a.txt b.txt -o out.jsonl 2>/dev/full", in: folder)
      #expect(warned.status == 0)
      #expect(try folder.text("out.jsonl").contains("We will act"))
    #endif
    let closed = try Program.shell("stance predict -m tiny.stance nofile 2>&-", in: folder)
    #expect(closed.status == 66)
  }

  /// A descriptor that is free would be taken by the next file or pipe that is opened.
  @Test func closedStreamsStayClosed() throws {
    let folder = try WorkFolder()
    let input = try Program.shell("timeout 20 \"$STANCE\" predict -m tiny.stance <&-", in: folder)
    #expect(input.status == 74)
    #expect(input.errors.contains("Bad file descriptor"))
    let output = try Program.shell("timeout 20 \"$STANCE\" predict -m tiny.stance test.jsonl >&-", in: folder)
    #expect(output.status == 74)
    #expect(output.errors.contains("standard output"))
  }

  @Test func aReaderWhoLeavesEarlyKeepsNeitherReportsNorGatesFromTheirWork() throws {
    let folder = try WorkFolder()
    let command = "stance eval -q -m tiny.stance test.jsonl --resamples 0"
    let outcome = try Program.shell(
      "trap '' PIPE; (\(command) --json r.json --fail-under stance.macro_f1=1.1; echo $? > status) | true", in: folder)
    #expect(outcome.status == 0)
    #expect(try folder.text("status") == "1\n")
    #expect(try folder.text("r.json").contains("\"macro_f1\""))
  }
}
