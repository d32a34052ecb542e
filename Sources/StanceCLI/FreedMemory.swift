import CAllocator

/// What becomes of memory that is given back to the allocator.
enum FreedMemory {
  /// Keeps it in the process. Training takes and frees tables of many megabytes one after another, and fresh pages from the
  /// kernel have to be cleared each time: a tenth of the whole time.
  static func keep() { stance_keep_freed_memory() }
}
