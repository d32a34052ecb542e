import LinearClassifiers
import LinearModels
import RecordFormats
import StanceKit
import TestSupport
import Testing

/// Data that leave little or nothing to learn: a model whose numbers are numbers, or an error that says why not.
struct DegenerateDataTests {
  typealias Combination = TrainingPlanTests.Combination

  private func lines(_ rows: [(text: String, label: String)]) -> String {
    rows.map { "{\"text\":\"\($0.text)\",\"label\":\"\($0.label)\"}\n" }.joined()
  }

  private func twoSided(_ count: Int) -> [(text: String, label: String)] {
    (0..<count).map { ($0 % 2 == 0 ? "tougher law \($0)" : "fewer rules \($0)", "\($0 % 2)") }
  }

  /// Everything that the model says of some texts, all of which has to be finite.
  private func expectNumbers(_ model: StatementClassifier, _ texts: [String] = []) throws {
    var predictor = model.predictor()
    for text in texts + ["", "unheard of", "law", String(repeating: "law jobs ", count: 2000)] {
      for axis in predictor.predict(text).axes {
        #expect(axis.probabilities.allSatisfy { (0...1).contains($0) }, "\(axis.probabilities)")
        #expect((0...1).contains(axis.confidence))
      }
    }
    for axis in model.axes {
      #expect((axis.rule.slopes + axis.rule.offsets).allSatisfy { $0.isFinite })
      #expect(axis.report.search.allSatisfy { $0.logLoss.isFinite })
    }
    let bytes = try model.modelFileBytes()
    #expect(throws: Never.self) { try StatementClassifier(modelFile: Bytes(bytes), name: "m") }
  }

  private func searching(_ given: Combination) -> Recipe {
    var recipe = quickRecipe(given.classifier, given.features)
    recipe.longestNGram = 1
    recipe.regularization = nil
    recipe.interpolation = nil
    return recipe
  }

  @Test(arguments: Combination.all)
  func textsThatAreAllTheSameGiveTheSharesOfTheLabels(of given: Combination) throws {
    let data = try dataset(lines((0..<40).map { ("the law", $0 % 4 == 0 ? "a" : "b") }))
    let model = try train(data, searching(given))
    try expectNumbers(model)
    var predictor = model.predictor()
    let probabilities = predictor.predict("the law").axes[0].probabilities
    #expect(abs(probabilities[0] - 0.25) < 0.1)
  }

