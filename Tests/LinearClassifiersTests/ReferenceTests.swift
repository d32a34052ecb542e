import Foundation
import LinearAlgebra
import LinearModels
import Parallelism
import Testing

@testable import LinearClassifiers

/// Fits of the 24 statements in scripts/reference_values/classifiers.py, against scipy and scikit-learn.
struct ReferenceTests {
  private let reference: Reference
  /// 24 statements to fit on and 4 unseen ones, with every count taken for 1.
  private let binary: Examples
  private let counted: Examples
  private let fitted = Array(0..<24)

  init() throws {
    reference = try Reference.load()
    let rows = reference.features.counts.map { row in
      row.map { Entry(feature: $0[0], value: Float($0[1])) }
    }
    let featureCount = reference.features.names.count
    counted = Examples(rows: rows, featureCount: featureCount, hasValues: true)
    binary = Examples(rows: rows.map { $0.map { Entry(feature: $0.feature) } }, featureCount: featureCount)
  }

  private var stance: AxisTargets { .classes(reference.corpus.stance, count: 2) }
  private var topic: AxisTargets { .classes(reference.corpus.topic, count: 3) }

  @Test func theCorpusIsTheOneDescribed() {
    let design = binary.selecting(fitted).design
    let several = reference.features.documentFrequencies.indices.filter {
      reference.features.documentFrequencies[$0] > 1
    }
    #expect((0..<design.columnCount).map { Int(design.features[$0]) }.sorted() == several)
    #expect(design.columnCount + design.singleFeatures.count == binary.featureCount)
  }

  // MARK: Logistic regression

  @Test func logisticRegressionAgreesWithScipy() throws {
    for expected in reference.logisticRegression.binary { try check(.logistic, binary, expected) }
  }

  @Test func ratioScaledLogisticRegressionAgreesWithScipy() throws {
    for expected in reference.logisticRegression.ratioScaled {
      try check(.naiveBayesLogistic(RatioScaling(smoothing: 1)), binary, expected)
    }
  }

  /// Rows brought to length 1 by their values, and by the row scale.
  @Test(arguments: [false, true])
  func weightedAndNormalizedExamplesAgreeWithScipy(usesRowScale: Bool) throws {
    var examples = counted
    let idf = reference.logisticRegression.idf
    examples.rows = counted.rows.map { row in
      row.map { Entry(feature: $0.feature, value: Float((1 + log(Double($0.value))) * idf[$0.feature])) }
    }
    let norms = examples.rows.map { row in row.reduce(0) { $0 + $1.value * $1.value }.squareRoot() }
    if usesRowScale {
      examples.rowScale = norms.map { $0 > 0 ? 1 / $0 : 1 }
    } else {
      for row in examples.rows.indices {
        for entry in examples.rows[row].indices { examples.rows[row][entry].value /= norms[row] }
      }
    }
    for expected in reference.logisticRegression.tfIdf { try check(.logistic, examples, expected) }
  }

  private func check(_ method: ClassifierMethod, _ examples: Examples, _ expected: Reference.LogisticFit) throws {
    var trainer = examples.selecting(fitted).trainer(method)
    trainer.weighting = .perLabel(expected.classWeights)
    let fit = try trainer.fit(stance, cost: expected.cost)[0]
    let comment: Comment = "C = \(expected.cost), class weights \(expected.classWeights)"
    #expect(difference(examples.scores(by: fit), expected.decisionValues) < 1e-4, comment)
    #expect(abs(Double(fit.intercept) - expected.intercept) < 1e-4, comment)
    let convergence = try #require(fit.convergence)
    #expect(abs(convergence.objective - expected.objective) < 1e-5 * expected.objective, comment)
  }

  // MARK: Naive Bayes

  @Test func multinomialNaiveBayesAgreesWithScikitLearn() throws {
    let method = ClassifierMethod.multinomialNaiveBayes(smoothing: 1)
    try check(method, binary, reference.naiveBayes.stance.multinomialBinary, stance)
    try check(method, counted, reference.naiveBayes.stance.multinomialCounts, stance)
    try check(method, binary, reference.naiveBayes.topic.multinomialBinary, topic)
    try check(method, counted, reference.naiveBayes.topic.multinomialCounts, topic)
  }

