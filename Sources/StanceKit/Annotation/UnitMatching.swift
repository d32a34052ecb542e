/// Which unit of one annotator is which of another's.
///
/// Units with ids match where the ids are equal. Units of spans match where what both cover is at least a given share of
/// what either covers (the Jaccard index of their characters): pairs are taken by falling share, ties by position, and
/// a unit is in one pair at most. Above one half the result does not depend on that order, since an annotator's own
/// units do not overlap.
public struct UnitMatching: Hashable, Sendable {
  public struct Pair: Hashable, Sendable {
    public let first: Int
    public let second: Int
    /// The share described above; 1 for equal spans and for ids.
    public let overlap: Double
  }

  /// By the first annotator's order.
  public let pairs: [Pair]
  public let onlyFirst: [Int]
  public let onlySecond: [Int]

  /// How far the annotators agree on what the units are: twice the pairs over all units, the F1 of either against the
  /// other; `nil` if there are none.
  public var unitF1: Double? {
    let all = 2 * pairs.count + onlyFirst.count + onlySecond.count
    return all == 0 ? nil : Double(2 * pairs.count) / Double(all)
  }

  /// - Parameter minimumOverlap: Above 0, at most 1.
  /// - Complexity: O(*n*) for ids; the product of their numbers for the units of one document.
  public init(_ first: [AnnotatedUnit], _ second: [AnnotatedUnit], minimumOverlap: Double) {
    precondition(minimumOverlap > 0 && minimumOverlap <= 1, "an overlap of \(minimumOverlap)")
    let exact = Dictionary(uniqueKeysWithValues: second.indices.map { (second[$0].key, $0) })
    var inDocument: [String: [(index: Int, ranges: [Range<Int>])]] = [:]
    for index in second.indices {
      guard let (document, ranges) = second[index].spans else { continue }
      inDocument[document, default: []].append((index, ranges))
    }
    var candidates: [Pair] = []
    for index in first.indices {
      guard let (document, ranges) = first[index].spans else {
        if let match = exact[first[index].key] { candidates.append(Pair(first: index, second: match, overlap: 1)) }
        continue
      }
      for (other, otherRanges) in inDocument[document] ?? [] {
        let overlap = Self.overlap(ranges, otherRanges)
        if overlap >= minimumOverlap { candidates.append(Pair(first: index, second: other, overlap: overlap)) }
      }
    }
    var (takenFirst, takenSecond) = (Set<Int>(), Set<Int>())
    var pairs: [Pair] = []
    for pair in candidates.sorted(by: { ($1.overlap, $0.first, $0.second) < ($0.overlap, $1.first, $1.second) })
    where !takenFirst.contains(pair.first) && !takenSecond.contains(pair.second) {
      takenFirst.insert(pair.first)
      takenSecond.insert(pair.second)
      pairs.append(pair)
    }
    self.pairs = pairs.sorted { $0.first < $1.first }
    onlyFirst = first.indices.filter { !takenFirst.contains($0) }
    onlySecond = second.indices.filter { !takenSecond.contains($0) }
  }

  /// The characters that both cover over those that either covers. Ranges of one side must not overlap each other.
  static func overlap(_ first: [Range<Int>], _ second: [Range<Int>]) -> Double {
    let shared = first.reduce(0) { sum, range in second.reduce(sum) { $0 + range.clamped(to: $1).count } }
    let union = first.reduce(0) { $0 + $1.count } + second.reduce(0) { $0 + $1.count } - shared
    return union == 0 ? 0 : Double(shared) / Double(union)
  }
}
