/// What an article's words stand for: a table that grows, asked by ``WordKey/quickHash`` instead of the standard library's
/// keyed function, which costs more than all the rest.
///
/// The first few words are searched one by one. Words are never taken out.
struct WordIndex<Value: Sendable>: Sendable {
  private var entries: [(word: WordKey, value: Value)] = []
  /// In each slot the number of an entry counted from 1, or 0; none while ``entries`` are few.
  private var slots: [UInt32] = []

  /// The most entries that are searched one by one.
  private static var fewest: Int { 8 }

  var isEmpty: Bool { entries.isEmpty }

  /// What `word` stands for. To set it to `nil` is a mistake.
  subscript(word: WordKey) -> Value? {
    get { place(of: word).map { entries[$0].value } }
    set {
      guard let newValue else { preconditionFailure("words are never taken out of an index") }
      self[word, default: newValue] = newValue
    }
  }

  subscript(word: WordKey, default value: @autoclosure () -> Value) -> Value {
    get { self[word] ?? value() }
    _modify {
      let place = place(of: word) ?? append(word, value())
      yield &entries[place].value
    }
  }

  /// The place of `word` among the entries.
  private func place(of word: WordKey) -> Int? {
    if slots.isEmpty { return entries.firstIndex { $0.word == word } }
    let number = slots[slot(of: word)]
    return number == 0 ? nil : Int(number) - 1
  }

  /// - Returns: The place of the new entry.
  private mutating func append(_ word: WordKey, _ value: Value) -> Int {
    if entries.isEmpty { entries.reserveCapacity(2 * Self.fewest) }
    entries.append((word, value))
    if entries.count * 2 > slots.count, entries.count > Self.fewest {
      slots = Array(repeating: 0, count: max(32, slots.count * 2))
      for (i, entry) in entries.enumerated() { slots[slot(of: entry.word)] = UInt32(i + 1) }
    } else if !slots.isEmpty {
      slots[slot(of: word)] = UInt32(entries.count)
    }
    return entries.count - 1
  }

  /// The slot that leads to `word`, or the empty one where it would be.
  @inline(__always)
  private func slot(of word: WordKey) -> Int {
    let mask = slots.count - 1
    var slot = word.quickHash & mask
    while slots[slot] != 0, entries[Int(slots[slot]) - 1].word != word { slot = (slot + 1) & mask }
    return slot
  }
}

/// A set of words that grows.
extension WordIndex<Void> {
  func contains(_ word: WordKey) -> Bool { self[word] != nil }

  mutating func insert(_ word: WordKey) { self[word] = () }
}
