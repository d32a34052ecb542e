import StanceKit
import TestSupport
import Testing

struct LabelingQueueTests {
  private static let texts = [
    "fines for platforms now", "fines for platforms now", "fines for platforms today",
    "a bill costs small firms dear",
    "her mother wept at the inquest", "fines for platforms now",
  ]

  @Test func takesTheUncertainAndUnlike() {
    let queue = LabelingQueue(texts: Self.texts, uncertainties: [0.9, 0.9, 0.9, 0.6, 0.5, 0.9], count: 3)
    #expect(queue.suggestions.map(\.index) == [0, 3, 4])
    #expect(queue.suggestions.map(\.novelty) == [1, 1, 1])
    #expect(queue.suggestions.map(\.score) == [0.9, 0.6, 0.5])
  }

  @Test func uncertaintyAloneDecidesBetweenTheUnlike() {
    let queue = LabelingQueue(texts: ["a", "b", "c"], uncertainties: [0.1, 0.9, 0.5], count: 9)
    #expect(queue.suggestions.map(\.index) == [1, 2, 0])
  }

  @Test func whatResemblesLabelledTextsComesLast() {
    let queue = LabelingQueue(
      texts: Self.texts, uncertainties: Self.texts.map { _ in 0.8 }, labelled: ["fines for platforms now"], count: 6)
    #expect(queue.suggestions.prefix(2).map(\.index) == [3, 4])
    #expect(queue.suggestions.map(\.index).sorted() == Array(0..<6))
    #expect(queue.suggestions.last.map { abs($0.novelty) < 1e-12 } == true)
  }

  /// No two of the chosen are nearer than any text left out is to the chosen: what farthest-first traversal promises.
  @Test func coversTheCandidates() {
    var random = SplitMix64(seed: 2)
    let topics = (0..<8).map { topic in (0..<6).map { "t\(topic)w\($0)" } }
    let texts = (0..<80).map { index in topics[index % 8].shuffled(using: &random).prefix(4).joined(separator: " ") }
    let queue = LabelingQueue(texts: texts, uncertainties: texts.map { _ in 1 }, count: 8)
    #expect(Set(queue.suggestions.map { $0.index % 8 }).count == 8)
    let novelties = queue.suggestions.map(\.novelty)
    #expect(novelties == novelties.sorted(by: >))
  }

  @Test func onlyTheMostUncertainAreCandidates() {
    let texts = (0..<40).map { "word\($0)" }
    let queue = LabelingQueue(texts: texts, uncertainties: texts.indices.map { Double($0) }, count: 2)
    #expect(queue.suggestions.allSatisfy { $0.index >= 20 })
  }

  @Test func anUndecidedModelIsUncertain() throws {
    let model = try train(Invented.classes(2, count: 120, seed: 6).dataset())
    var predictor = model.predictor()
    let sure = Uncertainty(predictor.predict("word00 word01 word02 word00"), axes: model.axes)
    let unsure = Uncertainty(predictor.predict("word00 word01 word10 word11"), axes: model.axes)
    #expect(sure.mean < unsure.mean)
    #expect((0...1).contains(sure.mean) && (0...1).contains(unsure.mean))
    #expect(unsure.reason.hasPrefix("label: "))
  }
}
