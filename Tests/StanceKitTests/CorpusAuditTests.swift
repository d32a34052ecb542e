import Evaluation
import Foundation
import StanceKit
import Testing

struct CorpusAuditTests {
  private func audit(_ dataset: Dataset, _ checks: Set<CorpusAudit.Check>) throws -> CorpusAudit {
    var scored: [ScoredAxis] = []
    if checks.contains(.labels) {
      scored = try Evaluator().crossValidate(TrainingPlan(recipe: quickRecipe()), on: dataset, foldCount: 5).axes
    }
    return CorpusAudit(dataset, checks: checks, scored: scored)
  }

  @Test func plantedErrorsComeFirst() throws {
    var invented = Invented.classes(3, count: 300, seed: 3)
    let planted = stride(from: 7, to: 300, by: 20)
    for row in planted {
      let label = invented.statements[row].labels[0].json
      invented.statements[row].labels[0].json = label == "\"a\"" ? "\"b\"" : "\"a\""
    }
    let noise = try #require(try audit(invented.dataset(), [.labels]).noise.first)
    let first = Set(noise.suspects.prefix(15).map(\.row))
    #expect(first.intersection(planted).count >= 14)
    let share = try #require(noise.estimates.first?.share)
    #expect(abs(share - 0.05) < 0.03)
  }

  @Test func plantedErrorsOfSetsNameTheirLabel() throws {
    var invented = Invented.political(count: 300, seed: 4)
    let wrong = invented.statements.indices.filter {
      invented.statements[$0].labels[0].json == "[\"pro-regulation\"]"
    }.prefix(6)
    for row in wrong { invented.statements[row].labels[0].json = "[\"industry-defensive\"]" }
    let noise = try #require(try audit(invented.dataset(), [.labels]).noise.first { $0.axis == "stance" })
    #expect(noise.suspects.allSatisfy { wrong.contains($0.row) })
    let missing = noise.suspects.filter { $0.suggested == "pro-regulation" }
    #expect(Set(missing.map(\.row)).isSubset(of: wrong) && missing.count >= 5)
    #expect(missing.allSatisfy { $0.given == "not pro-regulation" })
  }

  @Test func cleanDataHaveFewSuspects() throws {
    let noise = try audit(Invented.classes(3, count: 300, seed: 3).dataset(), [.labels]).noise
    #expect(noise[0].suspects.count <= 3)
  }

  private static let leaky = """
    {"text":"The new code for app stores will be published in spring.","label":"a","document":"d1","speaker":"Ann"}
    {"text":"the new code for app stores will be published in spring","label":"b","document":"d2","speaker":"Ben"}
    {"text":"We asked for more and were given rather less than that.","label":"a","document":"d3","speaker":"Ann"}
    {"text":"We asked for more and were given rather less than that!","label":"a","document":"d3","speaker":"Cy"}
    """

  @Test func findsRepeatsAndWhatLeaks() throws {
    let found = try audit(dataset(Self.leaky), [.duplicates, .leakage])
    #expect(found.duplicates.map(\.contradicted) == [["label"], []])
    #expect(found.duplicates.map(\.crossesDocuments) == [true, false])
    #expect(found.leaks.count == 1)
    #expect(found.speakers.map(\.speaker) == ["Ann"])
    #expect(found.speakers.map { [$0.statementCount, $0.documentCount] } == [[2, 2]])
    #expect(found.hasFindings && found.thin.isEmpty && found.noise.isEmpty)
  }

  @Test func equalTextsArePairedWithTheFirst() throws {
    let labels = ["null", "\"a\"", "\"b\"", "\"a\""]
    let lines = labels.enumerated().map {
      "{\"text\":\"We asked for more!\",\"label\":\($1),\"document\":\"d\($0 / 2)\"}\n"
    }
    let found = try audit(dataset(lines.joined()), [.duplicates, .leakage]).duplicates
    #expect(found.map { [$0.pair.first, $0.pair.second] } == [[0, 1], [0, 2], [0, 3]])
    // The first of them is not labelled, so that the second is what the others are held against.
    #expect(found.map(\.contradicted) == [[], ["label"], []])
    #expect(found.map(\.crossesDocuments) == [false, true, true])
  }

  @Test func labelsAreThinByStatementsAndByDocuments() throws {
    var lines: [String] = []
    for index in 0..<40 { lines.append("{\"text\":\"t\",\"label\":\"often\",\"document\":\"d\(index)\"}") }
    for index in 0..<40 { lines.append("{\"text\":\"t\",\"label\":\"few\",\"document\":\"e\(index % 9)\"}") }
    for index in 0..<29 { lines.append("{\"text\":\"t\",\"label\":\"rare\",\"document\":\"f\(index)\"}") }
    let found = try audit(dataset(lines.joined(separator: "\n")), [.thin])
    #expect(found.thin.map(\.label) == ["few", "rare"])
    #expect(found.thin.map { [$0.statementCount, $0.documentCount] } == [[40, 9], [29, 29]])
    #expect(found.duplicates.isEmpty && found.leaks.isEmpty)
  }
}
