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
    /// `asked`, `wanted to know`: what follows is a question, or what is asked for.
    case asks
    /// `promised`, `outlined`: a clause follows, or a noun phrase that names what is promised.
    case announces
    /// `criticized`: what follows is blamed, if a reason is given for it or words of the source are quoted.
    case blames
    /// `branded`: reports speech only with a quotation behind it.
    case judges
    /// `heard`: an assembly hears what a source that is not named says.
    case hears
    /// `according to`: the speaker follows.
    case names
  }

  /// The words of a phrase behind its first; `…` stands for one to five words, or to eight in front of two or more.
  struct Phrase: Hashable, Sendable {
    var words: [WordKey]
    var manner: Manner
  }

  private var verbs: [WordKey: Manner]
  /// Phrases by their first words, the longest first.
  private var phrases: [WordKey: [Phrase]]
  /// Whether a caller has added to the defaults.
  private(set) var hasAdditions = false

  /// The default table.
  public init() {
    verbs = Self.defaultVerbs
    phrases = Self.defaultPhrases
  }

  /// Adds a word, or a phrase of up to five words, in the form in which texts have it: `chirped`, `chimed in`.
  ///
  /// - Returns: Whether `phrase` has one to five words, as it must.
  @discardableResult
  public mutating func add(_ phrase: String, manner: Manner) -> Bool {
    let words = phrase.lowercased().split(separator: " ").map { WordKey($0) }
    guard let first = words.first, words.count <= 5 else { return false }
    hasAdditions = true
    if words.count == 1 {
      verbs[first] = manner
    } else {
      Self.insert(Phrase(words: Array(words.dropFirst()), manner: manner), startingWith: first, in: &phrases)
    }
    return true
  }

  static func insert(_ phrase: Phrase, startingWith first: WordKey, in phrases: inout [WordKey: [Phrase]]) {
    var list = phrases[first, default: []].filter { $0.words != phrase.words }
    list.insert(phrase, at: list.firstIndex { $0.words.count < phrase.words.count } ?? list.count)
    phrases[first] = list
  }

  /// The cue that starts with `first`; the longest one if several do.
  ///
  /// - Parameter word: The word that many places behind it.
  func cue(startingWith first: WordKey, word: (Int) -> WordKey?) -> Cue? {
    guard let entry = hasAdditions ? Entry(verb: verbs[first], phrases: phrases[first] ?? []) : Self.defaults[first]
    else { return nil }
    for phrase in entry.phrases {
      guard let length = phrase.length(word) else { continue }
      return Cue(manner: phrase.manner, length: length, isParticiple: first.hasSuffix("ing"))
    }
    guard let manner = entry.verb else { return nil }
    return Cue(manner: manner, length: 1, isParticiple: first.hasSuffix("ing"))
  }

  /// What a word is by itself, and the phrases that start with it.
  private struct Entry: Sendable {
    var verb: Manner?
    var phrases: [Phrase]
  }

  /// The default verbs and phrases in one table, which is asked much more quickly than two dictionaries.
  private static let defaults: WordTable<Entry> = {
    let words = Set(defaultVerbs.keys).union(defaultPhrases.keys)
    return WordTable(words.map { ($0, Entry(verb: defaultVerbs[$0], phrases: defaultPhrases[$0] ?? [])) })
  }()

  func isCue(_ word: WordKey) -> Bool { verbs[word] != nil || phrases[word] != nil }
}

extension CueTable.Phrase {
  /// The number of words that the phrase takes with its first; `nil` if other words follow that.
  fileprivate func length(_ word: (Int) -> WordKey?) -> Int? {
    var next = 1
    for (i, wanted) in words.enumerated() {
      if wanted == "…" {
        let most = words.count > 2 ? 8 : 5
        guard i + 1 < words.count, let end = (next + 1...next + most).first(where: { word($0) == words[i + 1] }) else {
          return nil
        }
        next = end
      } else {
        guard word(next) == wanted else { return nil }
        next += 1
      }
    }
    return next
  }
}
