import Synchronization
import Testing

@testable import Parallelism

struct OrderedPipelineTests {
  /// Hands out 0, 1, 2, ... below `count`, each with a weight, and keeps count of what is not taken yet.
  private final class Source: Sendable {
    let count: Int
    let weight: Int
    /// No `Mutex`: on Linux the thread sanitizer does not see that one, and takes what it guards for unguarded.
    private let state = Monitor((next: 0, held: 0, most: 0))

    init(count: Int, weight: Int = 1) { (self.count, self.weight) = (count, weight) }

    func next() throws -> (item: Int, weight: Int)? {
      state.change { state in
        guard state.next < count else { return nil }
        state.held += 1
        state.most = max(state.most, state.held)
        defer { state.next += 1 }
        return (state.next, weight)
      }
    }

    func took() { state.change { $0.held -= 1 } }
    var mostHeld: Int { state.change { $0.most } }
  }

  struct Failure: Error {}

  @Test(arguments: [1, 2, 5], [1, 10, 1000]) func takesResultsInOrder(threads: Int, limit: Int) throws {
    let source = Source(count: 500)
    var results: [Int] = []
    let isWhole = try OrderedPipeline<Int, Int>(workers: WorkerCount(threads), limit: limit).run {
      try source.next()
    } work: {
      // Uneven work, so that results come out of order.
      (0..<($0 % 7 * 1000)).reduce($0 * 2) { $0 ^ $1 ^ $1 }
    } take: {
      results.append($0)
    }
    #expect(isWhole)
    #expect(results == (0..<500).map { $0 * 2 })
  }

  @Test(arguments: [(1, 1, 1), (2, 30, 4), (4, 10, 2), (2, 1 << 20, 10)])
  func holdsNoMoreThanTheLimit(threads: Int, limit: Int, most: Int) throws {
    let source = Source(count: 300, weight: 10)
    _ = try OrderedPipeline<Int, Int>(workers: WorkerCount(threads), limit: limit).run {
      try source.next()
    } work: {
      $0
    } take: { _ in
      source.took()
    }
    #expect(source.mostHeld <= most)
  }

  @Test func anErrorOfTheReaderComesBehindAllResults() throws {
    let source = Source(count: 40)
    var results: [Int] = []
    #expect(throws: Failure.self) {
      try OrderedPipeline<Int, Int>(workers: WorkerCount(3), limit: 100).run {
        guard let next = try source.next() else { throw Failure() }
        return next
      } work: {
        $0
      } take: {
        results.append($0)
      }
    }
    #expect(results == Array(0..<40))
  }

  @Test func anErrorOfTheTakerEndsTheWork() throws {
    let source = Source(count: 1_000_000)
    var results: [Int] = []
    #expect(throws: Failure.self) {
      try OrderedPipeline<Int, Int>(workers: WorkerCount(3), limit: 100).run {
        try source.next()
      } work: {
        $0
      } take: {
        results.append($0)
        if $0 == 20 { throw Failure() }
      }
    }
    #expect(results == Array(0...20))
    #expect(source.mostHeld < 1_000_000)
  }

  @Test func stopsInOrder() throws {
    let source = Source(count: 1_000_000)
    var results: [Int] = []
    let pipeline = OrderedPipeline<Int, Int>(workers: WorkerCount(3), limit: 100)
    let isWhole = try pipeline.run {
      try source.next()
    } work: {
      if $0 == 50 { pipeline.stop() }
      return $0
    } take: {
      results.append($0)
    }
    #expect(!isWhole)
    #expect(results.count > 50)
    #expect(results == Array(0..<results.count))
  }

  /// A reader that waits for input, as from a pipe, must not keep the run from stopping.
  @Test func stopsWhileTheReaderWaits() throws {
    let never = Mutex(false)
    let pipeline = OrderedPipeline<Int, Int>(workers: WorkerCount(2), limit: 100)
    let step = Mutex(0)
    let isWhole = try pipeline.run {
      let number = step.withLock { step in
        step += 1
        return step
      }
      if number == 1 { return (7, 1) }
      pipeline.stop()
      while !never.withLock({ $0 }) {}
      return nil
    } work: {
      $0
    } take: {
      #expect($0 == 7)
    }
    never.withLock { $0 = true }
    #expect(!isWhole)
  }
}
