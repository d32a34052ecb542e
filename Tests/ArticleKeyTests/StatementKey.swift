import Foundation
import QuoteAttribution
import RecordFormats
import WebPages

/// An article with the statements that a person found in it.
///
/// `NAME.key.jsonl` beside `NAME.txt` or `NAME.html` has a record for each statement: `spans` in Unicode scalars of the
/// decoded file, `quote_type`, `speaker`. `NAME.lines.jsonl`, if there is one, has the `span` of each line that is no text.
struct StatementKey: CustomStringConvertible, Sendable {
  struct Entry: Hashable, Sendable {
    var spans: [Range<Int>]
    var isDirect: Bool
    var speaker: String?
  }

  let name: String
  let entries: [Entry]
  /// Where furniture of the page stands.
  let furniture: [Range<Int>]
  /// What reading finds.
  let found: [Entry]

  var description: String { name }

  /// The articles with keys in `folder`, sorted by name.
  static func all(in folder: URL) throws -> [StatementKey] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".key.jsonl") }
    return try names.sorted().map { try StatementKey(name: String($0.dropLast(10)), in: folder) }
  }

  private init(name: String, in folder: URL) throws {
    self.name = name
    func records(_ kind: String) throws -> [Record] {
      let path = folder.appendingPathComponent("\(name).\(kind).jsonl").path
      guard FileManager.default.fileExists(atPath: path) else { return [] }
      var reader = try RecordReader(format: .jsonLines, source: try ByteSource(path: path), name: path)
      var records: [Record] = []
      while let batch = try reader.nextBatch() { records += batch.records }
      return records
    }
    entries = try records("key").map { record in
      Entry(
        spans: (record.value(named: "spans")?.elements ?? []).compactMap(Self.range),
        isDirect: ["direct", "hansard"].contains(record.value(named: "quote_type")?.text ?? ""),
        speaker: record.value(named: "speaker")?.text)
    }
    furniture = try records("lines").compactMap { $0.value(named: "span").flatMap(Self.range) }
    let html = folder.appendingPathComponent("\(name).html").path
    let isPage = FileManager.default.fileExists(atPath: html)
    let path = isPage ? html : folder.appendingPathComponent("\(name).txt").path
    var source = try ByteSource(path: path)
    found = Self.read(try DecodedText(decoding: try source.readAll(), name: path).utf8, isPage: isPage)
  }

  private static func range(_ value: FieldValue) -> Range<Int>? {
    guard let ends = value.elements?.compactMap(\.integer), ends.count == 2, ends[0] <= ends[1] else { return nil }
    return ends[0]..<ends[1]
  }

  private static func read(_ utf8: [UInt8], isPage: Bool) -> [Entry] {
    let page = isPage ? WebPage(utf8: utf8) : nil
    var scalarsBefore = [0]
    for byte in utf8 { scalarsBefore.append(scalarsBefore[scalarsBefore.count - 1] + (byte & 0xC0 != 0x80 ? 1 : 0)) }
    return ArticleReader().read(page?.article ?? Article(utf8: utf8)).statements.map { statement in
      Entry(
        spans: statement.spans.map { span in
          let source = page?.source(of: span) ?? span
          return scalarsBefore[source.lowerBound]..<scalarsBefore[source.upperBound]
        }, isDirect: statement.quoteType == .direct || statement.quoteType == .hansard, speaker: statement.speaker)
    }
  }
}
