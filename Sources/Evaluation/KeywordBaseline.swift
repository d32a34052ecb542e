/// Finds labels by a few telling words each, as a person with a list of keywords would.
///
/// The keywords of a label are the terms whose presence goes most with it by the χ² statistic of the two-by-two table,
/// among terms more frequent with the label than without. A text holds the label if it has more of its keywords than of
/// any other label's; on a set-valued axis, if it has any. Texts without keywords get the fallback.
///
/// - SeeAlso: Yang & Pedersen (1997), "A comparative study on feature selection in text categorization", for χ².
public struct KeywordBaseline: Hashable, Sendable {
  /// The terms of each label, most telling first.
  public let keywords: [[Int]]

  /// Chooses keywords.
  ///
  /// - Parameters:
  ///   - terms: The distinct terms of each training text, by number.
  ///   - labels: The labels of each training text.
  ///   - labelCount: The number of labels.
  ///   - keywordCount: The most keywords of a label.
  /// - Complexity: O(*z* + *t* log *t*) for *z* terms in all texts together and *t* distinct ones, for each label.
  public init(terms: [[Int]], labels: [[Int]], labelCount: Int, keywordCount: Int = 10) {
    precondition(terms.count == labels.count, "\(labels.count) labels for \(terms.count) texts")
    let termCount = 1 + (terms.lazy.joined().max() ?? -1)
    var overall = Array(repeating: 0, count: termCount)
    for list in terms { for term in list { overall[term] += 1 } }
    keywords = (0..<labelCount).map { label in
      var inside = Array(repeating: 0, count: termCount)
      var support = 0
      for (list, own) in zip(terms, labels) where own.contains(label) {
        support += 1
        for term in list { inside[term] += 1 }
      }
      let scored = inside.indices.compactMap { term -> (term: Int, score: Double)? in
        guard inside[term] >= 2 else { return nil }
        let score = Self.association(
          both: inside[term], term: overall[term], label: support, all: terms.count)
        return score > 0 ? (term, score) : nil
      }
      return scored.sorted { ($1.score, $0.term) < ($0.score, $1.term) }.prefix(keywordCount).map(\.term)
    }
  }

  /// χ² of a two-by-two table given by one cell and its margins; negative where the two avoid each other, 0 where undefined.
  static func association(both: Int, term: Int, label: Int, all: Int) -> Double {
    let n = Double(all)
    let (a, t, l) = (Double(both), Double(term), Double(label))
    let determinant = a * n - t * l
    let denominator = t * (n - t) * l * (n - l)
    guard denominator > 0 else { return 0 }
    return n * determinant * abs(determinant) / denominator
  }

  /// The one label whose keywords are most among `terms`, ties going to the first; `fallback` if there are none.
  ///
  /// - Parameter terms: Distinct terms in rising order.
  public func label(of terms: [Int], fallback: Int) -> Int {
    let hits = keywords.map { $0.count { Self.contains(terms, $0) } }
    guard let most = hits.max(), most > 0 else { return fallback }
    return hits.firstIndex(of: most) ?? fallback
  }

  /// The labels any of whose keywords is among `terms`.
  ///
  /// - Parameter terms: Distinct terms in rising order.
  public func labelSet(of terms: [Int]) -> LabelSet {
    LabelSet(keywords.indices.filter { label in keywords[label].contains { Self.contains(terms, $0) } })
  }

  private static func contains(_ rising: [Int], _ term: Int) -> Bool {
    var (low, high) = (0, rising.count)
    while low < high {
      let middle = (low + high) / 2
      if rising[middle] == term { return true }
      if rising[middle] < term { low = middle + 1 } else { high = middle }
    }
    return false
  }
}
