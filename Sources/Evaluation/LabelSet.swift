/// A set of labels, given by their indices, as one 64-bit word.
///
/// An axis can therefore have at most 64 labels. Iterating yields the indices in increasing order.
public struct LabelSet: SetAlgebra, Sequence, Hashable, Sendable {
  /// Bit *i* is set if the set holds label *i*.
  public let rawValue: UInt64

  /// The number of labels that an axis can have.
  public static let capacity = 64

  public init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  public init() {
    rawValue = 0
  }

  private init(of label: Int) {
    precondition(0..<LabelSet.capacity ~= label, "label \(label) must be below \(LabelSet.capacity)")
    rawValue = 1 << UInt64(label)
  }

  /// The number of labels in the set.
  public var count: Int { rawValue.nonzeroBitCount }

  public var isEmpty: Bool { rawValue == 0 }

  public func contains(_ label: Int) -> Bool {
    !intersection(LabelSet(of: label)).isEmpty
  }

  public func union(_ other: LabelSet) -> LabelSet { LabelSet(rawValue: rawValue | other.rawValue) }

  public func intersection(_ other: LabelSet) -> LabelSet { LabelSet(rawValue: rawValue & other.rawValue) }

  public func symmetricDifference(_ other: LabelSet) -> LabelSet { LabelSet(rawValue: rawValue ^ other.rawValue) }

  public mutating func formUnion(_ other: LabelSet) { self = union(other) }

  public mutating func formIntersection(_ other: LabelSet) { self = intersection(other) }

  public mutating func formSymmetricDifference(_ other: LabelSet) { self = symmetricDifference(other) }

  @discardableResult
  public mutating func insert(_ label: Int) -> (inserted: Bool, memberAfterInsert: Int) {
    let inserted = !contains(label)
    formUnion(LabelSet(of: label))
    return (inserted, label)
  }

  @discardableResult
  public mutating func remove(_ label: Int) -> Int? {
    guard contains(label) else { return nil }
    formSymmetricDifference(LabelSet(of: label))
    return label
  }

  @discardableResult
  public mutating func update(with label: Int) -> Int? {
    insert(label).inserted ? nil : label
  }

  public func makeIterator() -> Iterator { Iterator(remaining: rawValue) }

  public struct Iterator: IteratorProtocol {
    fileprivate var remaining: UInt64

    public mutating func next() -> Int? {
      guard remaining != 0 else { return nil }
      defer { remaining &= remaining - 1 }
      return remaining.trailingZeroBitCount
    }
  }
}
