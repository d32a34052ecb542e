public import Evaluation

/// How right the predictions are on some of the statements.
public struct SliceScore: Hashable, Sendable {
  /// The field, `length` or `label`.
  public let field: String
  public let value: String
  public let exampleCount: Int
  /// The share of right predictions (of exactly right sets).
  public let accuracy: Score
  /// Whether the interval leaves out the accuracy of all statements. Of twenty slices one does so by chance.
  public let isFlagged: Bool
}

/// The values by which statements are sliced.
struct SliceFields: Sendable {
  /// The name of each field and the value of each statement of the dataset.
  private let fields: [(name: String, values: [String?])]

  /// Slices with fewer statements are left out: their intervals say nothing.
  static let minimumCount = 10

  /// At most so many values of a field are shown, the most frequent.
  static let maximumValues = 20

  init(_ dataset: Dataset, names: [String]) {
    let kept = names.compactMap { name in dataset.fields[name].map { (name: name, values: $0) } }
    fields = kept.filter { $0.values.contains { $0 != nil } } + [(name: "length", values: Self.lengths(dataset))]
  }

  /// Quarters of the statements by their number of words.
  private static func lengths(_ dataset: Dataset) -> [String?] {
    let counts = (0..<dataset.count).map { row in
      var count = 0
      dataset.texts.withText(at: row) { text in
        var isInWord = false
        for byte in text {
          let isSpace = byte <= 0x20
          if !isSpace, !isInWord { count += 1 }
          isInWord = !isSpace
        }
      }
      return count
    }
    let sorted = counts.sorted()
    guard let least = sorted.first, let most = sorted.last, sorted.count >= 4 * minimumCount else {
      return counts.map { _ in nil }
    }
    // The last word count of each quarter; equal counts stay together, so there may be fewer than four.
    var ends: [Int] = []
    for quarter in 1...4 {
      let end = sorted[sorted.count * quarter / 4 - 1]
      if ends.last.map({ $0 < end }) ?? true { ends.append(end) }
    }
    return counts.map { count in
      let bin = ends.firstIndex { count <= $0 } ?? ends.count - 1
      let start = bin == 0 ? least : ends[bin - 1] + 1
      let end = bin == ends.count - 1 ? most : ends[bin]
      return start == end ? "\(start) words" : "\(start)–\(end) words"
    }
  }

  func scores(of view: AxisView, whole: Score, dataset: Dataset, bootstrap: Bootstrap?) -> [SliceScore] {
    let isCorrect = view.isCorrect
    var result: [SliceScore] = []
    for field in fields {
      var members: [String: [Int]] = [:]
      for (index, row) in view.rows.enumerated() {
        if let value = field.values[row] { members[value, default: []].append(index) }
      }
      let shown = Self.shown(members, byFirst: field.name == "length")
      guard shown.count > 1 else { continue }
      result += shown.map { value in
        score(field.name, value, members[value] ?? [], isCorrect, view, whole, dataset, bootstrap)
      }
    }
    for (label, name) in view.labels.enumerated() {
      let members = view.rows.indices.filter { view.gold[$0].contains(label) }
      guard members.count >= Self.minimumCount else { continue }
      result.append(score("label", name, members, isCorrect, view, whole, dataset, bootstrap))
    }
    return result
  }

  /// The values with enough statements: the most frequent first, or by their leading number.
  private static func shown(_ members: [String: [Int]], byFirst: Bool) -> [String] {
    let enough = members.filter { $0.value.count >= minimumCount }
    if byFirst {
      func number(_ text: String) -> Int { Int(text.prefix { $0.isNumber }) ?? 0 }
      return enough.keys.sorted { number($0) < number($1) }
    }
    return enough.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(maximumValues).map(\.key)
  }

  private func score(
    _ field: String, _ value: String, _ members: [Int], _ isCorrect: [Bool], _ view: AxisView, _ whole: Score,
    _ dataset: Dataset, _ bootstrap: Bootstrap?
  ) -> SliceScore {
    // Right and wrong are two classes here; every statement should have been right.
    let counts = GroupedCounts(
      gold: members.map { _ in 0 }, predicted: members.map { isCorrect[$0] ? 0 : 1 }, classCount: 2,
      grouping: Grouping(names: members.map { dataset.documents[view.rows[$0]] }))
    let interval = bootstrap?.interval(over: counts, of: \.accuracy)
    let isFlagged = interval.flatMap { interval in whole.value.map { !interval.contains($0) } } ?? false
    return SliceScore(
      field: field, value: value, exampleCount: members.count,
      accuracy: Score(value: counts.total.accuracy, interval: interval), isFlagged: isFlagged)
  }
}
