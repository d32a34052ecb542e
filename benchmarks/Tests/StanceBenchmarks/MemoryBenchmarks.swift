import CTwins
import Parallelism
import XCTest

/// What the memory gives one thread, in C: the limit that rates of other benchmarks are read against.
final class MemoryBenchmarks: BenchmarkCase {
  func testReadingMemory_256MB() throws {
    let count = 32_000_000
    let values = Storage<Double>(repeating: 0.5, count: count)
    let sums = try compare(.megabytes(8 * count), [("C", { twin_read(values.base, Int64(count)) })])
    XCTAssertEqual(sums, [16_000_000])
  }

  /// 128 MB read and as much written.
  func testCopyingMemory_256MB() throws {
    let count = 16_000_000
    let source = Storage<Double>(repeating: 0.5, count: count)
    let target = Storage<Double>(repeating: 0, count: count)
    let last = try compare(
      .megabytes(16 * count),
      [
        (
          "C",
          {
            twin_copy(target.base, source.base, Int64(count))
            return target[count - 1]
          }
        )
      ])
    XCTAssertEqual(last, [1.5])
  }

  /// As much as a second-level cache holds beside other things.
  func testReadingMemory_1MB() throws {
    let count = 125_000
    let values = Storage<Double>(repeating: 0.5, count: count)
    let sums = try compare(
      .megabytes(8 * count), repetitions: 200, [("C", { twin_read(values.base, Int64(count)) })])
    XCTAssertEqual(sums, [62_496])
  }

  /// Fresh pages, which the system has to clear before it hands them out.
  func testTouchingFreshMemory_64MB() throws {
    let count = 8_000_000
    let last = try compare(
      .megabytes(8 * count), [("ours", { Storage<Double>(repeating: 1, count: count)[count - 1] })])
    XCTAssertEqual(last, [1])
  }
}
