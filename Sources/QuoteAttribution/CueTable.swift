/// The verbs and phrases that report speech.
///
/// `said` is half of all cues in news, the first twenty are three quarters, and the tail is long (see the word lists
/// of Pareti 2015). The defaults are British and American; a caller can add to them:
///
///     var reader = ArticleReader()
///     reader.cues.add("chirped", manner: .says)
public struct CueTable: Hashable, Sendable {
  /// How the words behind a cue are to be read.
  public enum Manner: String, Hashable, Sendable, CaseIterable {
    /// `said`: what follows is the content, with or without `that`.
    case says
    /// `revealed`: the same, but without `that` only if a clause follows: `revealed talks are underway`.
    case states
    /// `told`: one who is addressed comes first.
    case tells
    /// `called for`, `vowed to`: what follows is asked for or promised.
    case demands
    /// `branded`: reports speech only with a quotation behind it.
    case judges
    /// `according to`: the speaker follows.
    case names
  }

  private var verbs: [String: Manner]
  private var pairs: [String: [String: Manner]]
  /// Whether a caller has added to the defaults.
  private(set) var hasAdditions = false

  /// The default table.
  public init() {
    verbs = Self.defaultVerbs
    pairs = Self.defaultPairs
  }

  /// Adds a word, or a phrase of two words, in the form in which texts have it: `chirped`, `chimed in`.
  ///
  /// - Returns: Whether `phrase` has one or two words, as it must.
  @discardableResult
  public mutating func add(_ phrase: String, manner: Manner) -> Bool {
    let words = phrase.lowercased().split(separator: " ").map(String.init)
    hasAdditions = true
    switch words.count {
    case 1: verbs[words[0]] = manner
    case 2: pairs[words[0], default: [:]][words[1]] = manner
    default: return false
    }
    return true
  }

  /// The cue that starts with `first`; the longer one if two do.
  func cue(startingWith first: String, next: String?) -> Cue? {
    if let next, let manner = pairs[first]?[next] {
      return Cue(manner: manner, length: 2, isParticiple: first.hasSuffix("ing"))
    }
    guard let manner = verbs[first] else { return nil }
    return Cue(manner: manner, length: 1, isParticiple: first.hasSuffix("ing"))
  }

  func isCue(_ word: String) -> Bool { verbs[word] != nil || pairs[word] != nil }
}
