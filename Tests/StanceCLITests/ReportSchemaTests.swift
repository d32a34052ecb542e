import Foundation
import Testing

/// Every report of the golden runs is what `docs/report.schema.json` says.
struct ReportSchemaTests {
  private static let schemaFile = Program.packageFolder.appendingPathComponent("docs/report.schema.json")

  static let reports: [String] = {
    let folder = Golden.folder.path
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix("written/report.json") }.sorted()
  }()

  @Test(arguments: reports) func reportsAreValid(file: String) throws {
    let data = try Data(contentsOf: Golden.folder.appendingPathComponent(file))
    let problems = try JSONSchema(contentsOf: Self.schemaFile).problems(in: data)
    #expect(problems == [])
  }

  @Test func thereAreReportsOfEveryKind() {
    #expect(Self.reports.count >= 4)
  }

  @Test(arguments: [
    ("\"macro_f1\":", "\"macro_f2\":"), ("\"kind\":\"set\"", "\"kind\":\"bag\""), ("\"n\":", "\"n\":\"many\",\"x\":"),
    ("\"schema_version\":1", "\"schema_version\":2"), ("\"differs\":false", "\"differs\":0"),
  ])
  func aSpoiledReportIsNot(found: String, spoiled: String) throws {
    let file = try #require(Self.reports.first { $0.contains("learning-curve") })
    let text = try String(contentsOf: Golden.folder.appendingPathComponent(file), encoding: .utf8)
    try #require(text.contains(found))
    let data = Data(text.replacingOccurrences(of: found, with: spoiled).utf8)
    #expect(try !JSONSchema(contentsOf: Self.schemaFile).problems(in: data).isEmpty)
  }
}