  @Test func complementNaiveBayesAgreesWithScikitLearn() throws {
    let method = ClassifierMethod.complementNaiveBayes(smoothing: 1)
    try check(method, binary, reference.naiveBayes.stance.complementBinary, stance)
    try check(method, binary, reference.naiveBayes.topic.complementBinary, topic)
  }

  private func check(
    _ method: ClassifierMethod, _ examples: Examples, _ expected: Reference.NaiveBayesTables.Model,
    _ targets: AxisTargets
  ) throws {
    let fits = try examples.selecting(fitted).trainer(method).fit(targets, cost: 1)
    let scores = fits.map { examples.scores(by: $0) }
    if targets.labelCount == 2 {
      #expect(scores.count == 1)
      #expect(difference(scores[0], expected.joint.map { $0[1] - $0[0] }) < 1e-4)
    } else {
      for label in 1..<targets.labelCount {
        let found = zip(scores[label], scores[0]).map { $0 - $1 }
        #expect(difference(found, expected.joint.map { $0[label] - $0[0] }) < 1e-4)
      }
    }
  }

  @Test func logCountRatiosAgreeWithNumpy() {
    let design = binary.selecting(fitted).design
    let classes = reference.corpus.stance.map { $0 == 1 ? SIMD2<Float>(1, 0) : SIMD2(0, 1) }
    let counts = ClassCounts(design, rowClasses: classes, workers: .one)
    let ratio = LogCountRatio(
      totals: counts.totals, featureCount: binary.featureCount, scaling: RatioScaling(smoothing: 1))
    var found = [Float](repeating: .nan, count: binary.featureCount)
    for column in 0..<design.columnCount { found[Int(design.features[column])] = ratio(counts.columns[column]) }
    for single in 0..<design.singleFeatures.count {
      found[Int(design.singleFeatures[single])] = ratio(counts.ofSingle(single))
    }
    #expect(difference(found, reference.logCountRatios) < 1e-5)
  }

  // MARK: Calibration

  @Test func plattScalingAgreesWithScipy() {
    let platt = reference.plattScaling
    let isPositive = platt.labels.map { $0 == 1 }
    let plain = PlattScaling(smoothsTargets: false).fit(platt.scores, isPositive: isPositive)
    #expect(
      difference([plain.slope, plain.offset], [platt.labelsAsTargets.slope, platt.labelsAsTargets.offset]) < 1e-6)
    let smoothed = PlattScaling().fit(platt.scores, isPositive: isPositive)
    #expect(
      difference([smoothed.slope, smoothed.offset], [platt.plattTargets.slope, platt.plattTargets.offset]) < 1e-6)
  }

  @Test func temperatureScalingAgreesWithScipy() {
    let expected = reference.temperatureScaling
    let found = TemperatureScaling(smoothsTargets: false).fit(expected.scores, classes: expected.labels, classCount: 3)
    #expect(abs(found.slope - expected.slope) < 5e-5)
    #expect(difference(found.offsets, expected.offsets) < 5e-5)
  }

  // MARK: Sets

  /// Each label of a set is a pair of classes, with and without it.
  @Test(arguments: everyMethod)
  func aSetIsFittedAsPairsOfClasses(method: ClassifierMethod) throws {
    let frames = AxisTargets(kind: .set, labelCount: 3, labels: reference.corpus.frames.map { $0 })
    let trainer = binary.selecting(fitted).trainer(method)
    let fits = try trainer.fit(frames, cost: 1)
    #expect(fits.count == 3)
    for label in 0..<3 {
      let pair = AxisTargets.classes(reference.corpus.frames.map { $0.contains(label) ? 1 : 0 }, count: 2)
      let alone = try trainer.fit(pair, cost: 1)[0]
      #expect(difference(fits[label], alone) < 1e-5)
    }
  }
}
