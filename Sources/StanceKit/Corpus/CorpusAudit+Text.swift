import Evaluation
import RecordFormats

extension CorpusAudit {
  /// The findings for a terminal, ending in a line break.
  ///
  /// - Parameters:
  ///   - dataset: The data that were looked at.
  ///   - count: The most findings of each kind to list.
  ///   - width: The columns of a line.
  public func text(of dataset: Dataset, count: Int, width: Int) -> String {
    var sections: [[String]] = [
      ["\(counted(statementCount, "statement")) in \(counted(Set(dataset.places.map(\.name)).count, "file"))"]
    ]
    func line(_ start: String, _ row: Int) -> String {
      "\(start)  \(dataset.places[row])  \(printable(dataset.texts[row]))".truncated(to: width)
    }
    for axis in noise {
      var lines = ["labels on \(axis.axis): \(axis.suspects.count) that held-out models contradict"]
      lines += axis.estimates.map {
        "  \($0.problem): an estimated \($0.share.map(percentage) ?? "–") of the labels are wrong"
      }
      for suspect in axis.suspects.prefix(count) {
        lines.append("  \(suspect.given) → \(suspect.suggested) (margin \(decimal(suspect.margin, decimals: 2)))")
        lines.append(line("   ", suspect.row))
      }
      sections.append(lines + Self.rest(axis.suspects.count - count))
    }
    if checks.contains(.duplicates) {
      var lines = [
        "repeated texts: \(counted(duplicates.count, "pair")), \(duplicates.count { $0.pair.resemblance == 1 }) of equal words"
      ]
      for duplicate in duplicates.prefix(count) {
        let labels =
          duplicate.contradicted.isEmpty
          ? "" : "; labelled differently: \(duplicate.contradicted.joined(separator: ", "))"
        lines.append("  resemblance \(decimal(duplicate.pair.resemblance, decimals: 2))\(labels)")
        lines += [duplicate.pair.first, duplicate.pair.second].map { line("   ", $0) }
      }
      sections.append(lines + Self.rest(duplicates.count - count))
    }
    if checks.contains(.leakage) {
      var lines = ["leakage: \(counted(leaks.count, "pair")) of repeated texts in different documents"]
      if !checks.contains(.duplicates) {
        lines += leaks.prefix(count).flatMap { [line("   ", $0.pair.first), line("   ", $0.pair.second)] }
        lines += Self.rest(leaks.count - count)
      }
      lines.append(
        "leakage: \(counted(speakers.count, "speaker")) in several documents; --group speaker keeps them whole")
      lines += speakers.prefix(count).map {
        "  \($0.speaker): \(counted($0.statementCount, "statement")) in \(counted($0.documentCount, "document"))"
      }
      sections.append(lines + Self.rest(speakers.count - count))
    }
    if checks.contains(.thin) {
      sections.append(
        [
          "thin labels: \(thin.count) with under \(Self.thinStatementCount) statements or \(Self.thinDocumentCount) documents"
        ]
          + thin.map {
            "  \($0.axis) \($0.label): \(counted($0.statementCount, "statement")) in \(counted($0.documentCount, "document"))"
          })
    }
    return sections.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private static func rest(_ count: Int) -> [String] {
    count > 0 ? ["  \(count) more; --json lists them"] : []
  }
}

/// A number with its noun.
private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
