import Evaluation

enum Markdown {
  /// `text` so that it stands in a table cell as it is.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "|", "\\", "`", "*", "_", "[", "]", "~", "#", "!": result += "\\\(character)"
      // GitHub takes an entity for the character, and a tag for a tag.
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      // A mention would send somebody a message.
      case "@": result += "@\u{2060}"
      case "\n", "\r", "\r\n", "\t": result += " "
      default: result.append(character)
      }
    }
    return result
  }
}

extension EvaluationReport {
  /// The report as a comment on a pull request: the averages first, details folded away.
  public func markdown() -> String {
    var lines = ["### Evaluation", "", Markdown.escaped(provenance.description), ""]
    for warning in [provenance.trainedOnTheseSentence, provenance.missingGroupsSentence].compactMap(\.self) {
      lines += ["> \(Markdown.escaped(warning))", ""]
    }
    for sentence in foldComparison?.sentences ?? [] { lines += ["> \(Markdown.escaped(sentence))", ""] }
    lines += [
      "| axis | n | accuracy | macro F1 | 95 % | majority | best baseline |",
      "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for axis in axes {
      let scores = axis.scores
      let best = scores.baselines.max { ($0.macroF1 ?? -1) < ($1.macroF1 ?? -1) }
      let majority = scores.baselines.first { $0.name == "majority" }
      lines.append(
        "| \(Markdown.escaped(axis.title)) | \(scores.exampleCount) | \(decimalText(scores.accuracy.value)) | "
          + "**\(decimalText(scores.macroF1.value))** | "
          + "\(intervalText(scores.macroF1.interval?.lower, scores.macroF1.interval?.upper)) | "
          + "\(decimalText(majority?.macroF1)) | "
          + "\(best.map { "\(decimalText($0.macroF1)) (\($0.name))" } ?? "–") |")
    }
    lines.append("")
    for axis in axes { lines += axis.markdownDetails }
    if let leakage {
      lines += ["**Leakage**\(leakage.isClean ? ": none found" : "")", ""]
      lines += leakage.sentences.map { "- \(Markdown.escaped($0))" } + [""]
    }
    let model = provenance.modelDigest.map { ", model `\($0.prefix(12))`" } ?? ""
    lines.append(
      "<sub>stance \(provenance.version), seed \(provenance.seed), data `\(provenance.dataDigest.prefix(12))`\(model)</sub>"
    )
    return lines.joined(separator: "\n") + "\n"
  }
}

extension AxisEvaluation {
  fileprivate var markdownDetails: [String] {
    var lines = [
      "<details><summary>\(Markdown.escaped(title))</summary>", "",
      "| label | support | precision | recall | F1 | 95 % |", "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for score in scores.perClass {
      lines.append(
        "| \(Markdown.escaped(score.label)) | \(score.support) | \(decimalText(score.precision.value)) | "
          + "\(decimalText(score.recall.value)) | \(decimalText(score.f1.value)) | "
          + "\(intervalText(score.f1.interval?.lower, score.f1.interval?.upper)) |")
    }
    lines.append("")
    for sentence in [selectiveSentence, withoutNames?.sentence(of: scores), learningCurve?.sentence].compactMap(\.self)
    {
      lines.append("- \(Markdown.escaped(sentence))")
    }
    for slice in slices where slice.isFlagged {
      lines.append(
        "- \(Markdown.escaped("\(slice.field) \(slice.value)")): accuracy \(decimalText(slice.accuracy.value)) "
          + "\(intervalText(slice.accuracy.interval?.lower, slice.accuracy.interval?.upper)), n = \(slice.exampleCount)"
      )
    }
    return lines + ["", "</details>", ""]
  }
}
