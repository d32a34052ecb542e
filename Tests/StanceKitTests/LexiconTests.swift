import FeatureExtraction
import LinearModels
import Parallelism
import RecordFormats
import SparseMatrices
@testable import StanceKit
import TestSupport
import Testing

/// The table in `data/lexicon.txt`, tables of one's own, and models with either.
struct LexiconTests {
  @Test func noEntryStandsTwiceInAClass() {
    for group in Lexicon.technologyPolicy.classes {
      let repeated = Dictionary(grouping: group.entries) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
      #expect(repeated == [], "\(group.name)")
      #expect(!group.entries.isEmpty)
    }
  }

  /// An entry that the tokenizer cuts otherwise than texts would never be found.
  @Test func everyEntryIsFoundInATextOfItself() {
    let recipe = Recipe()
    for group in Lexicon.technologyPolicy.classes {
      for entry in group.entries {
        let features = LexiconFeatures(
          Lexicon(classes: [Lexicon.Class(name: "c", entries: [entry])]), tokenizer: recipe.analyzer.tokenizer)
        let text = entry.split(separator: "*", omittingEmptySubsequences: false).joined()
        let matrix = features.matrix(of: [text], analyzer: recipe.analyzer, workers: .one)
        #expect(matrix.entryCount == 3, "\(group.name): \(entry)")
      }
    }
  }

  @Test func tablesAreJoinedByClass() throws {
    let lexicon = try Lexicon([WordList("a: x, y z # not this\nb: w*", name: "1"), WordList("\na: v", name: "2")])
    #expect(
      lexicon.classes == [
        Lexicon.Class(name: "a", entries: ["x", "y z", "v"]), Lexicon.Class(name: "b", entries: ["w*"]),
      ])
  }

  @Test func tooManyClassesAreRefusedWithTheirPlace() throws {
    let table = try WordList((0...64).map { "c\($0): x" }.joined(separator: "\n"), name: "t")
    #expect(throws: DatasetError.tooManyClasses(place: "t:65", limit: 64)) { try Lexicon([table]) }
  }

  /// Training words and test words have nothing in common but their class.
  @Test func aClassCarriesOverToWordsThatNoTrainingTextHad() throws {
    let seen = (good: ["splendid", "lovely"], bad: ["dreadful", "vile"])
    var invented = Invented()
    var random = SplitMix64(seed: 4)
    for index in 0..<60 {
      let isGood = index % 2 == 0
      let word = (isGood ? seen.good : seen.bad)[Int(random.next() % 2)]
      invented.statements.append(
        Invented.Statement(
          text: "item \(random.next() % 9) was \(word)", document: "d\(index)",
          labels: [("label", isGood ? "\"good\"" : "\"bad\"")]))
    }
    var recipe = quickRecipe()
    recipe.usesLexicon = true
    func probability(of text: String) throws -> Double {
      let model = try train(invented.dataset(), recipe)
      var predictor = model.predictor()
      let label = try #require(model.axes[0].labels.firstIndex(of: "good"))
      return predictor.predict(text).axes[0].probabilities[label]
    }
    recipe.lexicon = Lexicon(classes: [
      Lexicon.Class(name: "praise", entries: seen.good + ["superb"]),
      Lexicon.Class(name: "blame", entries: seen.bad + ["nasty"]),
    ])
    #expect(try probability(of: "item 3 was superb") > 0.8)
    #expect(try probability(of: "item 3 was nasty") < 0.2)
    recipe.lexicon = nil
    let difference = try probability(of: "item 3 was superb") - probability(of: "item 3 was nasty")
    #expect(abs(difference) < 0.1)
  }

  @Test(arguments: [true, false])
  func muchTextIsLearnedWithoutALexiconUnlessOneIsAskedFor(isAskedFor: Bool) {
    var recipe = Recipe()
    #expect(recipe.resolved(tokenCount: 1000, axes: ["sentiment"]).lexicon == .technologyPolicy)
    #expect(recipe.resolved(tokenCount: 1000, axes: ["genre"]).lexicon == nil)
    recipe.usesLexicon = isAskedFor ? true : nil
    let resolved = recipe.resolved(tokenCount: 5_000_000, axes: ["stance"])
    #expect((resolved.lexicon != nil) == isAskedFor)
    #expect(resolved.usesLexicon == isAskedFor)
  }

  @Test(arguments: [(Recipe.Classifier.logistic, Recipe.Features.tfidf), (.naiveBayes, .counts)])
  func otherFeaturesThanBinaryOnesHaveNone(classifier: Recipe.Classifier, features: Recipe.Features) throws {
    let model = try train(Invented.political(count: 24, seed: 1).dataset(), quickRecipe(classifier, features))
    #expect(model.recipe.lexicon == nil)
    #expect(model.recipe.usesLexicon == false)
  }
}
