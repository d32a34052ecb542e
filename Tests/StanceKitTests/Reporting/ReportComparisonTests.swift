import Evaluation
import Foundation
import RecordFormats
import Testing

@testable import StanceKit

struct ReportComparisonTests {
  private func report(_ recipe: Recipe, on data: Dataset) throws -> EvaluationReport {
    let result = try Evaluator().crossValidate(TrainingPlan(recipe: recipe), on: data, foldCount: 3)
    return EvaluationReport(
      result.axes, of: data, provenance: ReportProvenance(dataset: data), options: ReportOptions(bootstrap: nil))
  }

  @Test func aReportThatWasSavedIsTheOneThatWasMade() throws {
    let data = try Invented.political(count: 60, seed: 3).dataset()
    let made = try report(quickRecipe(), on: data)
    let folder = try TemporaryFolder()
    let path = folder.path + "/report.json"
    try Data(made.json()).write(to: URL(fileURLWithPath: path))
    let (saved, expected) = (try SavedReport(path: path), SavedReport(made))
    #expect(saved.dataDigest == expected.dataDigest)
    for (axis, wanted) in zip(saved.axes, expected.axes) {
      #expect(axis.title == wanted.title && axis.isSet == wanted.isSet && axis.labels == wanted.labels)
      #expect(axis.averaged == wanted.averaged && axis.scores == wanted.scores && axis.items == wanted.items)
    }
    #expect(saved.axes.count == 3)
  }

  @Test func agreesWithTheTestsOfItsPredictions() throws {
    let data = try Invented.political(count: 90, seed: 5).dataset()
    let (first, second) = (
      try report(quickRecipe(.naiveBayes, .counts), on: data), try report(quickRecipe(), on: data)
    )
    let comparison = try ReportComparison(SavedReport(first), SavedReport(second), dataset: data)
    #expect(comparison.isSameData)
    let axis = try #require(comparison.axes.first { $0.title == "sentiment" })
    let (before, after) = (try #require(first.axes.last).items, try #require(second.axes.last).items)
    let mcNemar = McNemarTest(gold: before.gold, first: before.predicted, second: after.predicted)
    #expect(axis.mcNemar == mcNemar)
    #expect(axis.fixedCount == mcNemar.onlySecondCorrect && axis.brokenCount == mcNemar.onlyFirstCorrect)
    let effect = try #require(axis.effects.first { $0.metric == .macroF1 })
    #expect(effect.first == first.axes.last?.scores.macroF1.value)
    #expect(effect.second == second.axes.last?.scores.macroF1.value)
    let grouping = Grouping(names: data.documents)
    func groups(_ predicted: [[Int]]) -> GroupedCounts<ConfusionMatrix> {
      GroupedCounts(
        gold: before.gold.compactMap(\.first), predicted: predicted.compactMap(\.first), classCount: 3,
        grouping: grouping)
    }
    let test = ApproximateRandomizationTest().compare(groups(before.predicted), groups(after.predicted), by: \.macroF1)
    #expect(effect.pValue == test?.pValue)
    let bootstrap = PairedBootstrap().compare(groups(before.predicted), groups(after.predicted), by: \.macroF1)
    #expect(effect.difference == bootstrap?.difference)
    #expect(axis.changes.allSatisfy { $0.text == data.texts[$0.row] && $0.first != $0.second })
  }

  @Test func reportsOnOtherDataAreNotPaired() throws {
    let (one, other) = (Invented.political(count: 60, seed: 1), Invented.political(count: 60, seed: 2))
    let comparison = try ReportComparison(
      SavedReport(report(quickRecipe(), on: one.dataset())), SavedReport(report(quickRecipe(), on: other.dataset())))
    #expect(!comparison.isSameData)
    #expect(comparison.axes.allSatisfy { $0.mcNemar == nil && $0.changes.isEmpty })
    #expect(comparison.axes.allSatisfy { $0.effects.allSatisfy { $0.difference == nil && $0.pValue == nil } })
  }

  @Test func reportsWithoutACommonAxisAreRefused() throws {
    let political = try report(quickRecipe(), on: Invented.political(count: 60, seed: 1).dataset())
    let classes = try report(quickRecipe(), on: Invented.classes(2, count: 40, seed: 1).dataset())
    let error = #expect(throws: ComparisonError.self) {
      try ReportComparison(SavedReport(political), SavedReport(classes))
    }
    #expect(
      error.map { "\($0)" }
        == "the reports share no axis: one has \"stance\", \"stance_primary\" and \"sentiment\", the other \"label\"")
  }

  @Test(arguments: [
    ("", "the file is empty"), ("{}\n", "no field \"schema_version\""),
    ("{\"schema_version\":9}\n", "schema version 9, but this program reads 1"),
    ("{\"schema_version\":1}\n", "no field \"data_sha256\" or \"axes\""),
    (
      "{\"schema_version\":1,\"data_sha256\":\"x\",\"axes\":{\"a\":{\"kind\":\"set\"}}}\n",
      "axis \"a\" lacks its labels or items; write the report anew with --json"
    ),
    (
      #"{"schema_version":1,"data_sha256":"x","axes":{"a":{"kind":"single","labels":["u"],"f_avg_labels":[],"#
        + #""items":{"rows":[0],"groups":[0],"gold":[[1]],"predicted":[[0]]}}}}"#,
      "axis \"a\" lacks its labels or items; write the report anew with --json"
    ),
    (
      #"{"schema_version":1,"data_sha256":"x","axes":{"a":{"kind":"single","labels":[],"f_avg_labels":[],"#
        + #""items":{"rows":[],"groups":[],"gold":[],"predicted":[]}}}}"#,
      "axis \"a\" lacks its labels or items; write the report anew with --json"
    ),
    (
      #"{"schema_version":1,"data_sha256":"x","axes":{"a":{"kind":"single","labels":["u","v"],"f_avg_labels":[],"#
        + #""items":{"rows":[0,9223372036854775807],"groups":[0,1],"gold":[[0],[1]],"predicted":[[0],[1]]}}}}"#,
      "axis \"a\" lacks its labels or items; write the report anew with --json"
    ),
    (
      #"{"schema_version":1,"data_sha256":"x","axes":{"a":{"kind":"set","labels":["u","v"],"f_avg_labels":[],"#
        + #""items":{"rows":[-1,0],"groups":[0,1],"gold":[[0],[1]],"predicted":[[0],[1]]}}}}"#,
      "axis \"a\" lacks its labels or items; write the report anew with --json"
    ),
    (
      #"{"schema_version":1,"data_sha256":"x","axes":{"a":{"kind":"set","labels":["u","v"],"f_avg_labels":[],"#
        + #""items":{"rows":[1,1],"groups":[0,1],"gold":[[0],[1]],"predicted":[[0],[1]]}}}}"#,
      "axis \"a\" lacks its labels or items; write the report anew with --json"
    ),
  ])
  func whatIsNoReportIsRefused(text: String, problem: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/report.json"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: SavedReportError.self) { try SavedReport(path: path) }
    #expect(error?.problem == problem)
  }
}
