public import Parallelism

/// Numbers in a file or in memory that a table reads.
public struct TableColumn<Element: BitwiseCopyable>: @unchecked Sendable {
  public let base: UnsafePointer<Element>
  public let count: Int
  private let owner: AnyObject

  /// - Parameter owner: Whose life keeps `base` valid. Nothing writes to `base` while it lives.
  public init(base: UnsafePointer<Element>, count: Int, owner: AnyObject) {
    self.base = base
    self.count = count
    self.owner = owner
  }

  public init(_ storage: Storage<Element>) {
    self.init(base: UnsafePointer(storage.base), count: storage.count, owner: storage)
  }

  public init(_ elements: [Element]) {
    self.init(Storage(elements))
  }

  @inline(__always)
  public subscript(index: Int) -> Element { base[index] }

  public var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }
}

/// An order of entries in which those of one hash bucket stand together.
///
/// A look-up reads where its bucket starts and ends and compares about two entries. No slot is empty, so a table of
/// *n* 8-byte keys takes 10·*n* bytes in memory and in the file, and the order follows from the entries alone.
struct BucketOrder {
  /// Where each bucket starts; one more than there are buckets.
  let bucketStarts: Storage<UInt32>
  /// The entry at each place.
  let entries: Storage<UInt32>

  static func bucketCount(for entryCount: Int) -> Int { max(1, entryCount / 2) }

  /// - Parameter isBefore: The order within a bucket.
  init(hashes: Storage<UInt64>, isBefore: (_ a: UInt32, _ b: UInt32) -> Bool) {
    let bucketCount = Self.bucketCount(for: hashes.count)
    bucketStarts = Storage(repeating: 0, count: bucketCount + 1)
    entries = Storage(uninitialized: hashes.count)
    for entry in 0..<hashes.count {
      bucketStarts.base[TermHash.bucket(of: hashes.base[entry], among: bucketCount) &+ 1] &+= 1
    }
    for bucket in 0..<bucketCount { bucketStarts.base[bucket &+ 1] &+= bucketStarts.base[bucket] }
    let cursors = Storage<UInt32>(uninitialized: bucketCount)
    cursors.base.update(from: bucketStarts.base, count: bucketCount)
    for entry in 0..<hashes.count {
      // Insertion into the bucket's sorted run; runs are short.
      let bucket = TermHash.bucket(of: hashes.base[entry], among: bucketCount)
      var place = Int(cursors.base[bucket])
      cursors.base[bucket] &+= 1
      let first = Int(bucketStarts.base[bucket])
      let new = UInt32(truncatingIfNeeded: entry)
      while place > first, isBefore(new, entries.base[place &- 1]) {
        entries.base[place] = entries.base[place &- 1]
        place &-= 1
      }
      entries.base[place] = new
    }
  }
}
