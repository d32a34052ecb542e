extension ClassificationReport {
  /// The report as text for a terminal, at most 80 columns wide, ending in a line break.
  ///
  /// Scores have three decimals. An undefined one is an en dash. Names too long for their column end in an ellipsis.
  /// The groups are called `groupNoun`, a plural.
  public func text(groupNoun: String = "documents") -> String {
    var lines = [heading(groupNoun: groupNoun).truncated(to: textWidth), ""]
    lines += scoreTable().lines(width: textWidth)
    if !baselines.isEmpty { lines += [""] + baselineTable().lines(width: textWidth) }
    switch detail {
    case .singleLabel(let detail): lines += [""] + confusionLines(detail.confusion)
    case .labelSets(let detail): lines += [""] + setLines(detail)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(groupNoun: String) -> String {
    let groups = groupCount == exampleCount ? "" : " in \(groupCount) \(groupNoun)"
    return printable("\(title): \(exampleCount) examples\(groups)")
  }

  // MARK: Scores

  private func scoreTable() -> TextTable {
    let level = firstInterval.map { [percentage($0.level) + " interval"] } ?? []
    var table = TextTable(header: ["label", "support", "precision", "recall", "F1"] + level)
    for scores in perClass {
      table.append(
        [scores.label, String(scores.support), decimal(scores.precision.value), decimal(scores.recall.value)]
          + cells(scores.f1))
    }
    table.append([])
    for (name, score) in averages { table.append([name, "", "", ""] + cells(score)) }
    return table
  }

  private var averages: [(name: String, score: Score)] {
    let isSubset = averagedLabels.count < labels.count
    let averageF1 = isSubset ? [("F_avg (" + names(averagedLabels) + ")", averageF1)] : []
    switch detail {
    case .singleLabel(let detail):
      return [("accuracy", accuracy), ("macro F1 (mean of F1s)", macroF1)] + averageF1 + [
        ("weighted F1", weightedF1), ("balanced accuracy", detail.balancedAccuracy),
        ("Matthews correlation", detail.matthewsCorrelation),
      ]
    case .labelSets(let detail):
      return [("exact sets (accuracy)", accuracy), ("macro F1 (mean of F1s)", macroF1)] + averageF1 + [
        ("micro F1", microF1), ("weighted F1", weightedF1), ("Hamming loss", detail.hammingLoss),
      ]
    }
  }

  private func names(_ indices: [Int]) -> String {
    indices.map { labels[$0] }.joined(separator: ", ")
  }

  private func cells(_ score: Score) -> [String] {
    let value = decimal(score.value)
    guard firstInterval != nil else { return [value] }
    guard let interval = score.interval else { return [value, "–"] }
    return [value, "[\(decimal(interval.lower)), \(decimal(interval.upper))]"]
  }

  /// Any of the intervals; `nil` if there are none to print.
  private var firstInterval: BootstrapInterval? {
    accuracy.interval ?? perClass.lazy.compactMap(\.f1.interval).first
  }

  private func baselineTable() -> TextTable {
    var table = TextTable(header: ["baseline", "accuracy", "macro F1", "micro F1"])
    for baseline in baselines {
      table.append([
        baseline.name, decimal(baseline.accuracy), decimal(baseline.macroF1), decimal(baseline.microF1),
      ])
    }
    return table
  }

  // MARK: Single-label axes

  private func confusionLines(_ confusion: ConfusionMatrix) -> [String] {
    let table = squareTable(corner: "gold \\ predicted") { String(confusion[gold: $0, predicted: $1]) }
    guard let worst = confusion.worstConfusion else {
      return (table.map { $0 + [""] } ?? []) + [exampleCount == 0 ? "no examples" : "nothing was confused"]
    }
    let total = confusion.goldCounts[worst.gold]
    let words =
      "most frequent confusion: \(worst.count) of \(total) \(labels[worst.gold]) taken for \(labels[worst.predicted])"
    if let table { return table + [""] + wrapped(printable(words)) }
    return confusionList(confusion)
  }

  /// The most frequent confusions, where a matrix does not fit.
  private func confusionList(_ confusion: ConfusionMatrix) -> [String] {
    var table = TextTable(header: ["most frequent confusions", "count", "share of gold"])
    for pair in confusion.confusions.prefix(10) {
      // Both names are cut alike, so that a long first one does not hide the second.
      let names = [pair.gold, pair.predicted].map { labels[$0].truncated(to: 25) }
      table.append([names.joined(separator: " → "), String(pair.count), percentage(pair.share)])
    }
    return table.lines(width: textWidth)
  }

  // MARK: Set-valued axes

  private func setLines(_ detail: LabelSetDetail) -> [String] {
    let cardinality =
      "labels in a set: \(decimal(detail.counts.goldCardinality, decimals: 2)) gold, "
      + "\(decimal(detail.counts.predictedCardinality, decimals: 2)) predicted, on average"
    let table = squareTable(corner: "together: gold/predicted") {
      "\(detail.goldCooccurrence[$0, $1])/\(detail.predictedCooccurrence[$0, $1])"
    }
    return [cardinality] + (table.map { [""] + $0 } ?? [])
  }

  // MARK: Layout

  /// A table with a row and a column for each class; `nil` if it would be too wide to read.
  private func squareTable(corner: String, cell: (_ row: Int, _ column: Int) -> String) -> [String]? {
    let cells = labels.indices.map { row in labels.indices.map { cell(row, $0) } }
    let widestCell = cells.joined().map(\.count).max() ?? 0
    let rowNameWidth = min(max(labels.map(\.count).max() ?? 0, corner.count), 24)
    let columnWidth = (textWidth - rowNameWidth) / max(labels.count, 1) - TextTable.gap
    guard columnWidth >= max(widestCell, 6) else { return nil }
    var table = TextTable(header: [corner] + labels.map { $0.truncated(to: columnWidth) })
    for (label, row) in zip(labels, cells) { table.append([label] + row) }
    return table.lines(width: textWidth)
  }

  /// `text` broken at blanks into lines that fit.
  private func wrapped(_ text: String) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = word.description.truncated(to: textWidth)
      } else if last.count + 1 + word.count <= textWidth {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(word.description.truncated(to: textWidth))
      }
    }
    return lines
  }

  private var textWidth: Int { 80 }
}
