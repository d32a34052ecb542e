import LinearModels
import StanceKit
import Testing

@testable import StanceKit

/// Thresholds, primary labels, and declining to decide.
struct DecisionTests {
  @Test func aSetHasTheLabelsAtOrAboveTheirThresholds() throws {
    let invented = Invented.political(count: 90, seed: 1)
    let model = try train(invented.dataset())
    let rule = model.axes[0].rule
    #expect(rule.thresholds.count == 3)
    #expect(rule.thresholds.allSatisfy { (0.25...0.6).contains($0) })
    var predictor = model.predictor()
    for text in invented.texts {
      let prediction = predictor.predict(text).axes[0]
      #expect(prediction.labels == (0..<3).filter { prediction.probabilities[$0] >= rule.thresholds[$0] })
    }
  }

  @Test func thresholdsHaveTheGreatestF1OnHeldOutStatements() {
    let rule = DecisionRule(kind: .set, labelCount: 2)
    let probabilities = [[0.45, 0.9], [0.42, 0.1], [0.39, 0.2], [0.1, 0.3], [0.2, 0.8]]
    let gold = [[0, 1], [0], [], [], [1]]
    let chosen = SetThresholds.choose(for: rule, probabilities: probabilities, gold: gold)
    #expect(abs(chosen.thresholds[0] - 0.4) < 1e-9)
    #expect(chosen.labels(at: probabilities[1]) == [0])
    #expect(chosen.labels(at: probabilities[2]).isEmpty)
  }

  @Test func aLabelNobodyHasKeepsItsThreshold() {
    let rule = DecisionRule(kind: .set, labelCount: 1)
    #expect(SetThresholds.choose(for: rule, probabilities: [[0.3]], gold: [[]]).thresholds == [0.5])
  }

  @Test(arguments: [([Int](), nil), ([0], 0), ([0, 1], 1), ([0, 2], 2), ([1, 2], 2)] as [([Int], Int?)])
  func criticismLeadsBeforeDefenseBeforeRegulation(labels: [Int], leading: Int?) {
    #expect(AxisScheme.primary(of: labels) == leading)
  }

  @Test func theAbstentionThresholdReachesItsPrecisionOnHeldOutStatements() throws {
    let data = try Invented.political(count: 120, seed: 2).dataset()
    for precision in [0.5, 0.9] {
      var plan = TrainingPlan(recipe: quickRecipe())
      plan.abstainPrecision = precision
      for axis in try plan.train(on: data, provenance: Provenance(command: "")).axes {
        if let threshold = axis.abstainThreshold { #expect((0...1).contains(threshold)) }
      }
    }
  }

  @Test func aHigherPrecisionNeverLowersTheThreshold() throws {
    let data = try Invented.classes(3, count: 90, seed: 3, isShuffled: false).dataset()
    var thresholds: [Double] = []
    for precision in [0.3, 0.6, 0.9, 0.99] {
      var plan = TrainingPlan(recipe: quickRecipe(.naiveBayes, .counts))
      plan.abstainPrecision = precision
      let axis = try #require(try plan.train(on: data, provenance: Provenance(command: "")).axes.first)
      thresholds.append(axis.abstainThreshold ?? 1)
    }
    #expect(thresholds == thresholds.sorted())
  }

  @Test func noiseReachesNoHighPrecisionOrAsksForMoreConfidence() throws {
    let data = try Invented.classes(2, count: 200, seed: 4, isShuffled: true).dataset()
    var plan = TrainingPlan(recipe: quickRecipe())
    plan.abstainPrecision = 0.95
    let axis = try #require(try plan.train(on: data, provenance: Provenance(command: "")).axes.first)
    #expect(axis.abstainThreshold.map { $0 > 0.5 } ?? true)
  }

  @Test(
    arguments: [
      ("pro-regulaton", "pro-regulation"), ("PRO-REGULATION", "pro-regulation"), ("neutrl", "neutral"), ("xyz", nil),
      ("", nil),
    ] as [(String, String?)])
  func theClosestWordIsSuggested(word: String, suggestion: String?) {
    #expect(SpellingSuggestion.closest(to: word, among: ["pro-regulation", "neutral"]) == suggestion)
  }
}
