internal import Parallelism
internal import Tokenization

/// Finds the features of one text after another, in memory that is used again.
///
/// Each thread has its own.
public struct FeatureExtractor: ~Copyable {
  public let vocabulary: Vocabulary
  public let analyzer: TextAnalyzer
  /// For words that the vocabulary lacks.
  public let pieces: PieceTable?
  private var buffer = TokenBuffer()
  private var capacity = 0
  private var keys = Storage<UInt64>(uninitialized: 0)
  /// For each length of n-gram what starts at each place, by its place in the table of that length, or
  /// ``NGramTable/missingPlace``. The text's boundary marks count as places.
  private var found: [Storage<UInt32>]
  private var distinct = DistinctFeatures()

  public init(vocabulary: Vocabulary, analyzer: TextAnalyzer, pieces: PieceTable? = nil) {
    self.vocabulary = vocabulary
    self.analyzer = analyzer
    self.pieces = pieces
    found = (0..<vocabulary.longestNGram).map { _ in Storage(uninitialized: 0) }
  }

  /// The distinct features of `text`, in order of first occurrence within each length. Valid until the next call.
  ///
  /// - Complexity: O(bytes · longest n-gram), without allocation once the longest text has been seen.
  public mutating func features(of text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt32> {
    search(text)
    distinct.removeAll(forCount: (buffer.count + 2) * found.count)
    for length in 1...found.count {
      let first = UInt32(truncatingIfNeeded: vocabulary.firstFeature(ofLength: length))
      let places = found[length - 1].base
      for place in placesOfFeatures(ofLength: length) where places[place] != NGramTable.missingPlace {
        distinct.insert(first &+ places[place])
      }
    }
    return distinct.features
  }

  /// How often each of the features just found occurs in that text, in the same order.
  public var counts: UnsafeBufferPointer<Float> { distinct.counts }

  /// A word that the vocabulary lacks.
  public struct UnknownWord: Hashable, Sendable {
    public let form: String
    /// The distinct pieces of it that are known.
    public let pieces: [UInt32]
    /// Where it stands in the text, in UTF-8 bytes.
    public let utf8Ranges: [Range<Int>]
  }

  /// Calls `body` with each known piece of each distinct word that the last text has and the vocabulary lacks, once for
  /// every such word that holds it.
  public func forEachUnknownPiece(_ body: (UInt32) -> Void) {
    guard let pieces else { return }
    var seen: Set<[UInt8]> = []
    for index in 0..<buffer.count where found[0].base[index + 1] == NGramTable.missingPlace {
      let form = buffer.formBytes(of: buffer[index])
      if seen.insert(Array(form)).inserted { pieces.forEachPiece(of: form, body) }
    }
  }

  /// The distinct words that the last text has and the vocabulary lacks, in order of first occurrence.
  public func unknownWords() -> [UnknownWord] {
    guard let pieces else { return [] }
    var order: [[UInt8]] = []
    var ranges: [[UInt8]: [Range<Int>]] = [:]
    for index in 0..<buffer.count where found[0][index + 1] == NGramTable.missingPlace {
      let form = Array(buffer.formBytes(of: buffer[index]))
      if ranges[form] == nil { order.append(form) }
      ranges[form, default: []].append(buffer[index].utf8Range)
    }
    return order.map { form in
      var known: [UInt32] = []
      form.withUnsafeBufferPointer { pieces.forEachPiece(of: $0) { known.append($0) } }
      return UnknownWord(form: String(decoding: form, as: UTF8.self), pieces: known, utf8Ranges: ranges[form] ?? [])
    }
  }

  /// A feature at one place of a text.
  public struct Occurrence: Hashable, Sendable {
    public let feature: Int
    /// From the first to the last token of the n-gram, in the text's UTF-8 bytes.
    public let utf8Range: Range<Int>
  }

  /// Every occurrence of every feature in `text`.
  public mutating func occurrences(in text: UnsafeBufferPointer<UInt8>) -> [Occurrence] {
    search(text)
    var result: [Occurrence] = []
    for length in 1...found.count {
      let firstFeature = vocabulary.firstFeature(ofLength: length)
      for place in placesOfFeatures(ofLength: length) where found[length - 1][place] != NGramTable.missingPlace {
        // The start mark is place 0, before the first token.
        let first = max(place - 1, 0)
        let last = min(place + length - 2, buffer.count - 1)
        guard first <= last else { continue }
        result.append(
          Occurrence(
            feature: firstFeature + Int(found[length - 1][place]),
            utf8Range: buffer[first].utf8Range.lowerBound..<buffer[last].utf8Range.upperBound))
      }
    }
    return result
  }

  /// The places at which an n-gram of this length can start. A boundary mark is no feature by itself.
  private func placesOfFeatures(ofLength length: Int) -> Range<Int> {
    let count = buffer.count + 2
    return length == 1 ? 1..<(count - 1) : 0..<max(count - length + 1, 0)
  }

  /// Looks up the words of `text`, then the pairs of known words, then their extensions.
  private mutating func search(_ text: UnsafeBufferPointer<UInt8>) {
    analyzer.analyze(text, into: &buffer)
    let count = buffer.count + 2
    grow(to: count)
    let words = found[0].base
    readWords(into: words)
    for (level, table) in vocabulary.nGrams.enumerated() {
      let length = level + 2
      let prefixes = found[level].base
      let places = max(count - length + 1, 0)
      for place in 0..<places {
        let (prefix, word) = (prefixes[place], words[place &+ length &- 1])
        let isKnown = prefix != NGramTable.missingPlace && word != NGramTable.missingPlace
        keys.base[place] = isKnown ? NGramKey.key(prefix: prefix, word: word) : NGramTable.missing
      }
      table.look(up: keys.base, count: places, places: found[level + 1].base)
    }
  }

  private func readWords(into words: UnsafeMutablePointer<UInt32>) {
    words[0] = vocabulary.startMark
    let table = vocabulary.words
    for index in 0..<buffer.count {
      let form = buffer.formBytes(of: buffer[index])
      let place = form.baseAddress.flatMap { table.place(of: $0, count: form.count) }
      words[index &+ 1] = place ?? NGramTable.missingPlace
    }
    words[buffer.count &+ 1] = vocabulary.endMark
  }

  private mutating func grow(to count: Int) {
    guard count > capacity else { return }
    capacity = count + count / 2
    for length in found.indices { found[length] = Storage(uninitialized: capacity) }
    keys = Storage(uninitialized: capacity)
  }
}
