import LinearAlgebra
import LinearModels
import Parallelism
import TestSupport
import Testing

@testable import LinearClassifiers

/// One battery for every method.
struct LinearTrainerTests {
  private static let labels = (0..<60).map { $0 * 7 % 3 }
  private static let threeClasses = AxisTargets.classes(labels, count: 3)
  private static let twoClasses = AxisTargets.classes(labels.map { min($0, 1) }, count: 2)
  private static let examples = Examples(seed: 1, labels: labels, featureCount: 80)

  @Test(arguments: everyMethod)
  func separatesTheClassesItWasFittedOn(method: ClassifierMethod) throws {
    let fits = try Self.examples.trainer(method).fit(Self.threeClasses, cost: 10)
    let scores = fits.map { Self.examples.scores(by: $0) }
    let right = Self.labels.indices.count { row in
      let best = (0..<3).max { scores[$0][row] < scores[$1][row] }
      return best == Self.labels[row]
    }
    #expect(right >= 54)
  }

  @Test(arguments: everyMethod)
  func theOrderOfTheRowsChangesNothing(method: ClassifierMethod) throws {
    var random = SplitMix64(seed: 2)
    let order = random.permutation(of: Self.labels.count)
    let shuffled = Self.examples.selecting(order)
    let targets = AxisTargets.classes(order.map { Self.labels[$0] }, count: 3)
    let (a, b) = (
      try Self.examples.trainer(method).fit(Self.threeClasses, cost: 1),
      try shuffled.trainer(method).fit(targets, cost: 1)
    )
    for output in 0..<3 { #expect(difference(a[output], b[output]) < 1e-4) }
  }

  @Test(arguments: everyMethod)
  func renamingTheLabelsRenamesTheOutputs(method: ClassifierMethod) throws {
    let names = [2, 0, 1]
    let trainer = Self.examples.trainer(method)
    let a = try trainer.fit(Self.threeClasses, cost: 1)
    let b = try trainer.fit(.classes(Self.labels.map { names[$0] }, count: 3), cost: 1)
    for label in 0..<3 { #expect(difference(a[label], b[names[label]]) < 1e-5) }
  }

  @Test(arguments: everyMethod)
  func swappingTwoClassesTurnsTheSigns(method: ClassifierMethod) throws {
    let trainer = Self.examples.trainer(method)
    let a = try trainer.fit(Self.twoClasses, cost: 1)
    let b = try trainer.fit(.classes(Self.labels.map { 1 - min($0, 1) }, count: 2), cost: 1)
    #expect(a.count == 1)
    #expect(difference(a[0].weights, b[0].weights.map { -$0 }) < 1e-4)
    #expect(abs(a[0].intercept + b[0].intercept) < 1e-4)
  }

  @Test(arguments: everyMethod)
  func documentsNotAnnotatedCountAsIfTheyWereNotThere(method: ClassifierMethod) throws {
    let kept = Self.labels.indices.filter { $0 % 4 != 1 }
    var labels: [[Int]?] = Self.labels.map { [min($0, 1)] }
    for row in labels.indices where row % 4 == 1 { labels[row] = nil }
    let partial = AxisTargets(kind: .single, labelCount: 2, labels: labels)
    let a = try Self.examples.trainer(method).fit(partial, cost: 1)[0]
    let b = try Self.examples.selecting(kept).trainer(method)
      .fit(.classes(kept.map { min(Self.labels[$0], 1) }, count: 2), cost: 1)[0]
    #expect(difference(a, b) < 1e-4)
  }

  @Test(arguments: everyMethod)
  func anyNumberOfThreadsGivesTheSameBits(method: ClassifierMethod) throws {
    BLAS.setThreadCount(1)
    let folds = Self.labels.indices.map { $0 % 5 }
    for targets in [Self.twoClasses, Self.threeClasses] {
      let fits = try [1, 2, 4].map { try Self.examples.trainer(method, threads: $0).fit(targets, cost: 1) }
      let held = [1, 2, 4].map { threads in
        Self.examples.trainer(method, threads: threads)
          .heldOutScores(targets, folds: folds, usedFolds: 0..<5, costs: [0.1, 1])
      }
      for index in 1...2 {
        for output in 0..<targets.outputCount {
          #expect(fits[index][output].weights == fits[0][output].weights)
          #expect(fits[index][output].intercept == fits[0][output].intercept)
          #expect(fits[index][output].convergence == fits[0][output].convergence)
        }
        for cost in 0..<2 {
          #expect(
            held[index].scores(forCost: cost, bayesFactors: nil) == held[0].scores(forCost: cost, bayesFactors: nil))
        }
      }
    }
  }

  /// Over 2¹⁸ entries a product is cut into four parts.
  @Test func aLargeDesignGivesTheSameBitsOnAnyNumberOfThreads() throws {
    let labels = (0..<5000).map { $0 % 2 }
    let examples = Examples(seed: 3, labels: labels, featureCount: 3000, length: 60)
    let fits = try [1, 2, 4].map { threads in
      var trainer = examples.trainer(.naiveBayesLogistic(RatioScaling()), threads: threads)
      trainer.iterationLimit = 2
      return try trainer.fit(.classes(labels, count: 2), cost: 1)[0]
    }
    #expect(examples.design.entryCount >= 1 << 18)
    for fit in fits.dropFirst() {
      #expect(fit.weights == fits[0].weights)
      #expect(fit.intercept == fits[0].intercept)
    }
  }

  // MARK: Held-out scores

  @Test(arguments: everyMethod)
  func heldOutScoresAreThoseOfAFitWithoutTheFold(method: ClassifierMethod) throws {
    let folds = Self.labels.indices.map { $0 * 11 % 4 }
    let costs = [0.1, 1, 10]
    var trainer = Self.examples.trainer(method)
    trainer.relativeGap = 1e-6  // two ways to one optimum agree as far as both get there
    for targets in [Self.twoClasses, Self.threeClasses] {
      let outputs = targets.outputCount
      let held = trainer.heldOutScores(targets, folds: folds, usedFolds: 0..<4, costs: costs)
      #expect(held.rows == Array(Self.labels.indices))
      for (cost, value) in costs.enumerated() {
        let scores = held.scores(forCost: cost, bayesFactors: nil)
        #expect(scores.count == held.rows.count * outputs)
        for fold in 0..<4 {
          var rest = targets.labels
          for row in rest.indices where folds[row] == fold { rest[row] = nil }
          let fits = try trainer.fit(
            AxisTargets(kind: targets.kind, labelCount: targets.labelCount, labels: rest), cost: value)
          for output in 0..<outputs {
            let byHand = Self.examples.scores(by: fits[output])
            for row in held.rows where folds[row] == fold {
              #expect(abs(Double(scores[row * outputs + output]) - byHand[row]) < 1e-3)
            }
          }
        }
      }
    }
  }

  @Test(arguments: everyMethod)
  func onlyTheFoldsAskedForAreScored(method: ClassifierMethod) {
    let folds = Self.labels.indices.map { $0 % 5 }
    let trainer = Self.examples.trainer(method)
    let all = trainer.heldOutScores(Self.threeClasses, folds: folds, usedFolds: 0..<5, costs: [1])
    let some = trainer.heldOutScores(Self.threeClasses, folds: folds, usedFolds: 1..<3, costs: [1])
    #expect(some.rows == folds.indices.filter { folds[$0] == 1 || folds[$0] == 2 })
    let (allScores, someScores) = (
      all.scores(forCost: 0, bayesFactors: nil), some.scores(forCost: 0, bayesFactors: nil)
    )
    for (index, row) in some.rows.enumerated() {
      for output in 0..<3 { #expect(someScores[3 * index + output] == allScores[3 * row + output]) }
    }
  }

  @Test(arguments: everyMethod.filter(\.isRegularized))
  func costsTogetherGiveWhatEachGivesAlone(method: ClassifierMethod) {
    let folds = Self.labels.indices.map { $0 % 3 }
    let costs = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30]
    let trainer = Self.examples.trainer(method)
    // Four lanes, with one or none to spare, and eight.
    for count in [2, 4, 5, 8] {
      let together = trainer.heldOutScores(
        Self.twoClasses, folds: folds, usedFolds: 0..<3, costs: Array(costs.prefix(count)))
      for (index, cost) in costs.prefix(count).enumerated() {
        let alone = trainer.heldOutScores(Self.twoClasses, folds: folds, usedFolds: 0..<3, costs: [cost])
        let (a, b) = (
          together.scores(forCost: index, bayesFactors: nil), alone.scores(forCost: 0, bayesFactors: nil)
        )
        #expect(difference(a, b) < 1e-3, "C = \(cost)")
      }
    }
  }

  // MARK: Naive Bayes beside logistic regression

  @Test func addedNaiveBayesScoresSpreadAsFarAsAskedFor() throws {
    let folds = Self.labels.indices.map { $0 % 4 }
    let trainer = Self.examples.trainer(.naiveBayesLogistic(RatioScaling()))
    let held = trainer.heldOutScores(Self.threeClasses, folds: folds, usedFolds: 0..<4, costs: [0.5, 5])
    #expect(held.bayesFactors(forCost: 1, share: 0) == nil)
    for share in [0.25, 1] {
      let factors = try #require(held.bayesFactors(forCost: 1, share: share))
      let plain = held.scores(forCost: 1, bayesFactors: nil)
      let added = zip(held.scores(forCost: 1, bayesFactors: factors), plain).map { $0 - $1 }
      for output in 0..<3 {
        let deviations = [added, plain].map { scores in
          let values = stride(from: output, to: scores.count, by: 3).map { Double(scores[$0]) }
          let mean = values.reduce(0, +) / Double(values.count)
          return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)).squareRoot()
        }
        #expect(abs(deviations[0] - share * deviations[1]) < 1e-3 * deviations[1])
      }
    }
  }

  @Test func aFitAddsTheScoresOfNaiveBayesTimesTheirFactor() throws {
    let trainer = Self.examples.trainer(.naiveBayesLogistic(RatioScaling(smoothing: 1)))
    let bayes = try Self.examples.trainer(.multinomialNaiveBayes(smoothing: 1)).fit(Self.twoClasses, cost: 1)[0]
    let plain = try trainer.fit(Self.twoClasses, cost: 1)[0]
    let mixed = try trainer.fit(Self.twoClasses, cost: 1, bayesFactors: [0.5])[0]
    let expected = zip(Self.examples.scores(by: plain), Self.examples.scores(by: bayes)).map { $0 + 0.5 * $1 }
    #expect(difference(Self.examples.scores(by: mixed), expected) < 1e-4)
  }

  @Test func heldOutScoresWithNaiveBayesAreThoseOfAFitWithoutTheFold() throws {
    let folds = Self.labels.indices.map { $0 % 4 }
    let trainer = Self.examples.trainer(.naiveBayesLogistic(RatioScaling()))
    let held = trainer.heldOutScores(Self.twoClasses, folds: folds, usedFolds: 0..<4, costs: [1])
    let scores = held.scores(forCost: 0, bayesFactors: [0.75])
    for fold in 0..<4 {
      var rest = Self.twoClasses.labels
      for row in rest.indices where folds[row] == fold { rest[row] = nil }
      let fit = try trainer.fit(
        AxisTargets(kind: .single, labelCount: 2, labels: rest), cost: 1, bayesFactors: [0.75])[0]
      let byHand = Self.examples.scores(by: fit)
      for row in held.rows where folds[row] == fold { #expect(abs(Double(scores[row]) - byHand[row]) < 1e-3) }
    }
  }

  // MARK: Odd data

  struct OddData: CustomTestStringConvertible {
    let testDescription: String
    let rows: [[Entry]]
    let labels: [Int]
  }

  private static let pair = [Entry(feature: 0), Entry(feature: 1)]

  @Test(
    arguments: everyMethod,
    [
      OddData(testDescription: "one class", rows: [pair, [Entry(feature: 1)], pair], labels: [1, 1, 1]),
      OddData(testDescription: "the other class", rows: [pair, [Entry(feature: 1)], pair], labels: [0, 0, 0]),
      OddData(testDescription: "constant features", rows: [pair, pair, pair, pair], labels: [0, 1, 0, 1]),
      OddData(testDescription: "duplicates of one label", rows: [pair, pair, pair], labels: [1, 1, 1]),
      OddData(testDescription: "empty rows", rows: [[], [], []], labels: [0, 1, 1]),
      OddData(testDescription: "one row", rows: [pair], labels: [1]),
      OddData(testDescription: "one empty row", rows: [[]], labels: [0]),
      OddData(
        testDescription: "all features single", rows: [[Entry(feature: 0)], [Entry(feature: 1)]], labels: [0, 1]),
    ])
  func oddDataGivesFiniteWeights(method: ClassifierMethod, data: OddData) throws {
    let examples = Examples(rows: data.rows, featureCount: 2)
    for cost in [1e-6, 1, 1e6] {
      for weighting in [ClassWeighting.uniform, .balanced] {
        for labelCount in [2, 3] {
          var trainer = examples.trainer(method, relativeGap: 1e-4)
          trainer.weighting = weighting
          let fits = try trainer.fit(.classes(data.labels, count: labelCount), cost: cost)
          #expect(fits.count == (labelCount == 2 ? 1 : 3))
          for fit in fits {
            #expect(fit.weights.count == 2)
            #expect((fit.weights + [fit.intercept]).allSatisfy { $0.isFinite }, "C = \(cost), \(weighting)")
          }
        }
      }
    }
    // A fold may leave nothing to fit on.
    let folds = data.rows.indices.map { $0 % 2 }
    let held = examples.trainer(method).heldOutScores(
      .classes(data.labels, count: 2), folds: folds, usedFolds: 0..<2, costs: [0.1, 1])
    for cost in 0..<2 { #expect(held.scores(forCost: cost, bayesFactors: nil).allSatisfy { $0.isFinite }) }
  }

  /// All rows are empty, or all ratios are 0.
  @Test(arguments: everyMethod.filter(\.isRegularized), [[[], [], []], [[], pair, pair, pair, pair, []]])
  func examplesWithoutLengthGiveFiniteWeights(method: ClassifierMethod, rows: [[Entry]]) throws {
    let examples = Examples(rows: rows, featureCount: 2)
    let targets = AxisTargets.classes(rows.indices.map { $0 % 2 }, count: 2)
    var trainer = examples.trainer(method, relativeGap: 1e-4)
    trainer.costUnit = .meanSquaredNorm
    for cost in [1e-3, 1, 1e3] {
      let fit = try trainer.fit(targets, cost: cost)[0]
      #expect((fit.weights + [fit.intercept]).allSatisfy { $0.isFinite }, "C = \(cost)")
      let held = trainer.heldOutScores(targets, folds: rows.indices.map { $0 % 3 }, usedFolds: 0..<3, costs: [cost])
      #expect(held.scores(forCost: 0, bayesFactors: nil).allSatisfy { $0.isFinite }, "C = \(cost)")
    }
  }

  @Test(arguments: everyMethod)
  func equalRowsOfBothClassesSayNothing(method: ClassifierMethod) throws {
    let examples = Examples(rows: Array(repeating: Self.pair, count: 6), featureCount: 2)
    let fit = try examples.trainer(method).fit(.classes([0, 1, 0, 1, 0, 1], count: 2), cost: 1)[0]
    #expect(examples.scores(by: fit).allSatisfy { abs($0) < 1e-5 })
  }

  @Test(arguments: everyMethod)
  func nothingToLearnFromIsAnError(method: ClassifierMethod) {
    let noFeatures = Examples(rows: [[], []], featureCount: 0)
    #expect(throws: FitError.noFeatures) { try noFeatures.trainer(method).fit(.classes([0, 1], count: 2), cost: 1) }
    let noRows = Examples(rows: [], featureCount: 3)
    #expect(throws: FitError.noAnnotatedDocuments) { try noRows.trainer(method).fit(.classes([], count: 2), cost: 1) }
    let unlabeled = AxisTargets(kind: .set, labelCount: 2, labels: [nil, nil])
    let examples = Examples(rows: [Self.pair, Self.pair], featureCount: 2)
    #expect(throws: FitError.noAnnotatedDocuments) { try examples.trainer(method).fit(unlabeled, cost: 1) }
  }
}
