import Foundation
import Testing

/// `summarize`: which rows there are, and what is said where there is nothing to count.
struct SummaryTests {
  private func summarize(_ arguments: [String], _ name: String, _ text: String) throws -> Program.Outcome {
    let folder = try WorkFolder()
    try folder.write(name, Data(text.utf8))
    return try Program.run(["summarize", "--format", "csv"] + arguments + [name], in: folder)
  }

  private func rows(_ outcome: Program.Outcome) -> [String] {
    outcome.output.split(separator: "\n").dropFirst().map { $0.split(separator: ",").prefix(6).joined(separator: ",") }
  }

  @Test func aLabelThatNeverOccursHasARow() throws {
    let scores = "\"mood_scores\":{\"glad\":0.2,\"sad\":0.7,\"so = so\":0.1}"
    let lines = "{\"text\":\"a\",\"mood\":\"sad\",\(scores)}\n{\"text\":\"b\",\"mood\":\"sad\",\(scores)}\n"
    let outcome = try summarize(["--label", "mood"], "p.jsonl", lines)
    let expected = ["all,mood,glad,0,2,0", "all,mood,sad,0,2,2", "all,mood,so = so,0,2,0"]
    #expect(rows(outcome) == expected)
    #expect(outcome.output.contains("all,mood,glad,0,2,0,0,0,0.657"))
    let table = "text,mood,mood_scores\na,sad,glad=0.2 sad=0.7 so = so=1e-05\n\"b\",sad,glad=0.2 sad=0.7 so = so=0.1\n"
    #expect(rows(try summarize(["--label", "mood"], "p.csv", table)) == expected)
  }

  /// Only a cell has to write a set as text.
  @Test func aBarWithinALabelOfJSONDividesNothing() throws {
    let json = try summarize(["--label", "mood"], "p.jsonl", "{\"text\":\"a\",\"mood\":\"a|c\"}\n")
    #expect(rows(json) == ["all,mood,a|c,0,1,1"])
    let table = try summarize(["--label", "mood"], "p.csv", "text,mood\nx,a|c\n")
    #expect(rows(table) == ["all,mood,a,0,1,1", "all,mood,c,0,1,1"])
  }

  @Test func everyFileMayBeOfAModelOfItsOwn() throws {
    let folder = try WorkFolder()
    for (name, label) in [("a", "x"), ("b", "y")] {
      try folder.write(
        "\(name).jsonl", Data("{\"text\":\"a\",\"mood\":\"sad\",\"mood_scores\":{\"\(label)\":0,\"sad\":1}}\n".utf8))
    }
    let outcome = try Program.run(
      ["summarize", "--format", "csv", "--label", "mood", "a.jsonl", "b.jsonl"], in: folder)
    #expect(rows(outcome) == ["all,mood,sad,0,2,2", "all,mood,x,0,2,0", "all,mood,y,0,2,0"])
  }

  @Test(arguments: ["nosuch", "month", "speaker"]) func aFieldThatNoStatementHasIsAnError(field: String) throws {
    let outcome = try summarize(["--by", field], "p.jsonl", "{\"text\":\"a\",\"sentiment\":\"neutral\"}\n")
    #expect(outcome.status == 65)
    #expect(
      outcome.errors
        == "stance: --by: no record has a value in \"\(field)\"; the fields are \"text\", \"sentiment\"\n")
    #expect(outcome.output.isEmpty)
  }

  @Test func aStatementWithoutWordsCountsForNothing() throws {
    let lines = "{\"text\":\"a\",\"sentiment\":\"neutral\"}\n{\"text\":\" \\u00a0\\n\",\"sentiment\":\"neutral\"}\n"
    let outcome = try summarize([], "p.jsonl", lines)
    #expect(rows(outcome) == ["all,sentiment,neutral,0,1,1"])
    #expect(outcome.errors == "warning: 1 statement with an empty text left out\n")
  }

  @Test func whatCannotBeCorrectedIsSaid() throws {
    let folder = try WorkFolder()
    try folder.write(
      "p.jsonl", Data("{\"text\":\"a\",\"mood\":\"sad\",\"sentiment\":\"mixed\",\"stance\":[]}\n".utf8))
    let outcome = try Program.run(
      ["summarize", "--correct", "-m", "tiny.stance", "--label", "mood", "--label", "sentiment", "p.jsonl"], in: folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.errors == """
        warning: mood "sad" is not corrected: the errors of this axis or label are not known
        warning: sentiment "mixed" is not corrected: the errors of this axis or label are not known

        """)
    try folder.write(
      "checked.jsonl", Data("{\"text\":\"a\",\"sentiment\":\"mixed\",\"gold_sentiment\":\"neutral\"}\n".utf8))
    let checked = try Program.run(["summarize", "--errors", "checked.jsonl", "p.jsonl"], in: folder)
    #expect(
      checked.errors.contains("warning: sentiment \"mixed\" is not corrected: no labelled statement holds it\n"))
  }
}
