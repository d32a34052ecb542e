import Foundation
import Testing

/// What a stream is taken for.
struct InputGuessTests {
  private func predict(_ text: String, _ arguments: [String] = []) throws -> Program.Outcome {
    let folder = try WorkFolder()
    try folder.write("stream", Data(text.utf8))
    return try Program.run(["predict", "-m", "tiny.stance"] + arguments, in: folder, input: "stream")
  }

  @Test(arguments: [
    "Phone ban “long overdue”, says head\n\nThe rule is right, the head, Ann Marlowe, said on Monday.\n",
    "HARBOUR, May 5; by our staff\n\n“The law is late,” Ann Marlowe said on Monday.\n",
  ])
  func proseWithACommaIsAnArticle(text: String) throws {
    let outcome = try predict(text)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"speaker\":\"Ann Marlowe\""), "\(outcome)")
  }

  @Test func aTableIsATable() throws {
    let named = try predict("id,text\n1,The law is late.\n")
    #expect(named.status == 0)
    #expect(named.output.hasPrefix("{\"id\":\"1\",\"text\":\"The law is late.\","))
    let chosen = try predict("id,body\n1,\"late, the law\"\n", ["--text", "body"])
    #expect(chosen.output.hasPrefix("{\"id\":\"1\",\"body\":\"late, the law\","))
  }

  @Test func aWrongGuessSaysThatItIsOne() throws {
    let outcome = try predict("text,id\n1,2,3\n")
    #expect(outcome.status == 65)
    #expect(
      outcome.errors.hasSuffix(" (read as CSV; --input-format article reads it as an article)\n"), "\(outcome.errors)")
    let told = try predict("text,id\n1,2,3\n", ["--input-format", "csv"])
    #expect(told.status == 65)
    #expect(!told.errors.contains("read as"))
  }
}
