public import Parallelism
public import SparseMatrices

/// The n-grams of a corpus and the documents that hold them.
public struct NGramCounts: Sendable {
  /// The key of each feature; numbers in it refer to words and to other features.
  let keys: [UInt64]
  /// The features that are single words.
  let words: Range<Int>
  /// The other features, by shape.
  let families: [(shape: TermShape, features: Range<Int>)]
  public let matrix: FeatureMatrix

  /// The features that are single words, and the number of each word in the corpus.
  public var wordFeatures: [(feature: Int, word: Int)] {
    words.map { ($0, Int(NGramKey.word(of: keys[$0]))) }
  }
}

/// Counts the words and terms of a corpus exactly, shape by shape.
///
/// An n-gram occurs in no more documents than its prefix does, so only kept (n−1)-grams are extended. Each shape is
/// dealt out to cache-sized partitions, which makes counting a matter of streaming instead of random access.
public struct NGramCounter: Sendable {
  /// The terms beside single words. Runs come first, by rising length without a gap.
  public let shapes: [TermShape]
  /// The fewest documents a kept term occurs in, single words apart, which the corpus decides on.
  public var minimumDocumentFrequency: Int
  public var countsOccurrences: Bool
  /// The most occurrences held at once, 16 bytes each; a larger shape is counted in several passes, and from
  /// ``passesAtMost`` on with more at once.
  public var occurrencesAtOnce = 2 << 20
  /// A pass goes through the whole corpus, so a number of passes that grew with it would make counting quadratic.
  static let passesAtMost = 12

  public init(shapes: [TermShape], minimumDocumentFrequency: Int = 1, countsOccurrences: Bool = false) {
    for (index, shape) in shapes.enumerated() {
      if case .run(let length) = shape {
        precondition(length == index + 2, "runs of \(length) words at place \(index)")
      }
    }
    self.shapes = shapes
    self.minimumDocumentFrequency = minimumDocumentFrequency
    self.countsOccurrences = countsOccurrences
  }

  /// - Complexity: O(tokens · shapes); memory of 16 bytes for each occurrence held at once, 8 for each token and 4 (or
  ///   8 with counts) for each entry.
  public func count(_ corpus: TokenizedCorpus, workers: WorkerCount) -> NGramCounts {
    precondition(corpus.tokens.count < Int(UInt32.max), "a corpus of \(corpus.tokens.count) tokens")
    var builder = NGramLevelBuilder(corpus: corpus, counter: self, workers: workers)
    builder.addWords()
    for (index, shape) in shapes.enumerated() {
      builder.add(shape, isExtended: index + 1 < shapes.count && shapes[index + 1].extendsTerm)
    }
    return builder.finish()
  }
}

/// Collects the shapes one after another.
private struct NGramLevelBuilder {
  let corpus: TokenizedCorpus
  let counter: NGramCounter
  let workers: WorkerCount
  var keys: [UInt64] = []
  var frequencies: [UInt32] = []
  var words = 0..<0
  var families: [(shape: TermShape, features: Range<Int>)] = []
  var entries: EntryStore
  var prefixes: Storage<UInt32>
  /// Memory for occurrences, used again for each group: fresh pages would have to be cleared.
  var buffer = Storage<NGramOccurrence>(uninitialized: 0)

  init(corpus: TokenizedCorpus, counter: NGramCounter, workers: WorkerCount) {
    self.corpus = corpus
    self.counter = counter
    self.workers = workers
    prefixes = corpus.tokens
    // At each token one word, perhaps another for its plain form, and one term of each shape.
    let perToken = counter.shapes.count + (corpus.plain == nil ? 1 : 2)
    entries = EntryStore(atMost: corpus.tokens.count * perToken, countsOccurrences: counter.countsOccurrences)
  }

  mutating func addWords() {
    let occurrences = WordOccurrences(corpus, into: &entries, workers: workers)
    keys = occurrences.words.map { NGramKey.key(prefix: NGramKey.wordPrefix, word: $0) }
    frequencies = occurrences.documentFrequencies
    words = 0..<keys.count
  }

