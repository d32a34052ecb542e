import Foundation
import Testing

/// Texts that would like to be run: by a browser, by a spreadsheet, by a terminal.
struct HostileTextTests {
  private static let markup = "<script>alert(1)</script><img src=x onerror=\"alert(2)\"> \"'> & must be fined"
  private static let formula = "=HYPERLINK(\"http://example.org/?\"&A1,\"fined\"),+1-1,@SUM(A1)\n=cmd|' /C calc'!A0"
  private static let escapes = "\u{1B}]0;fined\u{7} \u{1B}[2J\u{9B}31m must \u{202E}be\u{2066} fined"

  /// A folder with one record of these texts, in `hostile.jsonl`.
  private func folder(_ text: String) throws -> WorkFolder {
    let folder = try WorkFolder()
    let record = ["text": text, "speaker": text, "id": text, text: text]
    try folder.write("hostile.jsonl", try JSONSerialization.data(withJSONObject: record) + Data("\n".utf8))
    return folder
  }

  private func predict(_ options: [String], _ input: String, in folder: WorkFolder) throws -> Program.Outcome {
    let outcome = try Program.run(["predict", "-q", "-m", "tiny.stance"] + options + [input], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome
  }

  @Test func aPageShowsMarkupOfArticlesAsText() throws {
    let folder = try folder(Self.markup)
    // In the source of a page these are characters, not tags.
    let shown = Self.markup.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    let article =
      "<html><head><title>\(shown)</title></head><body><h1>\(shown)</h1><p>\u{201C}The \(shown) firms must be fined,"
      + "\u{201D} said Jane Doe of \(shown).</p><p>\(shown) \(shown)</p></body></html>"
    try folder.write("article.html", Data(article.utf8))
    _ = try predict(["--html", "page.html"], "article.html", in: folder)
    let page = try folder.text("page.html")
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    #expect(!page.contains("http:") && !page.contains("https:"))
  }

  @Test func aReportShowsMarkupOfStatementsAsText() throws {
    let folder = try folder("")
    let lines = (0..<24).map { index -> String in
      let label = index % 2 == 0 ? Self.markup : "b"
      let fields = [
        "text": "\(Self.markup) \(index % 3) \(label.prefix(3))", "\(Self.markup)": label,
        "document": "\(Self.markup) \(index / 3)",
        "speaker": Self.markup,
      ]
      let data = try? JSONSerialization.data(withJSONObject: fields)
      return String(decoding: data ?? Data(), as: UTF8.self) + "\n"
    }
    try folder.write("marked.jsonl", Data(lines.joined().utf8))
    let outcome = try Program.run(
      [
        "eval", "-q", "--cross-validate", "3", "marked.jsonl", "--label", Self.markup, "--html", "report.html",
        "--markdown", "report.md", "--regularization", "0.1", "--interpolation", "0.5", "--chars", "none",
        "--resamples", "10",
      ], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let page = try folder.text("report.html")
    #expect(page.contains("&lt;img"))
    #expect(!page.contains("<img") && !page.contains("alert(1)</script>"))
    let markdown = try folder.text("report.md")
    #expect(!markdown.contains("<img") && !markdown.contains("<script"))
  }

  /// Whatever a text is, it is one field of a row, and what was written: see `docs/security.md`.
  @Test func aFormulaStaysTheTextThatItIsInItsOwnCell() throws {
    let folder = try folder(Self.formula)
    let outcome = try predict(["--format", "csv"], "hostile.jsonl", in: folder)
    let quoted = "\"" + Self.formula.replacing("\"", with: "\"\"") + "\""
    #expect(outcome.output.components(separatedBy: quoted).count == 6)  // the text four times, once as a name
    try folder.write("again.csv", Data(outcome.output.utf8))
    let again = try predict(["--format", "jsonl"], "again.csv", in: folder)
    let record = try JSONSerialization.jsonObject(with: Data(again.output.utf8)) as? [String: Any]
    #expect(record?["text"] as? String == Self.formula)
    #expect(record?["speaker"] as? String == Self.formula)
  }

  @Test(arguments: [["--format", "table"], ["--format", "table", "--explain", "3"]])
  func aTableHoldsNothingThatSteersATerminal(options: [String]) throws {
    let folder = try folder(Self.escapes)
    let outcome = try predict(options, "hostile.jsonl", in: folder)
    #expect(outcome.output.contains("fined"))
    expectNothingSteers(outcome.output)
  }

  @Test func messagesAndReportsHoldNothingThatSteersATerminal() throws {
    let folder = try folder(Self.escapes)
    let lines = (0..<12).map { "{\"text\":\"word \($0 % 2)\",\"label\":\"\($0 % 2 == 0 ? "\\u001b[31mred" : "b")\"}\n" }
    try folder.write("labels.jsonl", Data(lines.joined().utf8))
    let trained = try Program.run(["train", "labels.jsonl", "--label", "label", "-o", "m.stance"], in: folder)
    #expect(trained.status == 0)
    expectNothingSteers(trained.errors)
    let inspected = try Program.run(["inspect", "m.stance"], in: folder)
    #expect(inspected.output.contains("red"))
    expectNothingSteers(inspected.output)
    let refused = try Program.run(["predict", "-m", "tiny.stance", "hostile.jsonl", "--text", "none"], in: folder)
    #expect(refused.status == 65)
    expectNothingSteers(refused.errors)
  }

  private func expectNothingSteers(_ text: String) {
    let found = text.unicodeScalars.filter { scalar in
      scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
    #expect(found.isEmpty, "\(found.map(\.value))")
  }
}
