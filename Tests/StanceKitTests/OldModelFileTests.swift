import Foundation
import RecordFormats
import StanceKit
import Testing

/// Files of earlier format versions stay readable and predict what they did.
struct OldModelFileTests {
  /// Written by the program of format version 1 from 14 statements; so are the probabilities below.
  private static func version1() throws -> URL {
    try #require(Bundle.module.url(forResource: "version-1", withExtension: "stance", subdirectory: "Resources"))
  }

  @Test(
    arguments: [
      ("They don't obey the law: fine them.", 0.140981, 0.113387),
      ("Ministers haven't brought the bill they promised.", 0.140629, 0.113075),
      ("We're proud of small companies.", 0.14062, 0.113802),
    ] as [(String, Double, Double)])
  func version1PredictsAsItDid(text: String, proRegulation: Double, positive: Double) throws {
    let model = try StatementClassifier(contentsOfModelFile: Self.version1().path)
    var predictor = model.predictor()
    let axes = predictor.predict(text).axes
    #expect(abs(axes[0].probabilities[0] - proRegulation) < 1e-6)
    #expect(abs(axes[1].probabilities[0] - positive) < 1e-6)
  }

  /// Written by the program of format version 2 from 16 statements; so are the probabilities below.
  @Test(
    arguments: [
      ("They don't obey the law: fine them.", 0.00366738, 0.218017),
      ("Ministers haven't brought the code they promised.", 0.00366185, 0.144733),
      ("We're proud of small firms.", 0.00366636, 0.232205),
    ] as [(String, Double, Double)])
  func version2HasNoLexiconAndPredictsAsItDid(text: String, proRegulation: Double, positive: Double) throws {
    let file = try #require(
      Bundle.module.url(forResource: "version-2", withExtension: "stance", subdirectory: "Resources"))
    let model = try StatementClassifier(contentsOfModelFile: file.path)
    #expect(model.recipe.lexicon == nil)
    var predictor = model.predictor()
    let axes = predictor.predict(text).axes
    #expect(abs(axes[0].probabilities[0] - proRegulation) < 1e-6)
    #expect(abs(axes[1].probabilities[0] - positive) < 1e-6)
  }

  @Test func version1IsWrittenAnewInTheCurrentVersion() throws {
    let model = try StatementClassifier(contentsOfModelFile: Self.version1().path)
    let bytes = try model.modelFileBytes()
    let again = try StatementClassifier(modelFile: Bytes(bytes), name: "m")
    #expect(again.recipe == model.recipe)
    #expect(!again.recipe.splitsContractions)
    var first = model.predictor()
    var second = again.predictor()
    for text in ["They don't obey.", "haven't", ""] {
      let (a, b) = (first.predict(text), second.predict(text))
      #expect(a == b)
    }
  }
}
