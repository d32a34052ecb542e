/// The first words of lexicon entries, as a tree over their bytes: one walk over a word finds all that it may begin.
struct FormTrie: Hashable, Sendable {
  /// What is known of the words that end at a node, or that go on from it.
  struct Payload: Hashable, Sendable {
    /// The classes of entries of one word, a bit for each.
    var classes: UInt64 = 0
    /// Phrases that begin with the word.
    var phrases: [Int] = []

    var isEmpty: Bool { classes == 0 && phrases.isEmpty }
  }

  /// For each byte its column, 0 for bytes that no entry has.
  private var columns = [UInt8](repeating: 0, count: 256)
  private let columnCount: Int
  /// A row of children for each node, 0 for none; node 0 is the root.
  private var children: [UInt32]
  private var ending: [Payload] = [Payload()]
  private var continuing: [Payload] = [Payload()]

  /// - Parameter words: Each a word, whether it stands for any word that begins so, and what it is to yield.
  init(_ words: [(form: [UInt8], isPrefix: Bool, payload: Payload)]) {
    var next: UInt8 = 1
    for byte in Set(words.flatMap(\.form)).sorted() {
      columns[Int(byte)] = next
      next += 1
    }
    columnCount = Int(next)
    children = [UInt32](repeating: 0, count: columnCount)
    for word in words { insert(word.form, isPrefix: word.isPrefix, payload: word.payload) }
  }

  private mutating func insert(_ form: [UInt8], isPrefix: Bool, payload: Payload) {
    var node = 0
    for byte in form {
      let slot = node * columnCount + Int(columns[Int(byte)])
      if children[slot] == 0 {
        children[slot] = UInt32(ending.count)
        children += [UInt32](repeating: 0, count: columnCount)
        ending.append(Payload())
        continuing.append(Payload())
      }
      node = Int(children[slot])
    }
    if isPrefix {
      continuing[node].classes |= payload.classes
      continuing[node].phrases += payload.phrases
    } else {
      ending[node].classes |= payload.classes
      ending[node].phrases += payload.phrases
    }
  }

  /// Calls `body` with each payload of the word `form`; a word may have several.
  @inline(__always)
  func forEachPayload(of form: UnsafeBufferPointer<UInt8>, _ body: (borrowing Payload) -> Void) {
    var node = 0
    for byte in form {
      let column = Int(columns[Int(byte)])
      guard column > 0 else { return }
      node = Int(children[node &* columnCount &+ column])
      guard node > 0 else { return }
      if !continuing[node].isEmpty { body(continuing[node]) }
    }
    if !ending[node].isEmpty { body(ending[node]) }
  }
}
