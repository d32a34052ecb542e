import Foundation
import LinearModels
@testable import StanceKit
import Testing

struct ExplanationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let classifier: Recipe.Classifier
    let features: Recipe.Features
    /// 0 for the political sets and sentiments.
    let classCount: Int
    var characters: Recipe.CharacterNGrams?

    var testDescription: String {
      "\(classifier.rawValue), \(features.rawValue), \(classCount) classes, \(characters == nil ? "words" : "characters")"
    }

    static let all = [0, 2, 3].flatMap { classCount in
      Recipe.Classifier.allCases.flatMap { classifier in
        Recipe.Features.allCases.map { Case(classifier: classifier, features: $0, classCount: classCount) }
      } + [
        Case(
          classifier: .naiveBayesLogistic, features: .naiveBayesRatio, classCount: classCount,
          characters: Recipe.CharacterNGrams(shortest: 2, longest: 5))
      ]
    }

    var invented: Invented {
      classCount == 0 ? .political(count: 60, seed: 1) : .classes(classCount, count: 60, seed: 1)
    }
  }

  @Test(arguments: Case.all)
  func interceptTermsAndRestAddUpToTheLogitOfTheProbability(given: Case) throws {
    let invented = given.invented
    var recipe = quickRecipe(given.classifier, given.features)
    recipe.characterNGrams = given.characters
    let model = try train(invented.dataset(), recipe)
    var predictor = model.predictor()
    let texts = invented.texts.prefix(20) + ["", "unheard", "regulations unheard-of word00s"]
    for (index, text) in texts.enumerated() {
      var text = text
      let prediction = predictor.predict(text)
      let explanations = text.withUTF8 { predictor.explain($0, prediction: prediction, termCount: index % 6) }
      let scores = text.withUTF8 { predictor.scores(of: $0) }
      for explanation in explanations {
        let sum = explanation.intercept + explanation.terms.reduce(0) { $0 + $1.weight } + explanation.rest
        #expect(abs(sum - explanation.logit) < 1e-9)
        let axisIndex = try #require(model.axes.firstIndex { $0.name == explanation.axis })
        let axis = model.axes[axisIndex]
        let label = try #require(axis.labels.firstIndex(of: explanation.label))
        let probability = prediction.axes[axisIndex].probabilities[label]
        #expect(abs(Self.probability(explanation.logit, of: label, axis: axis, scores: scores) - probability) < 1e-9)
      }
    }
  }

  /// The probability that a logit of an explanation stands for; the other logits of a choice of three come from `scores`.
  private static func probability(_ logit: Double, of label: Int, axis: ModelAxis, scores: [Double]) -> Double {
    if axis.rule.kind == .set || axis.labels.count == 2 { return 1 / (1 + exp(-logit)) }
    let outputs = Array(axis.outputs)
    let others = axis.labels.indices.filter { $0 != label }.map {
      axis.rule.slopes[$0] * scores[outputs[$0]] + axis.rule.offsets[$0]
    }
    return 1 / (1 + others.reduce(0) { $0 + exp($1 - logit) })
  }

  @Test(arguments: [Recipe.Classifier.naiveBayesLogistic, .logistic, .naiveBayes, .complementNaiveBayes])
  func theLogitOfALongTextIsItsProbabilitysToo(classifier: Recipe.Classifier) throws {
    let invented = Invented.political(count: 60, seed: 1)
    let model = try train(
      invented.dataset(), quickRecipe(classifier, classifier == .naiveBayesLogistic ? .naiveBayesRatio : .counts))
    var predictor = model.predictor()
    var text = invented.texts.joined(separator: " ")
    let prediction = predictor.predict(text)
    for explanation in text.withUTF8({ predictor.explain($0, prediction: prediction, termCount: 5) })
    where explanation.axis == "stance" {
      let label = try #require(model.axes[0].labels.firstIndex(of: explanation.label))
      let probability = 1 / (1 + exp(-explanation.logit))
      #expect(abs(probability - prediction.axes[0].probabilities[label]) < 1e-9)
    }
  }

  @Test func everyLabelGivenIsExplainedAndTheLikeliestWhereNoneIs() throws {
    let invented = Invented.political(count: 60, seed: 2)
    let model = try train(invented.dataset())
    var predictor = model.predictor()
    for text in invented.texts {
      var text = text
      let prediction = predictor.predict(text)
      let explanations = text.withUTF8 { predictor.explain($0, prediction: prediction, termCount: 3) }
      let stance = prediction.axes[0]
      let expected =
        stance.labels.isEmpty
        ? [(0..<3).max { stance.probabilities[$0] < stance.probabilities[$1] } ?? 0] : stance.labels
      #expect(
        explanations.filter { $0.axis == "stance" }.map(\.label) == expected.map { model.axes[0].labels[$0] })
      #expect(explanations.count { $0.axis == "sentiment" } == 1)
      #expect(explanations.allSatisfy { $0.terms.count <= 3 })
      for explanation in explanations {
        let sizes = explanation.terms.map { abs($0.weight) }
        #expect(sizes == sizes.sorted(by: >))
      }
    }
  }

  @Test func termsStandWhereTheTextHasThem() throws {
    let model = try train(Invented.political(count: 60, seed: 3).dataset())
    var text = "Häuser must regulate — “must” they?"
    var predictor = model.predictor()
    let prediction = predictor.predict(text)
    let explanations = text.withUTF8 { predictor.explain($0, prediction: prediction, termCount: 100) }
    let must = try #require(explanations.flatMap(\.terms).first { $0.term == "must" })
    let utf8 = Array(text.utf8)
    #expect(must.utf8Ranges.map { String(decoding: utf8[$0], as: UTF8.self) } == ["must", "must"])
    for term in explanations.flatMap(\.terms) {
      #expect(term.utf8Ranges.allSatisfy { $0.upperBound <= utf8.count })
      #expect(term.utf8Ranges.map(\.lowerBound) == term.utf8Ranges.map(\.lowerBound).sorted())
    }
  }

  @Test func segmentsJoinUpAndStandWhereTheTermsStand() throws {
    let model = try train(Invented.political(count: 60, seed: 3).dataset())
    var text = "Häuser must regulate — “must” they? 🙂"
    var predictor = model.predictor()
    let prediction = predictor.predict(text)
    for explanation in text.withUTF8({ predictor.explain($0, prediction: prediction, termCount: 4) }) {
      let segments = explanation.segments(of: text)
      #expect(segments.map(\.text).joined() == text)
      #expect(zip(segments, segments.dropFirst()).allSatisfy { $0.effect != $1.effect })
      let covered = Set(explanation.terms.flatMap { $0.utf8Ranges.joined() })
      #expect(segments.reduce(0) { $0 + ($1.effect == nil ? 0 : $1.text.utf8.count) } == covered.count)
    }
  }

  @Test func weightsOfOverlappingTermsAddUp() {
    func term(_ term: String, _ weight: Double, _ range: Range<Int>) -> Explanation.Term {
      Explanation.Term(term: term, weight: weight, utf8Ranges: [range])
    }
    let explanation = Explanation(
      axis: "a", label: "b", logit: 0, intercept: 0,
      terms: [term("not good", -2, 4..<12), term("good", 1.5, 8..<12), term("day", 1, 13..<16)], rest: 0)
    #expect(
      explanation.segments(of: "was not good day") == [
        Explanation.Segment(text: "was ", effect: nil), Explanation.Segment(text: "not good", effect: .opposing),
        Explanation.Segment(text: " ", effect: nil), Explanation.Segment(text: "day", effect: .supporting),
      ])
    #expect(explanation.segments(of: "").isEmpty)
  }
}
