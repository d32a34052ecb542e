import Tokenization

/// The place, date and agency in front of an agency report's first sentence: `LONDON, 6 May 2025 (APS) - `.
enum Dateline {
  /// The most bytes it takes.
  private static let limit = 72

  /// The first byte of the paragraph `range` behind a dateline; its own first byte if there is none.
  static func end(in utf8: [UInt8], _ range: Range<Int>) -> Int {
    var i = range.lowerBound
    var capitals = 0
    // A place in capitals, perhaps of several words.
    while i < range.upperBound, case let byte = utf8[i], (0x41...0x5A).contains(byte) || capitals >= 2 && byte == 0x20 {
      capitals += byte == 0x20 ? 0 : 1
      i += 1
    }
    guard capitals >= 3, i < range.upperBound else { return range.lowerBound }
    let limit = min(range.upperBound, range.lowerBound + Self.limit)
    while i < limit {
      let decoded = utf8.decodedScalar(at: i)
      let next = i + decoded.length
      let isDash = decoded.scalar == "—" || decoded.scalar == "–" || decoded.scalar == "-"
      let before = utf8.decodedScalar(before: i, from: range.lowerBound)?.scalar
      if isDash, before?.isSpace ?? false || decoded.scalar == "—" {
        // `WASHINGTON (May 6) -- `
        var end = next
        while end < range.upperBound, utf8[end] == UInt8(ascii: "-") { end += 1 }
        return utf8.skippingSpace(from: end, to: range.upperBound)
      }
      // Sentences and quotations have no place in it.
      guard decoded.scalar.isWordScalar || decoded.scalar.isSpace || ",./()-".unicodeScalars.contains(decoded.scalar)
      else { return range.lowerBound }
      i = next
    }
    return range.lowerBound
  }
}
