import Foundation
import Testing
import TestSupport

@testable import Tokenization

/// What holds for any bytes.
struct TokenizerPropertyTests {
  @Test func everyLetterHasOneFormHoweverItIsSpelled() {
    for value in 0..<0x20000 as Range<UInt32> where !(0xF900...0xFAFF).contains(value) {
      guard let scalar = Unicode.Scalar(value), ScalarClass(scalar) == .letter else { continue }
      let letter = "x" + String(scalar)
      let expected = forms(in: letter)
      #expect(areSameBytes(forms(in: letter.decomposedStringWithCanonicalMapping), expected))
      #expect(areSameBytes(forms(in: letter.precomposedStringWithCanonicalMapping), expected))
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func rangesRiseAndStayInBoundsOnAnyBytes(seed: UInt64) {
    let bytes = randomBytes(seed: seed, pieces: Int(seed) * 25)
    for keepsPunctuation in [true, false] {
      for lowercases in [true, false] {
        let tokenizer = Tokenizer(
          normalizer: TextNormalizer(lowercases: lowercases), keepsPunctuation: keepsPunctuation)
        var buffer = TokenBuffer()
        let found = tokens(of: bytes, by: tokenizer, in: &buffer)
        var end = 0
        for token in found {
          #expect(token.utf8Range.lowerBound >= end)
          #expect(!token.utf8Range.isEmpty)
          #expect(!token.form.isEmpty)
          #expect(String(validating: token.form, as: UTF8.self) != nil)
          end = token.utf8Range.upperBound
        }
        #expect(end <= bytes.count)
        #expect(found.reduce(0) { $0 + $1.form.count } <= 3 * bytes.count)
      }
    }
  }

  /// Without `<`, which may open markup.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func onlySpaceAndInvisibleScalarsStandBetweenTokens(seed: UInt64) {
    let bytes = randomBytes(seed: seed, pieces: 400).filter { $0 != UInt8(ascii: "<") }
    var buffer = TokenBuffer()
    let found = tokens(of: bytes, in: &buffer)
    var isCovered = [Bool](repeating: false, count: bytes.count)
    for token in found { for place in token.utf8Range { isCovered[place] = true } }
    bytes.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return }
      var place = 0
      while place < text.count {
        let read = decodeScalar(base, at: place, end: text.count)
        if !isCovered[place] {
          let value = read.scalar.value
          let kind = ScalarClass(read.scalar)
          #expect(value <= 0x20 || value == 0x7F || value >= 0x80 && (kind == .space || kind == .invisible))
        }
        place += read.length
      }
    }
  }

  @Test func aBufferUsedAgainGivesTheSameTokens() {
    var used = TokenBuffer()
    for seed in 0..<20 as Range<UInt64> {
      let bytes = randomBytes(seed: 100 + seed, pieces: Int(seed * 37 % 11) * 40)
      var fresh = TokenBuffer()
      #expect(tokens(of: bytes, in: &used) == tokens(of: bytes, in: &fresh))
    }
  }

  @Test func aSpaceBetweenTextsSeparatesTheirTokens() {
    for seed in 0..<20 as Range<UInt64> {
      // A tag may reach from one text into the next.
      let a = randomBytes(seed: 200 + seed, pieces: 30).filter { $0 != UInt8(ascii: "<") }
      let b = randomBytes(seed: 300 + seed, pieces: 30)
      #expect(areSameBytes(forms(of: a + [0x20] + b), forms(of: a) + forms(of: b)))
    }
  }

  @Test(arguments: ["\u{130}", "\u{1D160}", "\u{390}", "\u{FFFD}", "'", "a", "\u{FB2C}"])
  func longRunsOfWhatGrowsFit(piece: String) {
    let bytes = Array(repeating: Array(piece.utf8), count: 5000).flatMap { $0 }
    var buffer = TokenBuffer()
    let found = tokens(of: bytes, in: &buffer)
    #expect(found.last?.utf8Range.upperBound == bytes.count)
    #expect(found.reduce(0) { $0 + $1.form.count } <= 3 * bytes.count)
  }
  @Test(arguments: 0..<60 as Range<UInt64>)
  func agreesWithTheReference(seed: UInt64) {
    let bytes = randomBytes(seed: 400 + seed, pieces: 10 + Int(seed) * 8)
    var buffer = TokenBuffer()
    for choice in 0..<8 {
      let (lowercases, keepsPunctuation, splits) = (choice & 1 == 0, choice & 2 == 0, choice & 4 == 0)
      let tokenizer = Tokenizer(
        normalizer: TextNormalizer(lowercases: lowercases), keepsPunctuation: keepsPunctuation,
        splitsContractions: splits)
      let reference = ReferenceTokenizer(
        lowercases: lowercases, keepsPunctuation: keepsPunctuation, splitsContractions: splits)
      let (found, expected) = (tokens(of: bytes, by: tokenizer, in: &buffer), reference.tokens(of: bytes))
      let place = zip(found, expected).first { $0 != $1 }
      #expect(place == nil, "\(choice)")
      #expect(found.count == expected.count)
    }
  }

  /// Short texts of few bytes meet every pair of rules.
  @Test(arguments: 0..<8 as Range<UInt64>)
  func agreesWithTheReferenceOnShortTexts(seed: UInt64) {
    let alphabet = Array("ntTs'ld re.1#<>/ _\u{2019}\u{E9}\u{AD}\u{301}".unicodeScalars)
    var random = SplitMix64(seed: 500 + seed)
    var buffer = TokenBuffer()
    for _ in 0..<1500 {
      var text = String.UnicodeScalarView()
      for _ in 0..<random.index(below: 12) { text.append(alphabet[random.index(below: alphabet.count)]) }
      let bytes = Array(String(text).utf8)
      #expect(tokens(of: bytes, in: &buffer) == ReferenceTokenizer().tokens(of: bytes), "\(text.map(\.value))")
    }
  }

  /// Letters are read eight at a time: the text ends, or something else stands, at each distance from there.
  @Test(arguments: 1...40)
  func wordsOfEveryLengthAtEveryPlaceAreWhole(length: Int) {
    let word = (0..<length).map { Array("Qaz".utf8)[$0 % 3] }
    let small = word.map { $0 == UInt8(ascii: "Q") ? UInt8(ascii: "q") : $0 }
    let ends: [[UInt8]] = ["", " ", ".", "@", "[", "`", "{", "7", "_", "'", "'x", "\u{E9}", "\u{2019}", "\0"].map {
      Array($0.utf8)
    }
    var buffer = TokenBuffer()
    for before in 0..<16 {
      for end in ends {
        let bytes = [UInt8](repeating: 0x20, count: before) + word + end
        let found = tokens(of: bytes, in: &buffer)
        #expect(found == ReferenceTokenizer().tokens(of: bytes))
        #expect(found.first?.utf8Range.lowerBound == before)
        #expect(found.first?.form.starts(with: small) == true)
        // With nothing behind the text that could be read by mistake, and with letters there.
        let padded = bytes + Array("abcdefgh".utf8)
        let cut = padded.withUnsafeBufferPointer { text in
          Tokenizer().tokenize(UnsafeBufferPointer(rebasing: text[..<bytes.count]), into: &buffer)
          return buffer.count
        }
        #expect(cut == found.count)
        #expect(cut == 0 || buffer[cut - 1].utf8Range == found[cut - 1].utf8Range)
      }
    }
  }

  /// Each byte at each of the eight places of a load either belongs to the word or ends it.
  @Test func everyByteAtEveryPlaceOfALoadIsToldApart() {
    var buffer = TokenBuffer()
    for lowercases in [true, false] {
      let tokenizer = Tokenizer(normalizer: TextNormalizer(lowercases: lowercases))
      for byte in 0...255 as ClosedRange<UInt8> {
        for place in 1..<16 {
          var bytes = Array("abcdefghijklmnopqrst".utf8)
          bytes[place] = byte
          let expected = ReferenceTokenizer(lowercases: lowercases).tokens(of: bytes)
          #expect(tokens(of: bytes, by: tokenizer, in: &buffer) == expected, "byte \(byte) at \(place)")
        }
      }
    }
  }
}
