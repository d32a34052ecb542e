import Foundation
import LinearAlgebra
import Testing

struct LogSumExpTests {
  @Test(
    arguments: [
      ([], -.infinity),
      ([-.infinity], -.infinity),
      ([-.infinity, -.infinity], -.infinity),
      ([.infinity], .infinity),
      ([.infinity, -.infinity, 3], .infinity),
      ([0], 0),
      ([-5], -5),
      ([0, 0], 0.693_147_180_559_945_3),
      ([0, -.infinity], 0),
      ([-2000, -2000], -1999.306_852_819_440_1),
      ([2000, 2000, 2000], 2001.098_612_288_668),
      ([1e300, 0], 1e300),
      ([-1e300, -1e300], -1e300),
      ([1, 2, 3], 3.407_605_964_444_380_3),
    ] as [([Double], Double)])
  func sumsInLogSpace(scores: [Double], expected: Double) {
    let found = logSumExp(scores)
    #expect(found == expected || abs(found - expected) <= 1e-15 * abs(expected))
  }

  @Test(
    arguments: [[.nan], [.nan, 1], [1, .nan], [.infinity, .nan], [.nan, -.infinity], [1, .nan, 2]] as [[Double]])
  func aNanAnywhereGivesNan(scores: [Double]) {
    #expect(logSumExp(scores).isNaN)
  }

  @Test func agreesWithTheDirectSum() {
    var random = SplitMix64(seed: 40)
    for count in 1...30 {
      let scores = random.numbers(count).map { Double($0) * 10 }
      let direct = log(scores.reduce(0) { $0 + exp($1) })
      #expect(abs(logSumExp(scores) - direct) < 1e-13)
    }
  }

  @Test func addingAConstantAddsItToTheResult() {
    let scores = [0.3, -1.2, 4.5]
    for shift in [-1e4, -10, 10, 1e4] {
      #expect(abs(logSumExp(scores.map { $0 + shift }) - logSumExp(scores) - shift) < 1e-11)
    }
  }
}
