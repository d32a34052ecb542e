public import Parallelism
internal import Tokenization

/// The words and terms a classifier knows, exactly: no two ever share a feature.
///
/// Features are numbered words first, then the terms of each shape. A term is stored as its prefix and its last word,
/// eight bytes whatever its length in text.
public struct Vocabulary: Sendable {
  /// The terms of one shape.
  public struct Family: Sendable {
    public let shape: TermShape
    public let table: NGramTable
    /// Its first feature; set by the vocabulary.
    fileprivate(set) var firstFeature = 0

    public init(shape: TermShape, table: NGramTable) {
      self.shape = shape
      self.table = table
    }
  }

  public let words: WordTable
  /// Runs come first, by rising length.
  public let families: [Family]
  /// The places of the marks at a text's start and end.
  let startMark: UInt32
  let endMark: UInt32
  /// For each word the place of its negated form, or ``NGramTable/missingPlace``.
  private let negatedForms: Storage<UInt32>

  public let featureCount: Int

  /// - Returns: `nil` if the words lack the boundary marks.
  public init?(words: WordTable, families: [Family]) {
    let marks = TokenizedCorpus.boundaryForms.map { words.place(of: Array($0.utf8)) }
    guard let start = marks[0], let end = marks[1] else { return nil }
    var next = words.count
    self.words = words
    self.families = families.map { family in
      var family = family
      family.firstFeature = next
      next += family.table.count
      return family
    }
    featureCount = next
    startMark = start
    endMark = end
    negatedForms = Self.negatedForms(in: words)
  }

  /// The place of the negated form of the word at `place`; either may be ``NGramTable/missingPlace``.
  @inline(__always)
  func negatedForm(of place: UInt32) -> UInt32 {
    place == NGramTable.missingPlace ? place : negatedForms.base[Int(place)]
  }

  private static func negatedForms(in words: WordTable) -> Storage<UInt32> {
    let places = Storage<UInt32>(repeating: NGramTable.missingPlace, count: words.count)
    for place in 0..<words.count {
      let form = words.bytes(at: place)
      guard NegationMarker.isNegatedForm(form), let base = form.baseAddress else { continue }
      let plain = NegationMarker.plainForm(of: form)
      if let word = words.place(of: base + plain.startIndex, count: plain.count) {
        places.base[Int(word)] = UInt32(place)
      }
    }
    return places
  }

  /// The term of a feature: its words, separated by spaces. A word passed over shows as `…`, a negated one as `¬word`.
  public func term(ofFeature feature: Int) -> String {
    precondition(feature >= 0 && feature < featureCount, "feature \(feature) of \(featureCount)")
    guard let family = families.lastIndex(where: { $0.firstFeature <= feature }) else { return word(at: feature) }
    return term(at: feature - families[family].firstFeature, in: family)
  }

  private func term(at place: Int, in family: Int) -> String {
    let key = families[family].table.keys[place]
    let prefix = Int(NGramKey.prefix(of: key))
    let last = word(at: Int(NGramKey.word(of: key)))
    switch families[family].shape {
    case .run(let length): return (length == 2 ? word(at: prefix) : term(at: prefix, in: family - 1)) + " " + last
    case .skip: return word(at: prefix) + " … " + last
    }
  }

  private func word(at place: Int) -> String { String(decoding: words.word(at: place), as: UTF8.self) }
}

