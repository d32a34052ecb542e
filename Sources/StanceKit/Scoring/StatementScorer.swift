import Evaluation
import LinearModels
import Parallelism

/// What a model says of a statement, as far as an evaluation wants to know.
struct ScoredStatement: Sendable {
  let prediction: Prediction
  /// For each axis the probabilities that the scores give without calibration.
  let uncalibrated: [[Double]]
  /// The prediction with names masked, where that was asked for.
  let masked: Prediction?
}

/// Predicts statements for an evaluation.
struct StatementScorer {
  let classifier: StatementClassifier
  let workers: WorkerCount
  let mask: NameMask?

  /// What the classifier says of the texts of `rows`, in their order.
  func score(_ texts: StatementTexts, rows: [Int]) -> [ScoredStatement] {
    // Scores that were never calibrated are read as logits.
    let rawRules = classifier.axes.map { DecisionRule(kind: $0.rule.kind, labelCount: $0.labels.count) }
    let partCount = max(1, min(workers.threads * 4, rows.count / 16))
    let parts = ResultSlots<[ScoredStatement]>(count: partCount)
    workers.forEachPart(partCount) { part in
      var predictor = classifier.predictor()
      var found: [ScoredStatement] = []
      for row in rows[rows.count * part / partCount..<rows.count * (part + 1) / partCount] {
        texts.withText(at: row) { text in
          let scores = predictor.scores(of: text)
          var masked: Prediction?
          if let mask {
            if let maskedText = mask.masked(text) {
              masked = maskedText.withUnsafeBufferPointer { predictor.predict($0) }
            } else {
              masked = Prediction(scores: scores, axes: classifier.axes)
            }
          }
          found.append(
            ScoredStatement(
              prediction: Prediction(scores: scores, axes: classifier.axes),
              uncalibrated: zip(classifier.axes, rawRules).map { $1.probabilities(of: Array(scores[$0.outputs])) },
              masked: masked))
        }
      }
      parts[part] = found
    }
    return parts.all.flatMap { $0 }
  }

  /// The most confident wrong predictions on an axis, by falling confidence, each with the features that moved it.
  ///
  /// - Parameters:
  ///   - statements: What ``score(_:rows:)`` gave for `rows`.
  ///   - gold: The gold labels of each row; `nil` where not annotated.
  func confidentErrors(
    _ statements: [ScoredStatement], axis: Int, gold: [[Int]?], texts: StatementTexts, rows: [Int], count: Int
  ) -> [ExplainedError] {
    let wrong = rows.indices.filter { index in
      gold[index].map { $0 != statements[index].prediction.axes[axis].labels } ?? false
    }
    let worst = wrong.sorted {
      (statements[$1].prediction.axes[axis].confidence, rows[$0])
        < (statements[$0].prediction.axes[axis].confidence, rows[$1])
    }
    var predictor = classifier.predictor()
    let name = classifier.axes[axis].name
    return worst.prefix(count).map { index in
      var terms: [Explanation.Term] = []
      texts.withText(at: rows[index]) { text in
        let explanations = predictor.explain(
          text, prediction: statements[index].prediction, termCount: ExplainedError.termCount)
        terms = explanations.first { $0.axis == name }?.terms ?? []
      }
      return ExplainedError(
        row: rows[index], confidence: statements[index].prediction.axes[axis].confidence,
        terms: terms.map { ExplainedError.Term(term: $0.term, weight: $0.weight) })
    }
  }
}

/// A wrong prediction and the features that moved it most.
public struct ExplainedError: Hashable, Sendable {
  public struct Term: Hashable, Sendable {
    public let term: String
    public let weight: Double
  }

  static let termCount = 5

  /// The statement, by index into the dataset.
  public let row: Int
  public let confidence: Double
  public let terms: [Term]
}
