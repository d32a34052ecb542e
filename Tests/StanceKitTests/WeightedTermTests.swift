import FeatureExtraction
import LinearModels
import StanceKit
import Testing

struct WeightedTermTests {
  private static let model = Result { try train(Invented.political(count: 60, seed: 5).dataset()) }

  /// Against sorting all of them.
  @Test(arguments: [false, true], [0, 1, 7, 100_000])
  func theHeaviestComeFirst(isReversed: Bool, count: Int) throws {
    let model = try Self.model.get()
    let sign = isReversed ? -1.0 : 1.0
    let all = (0..<model.linear.featureCount).map { sign * Double(model.linear.weight(ofFeature: $0, output: 0)) }
    let wanted = all.filter { $0 > 0 }.sorted(by: >).prefix(count)
    let found = model.heaviestTerms(ofOutput: 0, isReversed: isReversed, count: count)
    let ofNGrams = found.filter { !$0.term.hasPrefix("{") }
    #expect(found.map(\.weight) == found.map(\.weight).sorted(by: >))
    #expect(found.count <= count)
    #expect(ofNGrams.map(\.weight) == Array(wanted.prefix(ofNGrams.count)))
    #expect(ofNGrams.count == wanted.count || found.count == count)
    #expect(found.allSatisfy { $0.weight > 0 })
  }

  @Test func aWordsWeightIsThatOfItsFeature() throws {
    let model = try Self.model.get()
    for heavy in model.heaviestTerms(ofOutput: 1, count: 9) where !heavy.term.hasPrefix("{") {
      let feature = try #require(
        (0..<model.linear.featureCount).first { model.vocabulary.term(ofFeature: $0) == heavy.term })
      #expect(Double(model.linear.weight(ofFeature: feature, output: 1)) == heavy.weight)
    }
  }

  /// Classes of words stand among the n-grams.
  @Test func classesOfWordsAreAmongThem() throws {
    var recipe = quickRecipe()
    recipe.usesLexicon = true
    recipe.lexicon = Lexicon(classes: [Lexicon.Class(name: "blame", entries: ["shame"])])
    let model = try train(
      dataset(
        (0..<40).map { #"{"text":"\#($0 % 2 == 0 ? "a shame" : "a joy") of \#($0)","label":"\#($0 % 2)"}"# + "\n" }
          .joined()), recipe)
    let terms = model.heaviestTerms(ofOutput: 0, isReversed: true, count: 1000).map(\.term)
    #expect(terms.contains("{blame}"))
  }
}
