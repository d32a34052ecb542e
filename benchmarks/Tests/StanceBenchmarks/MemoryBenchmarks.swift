import CTwins
import Parallelism
import XCTest

/// What the memory gives one thread: the limit that rates of other benchmarks are read against.
final class MemoryBenchmarks: BenchmarkCase {
  func testReadingMemory_256MB() throws {
    let count = 32_000_000
    let values = Storage<Double>(repeating: 0.5, count: count)
    let sum = try benchmark(.megabytes(8 * count)) { twin_read(values.base, Int64(count)) }
    XCTAssertEqual(sum, 16_000_000)
  }

  /// 128 MB read and as much written.
  func testCopyingMemory_256MB() throws {
    let count = 16_000_000
    let source = Storage<Double>(repeating: 0.5, count: count)
    let target = Storage<Double>(repeating: 0, count: count)
    let last = try benchmark(.megabytes(16 * count)) {
      twin_copy(target.base, source.base, Int64(count))
      return target[count - 1]
    }
    XCTAssertEqual(last, 1.5)
  }

  /// As much as a second-level cache holds beside other things.
  func testReadingMemory_1MB() throws {
    let count = 125_000
    let values = Storage<Double>(repeating: 0.5, count: count)
    let sum = try benchmark(.megabytes(8 * count), repetitions: 200) { twin_read(values.base, Int64(count)) }
    XCTAssertEqual(sum, 62_496)
  }
}
