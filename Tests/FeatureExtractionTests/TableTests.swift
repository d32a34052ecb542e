import Parallelism
import Testing

@testable import FeatureExtraction

struct WordTableTests {
  @Test func findsEachWordAndNoOther() {
    let words = (0..<3000).map { number in Array("w\(number)\(number % 5 == 0 ? "withalongtail" : "")".utf8) }
    let (table, places) = WordTable.build(words)
    #expect(table.count == words.count)
    #expect(Set(places).count == words.count)
    for (word, place) in zip(words, places) {
      #expect(self.place(of: word, in: table) == place)
      #expect(table.word(at: Int(place)) == word)
    }
    for other in ["", "w", "w3000", "W1", "w1withalongtai", "w5withalongtailw", "\u{FFFD}"] {
      #expect(place(of: Array(other.utf8), in: table) == nil)
    }
  }

  @Test func wordsOfEveryLengthDiffer() {
    // Around the eight bytes that are loaded at once, and with bytes of 0.
    let words = (1...40).map { [UInt8](repeating: 0x61, count: $0) } + (1...20).map { [UInt8](repeating: 0, count: $0) }
    let (table, places) = WordTable.build(words)
    for (word, place) in zip(words, places) { #expect(self.place(of: word, in: table) == place) }
  }

  @Test func theTableDependsOnTheWordsAlone() {
    let words = (0..<500).map { Array("word\($0)".utf8) }
    let (a, b) = (WordTable.build(words).table, WordTable.build(words.reversed()).table)
    #expect(a.bucketStarts.elements.elementsEqual(b.bucketStarts.elements))
    #expect(a.offsets.elements.elementsEqual(b.offsets.elements))
    #expect(a.bytes.elements.elementsEqual(b.bytes.elements))
  }

  @Test func takesBackTheColumnsItWrote() {
    let table = WordTable.build(["a", "bc", "def"].map { Array($0.utf8) }).table
    let copy = WordTable(
      bucketStarts: TableColumn(Array(table.bucketStarts.elements)),
      offsets: TableColumn(Array(table.offsets.elements)),
      bytes: TableColumn(Array(table.bytes.elements)))
    #expect(copy.flatMap { place(of: Array("bc".utf8), in: $0) } == place(of: Array("bc".utf8), in: table))
    #expect(copy != nil)
  }

  struct Columns: CustomTestStringConvertible {
    let testDescription: String
    var bucketStarts: [UInt32] = [0, 2]
    var offsets: [UInt32] = [0, 1, 3]
    var byteCount = 3 + WordTable.padding
  }

  @Test(arguments: [
    Columns(testDescription: "no buckets", bucketStarts: [0]),
    Columns(testDescription: "nothing for buckets", bucketStarts: []),
    Columns(testDescription: "buckets that start late", bucketStarts: [1, 2]),
    Columns(testDescription: "buckets that end early", bucketStarts: [0, 1]),
    Columns(testDescription: "buckets that end late", bucketStarts: [0, 3]),
    Columns(testDescription: "a bucket past the end", bucketStarts: [0, 9, 2]),
    Columns(testDescription: "falling buckets", bucketStarts: [0, 2, 1, 2]),
    Columns(testDescription: "no offsets", offsets: []),
    Columns(testDescription: "offsets that start late", offsets: [1, 2, 3]),
    Columns(testDescription: "offsets that fall", offsets: [0, 5, 3]),
    Columns(testDescription: "offsets that end early", offsets: [0, 1, 2]),
    Columns(testDescription: "offsets that end late", offsets: [0, 1, 4]),
    Columns(testDescription: "too few offsets", offsets: [0, 3]),
    Columns(testDescription: "too many offsets", offsets: [0, 1, 2, 3]),
    Columns(testDescription: "bytes without padding", byteCount: 3),
    Columns(testDescription: "no bytes", byteCount: 0),
  ])
  func refuses(columns: Columns) {
    #expect(table(Columns(testDescription: "consistent")) != nil)
    #expect(table(columns) == nil)
  }

  private func table(_ columns: Columns) -> WordTable? {
    WordTable(
      bucketStarts: TableColumn(columns.bucketStarts), offsets: TableColumn(columns.offsets),
      bytes: TableColumn([UInt8](repeating: 0x61, count: columns.byteCount)))
  }

  private func place(of word: [UInt8], in table: WordTable) -> UInt32? {
    let padded = word + [UInt8](repeating: 0x7A, count: 8)
    return padded.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.flatMap { table.place(of: $0, count: word.count) }
    }
  }
}

