import RecordFormats

/// The labels that a model chose from, by the scores that `predict` wrote.
enum ScoredLabels {
  /// - Returns: None if the record has no scores on the axis.
  static func labels(of record: Record, onAxis axis: String) -> [String] {
    guard let value = record.value(named: "\(axis)_scores") else { return [] }
    return value.members?.map(\.name) ?? value.text.map(labels(inCell:)) ?? []
  }

  /// The labels of `label=0.25 other label=0.75`.
  ///
  /// What stands behind an equals sign and is no number belongs to a label.
  static func labels(inCell text: String) -> [String] {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    var labels: [String] = []
    var label = String(parts[0])
    for part in parts.dropFirst() {
      let words = part.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      if Double(words[0]) != nil {
        labels.append(label)
        label = words.count > 1 ? String(words[1]) : ""
      } else {
        label += "=" + part
      }
    }
    return labels
  }
}
