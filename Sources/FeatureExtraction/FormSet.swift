internal import Parallelism

/// Forms of tokens, told apart by their bytes, in memory that is used again.
///
/// A hash table whose slots carry a generation number, which saves clearing them.
struct FormSet: ~Copyable {
  private var slots = Storage<UInt64>(repeating: 0, count: 64)
  private var generation: UInt32 = 0
  private var mask = 63
  private var forms = GrowingBuffer<UnsafeBufferPointer<UInt8>>(capacity: 64)

  mutating func removeAll() {
    forms.removeAll()
    if generation == .max {
      slots.base.update(repeating: 0, count: slots.count)
      generation = 0
    }
    generation += 1
  }

  /// - Parameter form: Not empty; readable for at least eight bytes, and unchanged as long as it is in the set.
  /// - Returns: Whether it is new.
  mutating func insert(_ form: UnsafeBufferPointer<UInt8>) -> Bool {
    let slot = place(of: form)
    if slots.base[slot] >> 32 == UInt64(generation) { return false }
    slots.base[slot] = UInt64(generation) << 32 | UInt64(forms.count)
    forms.append(form)
    if forms.count * 2 > mask { grow() }
    return true
  }

  /// The slot that holds the form, or the free one where it belongs.
  private func place(of form: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = form.baseAddress else { preconditionFailure("an empty form") }
    var slot = Int(truncatingIfNeeded: TermHash.hash(base, count: form.count)) & mask
    while slots.base[slot] >> 32 == UInt64(generation) {
      let other = forms.base[Int(UInt32(truncatingIfNeeded: slots.base[slot]))]
      if other.count == form.count, let first = other.baseAddress,
        TermHash.areEqual(first, base, count: form.count)
      {
        break
      }
      slot = (slot &+ 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    mask = 4 * (mask + 1) - 1
    slots = Storage(repeating: 0, count: mask + 1)
    generation = 1
    for (index, form) in forms.elements.enumerated() {
      slots.base[place(of: form)] = 1 << 32 | UInt64(index)
    }
  }
}
