/// Clauses that name the speaker of a quoted question or exclamation in front of them.
extension SentenceSplitter {
  /// Whether a clause such as `Ms Smith asked.` or `Ms Smith told a crowd in Leeds.` starts at `i`: a cue within five
  /// words, and behind it only to whom, where and when, up to a stop or comma.
  func startsAttribution(in utf8: [UInt8], from i: Int, to end: Int) -> Bool {
    let limit = min(end, i + Self.lookLimit)
    var position = i
    var behindCue: BehindCue?
    for count in 1...20 {
      let range = wordAfter(position, in: utf8, to: limit)
      guard !range.isEmpty else { return false }
      let word = String(decoding: utf8[range], as: UTF8.self)
      if behindCue != nil {
        behindCue?.append(word)
      } else if count > 5 {
        return false
      } else if count > 1, Self.isCue(word) {
        behindCue = BehindCue(cue: word)
      }
      guard range.upperBound < limit else { return behindCue?.isComplement ?? false }
      let behind = utf8.decodedScalar(at: range.upperBound).scalar
      if let behindCue, behind == "." || behind == "," || behind == ":" { return behindCue.isComplement }
      guard behind.isSpace || behind == "-" || behind == "." || behind == "’" || behind == "'" else { return false }
      position = utf8.skippingSpace(
        from: range.upperBound + utf8.decodedScalar(at: range.upperBound).length, to: limit)
    }
    return false
  }

  /// The words behind a cue, as long as they can tell to whom, where and when somebody spoke.
  private struct BehindCue {
    private let takesAddressee: Bool
    private var count = 0
    private var hasPreposition = false
    private var previous = ""
    private var isPhrase = true

    init(cue: String) { takesAddressee = Self.addressing.contains(cue) }

    /// `asked.`, `said nothing else.`, `told a crowd of supporters in Leeds on Monday.`
    var isComplement: Bool { count <= 2 || isPhrase }

    mutating func append(_ word: String) {
      let word = word.lowercased()
      let isPreposition = Self.prepositions.contains(word)
      if Self.clauseWords.contains(word) { isPhrase = false }
      // `told the crowd to leave`
      if word == "to", takesAddressee, count > 0, !hasPreposition { isPhrase = false }
      if count == 0 {
        if !takesAddressee, !isPreposition, !word.hasSuffix("ly"), !Self.times.contains(word) { isPhrase = false }
      } else if Self.determiners.contains(word), !Self.prepositions.contains(previous), previous != "and" {
        // `told residents the road had closed`
        isPhrase = false
      }
      hasPreposition = hasPreposition || isPreposition
      previous = word
      count += 1
    }

    private static let addressing: Set<String> = ["told", "tells", "asked", "asks", "reminded", "reminds"]

    private static let prepositions: Set<String> = [
      "to", "in", "on", "at", "during", "from", "after", "before", "of", "with", "by", "as", "outside", "inside",
      "over",
      "into", "near", "through", "via", "upon", "about", "for", "between", "behind", "amid", "following",
    ]

    private static let determiners: Set<String> = ["a", "an", "the", "his", "her", "their", "its", "my", "our", "this"]

    private static let times: Set<String> = [
      "today", "yesterday", "again", "later", "earlier", "last", "this", "monday", "tuesday", "wednesday", "thursday",
      "friday", "saturday", "sunday", "aloud", "afterwards", "then", "once", "back", "simply",
    ]

    /// Words that a clause of its own holds: `said she was leaving`, `asked them to leave`.
    private static let clauseWords: Set<String> = [
      "that", "if", "whether", "why", "how", "what", "who", "which", "when", "where", "is", "are", "was", "were", "has",
      "have", "had", "will", "would", "can", "could", "should", "may", "might", "must", "does", "did", "do", "he",
      "she", "they", "it", "we", "i", "you", "there", "not", "but", "because",
    ]
  }
}
