extension OuterSentence {
  /// A word, a quotation or a mark.
  ///
  /// Flat instead of an enumeration with words in it: asking for a word's key then copies that alone.
  struct Element: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case word, quotation, comma, colon, dash, openParenthesis, closeParenthesis }

    /// The word; of other elements only the place.
    private let content: Word
    let kind: Kind
    /// The cue that starts here.
    var cue: Cue?
    /// The index of the quotation.
    private var number: UInt32 = 0

    init(_ word: Word) {
      content = word
      kind = .word
    }

    /// A piece of the quotation with this index.
    init(quotation: Int, utf8Range: Range<Int>) {
      self.init(.quotation, utf8Range: utf8Range)
      number = UInt32(quotation)
    }

    /// An element without letters.
    init(_ kind: Kind, utf8Range: Range<Int>) {
      content = Word(emptyAt: utf8Range)
      self.kind = kind
    }

    var utf8Range: Range<Int> { content.utf8Range }

    var word: Word? { kind == .word ? content : nil }

    var key: WordKey? { kind == .word ? content.key : nil }

    /// Whether a cue or a noun for speech starts here.
    var mayReport: Bool { cue != nil || content.traits.contains(.speechNoun) }

    var quotation: Int? { kind == .quotation ? Int(number) : nil }
  }
}
