/// A fixed table of words, for looking one up without hashing it by the standard library's keyed function.
///
/// - Complexity: O(1) to ask: a hash table with open addressing, at most half full.
struct WordTable<Value: Sendable>: Sendable {
  private var entries: [(word: WordKey, value: Value)] = []
  /// In each slot the number of an entry counted from 1, below sixteen bits of its hash, or 0: most words of a text are
  /// in no table, and find that out in a few kilobytes.
  private var slots: [UInt32]
  private let mask: Int
  /// A bit for each ``WordKey/form`` among the words.
  private var forms: (UInt64, UInt64) = (0, 0)

  /// - Parameter entries: Fewer than 65,536. Of several with the same word the first counts.
  init(_ entries: some Collection<(word: WordKey, value: Value)>) {
    precondition(entries.count < 1 << 16, "a table of words holds at most 65,535")
    var capacity = 16
    while capacity < entries.count * 2 { capacity *= 2 }
    mask = capacity - 1
    slots = Array(repeating: 0, count: capacity)
    for entry in entries where self[entry.word] == nil {
      self.entries.append(entry)
      let hash = entry.word.quickHash
      var slot = hash & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Self.tag(of: hash) | UInt32(self.entries.count)
      let form = entry.word.form
      if form < 64 { forms.0 |= 1 << UInt64(form) } else { forms.1 |= 1 << UInt64(form & 63) }
    }
  }

  /// The words in the order in which they were given.
  var words: some Sequence<WordKey> { entries.lazy.map(\.word) }

  /// The words with their values, in the order in which they were given.
  var all: some Sequence<(word: WordKey, value: Value)> { entries }

  subscript(word: WordKey) -> Value? {
    @inline(__always) get { mayContain(word) ? find(word) : nil }
  }

  /// Whether a word of the same form is among them: in a small table few are.
  @inline(__always)
  private func mayContain(_ word: WordKey) -> Bool {
    let form = word.form
    return (form < 64 ? forms.0 : forms.1) >> UInt64(form & 63) & 1 != 0
  }

  private func find(_ word: WordKey) -> Value? {
    let hash = word.quickHash
    let tag = Self.tag(of: hash)
    var slot = hash & mask
    while slots[slot] != 0 {
      if slots[slot] & 0xFFFF_0000 == tag, case let entry = Int(slots[slot] & 0xFFFF) - 1, entries[entry].word == word {
        return entries[entry].value
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static func tag(of hash: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: UInt64(truncatingIfNeeded: hash) >> 32) & 0xFFFF_0000
  }
}
