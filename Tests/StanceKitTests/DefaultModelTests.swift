import FeatureExtraction
import Foundation
import LinearModels
import Parallelism
import TestSupport
import Testing

@testable import StanceKit

/// `models/default.stance` is what `stance train data/statements -o models/default.stance` makes.
@Suite struct DefaultModelTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func dataset() throws -> Dataset {
    let folder = root.appendingPathComponent("data/statements")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try DatasetReader().read(
      paths: names.filter { $0.hasSuffix(".jsonl") }.map { folder.appendingPathComponent($0).path })
  }

  private static func shippedModel() throws -> StatementClassifier {
    try StatementClassifier(contentsOfModelFile: root.appendingPathComponent("models/default.stance").path)
  }

  /// Last digits differ between processors, whose mathematics libraries round differently; labels do not.
  @Test(.enabled("many minutes without optimization") { TestBuild.isOptimized })
  func isMadeAgainFromTheData() throws {
    let dataset = try Self.dataset()
    let shipped = try Self.shippedModel()
    let plan = TrainingPlan(workers: WorkerCount(2))
    let again = try plan.train(on: dataset, provenance: Provenance(command: shipped.provenance.command))
    #expect(shipped.provenance == again.provenance)
    #expect(shipped.recipe == again.recipe)
    #expect(shipped.vocabulary.featureCount == again.vocabulary.featureCount)
    var first = shipped.predictor()
    var second = again.predictor()
    var largest = 0.0
    for index in stride(from: 0, to: dataset.count, by: 7) {
      let (a, b) = (first.predict(dataset.texts[index]), second.predict(dataset.texts[index]))
      for (x, y) in zip(a.axes, b.axes) {
        for (p, q) in zip(x.probabilities, y.probabilities) { largest = max(largest, abs(p - q)) }
      }
    }
    #expect(largest < 1e-3)
  }

  @Test func holdsBothAxes() throws {
    let model = try Self.shippedModel()
    #expect(model.axes.map(\.name) == ["stance", "sentiment"])
    #expect(model.axes.map(\.rule.kind) == [.set, .single])
    #expect(model.axes[0].labels == AxisScheme.stance.labels)
  }
}
