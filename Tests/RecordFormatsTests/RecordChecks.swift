import Foundation
import RecordFormats

#if canImport(Glibc)
  import Glibc
#endif

/// What must hold of reading records from whatever bytes there are. Tests and fuzzing share these checks.
struct RecordChecks {
  private let format: RecordFormat
  private let options: RecordReader.Options
  private let bytes: [UInt8]
  /// How finely to cut the file and the stream.
  private let cut: Int

  /// Reads `input` as a file: its first three bytes choose format, encoding, how it is cut and how long a record may be.
  ///
  /// - Returns: What is wrong; `nil` if nothing is.
  static func problem(in input: [UInt8]) -> String? {
    guard input.count >= 3 else { return nil }
    let checks = RecordChecks(input)
    return checks.problem()
  }

  private init(_ input: [UInt8]) {
    let formats = RecordFormat.allCases
    format = formats[Int(input[0]) % formats.count]
    cut = 1 + Int(input[1])
    let limit = input[2] < 128 ? RecordReader.maximumRecordLength : Int(input[2]) - 127
    options = RecordReader.Options(recordLengthLimit: limit)
    let content = Array(input[3...])
    let text = String(decoding: content, as: UTF8.self)
    bytes =
      switch Int(input[0]) / formats.count % 6 {
      case 1: [0xEF, 0xBB, 0xBF] + content
      case 2: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
      case 3: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
      case 4: [0xFF, 0xFE] + content
      case 5: content + [0xE9]
      default: content
      }
  }

  private func problem() -> String? {
    let whole = Reading(format, ByteSource(Bytes(bytes)), options: options)
    for targetBytes in [1, cut, 64] {
      let parts = Reading(format, ByteSource(Bytes(bytes)), options: options, targetBytes: targetBytes)
      if !isSame(parts, whole) { return "batches of \(targetBytes) bytes give\n\(parts)\nand not\n\(whole)" }
    }
    #if os(Linux)
      if let stream = readStream(), !isSame(stream, whole) { return "a stream gives\n\(stream)\nand not\n\(whole)" }
    #endif
    return problemInBatches() ?? problemInHeader() ?? problemInLines(whole)
  }

  /// Where reading failed, a stream may have met bytes that are no UTF-8 behind that place already.
  private func isSame(_ a: Reading, _ b: Reading) -> Bool {
    var a = a
    if b.failure != nil { a.warnings = b.warnings }
    return a == b
  }

  #if os(Linux)
    /// What reading the bytes as a stream gives, in at most 20 packets; `nil` if the system gives no socket.
    private func readStream() -> Reading? {
      var ends: [CInt] = [0, 0]
      guard bytes.count <= 1 << 16, socketpair(AF_UNIX, CInt(SOCK_SEQPACKET.rawValue), 0, &ends) == 0 else {
        return nil
      }
      defer { close(ends[0]) }
      let length = max(cut % 32 + 1, bytes.count / 20 + 1)
      for start in stride(from: 0, to: bytes.count, by: length) {
        let packet = Array(bytes[start..<min(start + length, bytes.count)])
        guard write(ends[1], packet, packet.count) == packet.count else { return nil }
      }
      close(ends[1])
      return Reading(
        format, ByteSource(fileDescriptor: ends[0], name: "data"), options: options, targetBytes: 64)
    }
  #endif

  /// Looks into the records: no byte of the file is neither in a record, nor between records, nor complained about.
  private func problemInBatches() -> String? {
    guard
      var reader = try? RecordReader(
        format: format, source: ByteSource(Bytes(bytes)), name: "data", options: options)
    else { return nil }
    var last = -1
    while let batch = try? reader.nextBatch(targetBytes: cut * 8) {
      var end = 0
      for record in batch.records {
        if record.index <= last { return "index \(record.index) behind \(last)" }
        last = record.index
        if record.byteRange.lowerBound < end { return "records overlap at \(end)" }
        if batch.problems.isEmpty, let found = content(of: batch, end..<record.byteRange.lowerBound) { return found }
        end = record.byteRange.upperBound
        if let found = problem(in: record) { return found }
      }
      if batch.problems.isEmpty, let found = content(of: batch, end..<batch.bytes.count) { return found }
    }
    return nil
  }

