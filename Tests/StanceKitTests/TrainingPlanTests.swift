import Evaluation
import FeatureExtraction
import LinearModels
import Parallelism
import RecordFormats
import StanceKit
import Testing

struct TrainingPlanTests {
  @Test func theModelIsTheSameBytesAtAnyNumberOfThreadsAndInASecondRun() throws {
    let data = try Invented.political(count: 120, seed: 1).dataset()
    var recipe = Recipe()
    recipe.characterNGrams = nil
    func bytes(threads: Int) throws -> [UInt8] {
      try TrainingPlan(recipe: recipe, workers: WorkerCount(threads))
        .train(on: data, provenance: Provenance(command: "stance train")).modelFileBytes()
    }
    let one = try bytes(threads: 1)
    #expect(try bytes(threads: 1) == one)
    #expect(try bytes(threads: 2) == one)
    #expect(try bytes(threads: 4) == one)
  }

  @Test func theOrderOfTheStatementsDoesNotChangeTheVocabulary() throws {
    let invented = Invented.classes(2, count: 40, seed: 2)
    var reversed = invented
    reversed.statements.reverse()
    let (a, b) = (try train(invented.dataset()), try train(reversed.dataset()))
    let terms = { (model: StatementClassifier) in
      Set((0..<model.vocabulary.featureCount).map { model.vocabulary.term(ofFeature: $0) })
    }
    #expect(terms(a) == terms(b))
  }

  struct Combination: Sendable, CustomTestStringConvertible {
    let classifier: Recipe.Classifier
    let features: Recipe.Features
    var testDescription: String { "\(classifier.rawValue) on \(features.rawValue)" }

    static let all = Recipe.Classifier.allCases.flatMap { classifier in
      Recipe.Features.allCases.map { Combination(classifier: classifier, features: $0) }
    }
  }

  @Test(arguments: Combination.all)
  func everyRecipeLearnsItsTrainingTextsBetterThanTheMajority(of given: Combination) throws {
    for classCount in 2...3 {
      let invented = Invented.classes(classCount, count: 60, seed: 3)
      let data = try invented.dataset()
      let model = try train(data, quickRecipe(given.classifier, given.features))
      let right = correct(model, on: data, axis: 0)
      #expect(Double(right) > 60 / Double(classCount) + 10, "\(right) of 60 of \(classCount) classes")
    }
    let data = try Invented.political(count: 60, seed: 3).dataset()
    let model = try train(data, quickRecipe(given.classifier, given.features))
    for axis in 0..<2 {
      let values = data.axes[axis].values.compactMap { $0 }
      let majority = Dictionary(grouping: values) { $0 }.values.map(\.count).max() ?? 0
      #expect(correct(model, on: data, axis: axis) > majority, "\(data.axes[axis].name), the majority is \(majority)")
    }
  }

  private func correct(_ model: StatementClassifier, on data: Dataset, axis: Int) -> Int {
    let predictions = Evaluator().predict(model, data.texts, rows: Array(0..<data.count))
    return predictions.indices.count { predictions[$0].axes[axis].labels == data.axes[axis].values[$0] }
  }

  @Test(arguments: Combination.all)
  func probabilitiesAreWithin0And1AndThoseOfASingleLabelSumTo1(of given: Combination) throws {
    var random = SplitMix64(seed: 5)
    for classCount in [2, 3, 5] {
      let invented = Invented.classes(classCount, count: 50, seed: 4)
      let model = try train(invented.dataset(), quickRecipe(given.classifier, given.features))
      var predictor = model.predictor()
      var texts = invented.texts + ["", "unheard of words only", String(repeating: "word00 ", count: 5000)]
      texts += (0..<20).map { _ in
        String(String.UnicodeScalarView((0..<30).compactMap { _ in Unicode.Scalar(UInt32(random.next() % 0x3000)) }))
      }
      for text in texts {
        let prediction = predictor.predict(text).axes[0]
        #expect(prediction.probabilities.count == classCount)
        #expect(prediction.probabilities.allSatisfy { (0...1).contains($0) })
        #expect(abs(prediction.probabilities.reduce(0, +) - 1) < 1e-12)
        #expect(prediction.confidence == prediction.probabilities.max())
      }
    }
    let model = try train(
      Invented.political(count: 60, seed: 4).dataset(), quickRecipe(given.classifier, given.features))
    var predictor = model.predictor()
    let stance = predictor.predict("they failed to regulate").axes[0]
    #expect(stance.probabilities.allSatisfy { (0...1).contains($0) })
  }

