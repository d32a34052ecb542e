/// Texts that nearly repeat each other: pairs whose runs of three words overlap by a given share or more.
///
/// The share is Broder's resemblance, the Jaccard index of the sets of runs. The search is exact: two sets of sizes a and
/// b can reach a share t only if one of the a − ⌈t·a⌉ + 1 rarest runs of the first is among the rarest of the second,
/// so only those are looked up.
///
/// - SeeAlso: Broder (1997), "On the resemblance and containment of documents"; Chaudhuri, Ganti & Kaushik (2006), "A
///   primitive operator for similarity joins in data cleaning", and Bayardo, Ma & Srikant (2007), "Scaling up all pairs
///   similarity search", for the prefixes.
public struct NearDuplicates: Hashable, Sendable {
  public struct Pair: Hashable, Sendable {
    /// The earlier text.
    public let first: Int
    public let second: Int
    /// The share of runs in common; 1 for texts of the same words.
    public let resemblance: Double
  }

  /// By falling resemblance, then by position.
  public let pairs: [Pair]

  /// Texts without a word resemble nothing.
  ///
  /// - Parameter minimumResemblance: Above 0, at most 1.
  /// - Complexity: O(*w* log *w*) for *w* words, plus a comparison for each pair of texts that share a rare run.
  public init(_ texts: some Sequence<String>, minimumResemblance: Double = 0.5) {
    precondition(minimumResemblance > 0 && minimumResemblance <= 1, "a resemblance of \(minimumResemblance)")
    let sets = WordSets(texts, length: Self.runLength).sets
    var holders: [Int: [Int]] = [:]
    var pairs: [Pair] = []
    for (index, set) in sets.enumerated() where !set.isEmpty {
      let least = Int((minimumResemblance * Double(set.count)).rounded(.up))
      let prefix = set.prefix(set.count - max(least, 1) + 1)
      var candidates: Set<Int> = []
      for run in prefix { candidates.formUnion(holders[run] ?? []) }
      for other in candidates {
        let resemblance = Self.resemblance(sets[other], set)
        if resemblance >= minimumResemblance {
          pairs.append(Pair(first: other, second: index, resemblance: resemblance))
        }
      }
      for run in prefix { holders[run, default: []].append(index) }
    }
    self.pairs = pairs.sorted { ($1.resemblance, $0.first, $0.second) < ($0.resemblance, $1.first, $1.second) }
  }

  private static let runLength = 3

  /// The Jaccard index of two lists in increasing order.
  private static func resemblance(_ first: [Int], _ second: [Int]) -> Double {
    var (left, right, shared) = (0, 0, 0)
    while left < first.count, right < second.count {
      if first[left] == second[right] { shared += 1 }
      let step = (first[left], second[right])
      if step.0 <= step.1 { left += 1 }
      if step.1 <= step.0 { right += 1 }
    }
    return Double(shared) / Double(first.count + second.count - shared)
  }
}
