import Foundation
@testable import StanceKit
import TestSupport
import Testing

/// What a model card says of names and speakers.
struct ShortcutCheckTests {
  /// Statements in documents of two whose label shows in a word of the text, in a name, or in the role alone.
  private static func check(_ text: (_ isYes: Bool) -> String, role: (_ isYes: Bool) -> String) throws -> ShortcutCheck
  {
    var random = SplitMix64(seed: 7)
    let lines = (0..<80).map { index in
      let isYes = index % 2 == 0
      let filler = (0..<4).map { _ in "w\(random.next() % 12)" }.joined(separator: " ")
      return """
        {"text":"The \(filler) \(text(isYes)) here","label":"\(isYes ? "yes" : "no")","document":"d\(index / 2)",\
        "speaker":"s\(index)","speaker_role":"\(role(isYes))"}

        """
    }
    let folder = try TemporaryFolder()
    var reader = DatasetReader()
    reader.keptFields = [ShortcutCheck.roleField]
    let dataset = try reader.read(paths: [try folder.file("d.jsonl", lines.joined())])
    var plan = TrainingPlan(recipe: quickRecipe())
    plan.checksShortcuts = true
    let model = try plan.train(on: dataset, provenance: Provenance(command: ""))
    return try #require(model.axes[0].report.shortcuts)
  }

  @Test func aModelThatReadsNamesFailsWithoutThem() throws {
    let check = try Self.check({ $0 ? "Abel" : "Cain" }, role: { _ in "member" })
    #expect(check.macroF1 == 1)
    #expect(try #require(check.maskedMacroF1) < 0.7)
    #expect(check.changedCount > 20)
    #expect(try #require(check.roleMacroF1) < 0.6)
    #expect(check.statementCount == 80)
    #expect(check.foldCount == 5)
  }

  @Test func aModelThatReadsWordsKeepsItsScore() throws {
    let check = try Self.check({ $0 ? "agreed" : "refused" }, role: { $0 ? "friend" : "foe" })
    #expect(check.macroF1 == 1)
    #expect(check.maskedMacroF1 == 1)
    #expect(check.changedCount == 0)
    #expect(check.roleMacroF1 == 1)
    #expect(try #require(check.speakerMacroF1) < 0.6, "no speaker returns")
  }

  @Test func nothingIsCheckedUnlessAskedFor() throws {
    let model = try train(Invented.political(count: 24, seed: 1).dataset())
    #expect(model.axes.allSatisfy { $0.report.shortcuts == nil })
  }
}
