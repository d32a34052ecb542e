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

  private static let count = 1 << 13
  private let slots = Storage<Slot>(repeating: Slot(), count: count)

  /// The place that was noted for the word; `nil` if it is too long or another took its slot.
  ///
  /// - Parameters:
  ///   - word: Readable for at least eight bytes; not empty.
  ///   - hash: What `TermHash` makes of it.
  @inline(__always)
  func place(of word: UnsafePointer<UInt8>, count: Int, hash: UInt64) -> UInt32? {
    let slot = slots.base + Self.slot(hash)
    guard count <= 8, slot.pointee.word == TermHash.load(word, count: count),
      slot.pointee.length == UInt32(truncatingIfNeeded: count)
    else { return nil }
    return slot.pointee.place
  }

  /// Notes the place, if the word is short enough.
  @inline(__always)
  func note(_ place: UInt32, of word: UnsafePointer<UInt8>, count: Int) {
    guard count <= 8 else { return }
    slots.base[Self.slot(TermHash.hash(word, count: count))] = Slot(
      word: TermHash.load(word, count: count), length: UInt32(truncatingIfNeeded: count), place: place)
  }

  @inline(__always)
  private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 51) }
}
