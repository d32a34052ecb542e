import Foundation
import Testing

/// Records without words, as the empty rows that spreadsheets leave at their ends, and files without records.
struct EmptyTextTests {
  private static let table = "text;sentiment\nThe law is late.;neutral\n;\n\"  \";positive\n"

  @Test func predictingKeepsThemAndCountsThem() throws {
    let folder = try WorkFolder()
    try folder.write("a.csv", Data(Self.table.utf8))
    let outcome = try Program.run(["predict", "-m", "tiny.stance", "a.csv"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.count { $0 == "\n" } == 3)
    #expect(outcome.errors == "warning: 2 records have an empty text; the labels given there mean nothing\n")
  }

  @Test func trainingLeavesThemOut() throws {
    let folder = try WorkFolder()
    try folder.write(
      "more.jsonl",
      try folder.data("statements.jsonl")
        + Data("{\"text\":\"\",\"sentiment\":\"positive\"}\n{\"text\":\" \",\"sentiment\":\"positive\"}\n".utf8))
    let outcome = try Program.run(["train", "more.jsonl", "-q", "-o", "m.stance"], in: folder)
    #expect(outcome == Program.Outcome(output: "", errors: "", status: 0))
    let aloud = try Program.run(["train", "more.jsonl", "-o", "m.stance"], in: folder)
    let lineCount = try folder.text("statements.jsonl").count { $0 == "\n" }
    #expect(
      aloud.errors.hasPrefix(
        "more.jsonl:\(lineCount + 1): warning: 2 records with an empty text, of which this is the first, are left out\n"
      ))
    let without = try Program.run(["train", "statements.jsonl", "-o", "m.stance"], in: folder)
    #expect(aloud.errors.split(separator: "\n").dropFirst() == without.errors.split(separator: "\n")[...])
  }

  @Test func nothingIsLearnedFromThemAlone() throws {
    let folder = try WorkFolder()
    try folder.write("a.jsonl", Data("{\"text\":\"\",\"sentiment\":\"positive\"}\n".utf8))
    let outcome = try Program.run(["train", "a.jsonl", "-o", "m.stance"], in: folder)
    #expect(outcome.status == 65)
    #expect(outcome.errors == "stance: a.jsonl: all records have an empty text\n")
  }

  @Test func aFileWithoutRecordsIsSaidToHaveNone() throws {
    let folder = try WorkFolder()
    try folder.write("a.jsonl", Data())
    try folder.write("a.csv", Data("text,id\n".utf8))
    let outcome = try Program.run(["predict", "-m", "tiny.stance", "a.jsonl", "a.csv"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "warning: a.jsonl: no record found\nwarning: a.csv: no record found\n")
  }
}
