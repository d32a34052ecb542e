internal import CPrefetch
internal import Parallelism

/// The words of a vocabulary, by exact bytes.
public struct WordTable: Sendable {
  /// Where each bucket's words start.
  public let bucketStarts: TableColumn<UInt32>
  /// Where each word's bytes start; one more than there are words.
  public let offsets: TableColumn<UInt32>
  /// The words' UTF-8, one after another, and eight bytes that may be read.
  public let bytes: TableColumn<UInt8>
  /// How many bytes behind the words may be read.
  public static let padding = 8

  public var count: Int { offsets.count - 1 }

  /// Takes columns that another program may have written.
  ///
  /// - Returns: `nil` if they contradict each other or a look-up could leave them.
  public init?(bucketStarts: TableColumn<UInt32>, offsets: TableColumn<UInt32>, bytes: TableColumn<UInt8>) {
    guard offsets.count >= 1, bytes.count >= Self.padding, bucketStarts.count >= 2,
      BucketCheck.rises(offsets, to: bytes.count - Self.padding),
      BucketCheck.rises(bucketStarts, to: offsets.count - 1)
    else { return nil }
    self.bucketStarts = bucketStarts
    self.offsets = offsets
    self.bytes = bytes
  }

  /// - Returns: The table, and the place of each of `words` in it.
  static func build(_ words: [[UInt8]]) -> (table: WordTable, places: [UInt32]) {
    var arena: [UInt8] = []
    var starts: [Int] = []
    for word in words {
      starts.append(arena.count)
      arena += word
    }
    let source = Storage(arena + [UInt8](repeating: 0, count: padding))
    let hashes = Storage<UInt64>(uninitialized: words.count)
    for (index, word) in words.enumerated() {
      hashes[index] = TermHash.hash(source.base + starts[index], count: word.count)
    }
    let order = BucketOrder(hashes: hashes) { a, b in
      words[Int(a)].lexicographicallyPrecedes(words[Int(b)])
    }
    var places = [UInt32](repeating: 0, count: words.count)
    let offsets = Storage<UInt32>(uninitialized: words.count + 1)
    let bytes = Storage<UInt8>(repeating: 0, count: arena.count + padding)
    var next = 0
    for place in 0..<words.count {
      let word = Int(order.entries[place])
      places[word] = UInt32(place)
      offsets[place] = UInt32(next)
      (bytes.base + next).update(from: source.base + starts[word], count: words[word].count)
      next += words[word].count
    }
    offsets[words.count] = UInt32(next)
    guard
      let table = WordTable(
        bucketStarts: TableColumn(order.bucketStarts), offsets: TableColumn(offsets), bytes: TableColumn(bytes))
    else { preconditionFailure("a table just built is inconsistent") }
    return (table, places)
  }

  /// The place of the word, or `nil` if it is not in the vocabulary.
  ///
  /// - Parameter word: Readable for at least eight bytes.
  @inline(__always)
  func place(of word: UnsafePointer<UInt8>, count: Int) -> UInt32? {
    let bucket = TermHash.bucket(of: TermHash.hash(word, count: count), among: bucketStarts.count &- 1)
    return place(of: word, count: count, inBucket: bucket)
  }

  @inline(__always)
  private func place(of word: UnsafePointer<UInt8>, count: Int, inBucket bucket: Int) -> UInt32? {
    var place = Int(bucketStarts[bucket])
    let end = Int(bucketStarts[bucket &+ 1])
    while place < end {
      let start = Int(offsets[place])
      if Int(offsets[place &+ 1]) &- start == count,
        TermHash.areEqual(bytes.base + start, word, count: count)
      {
        return UInt32(truncatingIfNeeded: place)
      }
      place &+= 1
    }
    return nil
  }

  /// A word that is looked for.
  struct Query: BitwiseCopyable {
    /// Readable for at least eight bytes.
    let word: UnsafePointer<UInt8>
    let count: UInt32
    /// Whose word it is, for the one who asks.
    let tag: UInt32
    fileprivate let bucket: Int

    init(_ word: UnsafePointer<UInt8>, count: Int, hash: UInt64, tag: Int, in table: WordTable) {
      self.word = word
      self.count = UInt32(truncatingIfNeeded: count)
      self.tag = UInt32(truncatingIfNeeded: tag)
      bucket = TermHash.bucket(of: hash, among: table.bucketStarts.count &- 1)
    }
  }

  /// Looks up many words at once. Each waits three times for memory, one after the other; here they wait together.
  ///
  /// - Parameter body: Called with each query, in order, and its place or ``NGramTable/missingPlace``.
  @inline(__always)
  func look(up queries: UnsafeBufferPointer<Query>, _ body: (Query, UInt32) -> Void) {
    let (starts, offsets, bytes) = (bucketStarts.base, offsets.base, bytes.base)
    for query in queries { stance_prefetch(starts + query.bucket) }
    for query in queries { stance_prefetch(offsets + Int(starts[query.bucket])) }
    for query in queries { stance_prefetch(bytes + Int(offsets[Int(starts[query.bucket])])) }
    for query in queries {
      body(query, place(of: query.word, count: Int(query.count), inBucket: query.bucket) ?? NGramTable.missingPlace)
    }
  }

  /// The place of a word given as an array.
  func place(of word: [UInt8]) -> UInt32? {
    let padded = word + [UInt8](repeating: 0, count: Self.padding)
    return padded.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.flatMap { place(of: $0, count: word.count) }
    }
  }

  func word(at place: Int) -> [UInt8] { Array(bytes(at: place)) }

  /// The bytes of the word at `place`. Valid while the table lives.
  func bytes(at place: Int) -> UnsafeBufferPointer<UInt8> {
    let (start, end) = (Int(offsets[place]), Int(offsets[place + 1]))
    return UnsafeBufferPointer(start: bytes.base + start, count: end - start)
  }
}

enum BucketCheck {
  /// Whether the numbers start at 0, never fall, and end at `end`.
  static func rises(_ column: TableColumn<UInt32>, to end: Int) -> Bool {
    guard column.count >= 1, column[0] == 0, Int(column[column.count - 1]) == end else { return false }
    var isRising = true
    for index in 1..<max(column.count, 1) where column[index] < column[index &- 1] { isRising = false }
    return isRising
  }
}
