import FeatureExtraction
import Foundation
import LinearAlgebra
import LinearClassifiers
import Parallelism
import StanceKit

/// Ten strengths of regularization by cross-validation, from the file to the accuracies: what scikit-learn's grid search
/// does in `peers_suite/programs/grid_search.py`.
///
///     grid FILE [THREADS]
///
/// The records have `text`, `label` (one of two) and `fold`. Prints the accuracy at each strength, the seconds, and as
/// the last line the best accuracy.
@main
struct Grid {
  static func main() {
    let arguments = CommandLine.arguments
    guard (2...3).contains(arguments.count), let threads = arguments.count == 3 ? Int(arguments[2]) : 1, threads > 0
    else { fail("usage: grid FILE [THREADS]", status: 64) }
    do {
      try report(arguments[1], workers: WorkerCount(threads))
    } catch { fail("\(error)", status: 65) }
  }

  private static func fail(_ message: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data("\(message)\n".utf8))
    exit(status)
  }

  private static func report(_ path: String, workers: WorkerCount) throws {
    BLAS.setThreadCount(1)
    let clock = ContinuousClock()
    let start = clock.now
    let accuracies = try search(path, workers: workers)
    let seconds = (clock.now - start) / .seconds(1)
    for (strength, accuracy) in zip(strengths, accuracies) {
      print(String(format: "%.4f  %.4f", strength, accuracy))
    }
    print("{\"seconds\": \(seconds)}")
    print("{\"accuracy\": \(accuracies.max() ?? 0)}")
  }

  /// 0.01 to 10, evenly in their logarithms.
  private static let strengths = (0..<10).map { pow(10, Double($0) / 3 - 2) }

  /// As many as are solved for at once.
  private static let strengthsAtOnce = 8

  private static func search(_ path: String, workers: WorkerCount) throws -> [Double] {
    var reader = DatasetReader(workers: workers)
    reader.labelFields = ["label"]
    reader.foldField = "fold"
    let dataset = try reader.read(paths: [path])
    guard let folds = dataset.folds, let last = folds.max() else { return [] }
    let corpus = TokenizedCorpus(
      dataset.texts, analyzer: TextAnalyzer(), minimumDocumentFrequency: 1, workers: workers)
    let matrix = NGramCounter(shapes: TermShape.shapes(longestRun: 2, skips: false)).count(corpus, workers: workers)
      .matrix
    var trainer = LinearTrainer(
      design: KernelColumns(matrix), featureCount: matrix.columnCount, method: .naiveBayesLogistic(RatioScaling()),
      workers: workers)
    trainer.costUnit = .plain
    trainer.relativeGap = 1e-3
    let axis = dataset.axes[0]
    return stride(from: 0, to: strengths.count, by: strengthsAtOnce).flatMap { first in
      let costs = Array(strengths[first..<min(first + strengthsAtOnce, strengths.count)])
      let held = trainer.heldOutScores(axis.targets, folds: folds, usedFolds: 0..<last + 1, costs: costs)
      return costs.indices.map { cost in
        let scores = held.scores(forCost: cost, bayesFactors: nil)
        let right = zip(held.rows, scores).count { row, score in axis.values[row] == [score > 0 ? 1 : 0] }
        return Double(right) / Double(held.rows.count)
      }
    }
  }
}
