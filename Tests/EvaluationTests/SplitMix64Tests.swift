import Evaluation
import Testing

@Suite struct SplitMix64Tests {
  @Test func givesTheNumbersOfTheReferenceImplementation() {
    // splitmix64.c of Vigna, https://prng.di.unimi.it/splitmix64.c, from x = 1234567.
    var random = SplitMix64(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect(expected.map { _ in random.next() } == expected)
  }

  @Test(arguments: [1, 2, 3, 7, 100])
  func drawsEveryIndexAboutEquallyOften(count: Int) {
    var random = SplitMix64(seed: 5)
    var hits = Array(repeating: 0, count: count)
    for _ in 0..<1000 * count { hits[random.index(below: count)] += 1 }
    // Five standard deviations of a binomial with mean 1000.
    #expect(hits.allSatisfy { abs($0 - 1000) < 160 })
  }

  @Test func drawsFromTheUnitInterval() {
    var random = SplitMix64(seed: 6)
    let draws = (0..<10_000).map { _ in random.unitInterval() }
    #expect(draws.allSatisfy { 0..<1 ~= $0 })
    #expect(isClose(draws.reduce(0, +) / 10_000, 0.5, tolerance: 0.015))
  }

  @Test func shufflesIntoEveryOrderAboutEquallyOften() {
    var random = SplitMix64(seed: 7)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<6000 {
      var elements = [0, 1, 2]
      random.shuffle(&elements)
      counts[elements, default: 0] += 1
    }
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { abs($0 - 1000) < 150 })
  }

  @Test func shufflesNothingAndOneElement() {
    var random = SplitMix64(seed: 8)
    var none: [Int] = []
    var one = [4]
    random.shuffle(&none)
    random.shuffle(&one)
    #expect(none.isEmpty)
    #expect(one == [4])
  }
}
