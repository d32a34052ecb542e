/// What a term is made of, beside single words.
public enum TermShape: Hashable, Sendable {
  /// `length` ≥ 2 words in a row.
  case run(length: Int)
  /// Two words with one between them, whatever it is (a skip-gram: Guthrie et al. 2006).
  case skip

  /// The terms that are looked for, in the order in which they are numbered.
  ///
  /// - Parameter longestRun: At least 1.
  public static func shapes(longestRun: Int, skips: Bool) -> [TermShape] {
    precondition(longestRun >= 1, "runs of \(longestRun) words")
    let runs = (1..<longestRun).map { TermShape.run(length: $0 + 1) }
    return runs + (skips ? [.skip] : [])
  }

  /// How many places of the text the term covers.
  var span: Int {
    switch self {
    case .run(let length): length
    case .skip: 3
    }
  }

  /// Whether a key's prefix is another term, not a word.
  public var extendsTerm: Bool {
    if case .run(let length) = self { return length > 2 }
    return false
  }
}
