import TestSupport
import Tokenization

func forms(of bytes: [UInt8], by tokenizer: Tokenizer = Tokenizer()) -> [String] {
  var buffer = TokenBuffer()
  return tokens(of: bytes, by: tokenizer, in: &buffer).map { String(decoding: $0.form, as: UTF8.self) }
}

func forms(in text: String, by tokenizer: Tokenizer = Tokenizer()) -> [String] {
  forms(of: Array(text.utf8), by: tokenizer)
}

/// Whether two texts are the same bytes; `==` would take é for e with an accent.
func areSameBytes(_ a: [String], _ b: [String]) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
}

/// Random bytes, in which whole words, emoji, addresses and broken sequences are more frequent than chance would have
/// them.
func randomBytes(seed: UInt64, pieces: Int) -> [UInt8] {
  let texts = [
    "don", "'", "\u{2019}", "t", "http://", "https://", "www.", "www", "#", "@", "1", "2,0", ".", " ", "\n", "\0",
    "_", "\u{130}", "e\u{301}", "\u{301}", "\u{1F44D}", "\u{1F3FD}", "\u{200D}", "\u{FE0F}", "\u{1F1EC}",
    "\u{1F1E7}", "\u{4E2D}", "\u{AD}", "\u{FEFF}", "\u{201C}", "\u{2014}", "\u{390}", "\u{1D160}", "\u{AC00}",
    "\u{1100}", "\u{661}", "'s", "n't", "\u{2019}LL", "'re", "<br />", "<p", "</i>", "<", ">", "letters",
  ]
  let broken: [[UInt8]] = [[0xFF], [0xC0, 0x80], [0xE2, 0x80], [0xF0, 0x9F], [0xED, 0xA0, 0x80], [0x80], [0xF5]]
  let fragments = texts.map { Array($0.utf8) } + broken
  var random = SplitMix64(seed: seed)
  var bytes: [UInt8] = []
  for _ in 0..<pieces {
    if random.next() % 4 == 0 {
      bytes.append(UInt8(truncatingIfNeeded: random.next()))
    } else {
      bytes += fragments[Int(random.next() % UInt64(fragments.count))]
    }
  }
  return bytes
}
