/// Splits running English text into sentences.
///
/// A sentence ends at `.`, `?`, `!` or `…`, with the closing marks behind it, if what follows can start another: after
/// white space, a capital, a digit or an opening mark. Abbreviations, initials, list numbers and a quoted question
/// with its cue (`“Why now?” she asked.`) do not end one. A blank line always does.
///
/// - Complexity: O(*n*) for *n* bytes, whatever they are: looking back and ahead is bounded.
/// - SeeAlso: The Golden Rules of pragmatic_segmenter, whose cases `SentenceSplitterTests` works through.
public struct SentenceSplitter: Hashable, Sendable {
  public init() {}

  /// The sentences of `text`, in order, as ranges of its UTF-8 bytes without the white space around them.
  public func utf8Ranges(in text: String) -> [Range<Int>] {
    let utf8 = Array(text.utf8)
    return utf8Ranges(in: utf8, within: utf8.indices)
  }

  /// The sentences of the bytes of `utf8` within `bounds`, in order.
  ///
  /// - Returns: Ranges into `utf8` that together hold everything but white space.
  public func utf8Ranges(in utf8: [UInt8], within bounds: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    forEachRange(in: utf8, within: bounds) { sentences.append($0) }
    return sentences
  }

  /// Calls `body` with each of these ranges in order.
  package func forEachRange(in utf8: [UInt8], within bounds: Range<Int>, _ body: (Range<Int>) -> Void) {
    let end = bounds.upperBound
    var start = utf8.skippingSpace(from: bounds.lowerBound, to: end)
    var i = start
    while true {
      i = utf8.firstIndex(from: i, to: end, candidates: Self.mayEndSentence, where: Self.mayEndSentence)
      guard i < end else { break }
      let decoded = utf8.decodedScalar(at: i)
      if decoded.scalar == "\n", let next = endOfBlankLine(in: utf8, from: i, to: end) {
        pass(start..<i, of: utf8, to: body)
        start = next
        i = next
      } else if decoded.scalar.endsSentence {
        let candidate = Candidate(in: utf8, at: i, sentenceStart: start, end: end)
        i = candidate.end
        if isBoundary(candidate, in: utf8, to: end) {
          pass(start..<i, of: utf8, to: body)
          start = utf8.skippingSpace(from: i, to: end)
          i = start
        }
      } else {
        i += decoded.length
      }
    }
    pass(start..<end, of: utf8, to: body)
  }

