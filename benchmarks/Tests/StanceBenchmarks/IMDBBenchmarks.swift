import Foundation
import Parallelism
import StanceKit
import XCTest

/// The reviews of Maas et al. (2011), if `STANCE_DATASETS` names a folder that holds `imdb`. On all processors.
final class IMDBBenchmarks: BenchmarkCase {
  func testTraining_IMDB_25000reviews_defaults() throws {
    let path = try path(of: "train")
    let model = try benchmarkLong(.statements(25_000), times: 3) { try Self.train(on: path, recipe: Recipe()) }
    XCTAssertEqual(model.axes.map(\.labels), [["neg", "pos"]])
  }

  func testTraining_IMDB_25000reviews_word12Grams() throws {
    let path = try path(of: "train")
    let model = try benchmarkLong(.statements(25_000), times: 3) { try Self.train(on: path, recipe: Self.word12Grams) }
    XCTAssertEqual(model.axes.map(\.labels), [["neg", "pos"]])
  }

  func testPredicting_IMDB_25000reviews_word12Grams() throws {
    let model = try Self.train(on: path(of: "train"), recipe: Self.word12Grams)
    var reader = DatasetReader(workers: Self.workers)
    reader.labelFields = ["label"]
    let test = try reader.read(paths: [path(of: "test")])
    let workers = Self.workers
    let parts = ResultSlots<[[Int]]>(count: 100)
    let predicted = try benchmarkLong(.statements(test.count), times: 3) {
      workers.forEachPart(100) { part in
        var predictor = model.predictor()
        var labels: [[Int]] = []
        for index in test.count * part / 100..<test.count * (part + 1) / 100 {
          test.texts.withText(at: index) { labels.append(predictor.predict($0).axes[0].labels) }
        }
        parts[part] = labels
      }
      return Array(parts.all.joined())
    }
    let right = zip(predicted, test.axes[0].values).count { $0 == $1 }
    XCTAssertGreaterThan(Double(right) / Double(test.count), 0.9)
  }

  private static let workers = WorkerCount(ProcessInfo.processInfo.activeProcessorCount)

  /// Words and word pairs alone, which other classifiers can be timed with too.
  private static var word12Grams: Recipe {
    var recipe = Recipe()
    recipe.longestNGram = 2
    recipe.characterNGrams = nil
    return recipe
  }

  /// From the file to the model, the strength searched for.
  private static func train(on path: String, recipe: Recipe) throws -> StatementClassifier {
    var reader = DatasetReader(workers: workers)
    reader.labelFields = ["label"]
    return try TrainingPlan(recipe: recipe, workers: workers).train(
      on: reader.read(paths: [path]), provenance: Provenance(command: "benchmark"))
  }

  private func path(of part: String) throws -> String {
    guard let folder = ProcessInfo.processInfo.environment["STANCE_DATASETS"], !folder.isEmpty else {
      throw XCTSkip("no STANCE_DATASETS in the environment")
    }
    let path = "\(folder)/imdb/\(part).jsonl"
    guard FileManager.default.fileExists(atPath: path) else { throw XCTSkip("no \(path)") }
    return path
  }
}
