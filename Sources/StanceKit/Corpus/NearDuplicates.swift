import Parallelism

/// Texts that are equal or nearly so.
///
/// Equal are texts of the same words, letter case and punctuation aside. Nearly equal are those whose sets of word
/// triples have a resemblance (Jaccard index) of at least a threshold. All such pairs are found, by prefixes of rare
/// triples: two sets that are similar enough share one of their rarest.
///
/// - SeeAlso: Broder (1997), "On the resemblance and containment of documents"; Bayardo, Ma & Srikant (2007), "Scaling up
///   all pairs similarity search", for the prefixes.
public struct NearDuplicates: Sendable {
  public struct Pair: Hashable, Sendable {
    /// The earlier text.
    public let first: Int
    public let second: Int
    /// The share of triples in common; 1 for equal texts.
    public let resemblance: Double
  }

  static let defaultThreshold = 0.7

  /// The texts of the same words, two or more in each list, in rising order.
  let equalTexts: [[Int]]

  /// Pairs of nearly equal texts, in rising order; of equal texts only the first takes part.
  let pairs: [Pair]

  private let copiesOfFirst: [Int: [Int]]

  /// Compares the texts of all `sources`, numbered one source after the other.
  ///
  /// Texts without a word take no part.
  ///
  /// - Complexity: O(*t* log *t*) for *t* word triples, plus what the pairs found and those nearly found take.
  init(_ sources: [StatementTexts], threshold: Double = NearDuplicates.defaultThreshold, workers: WorkerCount = .one) {
    let sets = Self.shingles(sources, workers: workers)
    var firstOfDigest: [UInt64: Int] = [:]
    var copies: [Int: [Int]] = [:]
    var firsts: [Int] = []
    for (text, set) in sets.enumerated() where !set.shingles.isEmpty {
      if let first = firstOfDigest[set.digest] {
        copies[first, default: [first]].append(text)
      } else {
        firstOfDigest[set.digest] = text
        firsts.append(text)
      }
    }
    copiesOfFirst = copies
    equalTexts = copies.sorted { $0.key < $1.key }.map(\.value)
    pairs = Self.similarPairs(firsts, sets: sets, threshold: threshold)
  }

  /// The texts equal to `text`, itself included.
  func copies(of text: Int) -> [Int] { copiesOfFirst[text] ?? [text] }

  // MARK: Sets of word triples

  private struct ShingleSet {
    /// Of all words in order.
    var digest: UInt64
    /// Hashes of word triples, distinct and rising; the whole text where it has fewer than three words.
    var shingles: [UInt64]
  }

  private static func shingles(_ sources: [StatementTexts], workers: WorkerCount) -> [ShingleSet] {
    sources.flatMap { texts in
      let partCount = max(1, min(workers.threads * 4, texts.count / 64))
      let parts = ResultSlots<[ShingleSet]>(count: partCount)
      workers.forEachPart(partCount) { part in
        parts[part] = (texts.count * part / partCount..<texts.count * (part + 1) / partCount).map { index in
          var set = ShingleSet(digest: 0, shingles: [])
          texts.withText(at: index) { set = shingles(of: $0) }
          return set
        }
      }
      return parts.all.flatMap { $0 }
    }
  }

  private static func shingles(of text: UnsafeBufferPointer<UInt8>) -> ShingleSet {
    var digest: UInt64 = 0
    var (before, last) = (UInt64(0), UInt64(0))
    var wordCount = 0
    var shingles: [UInt64] = []
    TextWords.forEach(in: text) { word in
      digest = mixed(digest, word.hash)
      wordCount += 1
      if wordCount >= 3 { shingles.append(mixed(mixed(before, last), word.hash)) }
      (before, last) = (last, word.hash)
    }
    if wordCount > 0, wordCount < 3 { shingles = [digest] }
    shingles.sort()
    var distinct: [UInt64] = []
    for shingle in shingles where shingle != distinct.last { distinct.append(shingle) }
    return ShingleSet(digest: digest, shingles: distinct)
  }

  private static func mixed(_ hash: UInt64, _ next: UInt64) -> UInt64 {
    var z = (hash ^ next &+ 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 29)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 32)
  }

  // MARK: Similar pairs

  private static func similarPairs(_ texts: [Int], sets: [ShingleSet], threshold: Double) -> [Pair] {
    // Triples that one text alone has come first in its prefix and match nothing, so only their number matters.
    let frequencies = sharedFrequencies(texts.map { sets[$0].shingles })
    var index: [UInt64: [Int]] = [:]
    var pairs: [Pair] = []
    // From the smallest set to the largest, so that a match is never larger than the set that looks for it.
    for text in texts.sorted(by: { (sets[$0].shingles.count, $0) < (sets[$1].shingles.count, $1) }) {
      let all = sets[text].shingles
      let prefixLength = all.count - Int((threshold * Double(all.count)).rounded(.up)) + 1
      let shared = all.compactMap { shingle in frequencies[shingle].map { (count: $0, shingle: shingle) } }
      let inPrefix = prefixLength - (all.count - shared.count)
      guard inPrefix > 0 else { continue }
      let prefix = shared.sorted { $0 < $1 }.prefix(inPrefix).map(\.shingle)
      var candidates = Set<Int>()
      for shingle in prefix { candidates.formUnion(index[shingle] ?? []) }
      for candidate in candidates.sorted() {
        let other = sets[candidate].shingles
        guard Double(other.count) >= threshold * Double(all.count) else { continue }
        let resemblance = resemblance(all, other)
        guard resemblance >= threshold else { continue }
        pairs.append(Pair(first: min(text, candidate), second: max(text, candidate), resemblance: resemblance))
      }
      for shingle in prefix { index[shingle, default: []].append(text) }
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// How many of the sets hold each member that two or more hold.
  private static func sharedFrequencies(_ sets: [[UInt64]]) -> [UInt64: Int] {
    let all = sets.flatMap(\.self).sorted()
    var frequencies: [UInt64: Int] = [:]
    var start = 0
    while start < all.count {
      var end = start + 1
      while end < all.count, all[end] == all[start] { end += 1 }
      if end - start > 1 { frequencies[all[start]] = end - start }
      start = end
    }
    return frequencies
  }

  /// The Jaccard index of two rising lists.
  static func resemblance(_ first: [UInt64], _ second: [UInt64]) -> Double {
    var (i, j, both) = (0, 0, 0)
    while i < first.count, j < second.count {
      if first[i] == second[j] {
        both += 1
        i += 1
        j += 1
      } else if first[i] < second[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let either = first.count + second.count - both
    return either == 0 ? 1 : Double(both) / Double(either)
  }
}
