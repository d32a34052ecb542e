import Parallelism
import Testing

/// `Parallelism` has no tests of its own; this is all it promises.
struct WorkerCountTests {
  @Test(arguments: [0, 1, 2, 3, 7, 1000], [1, 2, 4])
  func visitsEachPartOnce(count: Int, threads: Int) {
    let visits = ResultSlots<Int>(count: count)
    WorkerCount(threads).forEachPart(count) { visits[$0] = (visits[$0] ?? 0) + $0 + 1 }
    #expect(visits.all == Array(1..<count + 1))
  }

  @Test func oneThreadKeepsTheOrder() {
    let order = ResultSlots<[Int]>(count: 1)
    WorkerCount.one.forEachPart(5) { order[0] = (order[0] ?? []) + [$0] }
    #expect(order.all == [[0, 1, 2, 3, 4]])
  }

  @Test func storageHoldsWhatItIsGiven() {
    // Named, so that the memory outlives its pointer.
    let (numbers, none, sevens) = (Storage([1, 2, 3]), Storage<Int>([]), Storage(repeating: 7, count: 3))
    #expect(Array(numbers.elements) == [1, 2, 3])
    #expect(Array(none.elements) == [])
    #expect(Array(sevens.elements) == [7, 7, 7])
    let vectors = Storage([SIMD4<Float>(1, 2, 3, 4), SIMD4(5, 6, 7, 8)])
    #expect(Array(vectors.elements) == [SIMD4(1, 2, 3, 4), SIMD4(5, 6, 7, 8)])
    let slice = Storage(Array([9, 8, 7, 6][1...2]))
    #expect(Array(slice.elements) == [8, 7])
    // Large blocks are aligned to huge pages.
    let large = Storage<UInt8>(repeating: 1, count: 5 << 20)
    #expect(UInt(bitPattern: large.base) % (2 << 20) == 0)
    #expect(large.elements.allSatisfy { $0 == 1 })
  }
}
