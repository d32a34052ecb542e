/// A pointer that several threads may hold at once.
///
/// The promise that their writes do not overlap is the user's: each place that makes one says how the parts are kept
/// apart.
public struct SharedPointer<Element>: @unchecked Sendable {
  public let pointer: UnsafeMutablePointer<Element>

  public init(_ pointer: UnsafeMutablePointer<Element>) {
    self.pointer = pointer
  }

  @inlinable
  public subscript(index: Int) -> Element {
    get { pointer[index] }
    nonmutating set { pointer[index] = newValue }
  }
}
