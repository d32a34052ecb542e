import Dispatch

/// Work on a stream of items: one thread reads them, several work on them, and the caller's thread takes the results in
/// the order of the items.
///
/// Memory is bounded: reading waits while the items that are read and whose results are not taken yet weigh more than
/// the limit. What comes out does not depend on the number of threads.
public final class OrderedPipeline<Item: Sendable, Result: Sendable>: Sendable {
  private struct State {
    var waiting: [(ordinal: Int, item: Item)] = []
    /// Results by ordinal that are not taken yet.
    var results: [Int: Result] = [:]
    /// The weights of all items that are read and not taken yet, the first one first.
    var weights: [Int] = []
    var weight = 0
    var readCount = 0
    var takenCount = 0
    var busyWorkers = 0
    var isReadingOver = false
    var isStopped = false
    var error: (any Error)?
  }

  private enum Step {
    case result(Result)
    case end((any Error)?)
    case stopped
  }

  private let monitor = Monitor(State())
  private let workers: WorkerCount
  private let limit: Int
  private let itemLimit: Int

  /// - Parameter limit: How much items in the pipeline may weigh together; a single one may weigh more.
  public init(workers: WorkerCount, limit: Int) {
    self.workers = workers
    self.limit = limit
    itemLimit = 4 * workers.threads + 2
  }

  /// Lets no further item be worked on. Those that are in work are finished, and their results taken.
  ///
  /// May be called from any thread.
  public func stop() {
    monitor.change { $0.isStopped = true }
  }

  /// Runs until there are no more items. To be called once.
  ///
  /// - Parameters:
  ///   - read: Gives the next item with its weight, `nil` at the end. Called on a thread of its own, one call at a time.
  ///   - work: Called on `workers` threads.
  ///   - take: Called on the caller's thread, in the order of the items.
  /// - Returns: Whether it ran to the end; `false` if it was stopped. The thread that reads may then still wait for input.
  /// - Throws: What `take` throws; what `read` throws, once all items before it are taken.
  public func run(
    read: @escaping @Sendable () throws -> (item: Item, weight: Int)?, work: @escaping @Sendable (Item) -> Result,
    take: (Result) throws -> Void
  ) throws -> Bool {
    // Serial queues: each has a thread, however many of them wait.
    DispatchQueue(label: "stance.read").async { self.readAll(read) }
    for _ in 0..<workers.threads { DispatchQueue(label: "stance.work").async { self.workOnAll(work) } }
    defer { endWork() }
    while true {
      switch nextStep() {
      case .result(let result):
        try take(result)
        monitor.change { state in
          state.takenCount += 1
          state.weight -= state.weights.removeFirst()
        }
      case .end(let error):
        if let error { throw error }
        return true
      case .stopped: return false
      }
    }
  }

  private func readAll(_ read: () throws -> (item: Item, weight: Int)?) {
    while true {
      let goesOn = monitor.wait { state -> Bool? in
        if state.isStopped { return false }
        return state.weights.isEmpty || (state.weight < limit && state.weights.count < itemLimit) ? true : nil
      }
      guard goesOn else { return }
      do {
        guard let (item, weight) = try read() else { break }
        monitor.change { state in
          state.waiting.append((state.readCount, item))
          state.readCount += 1
          state.weights.append(weight)
          state.weight += weight
        }
      } catch {
        monitor.change { $0.error = error }
        break
      }
    }
    monitor.change { $0.isReadingOver = true }
  }

  private func workOnAll(_ work: (Item) -> Result) {
    while true {
      let next = monitor.wait { state -> (ordinal: Int, item: Item)?? in
        if state.isStopped { return .some(nil) }
        if !state.waiting.isEmpty {
          state.busyWorkers += 1
          return .some(state.waiting.removeFirst())
        }
        return state.isReadingOver ? .some(nil) : nil
      }
      guard let next else { return }
      let result = work(next.item)
      monitor.change { state in
        state.results[next.ordinal] = result
        state.busyWorkers -= 1
      }
    }
  }

  private func nextStep() -> Step {
    monitor.wait { state -> Step? in
      if let result = state.results.removeValue(forKey: state.takenCount) { return .result(result) }
      if state.isStopped { return state.busyWorkers == 0 ? .stopped : nil }
      return state.isReadingOver && state.takenCount == state.readCount ? .end(state.error) : nil
    }
  }

  /// Waits for the workers, so that none of them runs on when the caller goes on.
  private func endWork() {
    monitor.change { $0.isStopped = true }
    monitor.wait { $0.busyWorkers == 0 ? () : nil }
  }
}
