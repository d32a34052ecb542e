import Evaluation
import FeatureExtraction
import Foundation
import LinearModels
import StanceKit

/// A model in words.
enum ModelDescription {
  static func card(of classifier: StatementClassifier) -> [String] {
    let provenance = classifier.provenance
    var lines = [
      "recipe      \(classifier.recipe.summary)",
      "features    \(classifier.vocabulary.featureCount)",
      "data        \(provenance.statementCount) statements in \(provenance.documentCount) documents",
      "SHA-256     \(provenance.dataDigest)",
      "command     \(provenance.command)",
      "version     \(provenance.version)",
    ]
    for axis in classifier.axes {
      lines.append("")
      let kind = axis.rule.kind == .set ? "a set" : "one label"
      lines.append("\(axis.name) (\(kind) of \(axis.labels.joined(separator: ", ")))")
      lines += TrainingSummary.text(axis).split(separator: "\n").dropFirst().map(String.init)
      lines += errors(of: axis)
      if let threshold = axis.abstainThreshold {
        lines.append("  abstains below a confidence of \(TrainingSummary.decimal(threshold)) (predict --abstain)")
      }
    }
    return lines
  }

  /// How each label did on statements that were held out.
  private static func errors(of axis: ModelAxis) -> [String] {
    guard let counts = axis.report.validation?.labelCounts, counts.count == axis.labels.count else { return [] }
    let width = axis.labels.map(\.count).max() ?? 0
    return zip(axis.labels, counts).map { label, counts in
      let scores = [counts.precision, counts.recall, counts.falsePositiveRate].map {
        $0.map(TrainingSummary.decimal) ?? "–"
      }
      return "  \(label.padding(toLength: width, withPad: " ", startingAt: 0))  precision \(scores[0]), recall "
        + "\(scores[1]), false positives \(scores[2]) of the others"
    }
  }

  /// The n-grams and classes of words of largest weight for each label of an axis.
  static func topTerms(of axis: ModelAxis, in classifier: StatementClassifier, count: Int) -> [String] {
    guard count > 0 else { return [] }
    var lines = ["", "\(axis.name): what each label listens to"]
    for (index, label) in axis.labels.enumerated() {
      let isPair = axis.rule.outputCount == 1
      let terms = classifier.heaviestTerms(
        ofOutput: axis.firstOutput + (isPair ? 0 : index), isReversed: isPair && index == 0, count: count)
      lines.append("  \(label)")
      lines += terms.map { "    \(String(format: "%+.3f", $0.weight))  \($0.term)" }
    }
    return lines
  }
}
