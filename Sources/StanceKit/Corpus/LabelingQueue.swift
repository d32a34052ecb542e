import Foundation

/// Which texts to label next: those that the model is undecided about and that are unlike each other.
///
/// The most uncertain texts, ten for each one wanted, are the candidates. From them the next is always the one with the
/// largest product of uncertainty and distance from the nearest text that is labelled or chosen already: farthest-first
/// traversal, weighed. The distance is 1 − the cosine of the texts' words, weighed by inverse document frequency.
///
/// - SeeAlso: Gonzalez (1985), "Clustering to minimize the maximum intercluster distance", for the traversal; Sener &
///   Savarese (2018), "Active learning for convolutional neural networks: a core-set approach"; Zhdanov (2019), "Diverse
///   mini-batch active learning", for the candidates.
public struct LabelingQueue: Hashable, Sendable {
  public struct Suggestion: Hashable, Sendable {
    /// The text, by index.
    public let index: Int
    public let uncertainty: Double
    /// The distance from the nearest text that was labelled or chosen before it, from 0 (the same words) to 1.
    public let novelty: Double

    public var score: Double { uncertainty * novelty }
  }

  /// In the order in which to label them.
  public let suggestions: [Suggestion]

  private static let candidatesPerSuggestion = 10

  /// - Parameters:
  ///   - uncertainties: One for each text, 0 or more.
  ///   - labelled: Texts that are labelled already, which the chosen ones should not resemble.
  ///   - count: How many to choose, if there are so many.
  /// - Complexity: O(`count`·*p*) for *p* words of candidates that share a word with a chosen text, and as much for each
  ///   labelled text.
  public init(texts: [String], uncertainties: [Double], labelled: [String] = [], count: Int) {
    precondition(texts.count == uncertainties.count, "\(uncertainties.count) uncertainties for \(texts.count) texts")
    precondition(count >= 0, "\(count) texts to choose")
    let candidates = texts.indices
      .sorted { (uncertainties[$1], $0) < (uncertainties[$0], $1) }
      .prefix(min(count, texts.count) * Self.candidatesPerSuggestion)
    let vectors = WordVectors(candidates.map { texts[$0] } + labelled)
    var novelties = candidates.map { _ in 1.0 }
    func lower(by chosen: Int) {
      for (place, cosine) in vectors.cosines(with: chosen, among: novelties.count) {
        novelties[place] = min(novelties[place], max(0, 1 - cosine))
      }
    }
    for known in labelled.indices { lower(by: candidates.count + known) }
    var suggestions: [Suggestion] = []
    var isChosen = candidates.map { _ in false }
    while suggestions.count < min(count, candidates.count) {
      var best: (place: Int, score: Double)?
      for (place, index) in candidates.enumerated() where !isChosen[place] {
        let score = uncertainties[index] * novelties[place]
        if best.map({ score > $0.score }) ?? true { best = (place, score) }
      }
      guard let place = best?.place else { break }
      isChosen[place] = true
      let index = candidates[candidates.startIndex + place]
      suggestions.append(
        Suggestion(index: index, uncertainty: uncertainties[index], novelty: novelties[place]))
      lower(by: place)
    }
    self.suggestions = suggestions
  }
}

/// Texts as sparse vectors of length 1 over their words, weighed by ln(n / df) + 1.
private struct WordVectors {
  private let rows: [[(word: Int, weight: Double)]]
  /// For each word the texts that hold it.
  private let holders: [[(row: Int, weight: Double)]]

  init(_ texts: [String]) {
    let words = WordSets(texts)
    let weights = words.frequencies.map { log(Double(texts.count) / Double($0)) + 1 }
    rows = words.sets.map { set in
      let norm = set.reduce(0) { $0 + weights[$1] * weights[$1] }.squareRoot()
      return set.map { ($0, weights[$0] / norm) }
    }
    var holders: [[(row: Int, weight: Double)]] = weights.map { _ in [] }
    for (row, entries) in rows.enumerated() {
      for entry in entries { holders[entry.word].append((row, entry.weight)) }
    }
    self.holders = holders
  }

  /// The rows below `limit` that share a word with `row`, in order, with the cosine of the angle between them.
  func cosines(with row: Int, among limit: Int) -> [(row: Int, cosine: Double)] {
    var sums = Array(repeating: 0.0, count: limit)
    for entry in rows[row] {
      for holder in holders[entry.word] {
        if holder.row >= limit { break }
        sums[holder.row] += entry.weight * holder.weight
      }
    }
    return sums.indices.lazy.filter { sums[$0] > 0 }.map { ($0, sums[$0]) }
  }
}
