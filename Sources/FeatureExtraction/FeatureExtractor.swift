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
  public let lexicon: LexiconFeatures?
  var buffer = TokenBuffer()
  private var capacity = 0
  /// As many places of a long text are looked up together.
  private static let window = 2048
  private let keys = Storage<UInt64>(uninitialized: window)
  /// The word at each place of the text, by its place in the word table, or ``NGramTable/missingPlace``. The boundary
  /// marks count as places of the text.
  var words = Storage<UInt32>(uninitialized: 0)
  /// The same without negated forms, if there can be any.
  var plain = Storage<UInt32>(uninitialized: 0)
  var ownWords: UnsafeMutablePointer<UInt32> { analyzer.marksNegation ? plain.base : words.base }
  /// Which term of the family looked up last starts at each place of the text.
  var found = Storage<UInt32>(uninitialized: 0)
  private var seen: SeenFeatures
  /// In place of `seen` if occurrences count.
  private var counted: DistinctFeatures?
  private var recentWords = RecentWords()
  var unknownForms = FormSet()
  var pieceFinder = PieceTable.Finder()
  private var queries = GrowingBuffer<WordTable.Query>(capacity: 256)

  /// - Parameter countsOccurrences: Whether ``counts`` will be asked for.
  public init(
    vocabulary: Vocabulary, analyzer: TextAnalyzer, pieces: PieceTable? = nil, lexicon: LexiconFeatures? = nil,
    countsOccurrences: Bool = false
  ) {
    self.vocabulary = vocabulary
    self.analyzer = analyzer
    self.pieces = pieces
    self.lexicon = lexicon
    seen = SeenFeatures(featureCount: countsOccurrences ? 0 : vocabulary.featureCount)
    counted = countsOccurrences ? DistinctFeatures(countsOccurrences: true) : nil
  }

  /// The distinct features of `text`, in order of first occurrence within each family. Valid until the next call.
  ///
  /// - Complexity: O(bytes · families), without allocation once the longest text has been seen.
  public mutating func features(of text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt32> {
    read(text)
    guard var counted else {
      var seen = seen
      collect(into: &seen)
      self.seen = seen
      return seen.features
    }
    collect(into: &counted)
    self.counted = counted
    return counted.features
  }

  private func collect(into features: inout some FeatureCollection) {
    features.removeAll()
    features.insert(UnsafeBufferPointer(start: UnsafePointer(words.base + 1), count: buffer.count), first: 0)
    if analyzer.marksNegation {
      for index in 0..<buffer.count where buffer[index].isNegated {
        features.insert(UnsafeBufferPointer(start: UnsafePointer(plain.base + (index + 1)), count: 1), first: 0)
      }
    }
    for family in vocabulary.families {
      find(family)
      let places = UnsafeBufferPointer(start: UnsafePointer(found.base), count: placeCount(of: family.shape))
      features.insert(places, first: UInt32(truncatingIfNeeded: family.firstFeature))
    }
  }

  /// How often each of the features just found occurs in that text, in the same order.
  public var counts: UnsafeBufferPointer<Float> {
    guard let counted else { preconditionFailure("the extractor was not asked to count") }
    return counted.counts
  }

  /// How many places a term of this shape can start at.
  func placeCount(of shape: TermShape) -> Int { max(buffer.count + 3 - shape.span, 0) }

  /// Looks up the words of `text`.
  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    analyzer.analyze(text, into: &buffer)
    grow(to: buffer.count + 2)
    readWords()
  }

  /// Looks up the terms of a family, made of known words and of the terms of the family before it, which are forgotten.
  func find(_ family: Vocabulary.Family) {
    let prefixes = family.shape.extendsTerm ? found.base : words.base
    let lastWords = words.base + (family.shape.span - 1)
    let places = placeCount(of: family.shape)
    for start in stride(from: 0, to: places, by: Self.window) {
      let count = min(Self.window, places - start)
      for index in 0..<count {
        let (prefix, word) = (prefixes[start &+ index], lastWords[start &+ index])
        let isKnown = prefix != NGramTable.missingPlace && word != NGramTable.missingPlace
        keys.base[index] = isKnown ? NGramKey.key(prefix: prefix, word: word) : NGramTable.missing
      }
      family.table.look(up: keys.base, count: count, places: found.base + start)
    }
  }

  private mutating func readWords() {
    let words = words.base
    let table = vocabulary.words
    for index in 0..<buffer.count {
      let form = buffer.formBytes(of: buffer[index])
      guard let base = form.baseAddress else { preconditionFailure("a token without a form") }
      let hash = TermHash.hash(base, count: form.count)
      if let place = recentWords.place(of: base, count: form.count, hash: hash) {
        words[index &+ 1] = place
      } else {
        queries.append(WordTable.Query(base, count: form.count, hash: hash, tag: index &+ 1, in: table))
        if queries.count == Self.window { lookUpQueries() }
      }
    }
    lookUpQueries()
    words[0] = vocabulary.startMark
    words[buffer.count &+ 1] = vocabulary.endMark
    if analyzer.marksNegation { markNegations() }
  }

  private mutating func lookUpQueries() {
    let words = words.base
    vocabulary.words.look(up: queries.elements) { query, place in
      words[Int(query.tag)] = place
      recentWords.note(place, of: query.word, count: Int(query.count))
    }
    queries.removeAll()
  }

  private mutating func markNegations() {
    let (words, plain) = (words.base, plain.base)
    for index in 0..<buffer.count {
      let place = words[index &+ 1]
      plain[index &+ 1] = place
      if buffer[index].isNegated { words[index &+ 1] = vocabulary.negatedForm(of: place) }
    }
  }

  private mutating func grow(to count: Int) {
    guard count > capacity else { return }
    capacity = count + count / 2
    words = Storage(uninitialized: capacity)
    if analyzer.marksNegation { plain = Storage(uninitialized: capacity) }
    found = Storage(uninitialized: capacity)
  }
}
