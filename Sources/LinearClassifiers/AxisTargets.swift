public import LinearModels

/// What one axis is to learn: for each document its labels, or that it was not annotated.
public struct AxisTargets: Sendable {
  public let kind: DecisionRule.Kind
  public let labelCount: Int
  /// The label indices of each document; `nil` where it was not annotated.
  public let labels: [[Int]?]

  public var count: Int { labels.count }
  public var outputCount: Int { DecisionRule.outputCount(kind: kind, labelCount: labelCount) }

  public init(kind: DecisionRule.Kind, labelCount: Int, labels: [[Int]?]) {
    self.kind = kind
    self.labelCount = labelCount
    self.labels = labels
  }

  /// The label whose presence output `output` scores.
  public func label(ofOutput output: Int) -> Int {
    kind == .single && labelCount == 2 ? 1 : output
  }

  /// +1 for documents with the label, −1 for others; what stands for those not annotated is of no weight.
  func signs(forOutput output: Int) -> [Float] {
    let label = label(ofOutput: output)
    return labels.map { $0?.contains(label) == true ? 1 : -1 }
  }

  /// How many annotated documents carry each label.
  public var labelFrequencies: [Int] {
    var frequencies = [Int](repeating: 0, count: labelCount)
    for case let labels? in labels { for label in labels { frequencies[label] += 1 } }
    return frequencies
  }

  public var annotatedCount: Int { labels.count { $0 != nil } }
}

/// How much the documents of each label weigh in fitting.
public enum ClassWeighting: Hashable, Sendable {
  case uniform
  /// Each side of every output weighs the same in total: n / (2 · documents of the side).
  case balanced
  /// A factor for each label. In a set, it holds for the documents that carry the label.
  case perLabel([Double])

  /// The weight of each document for one output; 0 where it was not annotated or is left out.
  func weights(for targets: AxisTargets, output: Int, isIncluded: (Int) -> Bool) -> [Float] {
    let signs = targets.signs(forOutput: output)
    var positive: Float = 1
    var negative: Float = 1
    if self == .balanced {
      var counts = SIMD2<Float>()
      for index in 0..<targets.count where targets.labels[index] != nil && isIncluded(index) {
        counts += signs[index] > 0 ? SIMD2(1, 0) : SIMD2(0, 1)
      }
      positive = counts.x > 0 ? (counts.x + counts.y) / (2 * counts.x) : 1
      negative = counts.y > 0 ? (counts.x + counts.y) / (2 * counts.y) : 1
    }
    return (0..<targets.count).map { index in
      guard let labels = targets.labels[index], isIncluded(index) else { return 0 }
      if case .perLabel(let factors) = self {
        if targets.kind == .single { return labels.first.map { Float(factors[$0]) } ?? 1 }
        return signs[index] > 0 ? Float(factors[targets.label(ofOutput: output)]) : 1
      }
      return signs[index] > 0 ? positive : negative
    }
  }
}
