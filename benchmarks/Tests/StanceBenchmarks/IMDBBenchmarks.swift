import Foundation
import Parallelism
import StanceKit
import XCTest

/// The reviews of Maas et al. (2011), if `STANCE_DATASETS` names a folder that holds `imdb`. On all processors.
final class IMDBBenchmarks: BenchmarkCase {
  func testTraining_IMDB_25000reviews() throws {
    let path = try path(of: "train")
    let workers = Self.workers
    let model = try benchmarkLong(.statements(25_000), times: 3) { try Self.train(on: path, workers: workers) }
    XCTAssertEqual(model.axes.map(\.labels), [["neg", "pos"]])
  }

  func testPredicting_IMDB_25000reviews() throws {
    let model = try Self.train(on: path(of: "train"), workers: Self.workers)
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

  /// From the file to the model, the strength searched for.
  private static func train(on path: String, workers: WorkerCount) throws -> StatementClassifier {
    var reader = DatasetReader(workers: workers)
    reader.labelFields = ["label"]
    return try TrainingPlan(workers: workers).train(
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
