import LinearAlgebra
import LinearClassifiers
import LinearModels
import Parallelism
import SparseMatrices
import TestSupport

/// A feature of one example.
struct Entry: Hashable {
  let feature: Int
  var value: Float = 1
}

/// Examples row by row, as a person would write them down.
struct Examples {
  var rows: [[Entry]]
  var featureCount: Int
  /// `false` if every value is 1 and none is stored.
  var hasValues = false
  var rowScale: [Float]?

  /// Rows of features that lean towards the label of their row, given as a number below `labelCount`.
  init(seed: UInt64, labels: [Int], featureCount: Int, length: Int = 8, hasValues: Bool = false) {
    var random = SplitMix64(seed: seed)
    rows = labels.map { label in
      let features = (0..<length).map { _ in
        let feature = random.index(below: featureCount)
        // Two in three fall into the class's own part of the features.
        return random.index(below: 3) > 0 ? (feature / 4 * 4 + label) % featureCount : feature
      }
      return Set(features).sorted().map { feature in
        Entry(feature: feature, value: hasValues ? Float(1 + random.index(below: 3)) : 1)
      }
    }
    self.featureCount = featureCount
    self.hasValues = hasValues
  }

  init(rows: [[Entry]], featureCount: Int, hasValues: Bool = false) {
    self.rows = rows
    self.featureCount = featureCount
    self.hasValues = hasValues
  }

  func selecting(_ chosen: [Int]) -> Examples {
    var copy = self
    copy.rows = chosen.map { rows[$0] }
    copy.rowScale = rowScale.map { scale in chosen.map { scale[$0] } }
    return copy
  }

  var design: KernelColumns {
    var columns = [[(row: Int, value: Float)]](repeating: [], count: featureCount)
    for (row, entries) in rows.enumerated() {
      for entry in entries { columns[entry.feature].append((row, entry.value)) }
    }
    var starts = [0]
    for column in columns { starts.append(starts[starts.count - 1] + column.count) }
    let matrix = FeatureMatrix(
      rowCount: rows.count, columnStarts: Storage(starts), rows: Storage(columns.joined().map { UInt32($0.row) }))
    return KernelColumns(
      matrix, values: hasValues ? Storage(columns.joined().map(\.value)) : nil, rowScale: rowScale.map { Storage($0) })
  }

  /// A trainer that goes on as long as single precision gets closer.
  func trainer(_ method: ClassifierMethod, threads: Int = 1, relativeGap: Double = 1e-11) -> LinearTrainer {
    var trainer = LinearTrainer(
      design: design, featureCount: featureCount, method: method, workers: WorkerCount(threads))
    trainer.relativeGap = relativeGap
    return trainer
  }

  /// The score of each row, added up in double precision.
  func scores(by fit: OutputFit) -> [Double] {
    rows.indices.map { row in
      let sum = rows[row].reduce(0) { $0 + Double(fit.weights[$1.feature]) * Double($1.value) }
      return sum * Double(rowScale?[row] ?? 1) + Double(fit.intercept)
    }
  }
}

extension AxisTargets {
  static func classes(_ labels: [Int], count: Int) -> AxisTargets {
    AxisTargets(kind: .single, labelCount: count, labels: labels.map { [$0] })
  }
}

/// Every method there is.
let everyMethod: [ClassifierMethod] = [
  .logistic,
  .naiveBayesLogistic(RatioScaling()),
  .naiveBayesLogistic(RatioScaling(smoothing: 0.5, exponent: 0.75, idfExponent: 1)),
  .naiveBayesLogistic(RatioScaling(exponent: 0.75, smoothingKind: .proportional)),
  .multinomialNaiveBayes(smoothing: 1),
  .complementNaiveBayes(smoothing: 0.5),
]

/// The largest difference between two lists.
func difference<A: BinaryFloatingPoint, B: BinaryFloatingPoint>(_ a: [A], _ b: [B]) -> Double {
  precondition(a.count == b.count, "\(a.count) numbers beside \(b.count)")
  return zip(a, b).reduce(0) { largest, pair in
    let distance = abs(Double(pair.0) - Double(pair.1))
    return distance.isNaN ? .infinity : max(largest, distance)
  }
}

/// The largest difference between the weights and intercepts of two fits.
func difference(_ a: OutputFit, _ b: OutputFit) -> Double {
  max(difference(a.weights, b.weights), difference([a.intercept], [b.intercept]))
}
