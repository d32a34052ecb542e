import FeatureExtraction

/// Texts of ten generated sentences each, one after another in memory as in a file.
struct GeneratedTexts: TextSource {
  let bytes: [UInt8]
  let starts: [Int]
  let wordCount: Int
  /// Words, parted from their clitics, and punctuation marks.
  let tokenCount: Int

  init(seed: UInt64, byteCount: Int) {
    var generator = TextGenerator(seed: seed)
    var bytes: [UInt8] = []
    var (starts, words, tokens) = ([0], 0, 0)
    while bytes.count < byteCount {
      for sentence in 0..<10 {
        let sentence = (text: generator.sentence(), isFirst: sentence == 0)
        let apostrophes = sentence.text.text.utf8.count { $0 == UInt8(ascii: "'") }
        words += sentence.text.wordCount
        tokens += sentence.text.wordCount + sentence.text.punctuationCount + apostrophes
        if !sentence.isFirst { bytes.append(UInt8(ascii: " ")) }
        bytes += Array(sentence.text.text.utf8)
      }
      starts.append(bytes.count)
    }
    (self.bytes, self.starts, wordCount, tokenCount) = (bytes, starts, words, tokens)
  }

  var count: Int { starts.count - 1 }
  var longest: Int { (0..<count).map { starts[$0 + 1] - starts[$0] }.max() ?? 0 }
  var strings: [String] { (0..<count).map { String(decoding: bytes[starts[$0]..<starts[$0 + 1]], as: UTF8.self) } }

  func withText(at index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[starts[index]..<starts[index + 1]])) }
  }

  func forEach(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    for index in 0..<count { withText(at: index, body) }
  }
}