struct NGramTableTests {
  @Test(arguments: [0, 1, 3, 50, 5000])
  func looksUpEachKeyAndNoOther(count: Int) {
    let keys = (0..<count).map { NGramKey.key(prefix: UInt32($0 / 7), word: UInt32($0 % 7) * 3) }
    let (table, places) = NGramTable.build(Storage(keys))
    #expect(table.count == count)
    #expect(Set(places.elements).count == count)
    // Every key, keys that are in no table, and the one that stands for none, in one call.
    let absent = [NGramKey.key(prefix: 0, word: 1), NGramKey.key(prefix: 9999, word: 0), NGramTable.missing]
    let wanted = Storage(keys.flatMap { [$0, NGramTable.missing] } + absent)
    let found = Storage<UInt32>(repeating: 7, count: wanted.count)
    table.look(up: wanted.base, count: wanted.count, places: found.base)
    for index in 0..<count {
      #expect(found[2 * index] == places[index])
      #expect(table.keys[Int(places[index])] == keys[index])
      #expect(found[2 * index + 1] == NGramTable.missingPlace)
    }
    for index in 2 * count..<wanted.count { #expect(found[index] == NGramTable.missingPlace) }
  }

  @Test func takesBackTheColumnsItWrote() {
    let table = NGramTable.build(Storage((0..<20).map { NGramKey.key(prefix: $0, word: 19 - $0) })).table
    let copy = NGramTable(
      bucketStarts: TableColumn(Array(table.bucketStarts.elements)), keys: TableColumn(Array(table.keys.elements)),
      prefixCount: 20, wordCount: 20)
    #expect(copy?.count == 20)
  }

  /// Files of other versions have more keys to a bucket.
  @Test(arguments: [1, 2, 9, 50, 400])
  func findsKeysInAnyNumberOfBuckets(bucketCount: Int) {
    let keys = (0..<100).map { NGramKey.key(prefix: $0 * 7 % 100, word: $0) }
    let bucket = { (key: UInt64) in TermHash.bucket(of: TermHash.hash(key), among: bucketCount) }
    let ordered = keys.sorted { (bucket($0), $0) < (bucket($1), $1) }
    let starts = (0...bucketCount).map { wanted in UInt32(ordered.count { bucket($0) < wanted }) }
    let table = NGramTable(
      bucketStarts: TableColumn(starts), keys: TableColumn(ordered), prefixCount: 100, wordCount: 100)
    let wanted = Storage(ordered + (0..<100).map { NGramKey.key(prefix: ($0 * 7 + 1) % 100, word: $0) })
    let found = Storage<UInt32>(repeating: 7, count: wanted.count)
    table?.look(up: wanted.base, count: wanted.count, places: found.base)
    #expect(found.elements.prefix(100).elementsEqual(0..<100))
    #expect(found.elements.dropFirst(100).allSatisfy { $0 == NGramTable.missingPlace })
  }

  struct Columns: CustomTestStringConvertible {
    let testDescription: String
    var bucketStarts: [UInt32] = [0, 2]
    var keys = [NGramKey.key(prefix: 0, word: 4), NGramKey.key(prefix: 2, word: 0)]
  }

  @Test(arguments: [
    Columns(testDescription: "no buckets", bucketStarts: [0]),
    Columns(testDescription: "nothing for buckets", bucketStarts: []),
    Columns(testDescription: "buckets that start late", bucketStarts: [1, 2]),
    Columns(testDescription: "buckets that end early", bucketStarts: [0, 1]),
    Columns(testDescription: "buckets that end late", bucketStarts: [0, 3]),
    Columns(testDescription: "falling buckets", bucketStarts: [0, 2, 1, 2]),
    Columns(testDescription: "a prefix there is not", keys: [NGramKey.key(prefix: 3, word: 0), 0]),
    Columns(testDescription: "a word there is not", keys: [0, NGramKey.key(prefix: 0, word: 5)]),
    Columns(testDescription: "the key that stands for none", keys: [0, NGramTable.missing]),
    Columns(testDescription: "too few keys", keys: [0]),
    Columns(testDescription: "too many keys", keys: [0, 1, 2]),
  ])
  func refuses(columns: Columns) {
    #expect(table(Columns(testDescription: "consistent")) != nil)
    #expect(table(columns) == nil)
  }

  @Test func aVocabularyNeedsTheBoundaryMarks() {
    let words = { (words: [String]) in WordTable.build(words.map { Array($0.utf8) }).table }
    #expect(Vocabulary(words: words(["<s>", "</s>", "a"]), families: []) != nil)
    #expect(Vocabulary(words: words(["<s>", "a"]), families: []) == nil)
    #expect(Vocabulary(words: words(["</s>", "a"]), families: []) == nil)
    #expect(Vocabulary(words: words([]), families: []) == nil)
  }

  private func table(_ columns: Columns) -> NGramTable? {
    NGramTable(
      bucketStarts: TableColumn(columns.bucketStarts), keys: TableColumn(columns.keys), prefixCount: 3, wordCount: 5)
  }
}

struct TermHashTests {
  /// What lies behind the bytes is read and must not count.
  @Test func bytesBehindTheTermDoNotCount() {
    for count in 1...24 {
      let term = (0..<count).map { UInt8(0x61 + $0 % 26) }
      let (a, b) = (term + [UInt8](repeating: 0, count: 8), term + [UInt8](repeating: 0xFF, count: 8))
      let hashes = [a, b].map { bytes in
        bytes.withUnsafeBufferPointer { $0.baseAddress.map { TermHash.hash($0, count: count) } }
      }
      #expect(hashes[0] == hashes[1])
    }
  }

