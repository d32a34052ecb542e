public import LinearModels

/// Fits the slopes and offsets of a ``DecisionRule`` to scores of documents the classifier was not fitted on.
public struct ScoreCalibrator: Sendable {
  /// ``TemperatureScaling/tolerance``.
  public var tolerance: Double

  public init(tolerance: Double = 1e-8) {
    self.tolerance = tolerance
  }

  /// - Parameters:
  ///   - rows: The documents that were scored.
  ///   - scores: Rows × outputs, row-major.
  /// - Returns: A rule with slopes and offsets fitted by maximum likelihood, or the plain rule where nothing can be
  ///   fitted.
  public func fit(_ targets: AxisTargets, rows: [Int], scores: [Float]) -> DecisionRule {
    var rule = DecisionRule(kind: targets.kind, labelCount: targets.labelCount)
    let annotated = rows.indices.filter { targets.labels[rows[$0]] != nil }
    guard !annotated.isEmpty else { return rule }
    let outputs = targets.outputCount
    if targets.kind == .single && targets.labelCount != 2 {
      let classes = annotated.compactMap { targets.labels[rows[$0]]?.first }
      let logits = annotated.map { row in (0..<outputs).map { Double(scores[row * outputs + $0]) } }
      let fitted = TemperatureScaling(tolerance: tolerance).fit(
        logits, classes: classes, classCount: targets.labelCount)
      rule.slopes = [Double](repeating: fitted.slope, count: outputs)
      rule.offsets = fitted.offsets
      return rule
    }
    for output in 0..<outputs {
      let label = targets.label(ofOutput: output)
      let isPositive = annotated.map { targets.labels[rows[$0]]?.contains(label) == true }
      let values = annotated.map { Double(scores[$0 * outputs + output]) }
      let fitted = PlattScaling().fit(values, isPositive: isPositive)
      rule.slopes[output] = fitted.slope
      rule.offsets[output] = fitted.offset
    }
    return rule
  }
}
