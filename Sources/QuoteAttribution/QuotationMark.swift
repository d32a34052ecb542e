import Tokenization

/// A character that may open or close a quotation, and what its neighbors allow it to do.
struct QuotationMark: Hashable, Sendable {
  enum Width: Hashable, Sendable { case single, double }

  var position: Int
  var length: Int
  var width: Width
  var canOpen: Bool
  var canClose: Bool
  /// Whether a plural possessive (`the firms’ duty`) would look the same.
  var mayBePossessive = false
  /// Whether white space stands on both sides, as in text whose tokens are set apart: what it does, only order tells.
  var standsFree = false

  var end: Int { position + length }
}

extension QuotationMark {
  /// Whether a double mark or a single one that opens (‘) occurs among `bytes`.
  static func occurs(in utf8: [UInt8], within bounds: Range<Int>) -> Bool {
    let bytes = utf8[bounds]
    var i = bounds.lowerBound
    while true {
      i = utf8.firstIndex(from: i, to: bounds.upperBound, candidates: mayStart, where: mayStart)
      guard i < bounds.upperBound else { return false }
      if bytes[i] == UInt8(ascii: "\"") || pair(bytes, at: i) { return true }
      // ‘ is E2 80 98, “ ” „ are E2 80 9C to 9E.
      if bytes[i] == 0xE2, i + 2 < bytes.endIndex, bytes[i + 1] == 0x80,
        bytes[i + 2] == 0x98 || (0x9C...0x9E).contains(bytes[i + 2])
      {
        return true
      }
      i += 1
    }
  }

  /// Whether the text at `i` begins with a mark that can open a quotation.
  static func opens(_ utf8: [UInt8], at i: Int, width: Width) -> Bool {
    mark(utf8, at: i, within: i..<utf8.count)?.width == width
  }

  /// All marks of a paragraph, in order. Apostrophes inside words are not among them.
  static func marks(in utf8: [UInt8], within bounds: Range<Int>) -> [QuotationMark] {
    var marks: [QuotationMark] = []
    var i = bounds.lowerBound
    while true {
      i = utf8.firstIndex(from: i, to: bounds.upperBound, candidates: mayStart, where: mayStart)
      guard i < bounds.upperBound else { return marks }
      if let mark = mark(utf8, at: i, within: bounds) {
        if marks.isEmpty { marks.reserveCapacity(8) }
        marks.append(mark)
        i = mark.end
      } else {
        i += 1
      }
    }
  }

  /// Whether two single marks stand for a double one, as in ``plain text from TeX''.
  private static func pair(_ bytes: ArraySlice<UInt8>, at i: Int) -> Bool {
    (bytes[i] == 0x60 || bytes[i] == 0x27) && i + 1 < bytes.endIndex && bytes[i + 1] == bytes[i]
  }

  /// Whether `byte` may start a mark: E2 (curly marks), C2 (« and ») and the three ASCII marks do.
  private static func mayStart(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x27 || byte == 0x60 || byte == 0xE2 || byte == 0xC2
  }

  private static func mayStart(_ bytes: EightBytes) -> UInt64 {
    bytes.roughPlaces(of: 0x22) | bytes.roughPlaces(of: 0x27) | bytes.roughPlaces(of: 0x60) | bytes.placesBeyondASCII
  }

  /// Whether `bytes` begin with what stands behind an apostrophe: `s`, `t`, `re`, `ve`, `ll`, `d`, `m`.
  private static func isEnding(_ bytes: ArraySlice<UInt8>) -> Bool {
    let letters = bytes.prefix(3).prefix { (0x61...0x7A).contains($0) }
    switch letters.count {
    case 1: return letters.first.map { "stdm".utf8.contains($0) } ?? false
    case 2:
      return letters.elementsEqual("re".utf8) || letters.elementsEqual("ve".utf8) || letters.elementsEqual("ll".utf8)
    default: return false
    }
  }

  /// Marks behind which a word does not start.
  private static let stops: ScalarSet = ".,;:!?…%"

  private static func mark(_ utf8: [UInt8], at i: Int, within bounds: Range<Int>) -> QuotationMark? {
    let decoded = utf8.decodedScalar(at: i)
    let isPair = pair(utf8[i..<bounds.upperBound], at: i)
    let width: Width
    switch decoded.scalar {
    case "\"", "“", "”", "„", "«", "»": width = .double
    case "'", "‘", "’", "‚", "`": width = isPair ? .double : .single
    default: return nil
    }
    let end = i + (isPair ? 2 : decoded.length)
    let previous = utf8.decodedScalar(before: i, from: bounds.lowerBound)?.scalar
    let next = end < bounds.upperBound ? utf8.decodedScalar(at: end).scalar : nil
    let startsWord = previous.map { !$0.isWordScalar && !stops.contains($0) } ?? true
    let textFollows = next.map { !$0.isSpace } ?? false
    let textPrecedes = previous.map { !$0.isSpace } ?? false
    let endsWord = next.map { !$0.isWordScalar } ?? true
    if width == .single, !startsWord, !endsWord { return nil }
    // `the town"s mayor`: an apostrophe that was turned into a mark.
    if decoded.scalar == "\"", !endsWord, previous?.isLower ?? false, isEnding(utf8[end..<bounds.upperBound]) {
      return nil
    }
    var mark = QuotationMark(position: i, length: end - i, width: width, canOpen: false, canClose: false)
    switch decoded.scalar {
    case "“":
      // „Behind the words it closes what a low mark opened.“
      mark.canClose = textPrecedes && !startsWord && endsWord
      mark.canOpen = !mark.canClose
    case "„", "«": mark.canOpen = true
    case "`": mark.canOpen = isPair || startsWord && textFollows
    case "”", "»":
      // Typed at the start of a word it was meant to open.
      mark.canOpen = startsWord && textFollows && !textPrecedes
      mark.canClose = !mark.canOpen
    case "‘", "‚": mark.canOpen = startsWord && textFollows
    case "’": mark.canClose = textPrecedes && endsWord
    default:
      mark.standsFree = width == .double && !textFollows && !textPrecedes
      // `said Ann Marlowe."It is late."`: a space was lost.
      let opensSentence = width == .double && previous.map { ".!?".unicodeScalars.contains($0) } ?? false
      mark.canOpen = startsWord && textFollows || mark.standsFree || opensSentence && next?.isUpper ?? false
      mark.canClose = textPrecedes && (endsWord || width == .double) || mark.standsFree
    }
    mark.mayBePossessive = width == .single && previous == "s" && (next?.isSpace ?? false)
    return mark
  }
}
