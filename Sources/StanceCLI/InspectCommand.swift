import ArgumentParser
import Evaluation
import FeatureExtraction
import Foundation
import LinearModels
import StanceKit

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Shows what a model is and what each label listens to.",
    discussion: """
      EXAMPLES
        stance inspect my.stance
        stance inspect --top 20          the default model
      """)

  @Argument(help: "The model; the default model if left out.")
  var model: String?

  @Option(help: ArgumentHelp("How many terms to show for each label.", valueName: "n"))
  var top = 10

  @OptionGroup(title: "Common") var common: CommonOptions

  func validate() throws {
    guard top >= 0 else { throw ValidationError("--top must be 0 or more, not \(top)") }
  }

  func run() throws {
    let classifier = try ModelLocation.load(model)
    var lines = ModelDescription.card(of: classifier)
    for axis in classifier.axes { lines += ModelDescription.topTerms(of: axis, in: classifier, count: top) }
    try Terminal.output(lines.joined(separator: "\n") + "\n")
  }
}

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

  /// The terms of largest weight for each label of an axis.
  static func topTerms(of axis: ModelAxis, in classifier: StatementClassifier, count: Int) -> [String] {
    guard count > 0 else { return [] }
    var lines = ["", "\(axis.name): what each label listens to"]
    for (index, label) in axis.labels.enumerated() {
      let isPair = axis.rule.outputCount == 1
      let sign: Float = isPair && index == 0 ? -1 : 1
      let terms = topTerms(
        in: classifier, output: axis.firstOutput + (isPair ? 0 : index), sign: sign, count: count)
      lines.append("  \(label)")
      lines += terms.map { term, weight in
        "    \(String(format: "%+.3f", Double(weight)))  \(term)"
      }
    }
    return lines
  }

  private static func topTerms(
    in classifier: StatementClassifier, output: Int, sign: Float, count: Int
  ) -> [(term: String, weight: Float)] {
    let linear = classifier.linear
    var best: [(feature: Int, weight: Float)] = []
    for feature in 0..<linear.featureCount {
      let weight = sign * linear.weight(ofFeature: feature, output: output)
      guard weight > 0, best.count < count || weight > best[best.count - 1].weight else { continue }
      let place = best.firstIndex { $0.weight < weight } ?? best.count
      best.insert((feature, weight), at: place)
      if best.count > count { best.removeLast() }
    }
    return best.map { (classifier.vocabulary.term(ofFeature: $0.feature), $0.weight) }
  }
}
