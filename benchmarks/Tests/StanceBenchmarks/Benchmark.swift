import Foundation
import LinearAlgebra
import XCTest

/// How much one call of a measured block does, in a unit that a rate can be given in.
struct Work {
  let amount: Double
  let unit: String

  static func megabytes(_ byteCount: Int) -> Work { Work(amount: Double(byteCount) / 1e6, unit: "MB") }
  static func statements(_ count: Int) -> Work { Work(amount: Double(count), unit: "statements") }
  /// Stored entries of a sparse matrix, each times the number of vectors.
  static func entries(_ count: Int) -> Work { Work(amount: Double(count) / 1e6, unit: "M entries") }
  static func multiplyAdds(_ count: Int) -> Work { Work(amount: Double(count) / 1e9, unit: "G multiply-adds") }
  static func articles(_ count: Int) -> Work { Work(amount: Double(count), unit: "articles") }
  static func runs(_ count: Int) -> Work { Work(amount: Double(count), unit: "runs") }
}

/// Measures, and prints for each measurement a line that `benchmarks/run` reads.
///
/// The lines start with `stance-benchmark` or `stance-environment` and go on with a JSON object. The seconds of a
/// benchmark stand in the line XCTest prints, or, for one that takes long, in ours.
class BenchmarkCase: XCTestCase {
  override class func setUp() {
    super.setUp()
    // As the program does: work is divided outside OpenBLAS, whose own threads would fight for the same cores.
    BLAS.setThreadCount(1)
    _ = environmentLine
  }

  private static let environmentLine: Void = write(
    "stance-environment",
    [
      "openblas": BLAS.configuration, "openblas_core": BLAS.coreName, "openblas_threads": 1,
      "openblas_coretype": ProcessInfo.processInfo.environment["OPENBLAS_CORETYPE"] ?? "",
      "processors": ProcessInfo.processInfo.activeProcessorCount,
    ])

  /// Times `body` ten times with `measure`, after one call that warms caches and grows buffers.
  ///
  /// XCTest fails a benchmark whose times deviate by more than a tenth *and* 0.1 s. Blocks take less than that, and so a
  /// busy machine reddens nothing; `repetitions` lifts those of microseconds above the clock's noise.
  ///
  /// - Parameters:
  ///   - work: What one call of `body` does.
  ///   - repetitions: How many calls a block has.
  ///   - body: The work, without what sets it up.
  /// - Returns: What the last call returned, for the caller to check.
  /// - Throws: What `body` throws.
  func benchmark<Result>(
    _ work: Work, repetitions: Int = 1, _ body: () throws -> Result
  ) throws -> Result {
    announce(work, repetitions: repetitions)
    var result = try body()
    var failure: (any Error)?
    measure {
      do {
        for _ in 0..<repetitions { result = try keep(body()) }
      } catch { failure = error }
    }
    if let failure { throw failure }
    return result
  }

  /// Times a `body` that may take too long for `measure`, without a call before the first.
  func benchmarkLong<Result>(_ work: Work, times: Int, _ body: () throws -> Result) throws -> Result {
    let clock = ContinuousClock()
    var seconds: [Double] = []
    var result: Result?
    for _ in 0..<times {
      let start = clock.now
      result = try keep(body())
      seconds.append((clock.now - start) / .seconds(1))
    }
    announce(work, repetitions: 1, seconds: seconds)
    return try XCTUnwrap(result)
  }

  /// Times several ways of doing the same work in turns: the first is ours, the others are its twins.
  ///
  /// Ten rounds, each beginning with another way, after one call of each that is not timed. What slows the machine for a
  /// while then falls on all. Time is that of this thread on a processor, so that other programs count for little.
  ///
  /// - Parameters:
  ///   - work: What one call does.
  ///   - repetitions: How many calls are timed together.
  ///   - ways: Named by what they are: `C`, `BLAS`, `Dictionary`; the name of ours is not shown.
  /// - Returns: What the last call of each returned, for the caller to check.
  /// - Throws: What one of the ways throws.
  func compare<Result>(
    _ work: Work, repetitions: Int = 1, _ ways: [(name: String, run: () throws -> Result)]
  ) throws -> [Result] {
    var results = try ways.map { try keep($0.run()) }
    var seconds = [[Double]](repeating: [], count: ways.count)
    for round in 0..<10 {
      for way in ways.indices.map({ ($0 + round) % ways.count }) {
        let start = Self.threadSeconds
        for _ in 0..<repetitions { results[way] = try keep(ways[way].run()) }
        seconds[way].append(Self.threadSeconds - start)
      }
    }
    for (way, name) in ways.map(\.name).enumerated().dropFirst() {
      announce(work, repetitions: repetitions, seconds: seconds[way], suffix: "_twin\(name)")
    }
    announce(
      work, repetitions: repetitions, twins: ways.dropFirst().map { "\(testName)_twin\($0.name)" },
      seconds: seconds[0])
    return results
  }

  private static var threadSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }

  private func announce(
    _ work: Work, repetitions: Int, twins: [String] = [], seconds: [Double]? = nil, suffix: String = ""
  ) {
    var fields: [String: Any] = [
      "test": "\(type(of: self)).\(testName)\(suffix)", "work": work.amount, "unit": work.unit,
      "repetitions": repetitions,
    ]
    if !twins.isEmpty { fields["twins"] = twins.map { "\(type(of: self)).\($0)" } }
    fields["seconds"] = seconds
    Self.write("stance-benchmark", fields)
  }

  /// The method's name: XCTest's is `Class.method` here and `-[Class method]` on macOS.
  private var testName: String {
    String(name.split { ". ]".contains($0) }.last ?? "")
  }

  private static func write(_ kind: String, _ fields: [String: Any]) {
    let object = try? JSONSerialization.data(withJSONObject: fields, options: [.sortedKeys, .withoutEscapingSlashes])
    print("\n\(kind) \(object.map { String(decoding: $0, as: UTF8.self) } ?? "{}")")
  }
}

/// A value the compiler has to make, since for all it knows this uses it.
@inline(never) @_optimize(none)
func keep<Value>(_ value: Value) -> Value { value }