  /// Looks into what stands in front of the records of text in UTF-8: all of it is in the names of the columns.
  private func problemInHeader() -> String? {
    guard format == .csv || format == .tsv, options.recordLengthLimit == RecordReader.maximumRecordLength,
      !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil,
      var reader = try? RecordReader(format: format, source: ByteSource(Bytes(bytes)), name: "data", options: options)
    else { return nil }
    var recordBytes = 0
    while let batch = try? reader.nextBatch(targetBytes: cut * 8) { recordBytes += batch.bytes.count }
    guard let columns = reader.columns, let delimiter = reader.delimiter else { return nil }
    var header = bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0).dropLast(recordBytes)
    let (lineBreaks, quote) = (Array("\r\n".utf8), UInt8(ascii: "\""))
    while true {
      header = header.drop { lineBreaks.contains($0) }
      let row = header.prefix { !lineBreaks.contains($0) }
      guard row.count == 5, row.starts(with: "sep=".utf8), row.last != quote else { break }
      header = header.dropFirst(5)
    }
    let passed = lineBreaks + [quote, delimiter, UInt8(ascii: " ")]
    let (found, named) = (
      header.filter { !passed.contains($0) }, columns.flatMap(\.utf8).filter { !passed.contains($0) }
    )
    return found == named ? nil : "the columns \(columns) of \(String(decoding: header, as: UTF8.self))"
  }

  /// What stands in `range`, where only separators may.
  private func content(of batch: RecordBatch, _ range: Range<Int>) -> String? {
    let separators: [UInt8] =
      switch format {
      case .json: Array(" \t\r\n,]".utf8)
      case .jsonLines, .fastText: Array(" \t\r\n".utf8)
      case .csv, .tsv: Array("\r\n".utf8)
      }
    return range.first { !separators.contains(batch.bytes[$0]) }.map { "the byte at \($0) is in no record" }
  }

  private func problem(in record: Record) -> String? {
    for field in record.fields {
      if let found = problem(in: field.value) { return "the field \(field.name): \(found)" }
    }
    let text = json(record)
    let copy = Reading(.json, text)
    if copy.records.count != 1 || !copy.complaints.isEmpty { return "written as \(text), read as \(copy)" }
    if !copy.records[0].hasSuffix(text) { return "written as \(text), then as \(copy.records[0])" }
    guard format == .json || format == .jsonLines else { return nil }
    let source = record.bytes.withUnsafeBytes { Data($0) }
    // The grammar has no largest number; Foundation has.
    let isJudged = record.fields.allSatisfy { !Tree($0.value).isHuge }
    if isJudged, (try? JSONSerialization.jsonObject(with: source)) == nil {
      return "Foundation refuses \(String(decoding: source, as: UTF8.self))"
    }
    return nil
  }

  private func problem(in value: FieldValue) -> String? {
    switch value.kind {
    case .string:
      var scratch: [UInt8] = []
      let isValid = value.withUTF8(scratch: &scratch) { String(validating: $0, as: UTF8.self) != nil }
      return isValid == true ? nil : "no UTF-8"
    case .number: return value.number?.isFinite == false ? "no number" : nil
    case .boolean: return value.boolean == nil ? "no boolean" : nil
    case .null: return nil
    case .array: return value.elements?.lazy.compactMap { problem(in: $0) }.first
    case .object: return value.members?.lazy.compactMap { problem(in: $0.value) }.first
    }
  }

  /// Where records are lines, each that is not blank is a record or a complaint.
  private func problemInLines(_ reading: Reading) -> String? {
    guard format == .jsonLines || format == .fastText, reading.failure == nil,
      let text = try? DecodedLines(bytes, allowsWindows1252: format == .fastText)
    else { return nil }
    let found = reading.records.count + reading.problems.count
    return found == text.count ? nil : "\(found) records and complaints of \(text.count) lines"
  }
}

/// The lines of a file that are not blank, counted the obvious way.
private struct DecodedLines {
  let count: Int

  init(_ bytes: [UInt8], allowsWindows1252: Bool) throws {
    // Text that is no UTF-8 has its line breaks where it has them; UTF-16 is decoded first.
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || Self.hasZeros(bytes)
    let text = isUTF16 ? try DecodedText(decoding: Bytes(bytes), name: "data").utf8 : bytes
    let body = !isUTF16 && text.starts(with: [0xEF, 0xBB, 0xBF]) ? text[3...] : text[...]
    count =
      body.split(separator: UInt8(ascii: "\n"))
      .count { line in line.contains { !" \t\r".utf8.contains($0) } }
  }

  private static func hasZeros(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 4 else { return false }
    let isZero = bytes[..<4].map { $0 == 0 }
    return isZero == [false, true, false, true] || isZero == [true, false, true, false]
  }
}
