import Foundation
import RecordFormats
import Synchronization

/// What SIGINT and SIGTERM do: the first one lets a batch job end in order, or else removes temporary files and ends the
/// program; another one, half a second later or more, ends it at once.
///
/// Programs such as timeout(1) send the same signal twice, to the process and to its group, and mean one.
enum Interruption {
  private struct Plan {
    /// Whether the work in hand is to be finished first.
    var isDeferred = false
    var stop: (@Sendable () -> Void)?
  }

  private static let received = Atomic<Int32>(0)
  /// When the first one came, in nanoseconds.
  private static let time = Atomic<Int>(0)
  private static let leastPause = 500_000_000
  private static let plan = Mutex(Plan())
  /// Written once, before there is a handler that reads it.
  private nonisolated(unsafe) static var wakeDescriptor: CInt = -1

  static var isRequested: Bool { received.load(ordering: .sequentiallyConsistent) != 0 }

  /// The exit status, by the convention of shells: 130 for SIGINT, 143 for SIGTERM.
  static var status: Int32 { 128 + received.load(ordering: .sequentiallyConsistent) }

  static func install() {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    let awaited = ends[0]
    wakeDescriptor = ends[1]
    Thread.detachNewThread { watch(awaited) }
    for number in [SIGINT, SIGTERM] {
      let former = signal(number) { number in
        // Nothing but what POSIX allows in a handler; the rest is done by the thread that waits for the byte.
        let now = Interruption.now
        let first = Interruption.time.compareExchange(
          expected: 0, desired: now, ordering: .sequentiallyConsistent)
        if !first.exchanged {
          if now - first.original >= Interruption.leastPause { _exit(128 + number) }
          return
        }
        Interruption.received.store(number, ordering: .sequentiallyConsistent)
        var byte: UInt8 = 0
        _ = write(Interruption.wakeDescriptor, &byte, 1)
      }
      // Whoever started the program may have chosen that it lives on, as nohup does.
      if unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
    }
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  private static func watch(_ descriptor: CInt) {
    var byte: UInt8 = 0
    while read(descriptor, &byte, 1) < 0, errno == EINTR {}
    let stop = plan.withLock { plan -> (@Sendable () -> Void)? in
      if plan.isDeferred { return plan.stop ?? {} }
      return nil
    }
    if let stop { return stop() }
    AtomicFile.removeTemporaryFiles()
    _exit(status)
  }

  /// Runs work that looks after interruptions itself, with ``isRequested`` and ``stoppable(by:_:)``.
  static func deferred<Result>(_ body: () throws -> Result) rethrows -> Result {
    plan.withLock { $0.isDeferred = true }
    defer { plan.withLock { $0.isDeferred = false } }
    return try body()
  }

  /// Runs work that `stop`, called from another thread, brings to an end.
  static func stoppable<Result>(by stop: @escaping @Sendable () -> Void, _ body: () throws -> Result) rethrows -> Result
  {
    plan.withLock { $0.stop = stop }
    if isRequested { stop() }
    defer { plan.withLock { $0.stop = nil } }
    return try body()
  }
}

/// The run was interrupted, with what it did so far in order.
struct InterruptedRun: Error, CustomStringConvertible {
  let description: String
}
