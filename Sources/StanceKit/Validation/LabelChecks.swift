/// What is odd about the labels of all statements together.
struct LabelChecks {
  let statements: [CheckedStatement]
  let axes: [(index: Int, name: String)]
  let validator: DataValidator

  var findings: [Finding] { axes.flatMap { spellings(of: $0) + thinClasses(of: $0) } }

  private func counts(_ axis: Int) -> [String: Int] {
    statements.reduce(into: [:]) { counts, statement in
      for label in statement.labels[axis] ?? [] { counts[label, default: 0] += 1 }
    }
  }

  /// Rare labels that are nearly spelled like a frequent one, on axes whose labels the data tell.
  private func spellings(of axis: (index: Int, name: String)) -> [Finding] {
    guard AxisScheme.named(axis.name).labels == nil else { return [] }
    let counts = counts(axis.index)
    var meant: [String: String] = [:]
    for (label, count) in counts {
      // Numbers differ by a digit and mean different things.
      guard Double(label) == nil, label.count > 2 else { continue }
      let frequent = counts.filter { $0.value >= 5 * count && Double($0.key) == nil }.keys.sorted()
      meant[label] = SpellingSuggestion.closest(to: label, among: frequent)
    }
    return statements.flatMap { statement in
      (statement.labels[axis.index] ?? []).compactMap { label in
        meant[label].map { other in
          Finding(
            kind: .label, place: statement.labelPlaces[axis.index],
            message: "\(noun(axis.name)) \"\(label)\" occurs \(times(counts[label] ?? 0)), \"\(other)\" "
              + "\(times(counts[other] ?? 0)); did you mean \"\(other)\"?")
        }
      }
    }
  }

  private func thinClasses(of axis: (index: Int, name: String)) -> [Finding] {
    guard validator.minimumClassCount > 0 else { return [] }
    let counts = counts(axis.index)
    let annotated = statements.count { $0.labels[axis.index] != nil }
    guard annotated > 0 else {
      return [Finding(kind: .thinClass, place: nil, message: "no statement is annotated on \"\(axis.name)\"")]
    }
    let labels = AxisScheme.named(axis.name).labels ?? counts.keys.sorted()
    return labels.compactMap { label in
      let count = counts[label] ?? 0
      guard count < validator.minimumClassCount else { return nil }
      return Finding(
        kind: .thinClass, place: nil,
        message: "\(noun(axis.name)) \"\(label)\" has \(count) of \(annotated) statements, wanted "
          + "\(validator.minimumClassCount) or more; label more of them, or join it with another")
    }
  }

  private func noun(_ axis: String) -> String { axis == "label" ? axis : "\(axis) label" }

  private func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }
}
