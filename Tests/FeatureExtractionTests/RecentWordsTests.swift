import Parallelism
import TestSupport
import Testing

@testable import FeatureExtraction

struct RecentWordsTests {
  /// Many more words than the cache has slots, short and long, known and unknown, in random order and over again.
  @Test func findsWhatTheTableFinds() {
    let words = (0..<12_000).map { Array("w\($0)\($0 % 7 == 0 ? "withalongtail" : "")".utf8) }
    let (table, places) = WordTable.build(Array(words.prefix(8000)))
    let recent = RecentWords()
    var random = SplitMix64(seed: 1)
    var differences = 0
    for _ in 0..<60_000 {
      // Half of all look-ups are of a few words, which stay in the cache.
      let number = random.index(below: random.index(below: 2) == 0 ? 50 : words.count)
      let expected = number < 8000 ? places[number] : NGramTable.missingPlace
      if place(of: words[number], in: table, by: recent) != expected { differences += 1 }
    }
    #expect(differences == 0)
  }

  /// What lies behind a word is read and must not count; lengths of up to eight bytes are kept apart.
  @Test func wordsOfEveryLengthDiffer() {
    let words = (1...12).map { [UInt8](repeating: 0x61, count: $0) } + (1...8).map { [UInt8](repeating: 0, count: $0) }
    let (table, places) = WordTable.build(words)
    let recent = RecentWords()
    for filler in [0x61, 0, 0xFF] as [UInt8] {
      for (word, expected) in zip(words, places) {
        #expect(place(of: word, in: table, by: recent, filler: filler) == expected)
      }
    }
  }

  /// What `FeatureExtractor` does for one word.
  private func place(of word: [UInt8], in table: WordTable, by recent: RecentWords, filler: UInt8 = 0x7A) -> UInt32? {
    (word + [UInt8](repeating: filler, count: 8)).withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return nil }
      let hash = TermHash.hash(base, count: word.count)
      if let place = recent.place(of: base, count: word.count, hash: hash) { return place }
      var found: UInt32?
      let query = [WordTable.Query(base, count: word.count, hash: hash, tag: 0, in: table)]
      query.withUnsafeBufferPointer { table.look(up: $0) { found = $1 } }
      if let found { recent.note(found, of: base, count: word.count) }
      return found
    }
  }
}
