import Foundation
import RecordFormats
import XCTest

final class RecordReadingBenchmarks: BenchmarkCase {
  func testReadingJSONLines_4MB() throws {
    let file = file(byteCount: 4_000_000)
    let read = try benchmark(.megabytes(file.bytes.count), twin: "testReadingJSONLines_400kB_twinJSONDecoder") {
      try Self.readTexts(of: file.bytes)
    }
    XCTAssertEqual(read.recordCount, file.recordCount)
    XCTAssertEqual(read.textByteCount, file.textByteCount)
  }

  /// Foundation's decoder, line by line.
  func testReadingJSONLines_400kB_twinJSONDecoder() throws {
    let file = file(byteCount: 400_000)
    let bytes = Data(file.bytes.withUnsafeBytes { Array($0) })
    let read = try benchmark(.megabytes(bytes.count)) {
      let decoder = JSONDecoder()
      var read = Reading()
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        read.recordCount += 1
        read.textByteCount += try decoder.decode(Line.self, from: line).text.utf8.count
      }
      return read
    }
    XCTAssertEqual(read, try Self.readTexts(of: file.bytes))
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

  /// About `byteCount` bytes of statements.
  private func file(byteCount: Int) -> (bytes: Bytes, recordCount: Int, textByteCount: Int) {
    let count = byteCount / 250
    let statements = GeneratedStatements(seed: 1, count: count)
    return (Bytes(statements.jsonLines), count, statements.texts.reduce(0) { $0 + $1.utf8.count })
  }
}
