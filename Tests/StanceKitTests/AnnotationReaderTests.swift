import Evaluation
import Foundation
import StanceKit
import Testing

struct AnnotationReaderTests {
  private func compare(
    _ first: String, _ second: String, _ configure: (inout AnnotationReader) -> Void = { _ in }
  ) throws -> AgreementReport {
    let folder = try TemporaryFolder()
    var reader = AnnotationReader()
    configure(&reader)
    do {
      return try reader.compare([folder.file("a.jsonl", first)], [folder.file("b.jsonl", second)])
    } catch {
      throw Message(text: folder.relative("\(error)"))
    }
  }

  struct Message: Error, Equatable { let text: String }

  private static let ann = """
    {"id":"1","document":"d","stance":["pro-regulation"],"sentiment":"negative","text":"Fine them."}
    {"id":"2","document":"d","stance":[],"sentiment":"neutral"}
    {"id":3,"document":"e","stance":["pro-regulation","critical-of-government"],"sentiment":"negative"}
    {"id":"4","document":"e","stance":["industry-defensive"],"sentiment":null}
    {"id":"5","document":"e","stance":[],"sentiment":"neutral"}
    """
  private static let ben = """
    {"id":"3","stance":["pro-regulation"],"sentiment":"negative"}
    {"id":"1","stance":["pro-regulation"],"sentiment":"neutral"}
    {"id":"2","stance":[],"sentiment":"neutral"}
    {"id":"4","stance":["industry-defensive"],"sentiment":"positive"}
    {"id":"6","stance":[],"sentiment":"neutral"}
    """

  @Test func joinsByIdInAnyOrder() throws {
    let report = try compare(Self.ann, Self.ben)
    #expect(report.matching.pairs.map(\.first) == [0, 1, 2, 3])
    #expect(report.matching.pairs.map(\.second) == [1, 2, 0, 3])
    #expect(report.matching.onlyFirst == [4] && report.matching.onlySecond == [4])
    #expect(report.axes.map(\.name) == ["stance", "sentiment"])
  }

  @Test func countsEachAxisAndLabel() throws {
    let report = try compare(Self.ann, Self.ben)
    let stance = report.axes[0]
    #expect(stance.unitCount == 4 && stance.documentCount == 2)
    #expect(stance.whole.agreement.percentAgreement == 0.75)
    #expect(stance.labels.map(\.firstCount) == [2, 1, 1] && stance.labels.map(\.secondCount) == [2, 1, 0])
    #expect(stance.labels.map(\.measure.agreement.percentAgreement) == [1, 1, 0.75])
    // Of 8 sets: [] 2, pro 3, industry 2, pro + critical 1. Only pro against pro + critical differs, by
    // δ = 1 − ½·⅔ = ⅔; all other pairs of distinct sets by 1.
    let observed = 2 * 2.0 / 3
    let unequalPairs: Double = 64 - (4 + 9 + 4 + 1)
    let expected = unequalPairs - 6 * (1 - 2.0 / 3)
    let alpha: Double = 1 - 7 * observed / expected
    #expect(isNear(stance.whole.agreement.krippendorffAlpha, alpha))

    let sentiment = report.axes[1]
    #expect(sentiment.unitCount == 3)
    #expect(sentiment.confusion.counts == [0, 0, 0, 0, 1, 1, 0, 0, 1])
    // pₒ = 2/3; by chance (2·1 + 1·2)/9 = 4/9.
    #expect(isNear(sentiment.whole.agreement.cohensKappa, 0.4))
  }

