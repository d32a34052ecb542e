import Foundation
import Testing

@testable import StanceKit

/// What `data/README.md` promises of `data/statements` and `data/articles`.
@Suite struct StatementDataTests {
  private struct Row: Decodable {
    let id: String
    let document: String
    let text: String
    let stance: [String]
    let sentiment: String
    let direction: String?
    let target: String?
    let confidence: String?
  }

  private static let data = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("data")

  private static func rows(of folder: String) throws -> [Row] {
    let folder = data.appendingPathComponent(folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".jsonl") }
    return try names.sorted().flatMap { name in
      try Data(contentsOf: folder.appendingPathComponent(name)).split(separator: 10).map {
        try JSONDecoder().decode(Row.self, from: Data($0))
      }
    }
  }

  private static func rowsOfBothFolders() throws -> [Row] { try rows(of: "statements") + rows(of: "articles") }

  @Test func everyStatementHasANameOfItsOwn() throws {
    let ids = try Self.rowsOfBothFolders().map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func aDirectionStandsExactlyWhereGovernmentIsCriticized() throws {
    for row in try Self.rowsOfBothFolders() {
      #expect((row.direction != nil) == row.stance.contains("critical-of-government"), "\(row.id)")
    }
  }

  @Test func noLabelIsRareWhereModelsAreTrained() throws {
    let rows = try Self.rows(of: "statements")
    for label in ["pro-regulation", "industry-defensive", "critical-of-government"] {
      #expect(Double(rows.count { $0.stance.contains(label) }) >= 0.15 * Double(rows.count), "\(label)")
    }
    #expect(Double(rows.count { $0.stance.isEmpty }) >= 0.25 * Double(rows.count))
    for tone in ["positive", "negative", "neutral"] {
      #expect(Double(rows.count { $0.sentiment == tone }) >= 0.15 * Double(rows.count), "\(tone)")
    }
  }

  /// Models are trained on one folder and scored on the other.
  @Test func noDocumentStandsInBothFolders() throws {
    let trained = Set(try Self.rows(of: "statements").map(\.document))
    let scored = Set(try Self.rows(of: "articles").map(\.document))
    #expect(trained.intersection(scored).sorted() == [])
  }

  /// Two statements, in one folder or in both, share less than a fourth of their word triples (Broder 1997:
  /// resemblance).
  @Test func noStatementNearlyRepeatsAnother() throws {
    let rows = try Self.rowsOfBothFolders()
    let found = NearDuplicates([StatementTexts(rows.map(\.text))], threshold: 0.25)
    let repeated = found.equalTexts + found.pairs.map { [$0.first, $0.second] }
    #expect(repeated.map { $0.map { rows[$0].id } } == [])
  }

  private struct Change: Decodable {
    let id: String
    let field: String
    let to: Value?

    enum Value: Decodable, Equatable {
      case label(String)
      case set([String])

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        do { self = .label(try container.decode(String.self)) } catch {
          self = .set(try container.decode([String].self))
        }
      }
    }
  }

  /// What `data/annotations/changes.jsonl` says was changed is what stands in the data, and nothing was changed twice.
  @Test func everyRecordedChangeStandsInTheData() throws {
    let rows = Dictionary(uniqueKeysWithValues: try Self.rowsOfBothFolders().map { ($0.id, $0) })
    let file = Self.data.appendingPathComponent("annotations/changes.jsonl")
    let changes = try Data(contentsOf: file).split(separator: 10).map {
      try JSONDecoder().decode(Change.self, from: Data($0))
    }
    #expect(Set(changes.map { "\($0.id) \($0.field)" }).count == changes.count)
    for change in changes {
      let row = try #require(rows[change.id])
      let found: Change.Value?
      switch change.field {
      case "stance": found = .set(row.stance)
      case "sentiment": found = .label(row.sentiment)
      case "direction": found = row.direction.map { .label($0) }
      case "target": found = row.target.map { .label($0) }
      default: found = row.confidence.map { .label($0) }
      }
      #expect(found == change.to, "\(change.id) \(change.field)")
    }
  }
}
