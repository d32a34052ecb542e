import Evaluation
import Foundation
import LinearClassifiers
import LinearModels
import Parallelism

/// Chooses the regularization of one axis out of fold, calibrates its scores there, and fits it on everything.
struct AxisFit {
  /// The fits of the outputs, over the counted features.
  let outputs: [OutputFit]
  let rule: DecisionRule
  /// The confidence from which decisions reach the precision wanted; `nil` if none does.
  let abstainThreshold: Double?
  var report: AxisReport

  /// C in units of the mean squared norm, the values that the search tries.
  static let costs = [0.1, 0.3, 1, 3, 10, 30, 60, 120]
  /// Those for large data, where a search costs more and the curve is flat.
  static let fewCosts = [1.0, 4, 15, 60]
  static let defaultCost = 10.0
  /// The shares of naive Bayes that the search tries.
  static let shares = [0.5, 0.25, 0]

  init(
    _ axis: Dataset.Axis, trainer: LinearTrainer, recipe: Recipe, folds: CrossValidationFolds?, isLarge: Bool,
    abstainPrecision: Double
  ) throws {
    let targets = axis.targets
    var report = AxisReport(
      name: axis.name, annotatedCount: targets.annotatedCount, labelFrequencies: targets.labelFrequencies)
    let isRegularized = trainer.method.isRegularized
    let costs =
      isRegularized
      ? recipe.regularization.map { [1 / $0] } ?? (isLarge ? Self.fewCosts : Self.costs) : [Self.defaultCost]
    let shares = recipe.classifier == .naiveBayesLogistic ? recipe.interpolation.map { [$0] } ?? Self.shares : [0]
    var chosenCost = costs.count == 1 ? costs[0] : Self.defaultCost
    var rule = DecisionRule(kind: targets.kind, labelCount: targets.labelCount)
    var factors: [Double]?
    var threshold: Double?

    if let folds {
      // Settings are compared and scores calibrated to a percent; the final fit is ten times closer.
      var rough = trainer
      rough.relativeGap = 10 * trainer.relativeGap
      let held = rough.heldOutScores(targets, folds: folds.assignment, usedFolds: folds.used, costs: costs)
      guard held.areFinite else { throw FitError.heldOutNotFinite }
      let candidates = try Self.candidates(targets, held: held, shares: shares, workers: trainer.workers)
      let best = candidates[Self.best(candidates)]
      let chosen = try HeldOutFit(
        targets, held: held, cost: best.cost, share: best.share, calibrator: ScoreCalibrator())
      chosenCost = costs[chosen.cost]
      rule = chosen.rule
      factors = chosen.factors
      threshold = chosen.abstainThreshold(forPrecision: abstainPrecision)
      report.interpolation = recipe.classifier == .naiveBayesLogistic ? chosen.share : nil
      if candidates.count > 1 {
        report.search = candidates.map {
          AxisReport.SearchPoint(
            regularization: 1 / costs[$0.cost], interpolation: $0.share, logLoss: $0.logLoss, accuracy: $0.accuracy)
        }
      }
      report.validation = AxisReport.Validation(
        foldCount: folds.count, heldOutFolds: folds.usedCount, groupedBy: folds.groupedBy,
        statementCount: chosen.rows.count, accuracy: chosen.accuracy, macroF1: chosen.macroF1,
        microF1: chosen.microF1, labelCounts: chosen.labelCounts)
    }
    outputs = try trainer.fit(targets, cost: chosenCost, bayesFactors: factors)
    report.regularization = isRegularized ? 1 / chosenCost : nil
    report.relativeGap = outputs.compactMap { $0.convergence.map { $0.dualityGap / max($0.objective, 1e-300) } }.max()
    report.iterations = outputs.compactMap { $0.convergence?.iterations }.max()
    self.rule = rule
    self.abstainThreshold = threshold
    self.report = report
  }

  private static func candidates(
    _ targets: AxisTargets, held: HeldOutScores, shares: [Double], workers: WorkerCount
  ) throws -> [HeldOutFit] {
    let results = ResultSlots<Result<HeldOutFit, any Error>>(count: held.costs.count * shares.count)
    workers.forEachPart(held.costs.count * shares.count) { index in
      let (cost, share) = (index / shares.count, shares[index % shares.count])
      results[index] = Result {
        try HeldOutFit(targets, held: held, cost: cost, share: share, calibrator: ScoreCalibrator(tolerance: 1e-5))
      }
    }
    return try results.all.map { try $0.get() }
  }

