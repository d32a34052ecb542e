import CTwins
import Foundation
import RecordFormats
import XCTest

final class RecordReadingBenchmarks: BenchmarkCase {
  func testReadingJSONLines_statements_1MB() throws { try compareReading(GeneratedStatements(seed: 1, count: 4_000)) }

  func testReadingJSONLines_reviews_4MB() throws {
    try compareReading(GeneratedStatements(seed: 1, count: 3_000, sentenceCount: 8))
  }

  /// C checks nothing of what it reads. Foundation's decoder reads line by line.
  private func compareReading(_ statements: GeneratedStatements) throws {
    let lines = statements.jsonLines
    let (bytes, data) = (Bytes(lines), Data(lines))
    let results = try compare(
      .megabytes(lines.count),
      [
        ("ours", { try Self.readTexts(of: bytes) }),
        (
          "C",
          {
            var records: Int64 = 0
            let textByteCount = twin_scan_lines(lines, Int64(lines.count), &records)
            return Reading(recordCount: Int(records), textByteCount: Int(textByteCount))
          }
        ),
        (
          "JSONDecoder",
          {
            let decoder = JSONDecoder()
            var read = Reading()
            for line in data.split(separator: UInt8(ascii: "\n")) {
              read.recordCount += 1
              read.textByteCount += try decoder.decode(Line.self, from: line).text.utf8.count
            }
            return read
          }
        ),
      ])
    let expected = Reading(
      recordCount: statements.texts.count, textByteCount: statements.texts.reduce(0) { $0 + $1.utf8.count })
    XCTAssertEqual(results, [Reading](repeating: expected, count: 3))
  }

  private struct Reading: Equatable {
    var recordCount = 0
    var textByteCount = 0
  }

  private struct Line: Decodable {
    let id: String
    let document: String
    let text: String
    let stance: [String]
    let sentiment: String
  }

  private static func readTexts(of bytes: Bytes) throws -> Reading {
    var reader = try RecordReader(format: .jsonLines, source: ByteSource(bytes), name: "generated")
    var read = Reading()
    var scratch: [UInt8] = []
    while let batch = try reader.nextBatch() {
      if let problem = batch.problems.first { throw problem }
      for record in batch.records {
        read.recordCount += 1
        read.textByteCount += record.value(named: "text")?.withUTF8(scratch: &scratch) { $0.count } ?? 0
      }
    }
    return read
  }
}
