import Evaluation

extension AxisEvaluation {
  /// What links to the section point at.
  var anchor: String { "axis-" + title.map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined() }

  /// The section of the page on this axis.
  func section(_ provenance: ReportProvenance) -> String {
    let groups =
      scores.groupCount == scores.exampleCount ? "" : " in \(scores.groupCount) \(provenance.groupNoun)"
    let findings = [selectiveSentence, withoutNames?.sentence(of: scores), learningCurve?.sentence].compactMap(\.self)
    let list = findings.map { "<li>\(HTMLText.escaped($0))</li>" }.joined(separator: "\n")
    return """
      <section id="\(HTMLText.escaped(anchor))">
      <h2>\(HTMLText.escaped(title))</h2>
      <p class="soft">\(HTMLText.escaped("\(scores.exampleCount) statements\(groups); \(kindWords)"))</p>
      \(tiles)
      <ul class="findings">
      \(list)
      </ul>
      <div class="figures">
      \(AxisFigures(axis: self).all.joined(separator: "\n"))
      </div>
      \(AxisTables(axis: self).all.joined(separator: "\n"))
      </section>
      """
  }

  private var kindWords: String {
    isPrimary ? "the leading label of each set" : isSet ? "any set of the labels" : "one label each"
  }

  private var tiles: String {
    let best = scores.baselines.max { ($0.macroF1 ?? -1) < ($1.macroF1 ?? -1) }
    var tiles = [tile("macro F1", scores.macroF1), tile(isSet ? "exact sets" : "accuracy", scores.accuracy)]
    switch scores.detail {
    case .singleLabel(let detail): tiles.append(tile("Matthews correlation", detail.matthewsCorrelation))
    case .labelSets: tiles.append(tile("micro F1", scores.microF1))
    }
    if let best {
      tiles.append(
        "<div class=\"tile\"><span>best baseline, macro F1</span><b>\(decimalText(best.macroF1))</b>"
          + "<span>\(HTMLText.escaped(best.name))</span></div>")
    }
    return "<div class=\"tiles\">\(tiles.joined(separator: "\n"))</div>"
  }

  private func tile(_ name: String, _ score: Score) -> String {
    let interval = score.interval.map { intervalText($0.lower, $0.upper) } ?? "no interval"
    return "<div class=\"tile\"><span>\(name)</span><b>\(decimalText(score.value))</b><span>\(interval)</span></div>"
  }
}

/// The plots of an axis.
struct AxisFigures {
  let axis: AxisEvaluation

  /// Curves of more labels could not be told apart; those with most support are shown.
  private var shownLabels: [Int] {
    let order = axis.labels.indices.sorted {
      (axis.scores.perClass[$1].support, $0) < (axis.scores.perClass[$0].support, $1)
    }
    return order.prefix(XYPlot.styleCount).sorted()
  }

  var all: [String] {
    [baselines, perClass, confusion, precisionRecall, roc, reliability, riskCoverage, learningCurve, slices]
      .compactMap(\.self)
  }

  private var baselines: String? {
    let scores = axis.scores
    let own = RowPlot.Row(
      name: "this", value: scores.macroF1.value, lower: scores.macroF1.interval?.lower,
      upper: scores.macroF1.interval?.upper, mark: .point)
    let others = scores.baselines.map { RowPlot.Row(name: $0.name, value: $0.macroF1, mark: .hollow) }
    return RowPlot(title: "Macro F1 beside rules that hardly read the text", rows: [own] + others).figure
  }

  private var perClass: String? {
    let rows = axis.scores.perClass.prefix(30).map {
      RowPlot.Row(name: $0.label, value: $0.f1.value, lower: $0.f1.interval?.lower, upper: $0.f1.interval?.upper)
    }
    return RowPlot(title: "F1 of each label", rows: Array(rows)).figure
  }

  private var confusion: String? {
    guard case .singleLabel(let detail) = axis.scores.detail, axis.labels.count <= ConfusionPlot.maximumClassCount
    else { return nil }
    return ConfusionPlot(labels: axis.labels, confusion: detail.confusion).figure
  }

