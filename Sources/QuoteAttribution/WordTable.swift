/// A fixed table of words, for looking one up without hashing it by the standard library's keyed function.
///
/// - Complexity: O(1) to ask: a hash table with open addressing, at most a quarter full.
struct WordTable<Value: Sendable>: Sendable {
  private var entries: [(word: WordKey, value: Value)] = []
  /// In each slot the number of an entry counted from 1, or 0: most words of a text are in no table, and find that out
  /// in a few kilobytes.
  private var slots: [UInt16]
  private let mask: Int

  /// - Parameter entries: Fewer than 65,536. Of several with the same word the first counts.
  init(_ entries: some Collection<(word: WordKey, value: Value)>) {
    precondition(entries.count < 1 << 16, "a table of words holds at most 65,535")
    var capacity = 16
    while capacity < entries.count * 4 { capacity *= 2 }
    mask = capacity - 1
    slots = Array(repeating: 0, count: capacity)
    for entry in entries where self[entry.word] == nil {
      self.entries.append(entry)
      slots[slot(of: entry.word)] = UInt16(self.entries.count)
    }
  }

  /// The words in the order in which they were given.
  var words: some Sequence<WordKey> { entries.lazy.map(\.word) }

  subscript(word: WordKey) -> Value? {
    let number = slots[slot(of: word)]
    return number == 0 ? nil : entries[Int(number) - 1].value
  }

  /// The slot that leads to `word`, or the empty one where it would be.
  @inline(__always)
  private func slot(of word: WordKey) -> Int {
    var slot = word.quickHash & mask
    while slots[slot] != 0, entries[Int(slots[slot]) - 1].word != word { slot = (slot + 1) & mask }
    return slot
  }
}
