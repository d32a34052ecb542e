import Evaluation

/// The tables of an axis.
struct AxisTables {
  let axis: AxisEvaluation

  var all: [String] {
    let small = [averages, baselines, cooccurrence, shares, slices].compactMap(\.self).joined(separator: "\n")
    return [perClass, "<div class=\"tables\">\(small)</div>", errors, suspects].compactMap(\.self)
  }

  private func interval(_ score: Score) -> String { intervalText(score.interval?.lower, score.interval?.upper) }

  private var perClass: String? {
    let hasRankings = !axis.rankings.isEmpty
    var table = HTMLTable(
      caption: "Each label",
      head: ["label", "support", "precision", "95 %", "recall", "95 %", "F1", "95 %"]
        + (hasRankings ? ["ROC area", "average precision"] : []))
    for (index, score) in axis.scores.perClass.enumerated() {
      table.rows.append(
        [
          HTMLText.escaped(score.label), "\(score.support)", decimalText(score.precision.value),
          interval(score.precision),
          decimalText(score.recall.value), interval(score.recall), decimalText(score.f1.value), interval(score.f1),
        ]
          + (hasRankings
            ? [axis.rankings[index].areaUnderROC, axis.rankings[index].averagePrecision].map { decimalText($0) } : []))
    }
    return table.html
  }

  private var averages: String? {
    let scores = axis.scores
    var table = HTMLTable(caption: "Averages", head: ["score", "value", "95 %"])
    func add(_ name: String, _ score: Score) {
      table.rows.append([HTMLText.escaped(name), decimalText(score.value), interval(score)])
    }
    add(axis.isSet ? "exact sets (accuracy)" : "accuracy", scores.accuracy)
    add("macro F1 (mean of F1s)", scores.macroF1)
    if scores.averagedLabels.count < axis.labels.count {
      add("F_avg (\(axis.names(scores.averagedLabels)))", scores.averageF1)
    }
    if axis.isSet { add("micro F1", scores.microF1) }
    add("weighted F1", scores.weightedF1)
    switch scores.detail {
    case .singleLabel(let detail):
      add("balanced accuracy", detail.balancedAccuracy)
      add("Matthews correlation", detail.matthewsCorrelation)
    case .labelSets(let detail):
      add("Hamming loss", detail.hammingLoss)
      add("labels in a true set", Score(value: detail.counts.goldCardinality))
      add("labels in a predicted set", Score(value: detail.counts.predictedCardinality))
    }
    return table.html
  }

  private var baselines: String? {
    var table = HTMLTable(caption: "Baselines", head: ["baseline", "accuracy", "macro F1", "micro F1"])
    for baseline in axis.scores.baselines {
      table.rows.append([
        HTMLText.escaped(baseline.name), decimalText(baseline.accuracy), decimalText(baseline.macroF1),
        decimalText(baseline.microF1),
      ])
    }
    return table.html
  }

  private var cooccurrence: String? {
    guard case .labelSets(let detail) = axis.scores.detail, axis.labels.count <= ConfusionPlot.maximumClassCount
    else { return nil }
    var table = HTMLTable(caption: "Labels together: true / predicted", head: [""] + axis.labels)
    for (row, label) in axis.labels.enumerated() {
      table.rows.append(
        [HTMLText.escaped(label)]
          + axis.labels.indices.map { "\(detail.goldCooccurrence[row, $0]) / \(detail.predictedCooccurrence[row, $0])" }
      )
    }
    return table.html
  }

  private var shares: String? {
    var table = HTMLTable(
      caption: "Shares of statements", head: ["label", "true", "predicted", "corrected for known errors"])
    for (label, share) in zip(axis.labels, axis.shares) {
      table.rows.append(
        [HTMLText.escaped(label)] + [share?.gold, share?.predicted, share?.corrected].map { decimalText($0) })
    }
    return table.html
  }

  private var slices: String? {
    guard !axis.slices.isEmpty else { return nil }
    var table = HTMLTable(caption: "Parts of the data", head: ["part", "n", "accuracy", "95 %", "differs"])
    for slice in axis.slices {
      table.rows.append([
        HTMLText.escaped("\(slice.field): \(slice.value)"), "\(slice.exampleCount)", decimalText(slice.accuracy.value),
        interval(slice.accuracy), slice.isFlagged ? "◆ yes" : "",
      ])
    }
    return table.html
  }

  private var errors: String? {
    guard !axis.errors.isEmpty else { return nil }
    var table = HTMLTable(
      caption: "The most confident \(axis.errors.count) of \(axis.errorCount) errors",
      head: ["statement", "true", "predicted", "confidence", "what moved it (logits)"], textColumns: [0, 1, 2, 4],
      className: "errors")
    for error in axis.errors {
      let features = error.terms.map { term in
        "<span class=\"feature\">\(HTMLText.escaped(term.term)) <i>\(signedText(term.weight, 2))</i></span>"
      }
      let text = HTMLText.cut(error.text, to: 600)
      table.rows.append([
        "\(HTMLText.escaped(text))<small>\(HTMLText.escaped(error.place))</small>",
        HTMLText.escaped(axis.names(error.gold)), HTMLText.escaped(axis.names(error.predicted)),
        decimalText(error.confidence, 2), features.joined(separator: " "),
      ])
    }
    return table.html
  }

  private var suspects: String? {
    guard !axis.suspects.isEmpty else { return nil }
    return
      "<p class=\"soft\">\(Set(axis.suspects.map(\.row)).count) of \(axis.scores.exampleCount) statements are probably "
      + "labelled wrong (confident learning); the JSON form lists them.</p>"
  }
}
