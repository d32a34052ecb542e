import Evaluation

extension EvaluationReport {
  /// The report for a terminal of 80 columns, without a line break at its end.
  public func text() -> String {
    var parts = [Self.wrapped(provenance.description)]
    for warning in [provenance.trainedOnTheseSentence, provenance.missingGroupsSentence].compactMap(\.self) {
      parts.append(Self.wrapped(warning))
    }
    if let foldComparison { parts.append(foldComparison.sentences.map { Self.wrapped($0) }.joined(separator: "\n")) }
    parts += axes.map { $0.text(groupNoun: provenance.groupNoun) }
    if let leakage {
      let heading = leakage.isClean ? "leakage: none found" : "leakage"
      parts.append(([heading] + leakage.sentences.map { Self.wrapped($0, indent: 2) }).joined(separator: "\n"))
    }
    parts.append(provenanceText)
    return printableText(parts.joined(separator: "\n\n"))
  }

  private var provenanceText: String {
    let model = provenance.modelDigest.map { ", model \($0.prefix(12))" } ?? ""
    return Self.wrapped(
      "stance \(provenance.version), seed \(provenance.seed), data \(provenance.dataDigest.prefix(12))\(model)")
  }

  /// `text` broken at blanks into lines of at most 80 characters, all but the first indented two more than the first.
  static func wrapped(_ text: String, indent: Int = 0) -> String {
    var lines = [String(repeating: " ", count: indent)]
    var isEmpty = true
    for word in text.split(separator: " ") {
      if isEmpty {
        lines[lines.count - 1] += word
      } else if lines[lines.count - 1].count + 1 + word.count <= 80 {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(repeating: " ", count: indent == 0 ? 0 : indent + 2) + word)
      }
      isEmpty = false
    }
    return lines.joined(separator: "\n")
  }
}

extension AxisEvaluation {
  fileprivate func text(groupNoun: String) -> String {
    var blocks = [scores.text(groupNoun: groupNoun)]
    while blocks[0].last == "\n" { blocks[0].removeLast() }
    blocks.append(
      [calibrationText, selectiveSentence, withoutNames?.sentence(of: scores), learningCurve?.sentence]
        .compactMap { $0.map { EvaluationReport.wrapped($0) } }.joined(separator: "\n"))
    if !isPrimary { blocks.append(sharesText) }
    blocks += [learningCurveText, slicesText, errorsText, suspectsText].compactMap(\.self)
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var calibrationText: String? {
    guard let calibration else { return nil }
    let bins = calibration.after.curve.bins.count
    return
      "calibration: expected error \(decimalText(calibration.after.curve.expectedCalibrationError)) in \(bins) bins "
      + "(before calibrating \(decimalText(calibration.before.curve.expectedCalibrationError))), "
      + "Brier \(decimalText(calibration.after.brier)), log loss \(decimalText(calibration.after.logLoss))"
  }

  /// Of more labels the terminal shows those whose predicted share is furthest off.
  private static let shownShares = 15

  private var sharesText: String {
    var table = PlainTable(["share of statements", "true", "predicted", "corrected"])
    func gap(_ label: Int) -> Double { shares[label].map { abs($0.predicted - $0.gold) } ?? 0 }
    let order = labels.indices.sorted { (gap($1), $0) < (gap($0), $1) }
    for label in order.prefix(Self.shownShares).sorted() {
      let share = shares[label]
      table.append([labels[label]] + [share?.gold, share?.predicted, share?.corrected].map { decimalText($0) })
    }
    let hidden = labels.count - Self.shownShares
    return table.text + (hidden > 0 ? "\n(\(hidden) labels are nearer to their true share; --json has all)" : "")
  }

  private var learningCurveText: String? {
    guard let learningCurve else { return nil }
    var table = PlainTable(["trained on", "documents", "macro F1", "95 % interval"])
    for point in learningCurve.points {
      table.append([
        "\(point.statementCount) statements", percentText(point.share), decimalText(point.macroF1.value),
        intervalText(point.macroF1.interval?.lower, point.macroF1.interval?.upper),
      ])
    }
    return table.text
  }

  private var slicesText: String? {
    guard !slices.isEmpty else { return nil }
    let flagged = slices.filter(\.isFlagged)
    guard !flagged.isEmpty else { return "slices: \(slices.count) looked at, none differs from the whole" }
    var table = PlainTable(["slices that differ (of \(slices.count))", "n", "accuracy", "95 % interval"])
    for slice in flagged {
      table.append([
        "\(slice.field): \(slice.value)", "\(slice.exampleCount)", decimalText(slice.accuracy.value),
        intervalText(slice.accuracy.interval?.lower, slice.accuracy.interval?.upper),
      ])
    }
    return table.text
  }

  /// How many errors the terminal shows; the other forms have more.
  private static let shownErrors = 3

  private var errorsText: String? {
    guard !errors.isEmpty else { return nil }
    let lines = errors.prefix(Self.shownErrors).map { error in
      let text = error.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let terms = error.terms.map { "\($0.term) \(signedText($0.weight, 2))" }.joined(separator: ", ")
      return [
        "  \(error.place): \(names(error.predicted)) \(decimalText(error.confidence, 2)), was \(names(error.gold))",
        "    \(text)", "    \(terms)",
      ].filter { $0 != "    " }.map { $0.count > 80 ? $0.prefix(79) + "…" : $0 }.joined(separator: "\n")
    }
    return (["errors, most confident first (\(errorCount) in all)"] + lines).joined(separator: "\n")
  }

  private var suspectsText: String? {
    guard !isPrimary, !suspects.isEmpty else { return nil }
    return EvaluationReport.wrapped(
      "labels: \(Set(suspects.map(\.row)).count) of \(scores.exampleCount) statements are probably labelled wrong "
        + "(confident learning); --json and --html list them")
  }
}