extension Vocabulary {
  /// The vocabulary of counted terms, or of those that `isKept` names.
  ///
  /// Prefixes of kept n-grams stay, since longer ones are found through them.
  ///
  /// - Returns: The vocabulary and, for each of its features, the number of the counted one; `UInt32.max` for words that
  ///   are no feature by themselves (the boundary marks).
  public static func build(
    _ counts: NGramCounts, of corpus: TokenizedCorpus, isKept: (Int) -> Bool = { _ in true }
  ) -> (vocabulary: Vocabulary, counted: Storage<UInt32>) {
    let needed = neededFeatures(of: counts, isKept: isKept)
    let wordIsUsed = usedWords(of: counts, in: corpus, needed: needed)
    let usedWords = corpus.words.indices.filter { wordIsUsed[$0] }
    let (wordTable, places) = WordTable.build(usedWords.map { corpus.words[$0] })
    var wordPlaces = [UInt32](repeating: TokenizedCorpus.dropped, count: corpus.words.count)
    for (index, word) in usedWords.enumerated() { wordPlaces[word] = places[index] }

    var countedByFeature = [[UInt32](repeating: TokenizedCorpus.dropped, count: usedWords.count)]
    for feature in counts.words {
      let place = wordPlaces[Int(NGramKey.word(of: counts.keys[feature]))]
      if place != TokenizedCorpus.dropped { countedByFeature[0][Int(place)] = UInt32(feature) }
    }

    var families: [Family] = []
    var prefixPlaces = Storage<UInt32>(uninitialized: 0)
    var prefixStart = 0
    for (shape, all) in counts.families {
      let features = all.filter { needed[$0] }
      let keys = Storage<UInt64>(uninitialized: features.count)
      for (index, feature) in features.enumerated() {
        let key = counts.keys[feature]
        let prefix = Int(NGramKey.prefix(of: key))
        let prefixPlace = shape.extendsTerm ? prefixPlaces[prefix - prefixStart] : wordPlaces[prefix]
        keys.base[index] = NGramKey.key(prefix: prefixPlace, word: wordPlaces[Int(NGramKey.word(of: key))])
      }
      let (table, places) = NGramTable.build(keys)
      families.append(Family(shape: shape, table: table))
      prefixStart = all.lowerBound
      prefixPlaces = Storage(repeating: TokenizedCorpus.dropped, count: all.count)
      var counted = [UInt32](repeating: 0, count: features.count)
      for (index, feature) in features.enumerated() {
        prefixPlaces.base[feature - prefixStart] = places.base[index]
        counted[Int(places.base[index])] = UInt32(feature)
      }
      countedByFeature.append(counted)
    }
    guard let vocabulary = Vocabulary(words: wordTable, families: families) else {
      preconditionFailure("a corpus has its boundary marks")
    }
    let counted = Storage<UInt32>(uninitialized: vocabulary.featureCount)
    var next = 0
    for features in countedByFeature {
      for feature in features {
        counted[next] = feature
        next += 1
      }
    }
    return (vocabulary, counted)
  }

  /// The kept features and, from the longest down, the prefixes of those.
  private static func neededFeatures(of counts: NGramCounts, isKept: (Int) -> Bool) -> [Bool] {
    var needed = (0..<counts.keys.count).map(isKept)
    for (shape, features) in counts.families.reversed() where shape.extendsTerm {
      for feature in features where needed[feature] { needed[Int(NGramKey.prefix(of: counts.keys[feature]))] = true }
    }
    return needed
  }

  private static func usedWords(of counts: NGramCounts, in corpus: TokenizedCorpus, needed: [Bool]) -> [Bool] {
    var isUsed = [Bool](repeating: false, count: corpus.words.count)
    for mark in 0..<min(TokenizedCorpus.boundaryForms.count, isUsed.count) { isUsed[mark] = true }
    for feature in counts.words where needed[feature] { isUsed[Int(NGramKey.word(of: counts.keys[feature]))] = true }
    for (shape, features) in counts.families {
      for feature in features where needed[feature] {
        isUsed[Int(NGramKey.word(of: counts.keys[feature]))] = true
        if !shape.extendsTerm { isUsed[Int(NGramKey.prefix(of: counts.keys[feature]))] = true }
      }
    }
    if let plain = corpus.plain {  // a negated form is found through its word
      for position in 0..<plain.count where plain.base[position] != TokenizedCorpus.dropped {
        let word = corpus.tokens.base[position]
        if word != TokenizedCorpus.dropped, isUsed[Int(word)] { isUsed[Int(plain.base[position])] = true }
      }
    }
    return isUsed
  }
}
