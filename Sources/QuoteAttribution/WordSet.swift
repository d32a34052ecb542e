/// A fixed set of words.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private let table: WordTable<Void>

  init(_ words: some Collection<WordKey>) { table = WordTable(words.map { (word: $0, value: ()) }) }

  init(arrayLiteral words: WordKey...) { self.init(words) }

  func contains(_ word: WordKey) -> Bool { table[word] != nil }
}

extension WordSet: Sequence {
  func makeIterator() -> some IteratorProtocol<WordKey> { table.words.makeIterator() }
}
