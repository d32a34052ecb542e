import Evaluation
import LinearModels
import Parallelism
import StanceKit
import Testing

struct EvaluatorTests {
  private func crossValidate(
    _ data: Dataset, folds: Int = 5, threads: Int = 1, recipe: Recipe = quickRecipe()
  ) throws -> CrossValidationResult {
    try Evaluator(workers: WorkerCount(threads))
      .crossValidate(TrainingPlan(recipe: recipe), on: data, foldCount: folds, assignment: data.folds)
  }

  private func accuracy(_ axis: ScoredAxis) -> Double {
    Double(zip(axis.predictions, axis.gold).count { $0.labels == $1 }) / Double(axis.rows.count)
  }

  @Test func aDocumentStaysInOneFold() throws {
    let data = try Invented.political(count: 90, seed: 1).dataset()
    let result = try crossValidate(data)
    let folds = Dictionary(grouping: zip(data.documents, result.folds)) { $0.0 }
    #expect(folds.values.allSatisfy { Set($0.map(\.1)).count == 1 })
    #expect(Set(result.folds) == Set(0..<5))
    #expect(result.axes.map(\.rows.count) == [90, 90])
  }

  /// 200 coin flips: a share beyond 0.5 ± 0.13 has a probability below 0.001.
  @Test(arguments: Recipe.Classifier.allCases)
  func shuffledLabelsGiveChanceAccuracy(classifier: Recipe.Classifier) throws {
    let told = try Invented.classes(2, count: 200, seed: 2).dataset()
    let shuffled = try Invented.classes(2, count: 200, seed: 2, isShuffled: true).dataset()
    let recipe = quickRecipe(classifier, classifier == .naiveBayesLogistic ? .naiveBayesRatio : .counts)
    #expect(accuracy(try crossValidate(told, recipe: recipe).axes[0]) > 0.9)
    #expect(abs(accuracy(try crossValidate(shuffled, recipe: recipe).axes[0]) - 0.5) < 0.13)
  }

  @Test func aWordThatOnlyOneDocumentHasTellsNothing() throws {
    let told = Invented.tellTaleDocuments(count: 40, seed: 3)
    #expect(accuracy(try crossValidate(told.dataset()).axes[0]) < 0.75)
    #expect(accuracy(try crossValidate(told.withoutDocuments.dataset()).axes[0]) > 0.9)
  }

  @Test func foldsGivenAreTheFoldsUsed() throws {
    let text = (0..<40).map {
      "{\"text\":\"w\($0 % 2) x\($0)\",\"label\":\"\($0 % 2)\",\"part\":\([7, 7, -1, 3][$0 / 2 % 4])}\n"
    }
    let data = try dataset(text.joined()) { $0.foldField = "part" }
    let result = try crossValidate(data, folds: 10)
    #expect(result.foldCount == 3)
    #expect(result.folds == (0..<40).map { [2, 2, 0, 1][$0 / 2 % 4] })
  }

  @Test func theNumberOfThreadsChangesNothing() throws {
    let data = try Invented.political(count: 60, seed: 4).dataset()
    let (one, four) = (try crossValidate(data, threads: 1), try crossValidate(data, threads: 4))
    #expect(one.axes.map(\.predictions) == four.axes.map(\.predictions))
  }

