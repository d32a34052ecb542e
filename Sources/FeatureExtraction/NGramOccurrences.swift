internal import Parallelism

/// Where one n-gram stands in the corpus.
struct NGramOccurrence: BitwiseCopyable {
  let key: UInt64
  /// The place of its first word in the corpus.
  let position: UInt32
  let document: UInt32
}

/// The terms of one shape at every place of the corpus, dealt out to partitions by the hash of their key.
///
/// A partition is small enough for its distinct keys to stay in the second-level cache. Within one, occurrences keep
/// the order of the corpus, whatever the number of threads: each thread counts its documents first and then writes to
/// places of its own.
struct NGramPartitioning {
  let corpus: TokenizedCorpus
  /// The number of the (n−1)-gram at each place, or ``TokenizedCorpus/dropped``.
  let prefixes: Storage<UInt32>
  let shape: TermShape
  let partitionBits: Int
  let workers: WorkerCount
  private let parts: [Range<Int>]
  /// How many occurrences each part of the documents has in each partition.
  private let counts: [[Int]]

  var partitionCount: Int { 1 << partitionBits }

  init(corpus: TokenizedCorpus, prefixes: Storage<UInt32>, shape: TermShape, workers: WorkerCount) {
    self.corpus = corpus
    self.prefixes = prefixes
    self.shape = shape
    self.workers = workers
    // About 2^15 occurrences a partition: 0.5 MB of them and a table of as much.
    let bits = (0..<14).first { corpus.tokens.count >> $0 <= 1 << 15 } ?? 14
    partitionBits = bits
    let documentCount = corpus.documentCount
    let partCount = min(workers.threads, max(documentCount, 1))
    parts = (0..<partCount).map { documentCount * $0 / partCount..<documentCount * ($0 + 1) / partCount }
    let tables = (0..<partCount).map { _ in Storage<Int>(repeating: 0, count: 1 << bits) }
    let ranges = parts
    workers.forEachPart(partCount) { part in  // each part counts into its own table
      let table = tables[part].base
      Self.forEachKey(corpus, prefixes, shape, documents: ranges[part]) { key, _, _ in
        table[Self.partition(of: key, bits: bits)] &+= 1
      }
    }
    counts = tables.map { Array($0.elements) }
  }

  @inline(__always)
  static func partition(of key: UInt64, bits: Int) -> Int {
    Int(truncatingIfNeeded: TermHash.hash(key) >> UInt64(64 &- bits) & UInt64((1 &<< bits) &- 1))
  }

  func count(ofPartition partition: Int) -> Int {
    counts.reduce(0) { $0 + $1[partition] }
  }

  /// Writes the occurrences of the chosen partitions, one partition after another.
  ///
  /// - Returns: Where each partition's occurrences start in `target`, and where the last ends.
  func write(partitions: Range<Int>, to target: Storage<NGramOccurrence>) -> [Int] {
    var next = 0
    var starts: [Int] = []
    let cursors = parts.map { _ in Storage<Int>(repeating: 0, count: partitionCount) }
    for partition in partitions {
      starts.append(next)
      for part in parts.indices {
        cursors[part][partition] = next
        next += counts[part][partition]
      }
    }
    starts.append(next)
    let (corpus, prefixes, shape, bits, parts) = (corpus, prefixes, shape, partitionBits, parts)
    let output = target.shared
    let isEverything = partitions.count == partitionCount
    workers.forEachPart(parts.count) { part in  // the cursors of two parts never meet
      let cursor = cursors[part].base
      Self.forEachKey(corpus, prefixes, shape, documents: parts[part]) { key, position, document in
        let partition = Self.partition(of: key, bits: bits)
        if isEverything || partitions.contains(partition) {
          output[cursor[partition]] = NGramOccurrence(key: key, position: position, document: document)
          cursor[partition] &+= 1
        }
      }
    }
    return starts
  }

  /// Calls `body` for each place where a term of kept parts starts.
  @inline(__always)
  private static func forEachKey(
    _ corpus: TokenizedCorpus, _ prefixes: Storage<UInt32>, _ shape: TermShape, documents: Range<Int>,
    _ body: (_ key: UInt64, _ position: UInt32, _ document: UInt32) -> Void
  ) {
    let tokens = corpus.tokens.base
    let prefix = prefixes.base
    let span = shape.span
    corpus.documentStarts.withUnsafeBufferPointer { starts in
      for document in documents {
        var position = starts[document]
        let last = starts[document + 1] - span
        while position <= last {
          let word = tokens[position &+ span &- 1]
          if word != TokenizedCorpus.dropped, prefix[position] != TokenizedCorpus.dropped {
            body(
              NGramKey.key(prefix: prefix[position], word: word), UInt32(truncatingIfNeeded: position),
              UInt32(truncatingIfNeeded: document))
          }
          position &+= 1
        }
      }
    }
  }
}
