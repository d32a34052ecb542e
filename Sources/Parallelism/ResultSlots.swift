/// Results that several threads fill in, each its own.
public final class ResultSlots<Result>: @unchecked Sendable {
  private let slots: UnsafeMutableBufferPointer<Result?>

  public init(count: Int) {
    slots = .allocate(capacity: count)
    slots.initialize(repeating: nil)
  }

  deinit {
    slots.deinitialize()
    slots.deallocate()
  }

  public subscript(index: Int) -> Result? {
    get { slots[index] }
    set { slots[index] = newValue }
  }

  public var all: [Result] { slots.compactMap { $0 } }
}
