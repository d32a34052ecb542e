import Foundation
import RecordFormats
import TestSupport
import Testing

struct RecordReaderTests {
  /// A file of each format with sound and malformed records, blank lines and characters of every length.
  static func sample(_ format: RecordFormat, seed: UInt64, lineBreak: String = "\n") -> String {
    var generator = SplitMix64(seed: seed)
    let words = ["a", "été", "日本", "\u{1F600}", "x, y", "quoted \\\" text", "[", "}", "long long long long text"]
    var rows: [String] = []
    for number in 0..<120 {
      let text = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        words.randomElement(using: &generator) ?? ""
      }.joined(separator: " ")
      let isMalformed = Int.random(in: 0..<12, using: &generator) == 0
      switch format {
      case .jsonLines, .json:
        rows.append(
          isMalformed ? "{\"id\": \(number) \"text\": \"\(text)\"}" : "{\"id\": \(number), \"text\": \"\(text)\"}")
      case .csv, .tsv:
        let delimiter = format == .csv ? "," : "\t"
        let quoted = "\"" + text.replacing("\\\"", with: "\"\"") + (number % 5 == 0 ? lineBreak : "") + "\""
        rows.append(isMalformed ? "\(number)" : "\(number)\(delimiter)\(quoted)")
      case .fastText:
        rows.append(isMalformed ? "__label__ \(text)" : "__label__\(number) \(text)")
      }
      if format != .json && number % 17 == 0 { rows.append("") }
    }
    switch format {
    case .json: return "[\(lineBreak)" + rows.joined(separator: ",\(lineBreak)") + "\(lineBreak)]"
    case .csv: return "id,text\(lineBreak)" + rows.joined(separator: lineBreak)
    case .tsv: return "id\ttext\(lineBreak)" + rows.joined(separator: lineBreak)
    default: return rows.joined(separator: lineBreak)
    }
  }

  @Test(arguments: RecordFormat.allCases) func doesNotDependOnTheBatchSize(_ format: RecordFormat) {
    let text = Self.sample(format, seed: 1)
    let whole = Reading(format, text)
    #expect(whole.records.count > 90 && whole.problems.count > 2)
    for targetBytes in [1, 2, 7, 64, 100, 1000, 5000] {
      #expect(Reading(format, text, targetBytes: targetBytes) == whole, "\(targetBytes) bytes")
    }
  }

  @Test(arguments: RecordFormat.allCases) func doesNotDependOnLineBreaks(_ format: RecordFormat) {
    let text = Self.sample(format, seed: 2)
    let expected = Reading(format, text)
    #expect(Reading(format, text + "\n") == expected)
    let crlf = Reading(format, Self.sample(format, seed: 2, lineBreak: "\r\n"))
    #expect(crlf.records.map { $0.replacing("\\r\\n", with: "\\n") } == expected.records)
    #expect(crlf.problems == expected.problems)
  }

  @Test(arguments: RecordFormat.allCases) func parsesChunksOnSeveralThreads(_ format: RecordFormat) throws {
    let text = Self.sample(format, seed: 3)
    var reader = try RecordReader(format: format, source: ByteSource(Bytes(text.utf8)), name: "data")
    let chunks = try reader.chunks(targetBytes: 300)
    #expect(chunks.count > 5)
    #expect(chunks.reduce(0) { $0 + $1.count } <= text.utf8.count)
    nonisolated(unsafe) let batches = UnsafeMutableBufferPointer<RecordBatch?>.allocate(capacity: chunks.count)
    batches.initialize(repeating: nil)
    DispatchQueue.concurrentPerform(iterations: chunks.count) { batches[$0] = chunks[$0].parse() }
    #expect(Reading(batches.compactMap(\.self)) == Reading(format, text))
    batches.deinitialize()
    batches.deallocate()
  }

  @Test(arguments: RecordFormat.allCases, ["", "\u{FEFF}"]) func readsAStreamLikeAFile(
    _ format: RecordFormat, mark: String
  ) throws {
    let folder = try TemporaryFolder()
    let bytes = Array((mark + Self.sample(format, seed: 4)).utf8)
    let path = try folder.file("data", bytes)
    let expected = Reading(format, try ByteSource(path: path))
    #expect(expected == Reading(format, ByteSource(Bytes(bytes))))
    for piece in [1, 3, 50, bytes.count] {
      let stream = Stream(bytes, pieceLength: piece)
      #expect(Reading(format, stream.source, targetBytes: 500) == expected, "pieces of \(piece)")
    }
    let stream = Stream(bytes, pieceLength: 100)
    var source = stream.source
    #expect(try !source.peek(20).isEmpty)
    #expect(Reading(format, source) == expected)
  }

  /// A reader that answers each line must not wait for the next one.
  @Test func givesEachRecordOfAStreamAsItComes() throws {
    let pipe = Pipe()
    let descriptor = pipe.fileHandleForReading.fileDescriptor
    var reader = try RecordReader(
      format: .jsonLines, source: ByteSource(fileDescriptor: descriptor, name: "pipe"), name: "pipe")
    for number in 0..<3 {
      try pipe.fileHandleForWriting.write(contentsOf: Data("{\"a\":\(number)}\n{\"b".utf8))
      let batch = try #require(try reader.nextBatch())
      #expect(batch.records.first?.value(named: "a")?.integer == number)
      try pipe.fileHandleForWriting.write(contentsOf: Data("\":0}\n".utf8))
      #expect(try reader.nextBatch()?.records.count == 1)
    }
    try pipe.fileHandleForWriting.close()
    #expect(try reader.nextBatch() == nil)
    #expect(try reader.nextBatch() == nil)
  }

  @Test(arguments: [RecordFormat.jsonLines, .csv, .fastText, .json])
  func limitsTheLengthOfARecord(_ format: RecordFormat) throws {
    let long = String(repeating: "x", count: 300)
    let text =
      switch format {
      case .jsonLines: "{}\n{\"a\": \"\(long)\"}\n{}"
      case .csv: "a\n1\n\"\(long)\"\n2"
      case .fastText: "a\n\(long)\na"
      default: "[{},{\"a\": \"\(long)\"},{}]"
      }
    let place = format == .json ? "data:1:5" : format == .csv ? "data:3:1" : "data:2:1"
    let message =
      "\(place): found a record of more than 100 bytes; split it, or look for a missing line break or closing quote"
    let options = RecordReader.Options(recordLengthLimit: 100)
    let mapped = Reading(format, text, options: options)
    #expect(mapped.records.count == 2)
    #expect(mapped.complaints == [message])
    for (pieceLength, targetBytes) in [(1, 1), (10, 1000), (120, 7)] {
      let stream = Stream(Array(text.utf8), pieceLength: pieceLength)
      #expect(Reading(format, stream.source, options: options, targetBytes: targetBytes) == mapped)
    }
  }

  /// What is too long is passed in pieces, wherever they are cut: quotes, escapes and line breaks in it must not end it.
  @Test(arguments: [RecordFormat.jsonLines, .csv, .tsv, .fastText, .json])
  func passesARecordThatIsTooLongWhateverIsInIt(_ format: RecordFormat) throws {
    let long = String(repeating: "a \\\" } ] , é ", count: 20)
    let quoted = String(repeating: "a \"\" , \r\n \n é \r", count: 20)
    let text =
      switch format {
      case .jsonLines: "{}\n{\"a\": \"\(long)\"}\r\n\n{\"b\":1}\n{oops\n{}"
      case .csv: "a,b\n1,2\n\"\(quoted)\",3\r\n4,5\n6\n"
      case .tsv: "a\tb\n1\t2\n3\t\"\(quoted)\"\n4\t5\n6\n"
      case .fastText: "a\n\(long)\n__label__x b\n__label__ c"
      case .json: "[{},\n{\"a\": [\"\(long)\",\n[{}]]},\n{\"b\":1},\n{oops},{}]"
      }
    let options = RecordReader.Options(recordLengthLimit: 60)
    let whole = Reading(format, text, options: options)
    let unlimited = Reading(format, text)
    #expect(whole.complaints.count == 2)
    #expect(unlimited.complaints.count == 1)
    #expect(whole.complaints.last == unlimited.complaints.last)
    #expect(whole.records == unlimited.records.filter { $0.utf8.count < 60 })
    for pieceLength in [1, 2, 3, 7, 64, 1000] {
      for targetBytes in [1, 20, 1000] {
        let stream = Stream(Array(text.utf8), pieceLength: pieceLength)
        let reading = Reading(format, stream.source, options: options, targetBytes: targetBytes)
        #expect(reading == whole, "pieces of \(pieceLength), batches of \(targetBytes)")
      }
    }
  }

  @Test(arguments: RecordFormat.allCases, [1, 3, 50]) func limitsTheRecordsOfABatch(_ format: RecordFormat, limit: Int)
    throws
  {
    let text = Self.sample(format, seed: 4)
    let whole = Reading(format, text)
    var reader = try RecordReader(format: format, source: ByteSource(Bytes(text.utf8)), name: "data")
    var batches: [RecordBatch] = []
    while let chunk = try reader.nextChunk(maximumRecords: limit) {
      #expect(chunk.recordCount <= limit)
      batches.append(chunk.parse())
    }
    #expect(Reading(batches).records == whole.records)
    #expect(Reading(batches).problems == whole.problems)
  }

  @Test func tellsWhatTheSystemRefused() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileError(operation: .open, path: "\(folder.path)/none", code: ENOENT)) {
      try ByteSource(path: "\(folder.path)/none")
    }
    #expect(throws: FileError(operation: .read, path: folder.path, code: EISDIR)) { try ByteSource(path: folder.path) }
    let error = FileError(operation: .open, path: "x.jsonl", code: ENOENT)
    #expect("\(error)" == "x.jsonl: cannot open this file: No such file or directory")
  }

  @Test(arguments: RecordFormat.allCases) func readsAnEmptyFile(_ format: RecordFormat) throws {
    let folder = try TemporaryFolder()
    let reading = Reading(format, try ByteSource(path: try folder.file("empty", [])))
    #expect(reading.records.isEmpty)
    #expect((reading.failure == nil) == (format == .jsonLines || format == .fastText))
  }
}

