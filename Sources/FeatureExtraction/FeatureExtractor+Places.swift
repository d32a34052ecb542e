internal import Parallelism
internal import Tokenization

/// Where in the last text its features stand, and what it has beside those of the vocabulary.
extension FeatureExtractor {
  /// Calls `body` with each distinct word that the last text has and the vocabulary lacks, in order of first occurrence:
  /// with the token where it first stands, and the distinct pieces of it that are known, valid until `body` returns.
  public mutating func forEachUnknownWord(_ body: (_ token: Int, _ pieces: UnsafeBufferPointer<UInt32>) -> Void) {
    guard let pieces else { return }
    unknownForms.removeAll()
    let ownWords = ownWords
    for index in 0..<buffer.count where ownWords[index + 1] == NGramTable.missingPlace {
      let form = buffer.formBytes(of: buffer[index])
      if unknownForms.insert(form) { body(index, pieceFinder.pieces(of: form, in: pieces)) }
    }
  }

  /// The form of a token of the last text.
  public func form(ofToken token: Int) -> String {
    String(decoding: buffer.formBytes(of: buffer[token]), as: UTF8.self)
  }

  /// Where the word that stands at a token, one that the vocabulary lacks, stands in the last text, in UTF-8 bytes.
  ///
  /// - Complexity: O(tokens).
  public func utf8Ranges(ofUnknownWordAt token: Int) -> [Range<Int>] {
    let form = buffer.formBytes(of: buffer[token])
    let ownWords = ownWords
    var ranges: [Range<Int>] = []
    for index in token..<buffer.count
    where ownWords[index + 1] == NGramTable.missingPlace && buffer.formBytes(of: buffer[index]).elementsEqual(form) {
      ranges.append(buffer[index].utf8Range)
    }
    return ranges
  }

  /// Calls `body` with each feature that the last text has by the lexicon, rising.
  public func forEachLexiconFeature(_ body: (Int) -> Void) {
    lexicon?.forEachFeature(in: buffer, body)
  }

  /// The first words of what was found for each feature that the last text has by the lexicon, in the text's UTF-8
  /// bytes; features of the text's shape have none.
  public func lexiconRanges() -> [Int: [Range<Int>]] {
    lexicon?.tokens(in: buffer).mapValues { $0.map { buffer[$0].utf8Range } } ?? [:]
  }

  /// Calls `body` with every occurrence of every feature of the last text, family by family, those of one feature in
  /// the order of the text: with the bytes of the text from the first to the last token of the n-gram.
  public func forEachOccurrence(_ body: (_ feature: Int, _ utf8Range: Range<Int>) -> Void) {
    for index in 0..<buffer.count where words[index + 1] != NGramTable.missingPlace {
      body(Int(words[index + 1]), buffer[index].utf8Range)
    }
    if analyzer.marksNegation {
      for index in 0..<buffer.count where plain[index + 1] != NGramTable.missingPlace && buffer[index].isNegated {
        body(Int(plain[index + 1]), buffer[index].utf8Range)
      }
    }
    for family in vocabulary.families {
      find(family)
      for place in 0..<placeCount(of: family.shape) where found[place] != NGramTable.missingPlace {
        // The start mark is place 0, before the first token.
        let first = max(place - 1, 0)
        let last = min(place + family.shape.span - 2, buffer.count - 1)
        guard first <= last else { continue }
        body(
          family.firstFeature + Int(found[place]),
          buffer[first].utf8Range.lowerBound..<buffer[last].utf8Range.upperBound)
      }
    }
  }
}
