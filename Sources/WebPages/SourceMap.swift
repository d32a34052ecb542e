/// Where the bytes of a page's text stand in its source.
///
/// Text and source both only go forward. A stretch is *literal* where the source has the same bytes; a character
/// reference and a run of white space are not, and map to the whole of what they stand for.
struct SourceMap: Hashable, Sendable {
  private struct Stretch: Hashable {
    var textStart: Int
    var sourceStart: Int
    var sourceLength: Int
    var isLiteral: Bool
  }

  private var stretches: [Stretch] = []
  private var textEnd = 0

  /// Adds the place of the next `length` bytes of text.
  mutating func append(length: Int, source: Range<Int>) {
    let isLiteral = source.count == length
    if isLiteral, let last = stretches.last, last.isLiteral,
      last.sourceStart + (textEnd - last.textStart) == source.lowerBound
    {
      stretches[stretches.count - 1].sourceLength += length
    } else {
      stretches.append(
        Stretch(textStart: textEnd, sourceStart: source.lowerBound, sourceLength: source.count, isLiteral: isLiteral))
    }
    textEnd += length
  }

  /// The stretch of source from the first to the last byte of `range`, markup between them included.
  ///
  /// - Complexity: O(log *n*)
  func source(of range: Range<Int>) -> Range<Int> {
    guard !stretches.isEmpty else { return 0..<0 }
    let first = stretches[index(of: range.lowerBound)]
    let start =
      first.isLiteral
      ? min(first.sourceStart + range.lowerBound - first.textStart, first.sourceStart + first.sourceLength)
      : first.sourceStart
    guard !range.isEmpty else { return start..<start }
    let last = stretches[index(of: range.upperBound - 1)]
    let end =
      last.isLiteral ? last.sourceStart + range.upperBound - last.textStart : last.sourceStart + last.sourceLength
    return start..<max(start, end)
  }

  /// The index of the last stretch that starts at or before the text's byte `i`.
  private func index(of i: Int) -> Int {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].textStart <= i { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