  @Test func aLabelNobodyHasIsNotPredicted() throws {
    let data = try dataset(
      (0..<30).map {
        "{\"text\":\"\($0 % 2 == 0 ? "law now" : "jobs first") \($0)\",\"stance\":[\"\($0 % 2 == 0 ? "pro-regulation" : "industry-defensive")\"]}\n"
      }
      .joined())
    let model = try train(data)
    let predictions = Evaluator().predict(model, data.texts, rows: Array(0..<data.count))
    #expect(predictions.allSatisfy { !$0.axes[0].labels.contains(2) })
    #expect(predictions.allSatisfy { $0.axes[0].probabilities[2] < 0.25 })
  }

  @Test func statementsThatAreNotAnnotatedOnAnAxisDoNotTrainIt() throws {
    let invented = Invented.classes(2, count: 40, seed: 6)
    var padded = invented
    for index in 0..<20 {
      padded.statements.append(
        Invented.Statement(text: invented.statements[index].text, document: nil, labels: [("label", "null")]))
    }
    let model = try train(padded.dataset())
    #expect(model.axes[0].report.annotatedCount == 40)
    #expect(model.axes[0].report.labelFrequencies == [20, 20])
    #expect(model.provenance.statementCount == 60)
  }

  @Test func theSearchTriesStrengthsAndTakesTheLeastHeldOutLogLoss() throws {
    var recipe = quickRecipe()
    recipe.regularization = nil
    let report = try #require(try train(Invented.classes(2, count: 80, seed: 7).dataset(), recipe).axes.first?.report)
    let least = try #require(report.search.map(\.logLoss).min())
    let chosen = try #require(
      report.search.first { $0.regularization == report.regularization && $0.interpolation == report.interpolation })
    #expect(report.search.count > 1)
    #expect(chosen.logLoss <= least * 1.002)
    #expect(report.validation?.statementCount == 80)
  }

  @Test func aStrengthGivenIsNotSearchedFor() throws {
    let report = try #require(try train(Invented.classes(2, count: 40, seed: 7).dataset()).axes.first?.report)
    #expect(report.search.isEmpty)
    #expect(abs((report.regularization ?? 0) - 0.1) < 1e-12)
  }

  @Test(arguments: [Recipe.Classifier.naiveBayes, .complementNaiveBayes])
  func naiveBayesHasNoStrength(classifier: Recipe.Classifier) throws {
    let model = try train(Invented.classes(2, count: 40, seed: 7).dataset(), quickRecipe(classifier, .counts))
    #expect(model.axes[0].report.regularization == nil)
    #expect(model.axes[0].report.search.isEmpty)
  }

  @Test func oneDocumentIsTooLittleToHoldAnyOut() throws {
    var invented = Invented.classes(2, count: 20, seed: 8)
    for index in invented.statements.indices { invented.statements[index].document = "only" }
    let model = try train(invented.dataset())
    #expect(model.axes[0].report.validation == nil)
    #expect(model.axes[0].abstainThreshold == nil)
  }

  @Test func documentsAreKeptWholeInTheSearchToo() throws {
    let told = Invented.tellTaleDocuments(count: 40, seed: 9)
    let whole = try #require(try train(told.dataset()).axes[0].report.validation)
    let split = try #require(try train(told.withoutDocuments.dataset()).axes[0].report.validation)
    #expect(whole.groupedBy == "document")
    #expect(split.groupedBy == nil)
    #expect(whole.accuracy < 0.75)
    #expect(split.accuracy > 0.9)
  }

  @Test func classWeightsMoveTheDecisionTowardsTheLabel() throws {
    let data = try Invented.classes(2, count: 60, seed: 10).dataset()
    var recipe = quickRecipe()
    let plain = try train(data, recipe)
    recipe.classWeight = .labels(["b": 20])
    let weighted = try train(data, recipe)
    #expect(weighted.linear.intercepts != plain.linear.intercepts)
    recipe.classWeight = .labels(["a": 1, "b": 1])
    #expect(try train(data, recipe).linear.intercepts == plain.linear.intercepts)
  }

  @Test func theLongestNGramIsTheRecipes() throws {
    for longest in 1...4 {
      var recipe = quickRecipe()
      recipe.longestNGram = longest
      let model = try train(Invented.classes(2, count: 30, seed: 11).dataset(), recipe)
      let skips = [TermShape.skip]
      #expect(model.vocabulary.families.map(\.shape) == (1..<longest).map { TermShape.run(length: $0 + 1) } + skips)
      recipe.includesSkipGrams = false
      let without = try train(Invented.classes(2, count: 30, seed: 11).dataset(), recipe)
      #expect(without.vocabulary.families.map(\.shape) == (1..<longest).map { TermShape.run(length: $0 + 1) })
    }
  }

  @Test func aNegatedWordIsOneOfItsOwn() throws {
    let data = try dataset(
      (0..<40).map {
        "{\"text\":\"\($0 % 2 == 0 ? "it is fair" : "it isn't fair") n\($0 % 5)\",\"label\":\"\($0 % 2)\"}\n"
      }
      .joined())
    var recipe = quickRecipe()
    recipe.longestNGram = 1
    let terms = { (model: StatementClassifier) in
      Set((0..<model.vocabulary.featureCount).map { model.vocabulary.term(ofFeature: $0) })
    }
    #expect(try terms(train(data, recipe)).isSuperset(of: ["fair", "\u{AC}fair", "is", "n't"]))
    recipe.marksNegation = false
    #expect(try !terms(train(data, recipe)).contains("\u{AC}fair"))
    recipe.splitsContractions = false
    #expect(try terms(train(data, recipe)).contains("isn't"))
  }

  @Test func termsThatMoveNothingAreLeftOut() throws {
    // "the same" stands in as many texts of either class, and so has a ratio of 0; "good" decides.
    let data = try dataset(
      (0..<40).map { "{\"text\":\"the same \($0 % 2 == 0 ? "good" : "bad") end\",\"label\":\"\($0 % 2)\"}\n" }.joined())
    var recipe = quickRecipe()
    recipe.longestNGram = 2
    recipe.includesSkipGrams = false
    let model = try train(data, recipe)
    let terms = (0..<model.vocabulary.featureCount).map { model.vocabulary.term(ofFeature: $0) }
    #expect(!terms.contains("the same"))
    #expect(terms.contains("same good"))
    #expect(terms.contains("same"))
  }

  @Test func theFewestTextsATermOccursInAreTheRecipes() throws {
    let data = try dataset(
      (0..<20).map { "{\"text\":\"often once\($0)\",\"label\":\"\($0 % 2)\"}\n" }.joined())
    var recipe = quickRecipe()
    recipe.longestNGram = 1
    recipe.minimumCount = 2
    let model = try train(data, recipe)
    let terms = (0..<model.vocabulary.featureCount).map { model.vocabulary.term(ofFeature: $0) }
    #expect(terms.contains("often"))
    #expect(!terms.contains { $0.hasPrefix("once") })
  }

  @Test func characterNGramsTellOfWordsNeverSeen() throws {
    let data = try dataset(
      (0..<40).map { "{\"text\":\"\($0 % 2 == 0 ? "regulate" : "innovate") n\($0 % 5)\",\"label\":\"\($0 % 2)\"}\n" }
        .joined())
    var recipe = quickRecipe()
    func likeliest(_ text: String) throws -> [Double] {
      let model = try train(data, recipe)
      var predictor = model.predictor()
      return predictor.predict(text).axes[0].probabilities
    }
    #expect(try likeliest("regulated") == likeliest("innovated"))
    recipe.characterNGrams = Recipe.CharacterNGrams(shortest: 2, longest: 4)
    #expect(try likeliest("regulated")[0] > 0.5)
    #expect(try likeliest("innovated")[1] > 0.5)
  }
}
