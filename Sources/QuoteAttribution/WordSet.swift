/// A fixed set of words, for looking one up without hashing it by the standard library's keyed function.
///
/// - Complexity: O(1) to ask: a hash table with open addressing, at most half full.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private var slots: [WordKey]
  private let mask: Int

  init(_ words: some Collection<WordKey>) {
    var capacity = 8
    while capacity < words.count * 2 { capacity *= 2 }
    mask = capacity - 1
    slots = Array(repeating: "", count: capacity)
    for word in words { slots[slot(of: word)] = word }
  }

  init(arrayLiteral words: WordKey...) { self.init(words) }

  func contains(_ word: WordKey) -> Bool { word != "" && slots[slot(of: word)] == word }

  /// The slot that holds `word`, or the empty one where it would be.
  private func slot(of word: WordKey) -> Int {
    var slot = word.quickHash & mask
    while slots[slot] != "", slots[slot] != word { slot = (slot + 1) & mask }
    return slot
  }
}

extension WordSet: Sequence {
  /// Every word, in no order that means anything.
  func makeIterator() -> some IteratorProtocol<WordKey> { slots.lazy.filter { $0 != "" }.makeIterator() }
}
