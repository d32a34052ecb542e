import Dispatch

/// How many threads a piece of work may use.
///
/// Nothing in this package starts a thread unless it is handed a `WorkerCount` above 1, and no result depends on the
/// number: work is cut into parts by the data alone, and parts are joined in order.
public struct WorkerCount: Hashable, Sendable {
  /// At least 1.
  public let threads: Int

  public static let one = WorkerCount(1)

  public init(_ threads: Int) {
    precondition(threads >= 1, "\(threads) threads")
    self.threads = threads
  }

  /// Calls `body` once for each index below `count`, on up to `threads` threads, and waits for all of them.
  ///
  /// Parts are handed out one by one, so uneven parts balance. With one thread the calls come in order on the
  /// caller's thread.
  public func forEachPart(_ count: Int, _ body: @Sendable (Int) -> Void) {
    if threads == 1 || count <= 1 {
      for part in 0..<count { body(part) }
      return
    }
    if threads >= count {
      DispatchQueue.concurrentPerform(iterations: count, execute: body)
      return
    }
    let next = PartCounter()
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let part = next.take()
        if part >= count { return }
        body(part)
      }
    }
  }
}
