import LinearModels

/// What a model file says about itself, as JSON in the file's metadata.
struct ModelCard: Codable, Hashable {
  var formatVersion: Int
  var recipe: Recipe
  var axes: [Axis]
  var intercepts: [Float]
  var provenance: Provenance

  struct Axis: Codable, Hashable {
    var name: String
    var kind: DecisionRule.Kind
    var labels: [String]
    var firstOutput: Int
    var slopes: [Double]
    var offsets: [Double]
    var thresholds: [Double]
    var abstainThreshold: Double?
    var report: AxisReport

    init(_ axis: ModelAxis) {
      name = axis.name
      kind = axis.rule.kind
      labels = axis.labels
      firstOutput = axis.firstOutput
      slopes = axis.rule.slopes
      offsets = axis.rule.offsets
      thresholds = axis.rule.thresholds
      abstainThreshold = axis.abstainThreshold
      report = axis.report
    }

    /// Slopes and offsets beyond it are refused: a score, at most some 10⁵⁶, times a slope stays finite.
    private static let largestNumber = 1e100

    /// - Returns: `nil` if the numbers contradict each other or are not finite.
    func modelAxis() -> ModelAxis? {
      let outputs = DecisionRule.outputCount(kind: kind, labelCount: labels.count)
      guard labels.count >= 1, firstOutput >= 0, slopes.count == outputs, offsets.count == outputs,
        thresholds.count == (kind == .set ? labels.count : 0), Set(labels).count == labels.count,
        (slopes + offsets + thresholds).allSatisfy({ abs($0) <= Self.largestNumber }), slopes.allSatisfy({ $0 > 0 }),
        kind == .set || labels.count >= 2
      else { return nil }
      var rule = DecisionRule(kind: kind, labelCount: labels.count)
      rule.slopes = slopes
      rule.offsets = offsets
      rule.thresholds = thresholds
      return ModelAxis(
        name: name, labels: labels, rule: rule, firstOutput: firstOutput, abstainThreshold: abstainThreshold,
        report: report)
    }
  }

  init(_ classifier: StatementClassifier) {
    formatVersion = ModelFile.version
    recipe = classifier.recipe
    axes = classifier.axes.map(Axis.init)
    intercepts = classifier.linear.intercepts
    provenance = classifier.provenance
  }
}