  @Test(arguments: Combination.all)
  func everyStatementTwentyTimesIsLearned(of given: Combination) throws {
    let rows = [("tougher law", "a"), ("fewer rules", "b"), ("who knows", "c")]
    let model = try train(
      dataset(lines((0..<60).map { (text: rows[$0 % 3].0, label: rows[$0 % 3].1) })), searching(given))
    try expectNumbers(model)
    var predictor = model.predictor()
    for (index, row) in rows.enumerated() { #expect(predictor.predict(row.0).axes[0].labels == [index]) }
  }

  @Test(arguments: Combination.all)
  func tenStatementsGiveAModel(of given: Combination) throws {
    let data = try dataset(
      lines((0..<10).map { ($0 % 2 == 0 ? "tougher law \($0)" : "fewer rules \($0)", "\($0 % 2)") }))
    try expectNumbers(train(data, searching(given)))
  }

  @Test(arguments: Combination.all)
  func twoStatementsGiveAModel(of given: Combination) throws {
    try expectNumbers(train(dataset(lines([("law", "a"), ("jobs", "b")])), searching(given)))
  }

  /// A word for each number.
  private func rare(_ index: Int) -> String {
    let letters = Array("bcdfghjklm")
    return "q\(letters[index / 10])u\(letters[index % 10])"
  }

  @Test(arguments: Combination.all)
  func textsWithoutFeaturesAreLearnedFromAsTheyAre(of given: Combination) throws {
    var recipe = searching(given)
    recipe.minimumCount = 2
    recipe.characterNGrams = nil
    recipe.includesSkipGrams = false
    try expectNumbers(
      train(dataset(lines((0..<40).map { ($0 % 2 == 0 ? rare($0) : "law", "\($0 % 2)") })), recipe))
    let none = try dataset(lines((0..<40).map { (rare($0), "\($0 % 2)") }))
    #expect(throws: FitError.noFeatures) { try train(none, recipe) }
  }

  @Test func emptyTextsAreLeftOut() throws {
    let data = try dataset(lines((0..<40).map { ($0 % 4 == 0 ? " " : "law \($0)", "\($0 % 2)") }))
    #expect(data.count == 30)
    #expect(data.places.first?.line == 2)
    #expect(data.warnings.count == 1)
    #expect(data.warnings.allSatisfy { $0.contains(":1: warning: 10 records with an empty text, ") })
  }

  @Test func oneClassIsAnErrorThatNamesIt() throws {
    let data = try dataset(lines((0..<10).map { ("law \($0)", "a") }))
    #expect(throws: DatasetError.oneClass(axis: "label", label: "a", count: 10)) { try train(data) }
  }

  @Test func setsThatAreAllEmptyAreAnErrorThatSaysSo() throws {
    let data = try dataset((0..<6).map { "{\"text\":\"law \($0)\",\"label\":[]}\n" }.joined())
    #expect(throws: DatasetError.noLabelOccurs(axis: "label", count: 6)) { try train(data) }
  }

  @Test func soMuchNaiveBayesThatNoScoreIsFiniteIsAnError() throws {
    var recipe = quickRecipe()
    recipe.interpolation = 1e40
    let data = try dataset(lines(twoSided(40)))
    #expect(throws: FitError.interpolatedNotFinite) { try train(data, recipe) }
  }

  @Test(arguments: Combination.all)
  func weightsOfTwelveOrdersOfMagnitudeStayNumbers(of given: Combination) throws {
    var recipe = searching(given)
    recipe.classWeight = .labels(["0": 1e6, "1": 1e-6])
    try expectNumbers(train(dataset(lines(twoSided(40))), recipe))
    // One word a hundred thousand times as frequent as the others.
    let long = twoSided(6).map { (text: $0.text + String(repeating: " law", count: 100_000), label: $0.label) }
    try expectNumbers(train(dataset(lines(long)), searching(given)))
  }

  @Test(arguments: [1e-300, 1e-30, 1e-6, 1e6, 1e30, 1e300], Combination.all)
  func anyRegularizationGivesAModelOrAClearError(strength: Double, of given: Combination) throws {
    var recipe = searching(given)
    recipe.regularization = strength
    let data = try dataset(
      lines((0..<20).map { ($0 % 2 == 0 ? "tougher law \($0)" : "fewer rules \($0)", "\($0 % 2)") }))
    do {
      try expectNumbers(train(data, recipe))
    } catch let error as FitError {
      #expect("\(error)".hasSuffix("raise --regularization"))
      #expect(strength < 1e-6)
    }
  }

  @Test(arguments: [1e-300, 1e-45, 1e-30, 1e30, 1e300], Combination.all)
  func anySmoothingGivesAModel(smoothing: Double, of given: Combination) throws {
    var recipe = searching(given)
    recipe.smoothing = smoothing
    let data = try dataset(
      lines((0..<20).map { ($0 % 2 == 0 ? "tougher law \($0)" : "fewer rules \($0)", "\($0 % 2)") }))
    try expectNumbers(train(data, recipe))
  }

  @Test(.enabled("minutes without optimization") { TestBuild.isOptimized })
  func aThousandClassesAreLearned() throws {
    let rows = (0..<3000).map { (text: "word\($0 % 1000) law \($0 % 7)", label: "c\($0 % 1000)") }
    var recipe = quickRecipe()
    recipe.longestNGram = 1
    let model = try train(dataset(lines(rows)), recipe)
    try expectNumbers(model)
    var predictor = model.predictor()
    let right = (0..<1000).count { number in
      let label = predictor.predict("word\(number) law").axes[0].labels[0]
      return model.axes[0].labels[label] == "c\(number)"
    }
    #expect(right > 950)
  }

  @Test(.enabled("minutes without optimization") { TestBuild.isOptimized })
  func aStatementOfTenMillionWordsIsLearnedAndPredicted() throws {
    let model = try train(
      dataset(lines(twoSided(40))))
    var text = [UInt8]()
    for number in 0..<10_000_000 { text += "w\(number % 50_021) ".utf8 }
    var predictor = model.predictor()
    let prediction = text.withUnsafeBufferPointer { predictor.predict($0) }
    #expect(prediction.axes[0].probabilities.allSatisfy { (0...1).contains($0) })
    let long = String(decoding: text, as: UTF8.self)
    var recipe = quickRecipe()
    recipe.longestNGram = 2
    try expectNumbers(train(dataset(lines([(long, "a"), ("law", "b"), ("law jobs", "a"), ("jobs", "b")])), recipe))
  }
}