  @Test func everyByteOfATermCounts() {
    for count in 1...24 {
      let term = (0..<count + 8).map { UInt8(0x61 + $0 % 26) }
      for place in 0..<count + 8 {
        var other = term
        other[place] ^= 1
        let areEqual = term.withUnsafeBufferPointer { a in
          other.withUnsafeBufferPointer { b in
            guard let a = a.baseAddress, let b = b.baseAddress else { return false }
            return TermHash.areEqual(a, b, count: count)
          }
        }
        #expect(areEqual == (place >= count))
      }
    }
  }

  @Test func everyBucketIsReachedAndNoneBeyond() {
    for bucketCount in [1, 2, 7, 100] {
      let buckets = (0..<2000 as Range<UInt64>).map { TermHash.bucket(of: TermHash.hash($0), among: bucketCount) }
      #expect(Set(buckets) == Set(0..<bucketCount))
    }
    #expect(TermHash.bucket(of: .max, among: 10) == 9)
  }

  /// Files hold tables in the order of these hashes, so the function can never change.
  @Test func hashesStayWhatTheyWere() {
    let padded = Array("stance".utf8) + [UInt8](repeating: 0, count: 8)
    let long = Array("interpretability".utf8) + [UInt8](repeating: 0, count: 8)
    let hashes = [(padded, 6), (long, 16)].map { bytes, count in
      bytes.withUnsafeBufferPointer { $0.baseAddress.map { TermHash.hash($0, count: count) } ?? 0 }
    }
    let (seed, mixer) = (0xA076_1D64_78BD_642F as UInt64, 0xE703_7ED1_A0B4_28DB as UInt64)
    func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
      let product = a.multipliedFullWidth(by: b)
      return product.high ^ product.low
    }
    func word(_ text: String) -> UInt64 { text.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) } }
    #expect(hashes[0] == fold(word("stance") ^ seed, mixer ^ 6))
    let state = fold(seed ^ 16 ^ word("interpre"), mixer)
    #expect(hashes[1] == fold(state ^ word("tability"), mixer))
  }
}