  @Test func writesWhatDiffers() throws {
    let lines = String(decoding: try compare(Self.ann, Self.ben).disagreementLines(), as: UTF8.self)
    #expect(
      lines == """
        {"id":"1","text":"Fine them.","sentiment":["negative","neutral"]}
        {"id":"3","stance":[["pro-regulation","critical-of-government"],["pro-regulation"]]}

        """)
  }

  @Test func intervalsHoldTheEstimate() throws {
    let lines = (0..<60).map {
      "{\"id\":\"\($0)\",\"document\":\"d\($0 / 3)\",\"label\":\"\($0 % 2 == 0 ? "x" : "y")\"}"
    }
    let other = (0..<60).map { (index: Int) -> String in
      "{\"id\":\"\(index)\",\"label\":\"\(index % 2 == 0 && index % 10 != 0 ? "x" : "y")\"}"
    }
    let report = try compare(lines.joined(separator: "\n"), other.joined(separator: "\n"))
    let whole = report.axes[0].whole
    #expect(isNear(whole.agreement.percentAgreement, 0.9))
    let interval = try #require(whole.intervals[0])
    #expect(interval.contains(0.9) && interval.lower < 0.9 && interval.upper > 0.9)
    #expect(interval.groupCount == 20)
    let without = try compare(lines.joined(separator: "\n"), other.joined(separator: "\n")) { $0.bootstrap = nil }
    #expect(without.axes[0].whole.intervals.allSatisfy { $0 == nil })
  }

  @Test func matchesSpansByOverlap() throws {
    func unit(_ spans: String, document: String = "d") -> String {
      "{\"document\":\"\(document)\",\"spans\":\(spans),\"sentiment\":\"neutral\"}\n"
    }
    let first = unit("[[0,10]]") + unit("[[20,30],[40,50]]") + unit("[[60,70]]") + unit("[[0,10]]", document: "e")
    let second = unit("[[0,9]]") + unit("[[20,30],[42,50]]") + unit("[[60,64]]") + unit("[[64,70]]")
    let matching = try compare(first, second).matching
    #expect(matching.pairs.map(\.first) == [0, 1] && matching.pairs.map(\.second) == [0, 1])
    #expect(matching.pairs.map(\.overlap) == [0.9, 0.9])
    #expect(matching.onlyFirst == [2, 3] && matching.onlySecond == [2, 3])
    #expect(matching.unitF1 == 0.5)
    // 0.9 of the first two pairs, 0.6 of the third with the longer part.
    let looser = try compare(first, second) { $0.minimumOverlap = 0.5 }.matching
    #expect(looser.pairs.map(\.second) == [0, 1, 3])
  }

  @Test(arguments: [
    ("{\"id\":\"1\"}", "{\"id\":\"1\",\"sentiment\":\"neutral\"}", "share neither"),
    ("{\"sentiment\":\"neutral\"}", "{\"id\":\"1\",\"sentiment\":\"neutral\"}", "a.jsonl:1: nothing says which unit"),
    (
      "{\"id\":\"1\",\"sentiment\":\"neutral\"}\n{\"id\":\"1\",\"sentiment\":\"neutral\"}",
      "{\"id\":\"1\",\"sentiment\":\"neutral\"}", "a.jsonl:2: unit \"1\" was labelled at a.jsonl:1"
    ),
    (
      "{\"id\":\"1\",\"sentiment\":\"neutral\"}", "{\"id\":\"2\",\"sentiment\":\"neutral\"}",
      "a.jsonl and b.jsonl have no unit in common"
    ),
    (
      "{\"document\":\"d\",\"spans\":[[0,9223372036854775807]],\"sentiment\":\"neutral\"}",
      "{\"document\":\"d\",\"spans\":[[0,5]],\"sentiment\":\"neutral\"}", "a.jsonl:1: a span is not [start, end]"
    ),
    (
      "{\"document\":\"d\",\"spans\":[[0,5]],\"sentiment\":\"neutral\"}",
      "{\"document\":\"d\",\"spans\":[[0,5],[4,9]],\"sentiment\":\"neutral\"}",
      "b.jsonl:1: spans 0–5 and 4–9 overlap"
    ),
    (
      "{\"id\":\"1\",\"sentiment\":\"neutrl\"}", "{\"id\":\"1\",\"sentiment\":\"neutral\"}",
      "a.jsonl:1: label \"neutrl\" is not one of"
    ),
  ])
  func saysWhyNothingCanBeCompared(first: String, second: String, message: String) throws {
    let error = #expect(throws: Message.self) { try compare(first, second) }
    #expect(try #require(error).text.contains(message))
  }

  @Test func aNamedFieldMustBeThereOnBothSides() throws {
    let error = #expect(throws: Message.self) {
      try compare("{\"id\":\"1\",\"tone\":\"x\"}", "{\"id\":\"1\"}") { $0.labelFields = ["tone"] }
    }
    #expect(try #require(error).text == "b.jsonl: no record has a field \"tone\"; name one that both have with --label")
  }
}