  private func curves(_ points: (ScoreRanking) -> [Curves.Point]) -> [XYPlot.Series] {
    shownLabels.enumerated().compactMap { style, label in
      let points = points(axis.rankings[label])
      return points.isEmpty ? nil : XYPlot.Series(name: axis.labels[label], points: points, style: style)
    }
  }

  private func values(_ name: String, _ value: (ScoreRanking) -> Double?) -> String {
    name + ": "
      + shownLabels.map { "\(axis.labels[$0]) \(decimalText(value(axis.rankings[$0]), 2))" }.joined(separator: ", ")
  }

  private var precisionRecall: String? {
    guard !axis.rankings.isEmpty else { return nil }
    return XYPlot(
      title: "Precision and recall", xLabel: "recall", yLabel: "precision", series: curves(Curves.precisionRecall),
      note: values("Average precision", \.averagePrecision)
    ).figure
  }

  private var roc: String? {
    guard !axis.rankings.isEmpty else { return nil }
    return XYPlot(
      title: "ROC, each label against the rest", xLabel: "false positive rate", yLabel: "true positive rate",
      series: curves(Curves.roc), references: [((0, 0), (1, 1))], note: values("Area", \.areaUnderROC)
    ).figure
  }

  private var reliability: String? {
    guard let calibration = axis.calibration else { return nil }
    let (after, before) = (calibration.after.curve, calibration.before.curve)
    return XYPlot(
      title: "Are the probabilities true?", xLabel: "stated probability", yLabel: "share that came true",
      series: [
        XYPlot.Series(name: "calibrated", points: Curves.reliability(after), style: 0, hasMarkers: true),
        XYPlot.Series(name: "before", points: Curves.reliability(before), style: 1),
      ], references: [((0, 0), (1, 1))],
      note: "Expected calibration error \(decimalText(after.expectedCalibrationError)) in \(after.bins.count) bins of "
        + "equal mass, before \(decimalText(before.expectedCalibrationError)). Brier \(decimalText(calibration.after.brier)), "
        + "log loss \(decimalText(calibration.after.logLoss))."
    ).figure
  }

  private var riskCoverage: String? {
    let points = Curves.riskCoverage(axis.riskCoverage)
    guard points.count > 1 else { return nil }
    return XYPlot(
      title: "Errors among the surest statements", xLabel: "share of statements labelled, surest first",
      yLabel: "share of them wrong", series: [XYPlot.Series(name: "risk", points: points, style: 0)],
      note: "Area \(decimalText(axis.riskCoverage.areaUnderCurve))."
    ).figure
  }

  private var learningCurve: String? {
    let points = axis.learningCurve?.points.filter { $0.macroF1.value != nil } ?? []
    guard let last = points.last, points.count > 1 else { return nil }
    // Each point has twice the documents of the one before, so equal steps are a logarithmic scale.
    func place(_ share: Double) -> Double {
      Double(points.firstIndex { $0.share == share } ?? 0)
    }
    let series = XYPlot.Series(
      name: "macro F1", points: points.map { (place($0.share), $0.macroF1.value ?? 0) }, style: 0, hasMarkers: true,
      band: points.map {
        ($0.macroF1.interval?.lower ?? $0.macroF1.value ?? 0, $0.macroF1.interval?.upper ?? $0.macroF1.value ?? 0)
      })
    return XYPlot(
      title: "Would more labels help?", xLabel: "statements trained on", yLabel: "macro F1",
      xTicks: points.map { XYPlot.Tick(value: place($0.share), text: "\($0.statementCount)") }, series: [series],
      note: axis.learningCurve?.sentence ?? "Up to \(last.statementCount) statements."
    ).figure
  }

  private var slices: String? {
    guard !axis.slices.isEmpty else { return nil }
    let rows = axis.slices.prefix(40).map {
      RowPlot.Row(
        name: "\($0.field == "label" ? "gold " : "")\($0.value)", value: $0.accuracy.value,
        lower: $0.accuracy.interval?.lower, upper: $0.accuracy.interval?.upper, mark: .point, isFlagged: $0.isFlagged)
    }
    return RowPlot(
      title: "Accuracy on parts of the data", rows: Array(rows), reference: axis.scores.accuracy.value,
      note: "Dotted: all statements. ◆: the interval leaves that out; of twenty parts one does so by chance."
    ).figure
  }
}