  @Test func moreFoldsThanDocumentsAreRefused() throws {
    let data = try Invented.political(count: 9, seed: 5).dataset()
    #expect(throws: EvaluationError.tooFewGroups(wanted: 4)) { try crossValidate(data, folds: 4) }
    #expect(
      "\(EvaluationError.tooFewGroups(wanted: 4))"
        == "4 folds need 4 documents or more, since a document stays whole; lower --cross-validate")
  }

  @Test func oneFoldGivenIsRefused() throws {
    let data = try dataset("{\"text\":\"a\",\"label\":\"x\",\"part\":1}\n{\"text\":\"b\",\"label\":\"y\",\"part\":1}\n")
    {
      $0.foldField = "part"
    }
    #expect(throws: EvaluationError.self) { try crossValidate(data) }
  }

  @Test func aModelScoresTheAxesItShares() throws {
    let model = try train(Invented.political(count: 60, seed: 6).dataset())
    let data = try dataset(
      "{\"text\":\"they failed\",\"sentiment\":\"negative\"}\n{\"text\":\"great law\",\"sentiment\":null}\n")
    let scored = try Evaluator().score(model, on: data)
    #expect(scored.map(\.name) == ["sentiment"])
    #expect(scored.first?.rows == [0])
  }

  @Test func aModelThatSharesNoAxisIsRefused() throws {
    let model = try train(Invented.political(count: 60, seed: 6).dataset())
    let data = try dataset("{\"text\":\"a\",\"label\":\"x\"}\n")
    let error = #expect(throws: EvaluationError.self) { try Evaluator().score(model, on: data) }
    #expect(
      error.map { "\($0)" }
        == "the model labels \"stance\" and \"sentiment\", the data \"label\"; "
        + "rename a field of the data to an axis of the model")
  }

  @Test func aLabelTheModelDoesNotKnowIsRefused() throws {
    let model = try train(Invented.classes(2, count: 30, seed: 6).dataset())
    let data = try dataset("{\"text\":\"a\",\"label\":\"x\"}\n")
    let error = #expect(throws: EvaluationError.self) { try Evaluator().score(model, on: data) }
    #expect(
      error.map { "\($0)" }
        == "the data have label label \"x\", which the model does not know; it knows \"a\" and \"b\"")
  }

  @Test(arguments: ["[]", "[\"a\",\"b\"]"])
  func setsAreNotScoredAgainstOneLabelEach(labels: String) throws {
    let model = try train(Invented.classes(2, count: 30, seed: 6).dataset())
    let data = try dataset("{\"text\":\"a\",\"label\":[\"a\"]}\n{\"text\":\"b\",\"label\":\(labels)}\n")
    #expect(throws: EvaluationError.kindDiffers(axis: "label")) { try Evaluator().score(model, on: data) }
  }

  @Test func oneLabelEachIsScoredAgainstSets() throws {
    let text = (0..<40).map {
      "{\"text\":\"word\($0 % 4) x\",\"label\":\(["[\"a\"]", "[]", "[\"b\"]", "[\"a\",\"b\"]"][$0 % 4])}\n"
    }
    let model = try train(dataset(text.joined()))
    let data = try dataset("{\"text\":\"word0\",\"label\":\"a\"}\n{\"text\":\"word2\",\"label\":\"b\"}\n")
    let scored = try Evaluator().score(model, on: data)
    #expect(scored.first?.kind == .set)
    #expect(scored.first?.gold == [[0], [1]])
  }

  @Test func moreLabelsThanASetHoldsAreRefused() throws {
    let model = try train(Invented.classes(2, count: 30, seed: 6).dataset())
    let data = try dataset((0..<70).map { "{\"text\":\"t\($0)\",\"label\":[\"l\($0)\",\"a\"]}\n" }.joined())
    #expect(throws: DatasetError.tooManyLabels(axis: "label", count: 71, limit: 64)) {
      try Evaluator().score(model, on: data)
    }
  }

  @Test func onlyStancesHaveAPrimaryView() throws {
    let labels = [["x"], ["y"], ["x", "y"], []]
    let words = ["x": "apple apple", "y": "brick"]
    let text = (0..<80).map { index in
      let set = labels[index % 4]
      let statement = set.compactMap { words[$0] }.joined(separator: " ") + " n\(index % 7)"
      return "{\"text\":\"\(statement)\",\"topic\":[\(set.map { "\"\($0)\"" }.joined(separator: ","))]}\n"
    }
    let data = try dataset(text.joined()) { $0.labelFields = ["topic"] }
    let axis = try #require(try Evaluator().score(train(data), on: data).first)
    #expect(accuracy(axis) == 1)
    let report = EvaluationReport(
      [axis], of: data, provenance: ReportProvenance(dataset: data), options: ReportOptions(bootstrap: nil))
    #expect(report.axes.map(\.title) == ["topic"])
    #expect(report.axes.first?.scores.accuracy.value == 1)
  }

  @Test func theJSONReportHasTheFieldsOfTheContract() throws {
    let data = try Invented.political(count: 30, seed: 7).dataset()
    let model = try train(data)
    var provenance = ReportProvenance(dataset: data)
    provenance.seed = .max
    let report = EvaluationReport(
      try Evaluator().score(model, on: data), of: data, provenance: provenance,
      options: ReportOptions(bootstrap: nil))
    #expect(report.axes.map(\.title) == ["stance", "stance_primary", "sentiment"])
    let json = String(decoding: report.json(), as: UTF8.self)
    #expect(json.contains("\"seed\":18446744073709551615,"))
    for name in ["schema_version", "axes", "n", "accuracy", "macro_f1", "micro_f1", "f_avg", "per_class"] {
      #expect(json.contains("\"\(name)\":"))
    }
  }

  @Test func anUndefinedScoreIsNull() throws {
    let model = try train(Invented.political(count: 60, seed: 8).dataset())
    let data = try dataset("{\"text\":\"they noted it\",\"sentiment\":\"neutral\"}\n")
    let report = EvaluationReport(
      try Evaluator().score(model, on: data), of: data, provenance: ReportProvenance(dataset: data),
      options: ReportOptions(bootstrap: nil))
    let json = String(decoding: report.json(), as: UTF8.self)
    #expect(json.contains("\"recall\":null"))
    #expect(!json.contains("nan"))
  }
}