struct RecordFormatTests {
  @Test(
    arguments: [
      ("{\"a\":1}\n{\"a\":2}", .jsonLines), ("\u{FEFF}\n {\"a\": \"a long line that goes on and", .jsonLines),
      ("{\n \"a\": 1\n}", .json), (" [", .json), ("__label__x y", .fastText), ("a\tb,c\n", .tsv), ("a;b\n", .csv),
      ("a,b", .csv), ("An article.", nil), ("", nil),
    ] as [(String, RecordFormat?)])
  func sniffs(_ text: String, _ format: RecordFormat?) {
    #expect(RecordFormat(sniffing: Array(text.utf8)) == format)
  }

  @Test(
    arguments: [
      ("{\"a\":1}\n", .jsonLines), ("__label__x y", .fastText), ("id,text", .csv), ("id; text \n1;a", .csv),
      ("\u{FEFF}\"text\",n\n", .csv), ("sep=;\na;b\n", .csv), ("a,b\n1,2\n", .csv), ("a,b\n1,2", .csv),
      ("a\tb\n1\tc, d\n", .tsv), ("a,b\n\"x, y\",2\n3,\"z\n", .csv), ("a,body\n1,2\n3,cut, he", .csv),
      ("a,b", nil), ("Phone ban “long overdue”, says head\n\nThe head, who retired, said so.\n", nil),
      ("LONDON, May 5\n\nMinisters, he said.\n", nil), ("LONDON,5 May\n\nMinisters said it.\n", nil),
      ("First; second\n\nThird; fourth\n", nil), ("\tAn article.\n\n\tIts second paragraph.\n", nil), ("", nil),
    ] as [(String, RecordFormat?)])
  func tellsTablesFromProse(_ text: String, _ format: RecordFormat?) {
    #expect(RecordFormat(sniffingBesideProse: Array(text.utf8), fields: ["text", "body"]) == format)
  }

  @Test(
    arguments: [
      ("jsonl", .jsonLines), ("JSON", .json), ("ndjson", .jsonLines), ("csv", .csv), ("tsv", .tsv), ("ft", .fastText),
      ("txt", nil),
    ] as [(String, RecordFormat?)])
  func knowsExtensions(_ pathExtension: String, _ format: RecordFormat?) {
    #expect(RecordFormat(pathExtension: pathExtension) == format)
  }
}

/// A pipe into which a thread writes bytes piece by piece. Keep it while its source is read.
final class Stream {
  private let pipe = Pipe()

  init(_ bytes: [UInt8], pieceLength: Int) {
    // A reader that gives up on a file closes the pipe under the writer.
    signal(SIGPIPE, SIG_IGN)
    nonisolated(unsafe) let writer = pipe.fileHandleForWriting
    Thread.detachNewThread {
      for start in stride(from: 0, to: bytes.count, by: pieceLength) {
        try? writer.write(contentsOf: Data(bytes[start..<min(start + pieceLength, bytes.count)]))
      }
      try? writer.close()
    }
  }

  var source: ByteSource { ByteSource(fileDescriptor: pipe.fileHandleForReading.fileDescriptor, name: "stream") }
}
