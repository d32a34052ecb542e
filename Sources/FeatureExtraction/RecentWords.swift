internal import Parallelism

/// The places of short words that were looked up last: most words of a text are among a few thousand.
///
/// A direct-mapped cache that fits the second-level cache, where the word table takes three reads from far away.
struct RecentWords {
  private struct Slot: BitwiseCopyable {
    /// The word's bytes. No word of eight bytes or fewer has more than these.
    var word: UInt64 = 0
    var length: UInt32 = 0
    var place: UInt32 = 0
  }

  private static let count = 1 << 12
  private let slots = Storage<Slot>(repeating: Slot(), count: count)

  /// The place of the word in `table`, or ``NGramTable/missingPlace``.
  ///
  /// - Parameter word: Readable for at least eight bytes; not empty.
  @inline(__always)
  func place(of word: UnsafePointer<UInt8>, count: Int, in table: WordTable) -> UInt32 {
    guard count <= 8 else { return table.place(of: word, count: count) ?? NGramTable.missingPlace }
    let bytes = TermHash.load(word, count: count)
    let slot = slots.base + Int(truncatingIfNeeded: TermHash.hash(bytes) >> 52)
    if slot.pointee.word == bytes, slot.pointee.length == UInt32(truncatingIfNeeded: count) {
      return slot.pointee.place
    }
    let place = table.place(of: word, count: count) ?? NGramTable.missingPlace
    slot.pointee = Slot(word: bytes, length: UInt32(truncatingIfNeeded: count), place: place)
    return place
  }
}
