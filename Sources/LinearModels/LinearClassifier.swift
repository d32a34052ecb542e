/// A fitted linear classifier: a weight for every feature and output, an intercept for every output.
///
/// Naive Bayes and logistic regression both end here. They differ in how they choose the weights, not in how they
/// predict (Wang & Manning 2012, §2).
public struct LinearClassifier: Sendable {
  public let featureCount: Int
  public let outputCount: Int
  /// *d* × *m*, row-major: the weights of one feature stand side by side, so that a hit reads one cache line.
  public let weights: WeightStorage
  public let intercepts: [Float]

  public init(featureCount: Int, weights: WeightStorage, intercepts: [Float]) {
    precondition(
      weights.count == featureCount * intercepts.count,
      "\(weights.count) weights for \(featureCount) features and \(intercepts.count) outputs")
    self.featureCount = featureCount
    self.outputCount = intercepts.count
    self.weights = weights
    self.intercepts = intercepts
  }

  public func weight(ofFeature feature: Int, output: Int) -> Float {
    precondition(feature < featureCount && output < outputCount)
    return weights.base[feature * outputCount + output]
  }

  /// Adds the weights of `features` to the intercepts, in double precision, so that a score is the sum of its parts to
  /// nine digits.
  ///
  /// - Parameters:
  ///   - values: The value of each feature; `nil` if all are 1.
  ///   - scores: Receives `outputCount` scores.
  /// - Complexity: O(features · outputs).
  @inline(__always)
  public func score(
    _ features: UnsafeBufferPointer<UInt32>, values: UnsafePointer<Double>?, into scores: UnsafeMutablePointer<Double>
  ) {
    let m = outputCount
    for output in 0..<m { scores[output] = Double(intercepts[output]) }
    let base = weights.base
    guard let values else {
      if m == 1 {
        // A lone sum stays in a register.
        var sum = scores[0]
        for feature in features { sum += Double(base[Int(feature)]) }
        scores[0] = sum
        return
      }
      for feature in features {
        let row = base + Int(feature) &* m
        for output in 0..<m { scores[output] += Double(row[output]) }
      }
      return
    }
    for (index, feature) in features.enumerated() {
      let row = base + Int(feature) &* m
      for output in 0..<m { scores[output] += Double(row[output]) * values[index] }
    }
  }
}

/// Numbers that something else keeps alive: an allocation, or a mapped file.
public struct WeightStorage: @unchecked Sendable {
  public let base: UnsafePointer<Float>
  public let count: Int
  private let owner: AnyObject

  /// - Parameter owner: Whose life keeps `base` valid. Nothing writes to `base` while it lives.
  public init(base: UnsafePointer<Float>, count: Int, owner: AnyObject) {
    self.base = base
    self.count = count
    self.owner = owner
  }
}