  /// The candidate of least held-out log loss; among near equals, within 0.2 %, the strongest regularization.
  private static func best(_ candidates: [HeldOutFit]) -> Int {
    let least = candidates.map(\.logLoss).min() ?? 0
    return candidates.firstIndex { $0.logLoss <= least * 1.002 } ?? 0
  }
}

/// Held-out scores at one strength, calibrated, with what they are worth.
struct HeldOutFit {
  let rows: [Int]
  /// The cost, by index, and the share of naive Bayes.
  let cost: Int
  let share: Double
  let rule: DecisionRule
  let factors: [Double]?
  let logLoss: Double
  let accuracy: Double
  let macroF1: Double?
  let microF1: Double?
  let labelCounts: [BinaryCounts]
  private let confidences: [Double]
  private let isCorrect: [Bool]

  /// - Throws: ``FitError/interpolatedNotFinite`` if so much naive Bayes leaves the range of the scores.
  init(
    _ targets: AxisTargets, held: HeldOutScores, cost: Int, share: Double, calibrator: ScoreCalibrator
  ) throws {
    self.cost = cost
    self.share = share
    let factors = held.bayesFactors(forCost: cost, share: share)
    let scores = held.scores(forCost: cost, bayesFactors: factors)
    guard scores.allSatisfy(\.isFinite) else { throw FitError.interpolatedNotFinite }
    let calibrated = calibrator.fit(targets, rows: held.rows, scores: scores)
    let outputs = held.outputCount
    rows = held.rows
    self.factors = factors
    let probabilities = held.rows.indices.map {
      calibrated.probabilities(of: scores[$0 * outputs..<($0 + 1) * outputs].map(Double.init))
    }
    let gold = held.rows.map { targets.labels[$0] ?? [] }
    let rule = SetThresholds.choose(for: calibrated, probabilities: probabilities, gold: gold)
    self.rule = rule
    let predicted = probabilities.map { rule.labels(at: $0) }
    isCorrect = zip(predicted, gold).map { $0 == $1 }
    confidences = zip(predicted, probabilities).map { rule.confidence(of: $0, at: $1) }
    accuracy = Double(isCorrect.count { $0 }) / Double(max(isCorrect.count, 1))
    logLoss = Self.logLoss(targets.kind, probabilities: probabilities, gold: gold)
    if targets.kind == .set {
      let counts = LabelSetCounts(gold: gold, predicted: predicted, labelCount: targets.labelCount)
      (macroF1, microF1, labelCounts) = (counts.macroF1, counts.microF1, counts.perClass)
    } else {
      let matrix = ConfusionMatrix(
        gold: gold.map { $0.first ?? 0 }, predicted: predicted.map { $0.first ?? 0 }, classCount: targets.labelCount)
      (macroF1, microF1, labelCounts) = (matrix.macroF1, matrix.microF1, matrix.perClass)
    }
  }

  func abstainThreshold(forPrecision precision: Double) -> Double? {
    RiskCoverage(confidences: confidences, correct: isCorrect).threshold(forPrecision: precision)?.threshold
  }

  private static func logLoss(_ kind: DecisionRule.Kind, probabilities: [[Double]], gold: [[Int]]) -> Double {
    var sum = 0.0
    var count = 0
    for (p, labels) in zip(probabilities, gold) {
      switch kind {
      case .single:
        sum -= log(max(p[labels.first ?? 0], 1e-15))
        count += 1
      case .set:
        for (label, probability) in p.enumerated() {
          sum -= log(max(labels.contains(label) ? probability : 1 - probability, 1e-15))
          count += 1
        }
      }
    }
    return sum / Double(max(count, 1))
  }
}

extension LabelSetCounts {
  /// Counts of label sets given as lists of indices; labels beyond the 64th are not counted.
  init(gold: [[Int]], predicted: [[Int]], labelCount: Int) {
    self.init(
      gold: gold.map { LabelSet($0) }, predicted: predicted.map { LabelSet($0) }, labelCount: labelCount)
  }
}
