import CTwins
import FeatureExtraction
import Foundation
import LinearAlgebra
import LinearClassifiers
import Parallelism
import XCTest

/// Choosing weights, on features already counted.
final class FittingBenchmarks: BenchmarkCase {
  func testFittingNaiveBayesLogistic_2000statements() throws {
    let problem = Problem(statementCount: 2_000)
    let trainer = problem.trainer(.naiveBayesLogistic(RatioScaling()))
    let fits = try benchmark(.statements(2_000)) { try trainer.fit(problem.targets, cost: 10) }
    for fit in fits { XCTAssertEqual(fit.convergence?.reachedTolerance, true) }
    XCTAssertGreaterThan(problem.accuracy(of: fits), 0.95)
  }

  func testFittingNaiveBayes_2000statements() throws {
    let problem = Problem(statementCount: 2_000)
    let trainer = problem.trainer(.multinomialNaiveBayes(smoothing: 1))
    let fits = try benchmark(.statements(2_000)) { try trainer.fit(problem.targets, cost: 1) }
    XCTAssertGreaterThan(problem.accuracy(of: fits), 0.9)
  }

  /// The log-count ratio of every feature: the weights of naive Bayes for two classes.
  func testLogCountRatios_25000x300000() throws {
    let matrix = RandomMatrix(seed: 4, rowCount: 25_000, columnCount: 300_000, entriesPerRow: 100)
    let design = matrix.kernel().design
    let twin = TwinMatrix(matrix)
    let labels = (0..<25_000).map { $0 % 3 == 0 ? 1 : 0 }
    let targets = AxisTargets(kind: .single, labelCount: 2, labels: labels.map { [$0] })
    let trainer = LinearTrainer(
      design: design, featureCount: matrix.columnCount, method: .multinomialNaiveBayes(smoothing: 1), workers: .one)
    let held = matrix.columns.indices.filter { !matrix.columns[$0].isEmpty }
    let classes = Storage(labels.flatMap { $0 == 1 ? [Float(1), 0] : [0, 1] })
    let (several, single) = (
      Storage<Float>(uninitialized: twin.scales.count), Storage<Float>(uninitialized: twin.singleRows.count)
    )
    let results = try compare(
      .entries(matrix.entryCount),
      [
        ("ours", { try trainer.fit(targets, cost: 1)[0].weights }),
        (
          "C",
          {
            twin.withMatrix {
              twin_log_count_ratio(
                $0, classes.base, twin.singleRows.base, Int64(twin.singleRows.count), 1, Double(held.count),
                several.base, single.base)
            }
            return []
          }
        ),
        (
          "Naive",
          {
            var counts = [[Double]](repeating: [Double](repeating: 1, count: matrix.columnCount), count: 2)
            for (row, features) in matrix.rows.enumerated() {
              for feature in features { counts[labels[row]][feature] += 1 }
            }
            let totals = counts.map { counts in held.reduce(0) { $0 + counts[$1] } }
            var ratios = [Float](repeating: 0, count: matrix.columnCount)
            for feature in held {
              ratios[feature] = Float(log(counts[1][feature] / totals[1]) - log(counts[0][feature] / totals[0]))
            }
            return ratios
          }
        ),
      ])
    let difference = zip(results[0], results[2]).map { abs($0 - $1) }.max() ?? .infinity
    XCTAssertLessThan(difference, 1e-5)
    let ofTwin = zip(design.features.elements, several.elements).map { abs(results[2][Int($0)] - $1) }.max()
    XCTAssertLessThan(ofTwin ?? .infinity, 1e-5)
  }

  /// The search behind `--regularization auto`: each strength on each fold, for each of four labels.
  func testHeldOutSearch_1000statements_8strengths_5folds() throws {
    let problem = Problem(statementCount: 1_000)
    let trainer = problem.trainer(.naiveBayesLogistic(RatioScaling()))
    let folds = (0..<1_000).map { $0 / 4 % 5 }
    let costs = [0.3, 1, 3, 10, 30, 100, 300, 1_000]
    let held = try benchmarkLong(.statements(1_000), times: 5) {
      trainer.heldOutScores(problem.targets, folds: folds, usedFolds: 0..<5, costs: costs)
    }
    XCTAssertEqual(held.rows.count, 1_000)
    let best = costs.indices.map { problem.accuracy(of: held.scores(forCost: $0, bayesFactors: nil)) }.max() ?? 0
    XCTAssertGreaterThan(best, 0.6)
  }
}

/// Generated statements with one of four labels each, as words and word pairs.
private struct Problem {
  let design: KernelColumns
  let featureCount: Int
  let targets: AxisTargets

  init(statementCount: Int) {
    let statements = GeneratedStatements(seed: 7, count: statementCount)
    let corpus = TokenizedCorpus(
      statements.texts, analyzer: TextAnalyzer(), minimumDocumentFrequency: 1, workers: .one)
    let counts = NGramCounter(shapes: [.run(length: 2)]).count(corpus, workers: .one)
    design = KernelColumns(counts.matrix)
    featureCount = counts.matrix.columnCount
    targets = AxisTargets(kind: .single, labelCount: 4, labels: statements.stances.map { [$0] })
  }

  func trainer(_ method: ClassifierMethod) -> LinearTrainer {
    var trainer = LinearTrainer(design: design, featureCount: featureCount, method: method, workers: .one)
    trainer.costUnit = .meanSquaredNorm
    trainer.relativeGap = 1e-3
    return trainer
  }

  /// The share of training statements that the fits get right.
  func accuracy(of fits: [OutputFit]) -> Double {
    let columns = fits.map { fit in
      design.multiply(weights: Storage(fit.weights)).map { $0 + fit.intercept }
    }
    return accuracy(of: (0..<targets.count).flatMap { row in columns.map { $0[row] } })
  }

  /// The share of training statements whose own label has the largest of their `scores`, rows × labels.
  func accuracy(of scores: [Float]) -> Double {
    let right = (0..<targets.count).count { row in
      let own = scores[4 * row..<4 * row + 4]
      return own.firstIndex(of: own.max() ?? 0).map { [$0 - 4 * row] } == targets.labels[row]
    }
    return Double(right) / Double(targets.count)
  }
}
