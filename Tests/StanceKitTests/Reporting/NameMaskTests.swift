import Evaluation
import Testing

@testable import StanceKit

struct NameMaskTests {
  private func masked(_ text: String, in lines: [String]) throws -> String? {
    let data = try dataset(lines.joined(separator: "\n") + "\n")
    let mask = NameMask(data)
    return Array(text.utf8).withUnsafeBufferPointer { mask.masked($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static let lines = [
    #"{"text":"Yesterday Ofcom told Alder that ministers must act.","speaker":"Ann Alder, Minister","label":"a"}"#,
    #"{"text":"Ministers said Élodie was wrong. The minister agreed, and the Élan group too.","label":"b"}"#,
    #"{"text":"They said the House sat; my house did not. I know.","label":"b"}"#,
  ]

  @Test(arguments: [
    ("Ofcom acted.", "□ acted."),
    ("We asked Ofcom and Alder's office.", "We asked □ and □'s office."),
    ("Then Ann and Élodie spoke.", "Then □ and □ spoke."),
    ("OFCOM is there", "□ is there"),
  ])
  func namesAreReplacedWhereverTheyStand(text: String, expected: String) throws {
    #expect(try masked(text, in: Self.lines) == expected)
  }

  /// Words that begin sentences, that are also written small, that name a role, or that are one letter.
  @Test(arguments: ["Yesterday it rained.", "The House and the minister", "Minister, Ministers", "I know", "ofcome"])
  func otherWordsStay(text: String) throws {
    #expect(try masked(text, in: Self.lines) == nil)
  }

  @Test func aModelThatListensToANameIsFoundOut() throws {
    // The label hangs on the name alone; every document has both names.
    let lines = (0..<120).map { index in
      let name = index % 2 == 0 ? "Alder" : "Birch"
      let words = ["the", "bill", "is", "here", "now", "and", "then"][index % 7]
      return "{\"text\":\"we heard \(name) on \(words)\",\"label\":\"\(index % 2)\",\"document\":\"d\(index / 4)\"}\n"
    }
    let data = try dataset(lines.joined())
    var evaluator = Evaluator()
    evaluator.mask = NameMask(data)
    let result = try evaluator.crossValidate(TrainingPlan(recipe: quickRecipe()), on: data, foldCount: 3)
    let report = EvaluationReport(result.axes, of: data, provenance: ReportProvenance(dataset: data))
    let axis = try #require(report.axes.first)
    #expect(axis.scores.accuracy.value == 1)
    let nameless = try #require(axis.withoutNames)
    #expect(nameless.dropsWithoutNames)
    #expect(nameless.changedCount > 30)
    #expect(nameless.sentence(of: axis.scores).hasSuffix("It leans on names."))
  }
}
