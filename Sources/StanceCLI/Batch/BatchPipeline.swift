import Parallelism

/// A pipeline that ends in order when the run is interrupted.
enum BatchPipeline {
  /// What items in the pipeline may weigh together, in bytes.
  static let weightLimit = 1 << 24

  /// Runs `work` on what `read` gives, and hands the results to `take` in order.
  ///
  /// - Throws: ``Stopped`` if an interruption ended it early, with everything taken that was in work; what `read` or
  ///   `take` throws.
  static func run<Item: Sendable, Result: Sendable>(
    workers: WorkerCount, read: @escaping @Sendable () throws -> (item: Item, weight: Int)?,
    work: @escaping @Sendable (Item) -> Result, take: (Result) throws -> Void
  ) throws {
    let pipeline = OrderedPipeline<Item, Result>(workers: workers, limit: weightLimit)
    let isWhole = try Interruption.stoppable(by: { pipeline.stop() }) {
      try pipeline.run(read: read, work: work, take: take)
    }
    if !isWhole || Interruption.isRequested { throw Stopped() }
  }

  /// The run is to end here.
  struct Stopped: Error {}
}
