public import Parallelism
public import SparseMatrices

/// The n-grams of a corpus and the documents that hold them.
public struct NGramCounts: Sendable {
  /// The key of each feature; numbers in it refer to words and to other features.
  let keys: [UInt64]
  /// Features of length ℓ are `levels[ℓ − 1]`.
  let levels: [Range<Int>]
  public let matrix: FeatureMatrix

  /// The features that are single words, and the number of each word in the corpus.
  public var words: [(feature: Int, word: Int)] {
    (levels.first ?? 0..<0).map { ($0, Int(NGramKey.word(of: keys[$0]))) }
  }
}

/// Counts the n-grams of a corpus exactly, level by level.
///
/// An n-gram occurs in no more documents than its prefix does, so only kept (n−1)-grams are extended. Each level is
/// dealt out to cache-sized partitions, which makes counting a matter of streaming instead of random access.
public struct NGramCounter: Sendable {
  public var lengths: ClosedRange<Int>
  /// The fewest documents a kept n-gram occurs in.
  public var minimumDocumentFrequency: Int
  public var countsOccurrences: Bool
  /// The most occurrences held at once, 16 bytes each; a larger level is counted in several passes.
  public var occurrencesAtOnce = 4 << 20

  public init(lengths: ClosedRange<Int>, minimumDocumentFrequency: Int = 1, countsOccurrences: Bool = false) {
    precondition(lengths.lowerBound == 1, "n-grams start with single words, not with \(lengths.lowerBound)")
    self.lengths = lengths
    self.minimumDocumentFrequency = minimumDocumentFrequency
    self.countsOccurrences = countsOccurrences
  }

  /// - Complexity: O(tokens · lengths); memory of 16 bytes for each occurrence held at once, 8 for each token and 4 (or
  ///   8 with counts) for each entry.
  public func count(_ corpus: TokenizedCorpus, workers: WorkerCount) -> NGramCounts {
    precondition(corpus.tokens.count < Int(UInt32.max), "a corpus of \(corpus.tokens.count) tokens")
    var builder = NGramLevelBuilder(corpus: corpus, counter: self, workers: workers)
    for length in lengths { builder.addLevel(of: length, isLast: length == lengths.upperBound) }
    return builder.finish()
  }
}

/// Collects the levels one after another.
private struct NGramLevelBuilder {
  let corpus: TokenizedCorpus
  let counter: NGramCounter
  let workers: WorkerCount
  var keys: [UInt64] = []
  var frequencies: [UInt32] = []
  var levels: [Range<Int>] = []
  var rowBlocks: [(rows: Storage<UInt32>, counts: Storage<Float>?)] = []
  var prefixes: Storage<UInt32>

  init(corpus: TokenizedCorpus, counter: NGramCounter, workers: WorkerCount) {
    self.corpus = corpus
    self.counter = counter
    self.workers = workers
    prefixes = corpus.tokens
  }

  mutating func addLevel(of length: Int, isLast: Bool) {
    let levelStart = keys.count
    let partitioning = NGramPartitioning(corpus: corpus, prefixes: prefixes, length: length, workers: workers)
    // The prefix of a word pair is the word's number, which the boundary marks have too; longer ones are features.
    let keepsPlaces = !isLast && length > 1
    let featureAt = keepsPlaces ? Storage(repeating: TokenizedCorpus.dropped, count: corpus.tokens.count) : nil
    for group in groups(of: partitioning) {
      addPartitions(group, of: partitioning, featureAt: featureAt)
    }
    if let featureAt { prefixes = featureAt }
    levels.append(levelStart..<keys.count)
  }

  /// Runs of partitions that together hold at most `occurrencesAtOnce`, or single larger ones.
  private func groups(of partitioning: NGramPartitioning) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = 0
    var total = 0
    for partition in 0..<partitioning.partitionCount {
      let count = partitioning.count(ofPartition: partition)
      if total + count > counter.occurrencesAtOnce, partition > start {
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
    let occurrences = Storage<NGramOccurrence>(uninitialized: total)
    let starts = partitioning.write(partitions: group, to: occurrences)
    let source = occurrences.shared
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
    let rows = Storage<UInt32>(uninitialized: entryCount)
    let counts = counter.countsOccurrences ? Storage<Float>(uninitialized: entryCount) : nil
    let (rowTarget, countTarget, places) = (rows.shared, counts?.shared, featureAt?.shared)
    let (features, entries) = (firstFeatures, firstEntries)
    workers.forEachPart(group.count) { part in  // each part writes its own rows and places
      let run = UnsafeBufferPointer(start: source.pointer + starts[part], count: starts[part + 1] - starts[part])
      partitions[part]?.write(
        run, firstFeature: features[part], rows: rowTarget.pointer + entries[part],
        counts: countTarget.map { $0.pointer + entries[part] }, featureAt: places?.pointer)
      partitions[part] = nil
    }
    rowBlocks.append((rows, counts))
  }

  func finish() -> NGramCounts {
    let columnStarts = Storage<Int>(uninitialized: keys.count + 1)
    var total = 0
    for (feature, frequency) in frequencies.enumerated() {
      columnStarts[feature] = total
      total += Int(frequency)
    }
    columnStarts[keys.count] = total
    let rows = Storage<UInt32>(uninitialized: total)
    let counts = counter.countsOccurrences ? Storage<Float>(uninitialized: total) : nil
    var next = 0
    for block in rowBlocks {
      (rows.base + next).update(from: block.rows.base, count: block.rows.count)
      if let counts, let blockCounts = block.counts {
        (counts.base + next).update(from: blockCounts.base, count: blockCounts.count)
      }
      next += block.rows.count
    }
    let matrix = FeatureMatrix(
      rowCount: corpus.documentCount, columnStarts: columnStarts, rows: rows, counts: counts)
    return NGramCounts(keys: keys, levels: levels, matrix: matrix)
  }
}
