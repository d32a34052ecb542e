import Evaluation
import Foundation
import Parallelism
import Testing

@testable import StanceKit

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct ReportFormsTests {
  private static let hostile = #"</td><script>alert("x")</script> | `code` *star* @everyone & \u0007 done"#

  /// Statements whose texts would break a page or a table that took them as they are.
  private static let data = Result { () throws -> Dataset in
    let lines = Invented.political(count: 60, seed: 9).jsonLines.split(separator: "\n").enumerated().map {
      index, line in
      let text = hostile.replacingOccurrences(of: "\"", with: #"\""#)
      let noisy =
        index % 3 == 0 ? line.replacingOccurrences(of: "{\"text\":\"", with: "{\"text\":\"\(text) ") : String(line)
      // Wrong labels, so that there are errors to show.
      let spoiled = index % 7 == 0 ? noisy.replacingOccurrences(of: "\"positive\"", with: "\"negative\"") : noisy
      return spoiled.replacingOccurrences(of: "}", with: ",\"role\":\"\(index % 2 == 0 ? "a<b" : "c|d")\"}")
    }
    return try dataset(lines.joined(separator: "\n") + "\n") { $0.keptFields = ["role"] }
  }

  private static func report(threads: Int = 1) throws -> EvaluationReport {
    let data = try data.get()
    var evaluator = Evaluator(workers: WorkerCount(threads))
    evaluator.mask = NameMask(data)
    evaluator.errorCount = 5
    let plan = TrainingPlan(recipe: quickRecipe())
    let result = try evaluator.crossValidate(plan, on: data, foldCount: 3)
    var options = ReportOptions(bootstrap: Bootstrap(resampleCount: 40))
    options.sliceFields = ["role"]
    let curves = try evaluator.learningCurves(
      plan, on: data, whole: result, bootstrap: options.bootstrap)
    return EvaluationReport(
      result.axes, of: data, provenance: ReportProvenance(dataset: data), options: options,
      leakage: LeakageReport(folds: result.folds, of: data), learningCurves: curves, workers: WorkerCount(threads))
  }

  @Test func thePageNeedsNothingElse() throws {
    let page = try Self.report().html()
    for reference in ["http:", "https:", "src=", "url(", "@import", "<link", "<img"] {
      #expect(!page.contains(reference))
    }
    #expect(page.components(separatedBy: "<script>").count == 2)
    #expect(page.contains("&lt;script&gt;alert"))
    #expect(page.contains("prefers-color-scheme:dark") && page.contains("@media print"))
    #expect(page.contains("name=\"viewport\""))
  }

  @Test func thePageIsWellFormed() throws {
    // As XML, which is stricter than HTML about all but these three things.
    var page = try Self.report().html().replacingOccurrences(of: "<!doctype html>", with: "")
    for name in ["charset=\"utf-8\"", "initial-scale=1\""] {
      page = page.replacingOccurrences(of: "\(name)>", with: "\(name)/>")
    }
    page = page.replacingOccurrences(
      of: #"(<meta name="generator"[^>]*)>"#, with: "$1/>", options: .regularExpression)
    page = page.replacingOccurrences(
      of: #"<(style|script)>[\s\S]*?</\1>"#, with: "", options: .regularExpression)
    let parser = XMLParser(data: Data(page.utf8))
    let isWellFormed = parser.parse()
    #expect(isWellFormed, "\(parser.parserError.map { "\($0)" } ?? "") in line \(parser.lineNumber)")
  }

  @Test func thePageShowsEveryPlotAndTable() throws {
    let report = try Self.report()
    let page = report.html()
    for heading in [
      "Macro F1 beside rules", "F1 of each label", "Confusion matrix", "Precision and recall", "ROC, each label",
      "Are the probabilities true?", "Errors among the surest", "Would more labels help?", "Accuracy on parts",
      "Each label", "Averages", "Baselines", "Shares of statements", "Parts of the data", "Leakage", "Provenance",
    ] {
      #expect(page.contains(heading))
    }
    #expect(page.contains("The most confident"))
    for axis in report.axes { #expect(page.contains("id=\"\(axis.anchor)\"")) }
  }

  @Test func linesOfTheTerminalHave80Columns() throws {
    let text = try Self.report().text()
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(!text.contains("\u{7}"))
  }

  @Test func markdownNeitherMentionsNorBreaksItsTables() throws {
    let markdown = try Self.report().markdown()
    #expect(!markdown.contains("<script>") && !markdown.contains("@everyone"))
    let rows = markdown.split(separator: "\n").filter { $0.hasPrefix("| ") }
    // A bar within a cell is escaped, so every row has as many as its table's head.
    #expect(rows.allSatisfy { [8, 7].contains($0.replacingOccurrences(of: "\\|", with: "").count { $0 == "|" }) })
    #expect(Markdown.escaped("a|b<c> @x *y*") == "a\\|b&lt;c&gt; @\u{2060}x \\*y\\*")
  }

  @Test func theNumberOfThreadsChangesNoForm() throws {
    let (one, three) = (try Self.report(), try Self.report(threads: 3))
    #expect(one.json() == three.json())
    #expect(one.html() == three.html())
    #expect(one.text() == three.text())
  }

  @Test(arguments: [
    (0.12345, 3, "0.123"), (-0.5, 1, "−0.5"), (-0.0001, 2, "0.00"), (1.0, 0, "1"), (9.9996, 3, "10.000"),
    (0.05, 2, "0.05"),
  ])
  func decimalsAreRounded(value: Double, decimals: Int, text: String) {
    #expect(decimalText(value, decimals) == text)
  }

  @Test func whatIsUndefinedIsADash() {
    #expect(decimalText(nil) == "–")
    #expect(decimalText(.nan) == "–")
    #expect(intervalText(nil, 1) == "–")
    #expect(pValueText(0.0004) == "<0.001")
  }
}
