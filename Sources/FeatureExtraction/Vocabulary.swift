public import Parallelism

/// The words and n-grams a classifier knows, exactly: no two terms ever share a feature.
///
/// Features are numbered words first, then the word pairs, then the triples. An n-gram is stored as its prefix and its
/// last word, eight bytes whatever its length in text.
public struct Vocabulary: Sendable {
  public let words: WordTable
  /// Level ℓ holds the n-grams of ℓ + 2 words.
  public let nGrams: [NGramTable]
  /// The places of the marks at a text's start and end.
  let startMark: UInt32
  let endMark: UInt32

  public var featureCount: Int { nGrams.reduce(words.count) { $0 + $1.count } }
  public var longestNGram: Int { nGrams.count + 1 }

  /// - Returns: `nil` if the words lack the boundary marks.
  public init?(words: WordTable, nGrams: [NGramTable]) {
    let marks = TokenizedCorpus.boundaryForms.map { form -> UInt32? in
      let padded = Array(form.utf8) + [UInt8](repeating: 0, count: 8)
      return padded.withUnsafeBufferPointer { bytes in
        bytes.baseAddress.flatMap { words.place(of: $0, count: form.utf8.count) }
      }
    }
    guard let start = marks[0], let end = marks[1] else { return nil }
    self.words = words
    self.nGrams = nGrams
    startMark = start
    endMark = end
  }

  /// The first feature of the n-grams of `length` words.
  func firstFeature(ofLength length: Int) -> Int {
    length == 1 ? 0 : nGrams.prefix(length - 2).reduce(words.count) { $0 + $1.count }
  }

  /// The length of the n-gram that is feature `feature`.
  func length(ofFeature feature: Int) -> Int {
    var length = 1
    while length < longestNGram, feature >= firstFeature(ofLength: length + 1) { length += 1 }
    return length
  }

  /// The term of a feature: its words, separated by spaces.
  public func term(ofFeature feature: Int) -> String {
    precondition(feature >= 0 && feature < featureCount, "feature \(feature) of \(featureCount)")
    var length = length(ofFeature: feature)
    var place = feature - firstFeature(ofLength: length)
    var parts: [String] = []
    while length > 1 {
      let key = nGrams[length - 2].keys[place]
      parts.append(String(decoding: words.word(at: Int(NGramKey.word(of: key))), as: UTF8.self))
      place = Int(NGramKey.prefix(of: key))
      length -= 1
    }
    parts.append(String(decoding: words.word(at: place), as: UTF8.self))
    return parts.reversed().joined(separator: " ")
  }
}

extension Vocabulary {
  /// The vocabulary of counted n-grams, or of those that `isKept` names.
  ///
  /// Prefixes of kept n-grams stay, since longer ones are found through them.
  ///
  /// - Returns: The vocabulary and, for each of its features, the number of the counted one; `nil` for words that are no
  ///   feature by themselves (the boundary marks).
  public static func build(
    _ counts: NGramCounts, of corpus: TokenizedCorpus, isKept: (Int) -> Bool = { _ in true }
  ) -> (vocabulary: Vocabulary, counted: Storage<UInt32>) {
    let needed = neededFeatures(of: counts, isKept: isKept)
    let wordIsUsed = usedWords(of: counts, in: corpus, needed: needed)
    let usedWords = corpus.words.indices.filter { wordIsUsed[$0] }
    let (wordTable, places) = WordTable.build(usedWords.map { corpus.words[$0] })
    var wordPlaces = [UInt32](repeating: TokenizedCorpus.dropped, count: corpus.words.count)
    for (index, word) in usedWords.enumerated() { wordPlaces[word] = places[index] }

    var countedByFeature = [[UInt32]](repeating: [], count: counts.levels.count)
    countedByFeature[0] = [UInt32](repeating: TokenizedCorpus.dropped, count: usedWords.count)
    for feature in counts.levels[0] {
      let place = wordPlaces[Int(NGramKey.word(of: counts.keys[feature]))]
      if place != TokenizedCorpus.dropped { countedByFeature[0][Int(place)] = UInt32(feature) }
    }

    var tables: [NGramTable] = []
    var prefixPlaces = Storage<UInt32>(uninitialized: 0)
    var prefixStart = 0
    for level in 1..<max(counts.levels.count, 1) {
      let features = counts.levels[level].filter { needed[$0] }
      let keys = Storage<UInt64>(uninitialized: features.count)
      for (index, feature) in features.enumerated() {
        let key = counts.keys[feature]
        let prefix = Int(NGramKey.prefix(of: key))
        let prefixPlace = level == 1 ? wordPlaces[prefix] : prefixPlaces[prefix - prefixStart]
        keys.base[index] = NGramKey.key(prefix: prefixPlace, word: wordPlaces[Int(NGramKey.word(of: key))])
      }
      let (table, places) = NGramTable.build(keys)
      tables.append(table)
      prefixStart = counts.levels[level].lowerBound
      prefixPlaces = Storage(repeating: TokenizedCorpus.dropped, count: counts.levels[level].count)
      countedByFeature[level] = [UInt32](repeating: 0, count: features.count)
      for (index, feature) in features.enumerated() {
        prefixPlaces.base[feature - prefixStart] = places.base[index]
        countedByFeature[level][Int(places.base[index])] = UInt32(feature)
      }
    }
    guard let vocabulary = Vocabulary(words: wordTable, nGrams: tables) else {
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
    for level in counts.levels.dropFirst(2).reversed() {
      for feature in level where needed[feature] { needed[Int(NGramKey.prefix(of: counts.keys[feature]))] = true }
    }
    return needed
  }

  private static func usedWords(of counts: NGramCounts, in corpus: TokenizedCorpus, needed: [Bool]) -> [Bool] {
    var isUsed = [Bool](repeating: false, count: corpus.words.count)
    for mark in 0..<min(TokenizedCorpus.boundaryForms.count, isUsed.count) { isUsed[mark] = true }
    for (level, features) in counts.levels.enumerated() {
      for feature in features where needed[feature] {
        isUsed[Int(NGramKey.word(of: counts.keys[feature]))] = true
        if level == 1 { isUsed[Int(NGramKey.prefix(of: counts.keys[feature]))] = true }
      }
    }
    return isUsed
  }
}