  /// Whether `byte` is a line feed, or starts a mark that ends sentences: nearly all bytes are neither.
  private static func mayEndSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0xE2, 0xE3, 0xEF: true
    default: false
    }
  }

  private static func mayEndSentence(_ bytes: EightBytes) -> UInt64 {
    bytes.roughPlaces(of: 0x0A) | bytes.roughPlaces(of: UInt8(ascii: ".")) | bytes.roughPlaces(of: UInt8(ascii: "!"))
      | bytes.roughPlaces(of: UInt8(ascii: "?")) | bytes.placesBeyondASCII
  }

  private func pass(_ range: Range<Int>, of utf8: [UInt8], to body: (Range<Int>) -> Void) {
    let trimmed = utf8.trimmingSpace(range)
    if !trimmed.isEmpty { body(trimmed) }
  }

  /// Where the text goes on after a blank line that starts with the line feed at `i`; `nil` if the next line has text.
  private func endOfBlankLine(in utf8: [UInt8], from i: Int, to end: Int) -> Int? {
    let next = utf8.skippingSpace(from: i, to: end)
    let isBlank = utf8[(i + 1)..<next].contains(UInt8(ascii: "\n"))
    return isBlank ? next : nil
  }

  // MARK: - Where a sentence may end

  /// A run of sentence-ending marks with the closing marks behind it.
  private struct Candidate {
    /// The first byte of the run, and the byte after its closing marks.
    var start: Int
    var end: Int
    var isSingleFullStop: Bool
    var isQuestionOrExclamation: Bool
    var hasClosingMark: Bool
    /// Where the sentence that may end here began.
    var sentenceStart: Int

    init(in utf8: [UInt8], at start: Int, sentenceStart: Int, end limit: Int) {
      self.start = start
      self.sentenceStart = sentenceStart
      var i = start
      var enders = 0
      var last: Unicode.Scalar = "."
      var closers = 0
      while i < limit {
        let decoded = utf8.decodedScalar(at: i)
        if decoded.scalar.endsSentence, closers == 0 {
          enders += 1
          last = decoded.scalar
        } else if closers == 0, decoded.scalar == " ", i + 1 < limit, utf8[i + 1] == UInt8(ascii: ".") {
          // An ellipsis of spaced stops.
        } else if decoded.scalar.closesSentence {
          closers += 1
        } else if decoded.scalar.endsSentence {
          // `said (“Why?”).` and `‘You need to’”.` end with the last stop.
          last = decoded.scalar
        } else {
          break
        }
        i += decoded.length
      }
      end = i
      isSingleFullStop = enders == 1 && utf8[start] == UInt8(ascii: ".")
      isQuestionOrExclamation = last == "?" || last == "!"
      hasClosingMark = closers > 0
    }
  }

  private func isBoundary(_ candidate: Candidate, in utf8: [UInt8], to end: Int) -> Bool {
    guard candidate.end < end else { return true }
    guard utf8.decodedScalar(at: candidate.end).scalar.isSpace else { return false }
    let next = nextWord(in: utf8, from: candidate.end, to: end)
    if next.startsLower {
      // `Then it ended. “we are done,” she said` opens a quotation; `?” she asked` goes on.
      return next.followsQuotationMark && candidate.isSingleFullStop && !candidate.hasClosingMark
    }
    if candidate.isQuestionOrExclamation, candidate.hasClosingMark {
      return !startsAttribution(in: utf8, from: next.start, to: end)
    }
    guard candidate.isSingleFullStop, !candidate.hasClosingMark else { return true }
    return isBoundary(afterWordBefore: candidate, next: next, in: utf8)
  }

  /// Decides for a single full stop by the word it follows.
  private func isBoundary(afterWordBefore candidate: Candidate, next: NextWord, in utf8: [UInt8]) -> Bool {
    let word = wordBefore(candidate.start, in: utf8, from: candidate.sentenceStart)
    // Most words are longer than any abbreviation.
    if word.count > Self.longestAbbreviation, utf8[word].allSatisfy(Self.isASCIILetter) { return true }
    if word.lowerBound == candidate.sentenceStart, isListNumber(utf8[word]) { return false }
    if word.count == 1, let letter = utf8[word].first, (0x41...0x5A).contains(letter), letter != UInt8(ascii: "I") {
      return endsAfterInitial(word, next: next, in: utf8, from: candidate.sentenceStart)
    }
    switch Self.fullStop(after: utf8[word]) {
    case .neverEnds: return false
    case .endsUnlessNumberFollows: return !next.startsWithDigit
    case .endsBeforeStarter: return startsSentences(next, in: utf8) || next.followsQuotationMark
    case .ends: return true
    }
  }

  /// Whether a lone capital ends a sentence, as the platform X can, or is an initial, as in `J. K. Marlowe`.
  private func endsAfterInitial(_ word: Range<Int>, next: NextWord, in utf8: [UInt8], from start: Int) -> Bool {
    if startsSentences(next, in: utf8) { return true }
    let before = utf8.trimmingSpace(start..<word.lowerBound)
    let previous = wordBefore(before.upperBound, in: utf8, from: start)
    return ["on", "to", "from", "at", "with", "like", "and", "via"].contains(
      String(decoding: utf8[previous], as: UTF8.self))
  }

  private func startsSentences(_ next: NextWord, in utf8: [UInt8]) -> Bool {
    Self.startsSentences(
      String(decoding: utf8[wordAfter(next.start, in: utf8, to: next.end)], as: UTF8.self).lowercased())
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private func isListNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count <= 3 && !bytes.isEmpty && bytes.allSatisfy { (0x30...0x39).contains($0) }
  }

  // MARK: - Looking around

  /// The longest stretch looked at on either side of a stop, which keeps splitting linear on a page without spaces.
  static let lookLimit = 96

  /// The word that ends just before `i`, with its inner stops.
  private func wordBefore(_ i: Int, in utf8: [UInt8], from lowerBound: Int) -> Range<Int> {
    let limit = max(lowerBound, i - 24)
    var start = i
    while let previous = utf8.decodedScalar(before: start, from: limit),
      previous.scalar.isWordScalar || previous.scalar == "." || previous.scalar == "-"
    {
      start -= previous.length
    }
    return start..<i
  }

  private struct NextWord {
    var start: Int
    /// Where the text ends.
    var end: Int
    var startsLower: Bool
    var startsWithDigit: Bool
    var followsQuotationMark: Bool
  }

  private func nextWord(in utf8: [UInt8], from i: Int, to end: Int) -> NextWord {
    var start = utf8.skippingSpace(from: i, to: end)
    var followsMark = false
    while start < end, case let decoded = utf8.decodedScalar(at: start), decoded.scalar.opensSentence {
      followsMark = followsMark || !"([{".unicodeScalars.contains(decoded.scalar)
      start += decoded.length
      if start - i > Self.lookLimit { break }
    }
    let first = start < end ? utf8.decodedScalar(at: start).scalar : "."
    return NextWord(
      start: start, end: end, startsLower: first.isLower, startsWithDigit: first.isDigit,
      followsQuotationMark: followsMark)
  }

  func wordAfter(_ i: Int, in utf8: [UInt8], to end: Int) -> Range<Int> {
    let limit = min(end, i + Self.lookLimit)
    var wordEnd = i
    while wordEnd < limit, case let decoded = utf8.decodedScalar(at: wordEnd), decoded.scalar.isWordScalar {
      wordEnd += decoded.length
    }
    return i..<min(wordEnd, end)
  }
}