  /// - Parameter isExtended: Whether runs of the next length are to be counted, which need to know where these stand.
  mutating func add(_ shape: TermShape, isExtended: Bool) {
    let first = keys.count
    let partitioning = NGramPartitioning(
      corpus: corpus, prefixes: shape.extendsTerm ? prefixes : corpus.tokens, shape: shape, workers: workers)
    let featureAt = isExtended ? Storage(repeating: TokenizedCorpus.dropped, count: corpus.tokens.count) : nil
    for group in groups(of: partitioning) {
      addPartitions(group, of: partitioning, featureAt: featureAt)
    }
    prefixes = featureAt ?? corpus.tokens
    families.append((shape, first..<keys.count))
  }

  /// Runs of partitions that together hold at most as many occurrences as may be held at once, or single larger ones.
  private func groups(of partitioning: NGramPartitioning) -> [Range<Int>] {
    let all = (0..<partitioning.partitionCount).reduce(0) { $0 + partitioning.count(ofPartition: $1) }
    let limit = max(counter.occurrencesAtOnce, all / NGramCounter.passesAtMost)
    var groups: [Range<Int>] = []
    var start = 0
    var total = 0
    for partition in 0..<partitioning.partitionCount {
      let count = partitioning.count(ofPartition: partition)
      if total + count > limit, partition > start {
        groups.append(start..<partition)
        start = partition
        total = 0
      }
      total += count
    }
    groups.append(start..<partitioning.partitionCount)
    return groups
  }

  private mutating func addPartitions(
    _ group: Range<Int>, of partitioning: NGramPartitioning, featureAt: Storage<UInt32>?
  ) {
    let total = group.reduce(0) { $0 + partitioning.count(ofPartition: $1) }
    if buffer.count < total {
      buffer = Storage(uninitialized: 0)  // gives the old memory back first
      buffer = Storage(uninitialized: total)
    }
    let starts = partitioning.write(partitions: group, to: buffer)
    let source = buffer.shared
    let partitions = ResultSlots<NGramPartition>(count: group.count)
    let minimum = counter.minimumDocumentFrequency
    workers.forEachPart(group.count) { part in  // each part fills its own result
      let run = UnsafeBufferPointer(start: source.pointer + starts[part], count: starts[part + 1] - starts[part])
      partitions[part] = NGramPartition(run, minimumDocumentFrequency: minimum)
    }

    var firstFeatures: [Int] = []
    var firstEntries: [Int] = []
    var entryCount = 0
    for part in 0..<group.count {
      guard let partition = partitions[part] else { continue }
      firstFeatures.append(keys.count)
      firstEntries.append(entryCount)
      keys += partition.keys
      frequencies += partition.documentFrequencies
      entryCount += partition.entryCount
    }
    let target = entries.extend(by: entryCount)
    let (features, firsts, places) = (firstFeatures, firstEntries, featureAt?.shared)
    workers.forEachPart(group.count) { part in  // each part writes its own rows and places
      let run = UnsafeBufferPointer(start: source.pointer + starts[part], count: starts[part + 1] - starts[part])
      partitions[part]?.write(
        run, firstFeature: features[part], rows: target.rows.pointer + firsts[part],
        counts: target.counts.map { $0.pointer + firsts[part] }, featureAt: places?.pointer)
      partitions[part] = nil
    }
  }

  func finish() -> NGramCounts {
    let columnStarts = Storage<Int>(uninitialized: keys.count + 1)
    var total = 0
    for (feature, frequency) in frequencies.enumerated() {
      columnStarts[feature] = total
      total += Int(frequency)
    }
    columnStarts[keys.count] = total
    let matrix = FeatureMatrix(
      rowCount: corpus.documentCount, columnStarts: columnStarts, rows: entries.rows, counts: entries.counts)
    return NGramCounts(keys: keys, words: words, families: families, matrix: matrix)
  }
}
