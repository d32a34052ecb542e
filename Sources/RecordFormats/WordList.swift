/// A table of words in plain text: lines `key: phrase, phrase`; what follows `#` is a comment.
public struct WordList: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    /// The file and the line's number, counted from 1.
    public let place: String
    public let key: String
    /// In small letters, none of them empty.
    public let phrases: [String]
  }

  public let lines: [Line]

  /// - Parameter name: The file, for errors.
  public init(_ text: String, name: String) throws(WordListError) {
    var lines: [Line] = []
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let content = Self.trimmed(line.prefix { $0 != "#" })
      if content.isEmpty { continue }
      let place = "\(name):\(number + 1)"
      guard let colon = content.firstIndex(of: ":") else { throw WordListError(place: place) }
      let phrases = content[content.index(after: colon)...].split(separator: ",").map {
        Self.trimmed($0).lowercased()
      }
      lines.append(
        Line(place: place, key: String(Self.trimmed(content[..<colon])), phrases: phrases.filter { !$0.isEmpty }))
    }
    self.lines = lines
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...last]
  }
}

/// A line of a ``WordList`` without a colon.
public struct WordListError: Error, Hashable, Sendable, CustomStringConvertible {
  public let place: String

  public init(place: String) {
    self.place = place
  }

  public var description: String { "\(place): found no colon, wanted `key: phrase, phrase`" }
}
