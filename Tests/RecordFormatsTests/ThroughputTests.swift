import Foundation
import RecordFormats
import TestSupport
import Testing

/// Prints figures and asserts results only: times differ from run to run.
@Suite(.serialized) struct ThroughputTests {
  @Test func printsThroughputOfEachFormat() throws {
    var generator = SplitMix64(seed: 7)
    let rows = (0..<4_000).map { id in
      (id: "train/pos/\(id)", text: sentence(of: 1_000, using: &generator), label: id % 2 == 0 ? "pos" : "neg")
    }
    var jsonLines = JSONWriter()
    var json = JSONWriter()
    var csv = DelimitedTextWriter()
    var fastText: [UInt8] = []
    json.beginArray()
    csv.row(["id", "text", "label"])
    for row in rows {
      write(row, to: &jsonLines)
      write(row, to: &json)
      jsonLines.endLine()
      csv.row([row.id, row.text, row.label])
      fastText += "__label__\(row.label) \(row.text.filter { $0 != "\n" })\n".utf8
    }
    json.endArray()
    for (format, bytes) in [
      (RecordFormat.jsonLines, jsonLines.bytes), (.json, json.bytes), (.csv, csv.bytes), (.fastText, fastText),
    ] {
      try measure("generated \(format.rawValue)", ByteSource(Bytes(bytes)), format, recordCount: rows.count)
    }
  }

  @Test(.enabled("no STANCE_DATASETS in the environment", { datasets != nil }))
  func printsThroughputOnIMDB() throws {
    let path = "\(try #require(datasets))/imdb/train.jsonl"
    guard FileManager.default.fileExists(atPath: path) else { return print("skipped: no \(path)") }
    for _ in 1...3 { try measure("IMDB", try ByteSource(path: path), .jsonLines, recordCount: 25_000) }
    var reader = try RecordReader(format: .jsonLines, source: ByteSource(path: path), name: path)
    var csv = DelimitedTextWriter()
    csv.row(["id", "text", "label"])
    while let batch = try reader.nextBatch() {
      for record in batch.records {
        for name in ["id", "text", "label"] { csv.field(record.value(named: name)?.text ?? "") }
        csv.endRow()
      }
    }
    for _ in 1...3 { try measure("IMDB as CSV", ByteSource(Bytes(csv.bytes)), .csv, recordCount: 25_000) }
  }
}

private let datasets = ProcessInfo.processInfo.environment["STANCE_DATASETS"]

private func write(_ row: (id: String, text: String, label: String), to writer: inout JSONWriter) {
  writer.beginObject()
  writer.field("id", row.id)
  writer.field("text", row.text)
  writer.field("label", row.label)
  writer.endObject()
}

private func sentence(of length: Int, using generator: inout SplitMix64) -> String {
  var text = ""
  let words = (0..<60).map { "word\($0) " } + ["\"good\" ", "tedious\n", "café ", "was, "]
  while text.utf8.count < length { text += words.randomElement(using: &generator) ?? "" }
  return text
}

private func measure(_ title: String, _ source: ByteSource, _ format: RecordFormat, recordCount: Int) throws {
  let clock = ContinuousClock()
  var reader = try RecordReader(format: format, source: source, name: title)
  var byteCount = 0
  var parsed = 0
  var textLength = 0
  var chunks: [RecordChunk] = []
  let scanning = try clock.measure { chunks = try reader.chunks() }
  var batches: [RecordBatch] = []
  let parsing = clock.measure { batches = chunks.map { $0.parse() } }
  let access = clock.measure {
    var scratch: [UInt8] = []
    for batch in batches {
      for record in batch.records {
        textLength += record.value(named: "text")?.withUTF8(scratch: &scratch) { $0.count } ?? 0
      }
    }
  }
  for batch in batches {
    #expect(batch.problems.isEmpty)
    parsed += batch.records.count
    byteCount += batch.bytes.count
  }
  #expect(parsed == recordCount)
  #expect(textLength > 0)
  func rate(_ duration: Duration) -> String {
    let seconds = Double(duration.components.attoseconds) * 1e-18 + Double(duration.components.seconds)
    return String(format: "%6.0f MB/s", Double(byteCount) / seconds / 1e6)
  }
  print(
    "\(title): \(byteCount / 1_000_000) MB, boundaries \(rate(scanning)), parse \(rate(parsing)), "
      + "both \(rate(scanning + parsing)), with text \(rate(scanning + parsing + access))")
}
