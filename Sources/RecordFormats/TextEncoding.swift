/// The encodings of text that are recognized.
public enum TextEncoding: String, Hashable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "Windows-1252"
}

/// A guess about the encoding of a file that its user should know of.
public struct EncodingWarning: Hashable, Sendable, CustomStringConvertible {
  /// The line of the byte that is not UTF-8.
  public let place: Place
  public let byte: UInt8

  public var description: String { "\(place): warning: \(message)" }

  /// The warning without its place.
  public var message: String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "found the byte 0x\(digits), which is not UTF-8; read the file as \(TextEncoding.windows1252.rawValue)"
  }
}

/// The text of a file, brought to UTF-8.
///
/// UTF-16 is recognized by its byte order mark, or by zeros in every other one of its first four bytes. Other text is
/// UTF-8, with or without a mark, unless most of its characters beyond ASCII are not: then it is Windows-1252, as old
/// spreadsheets write it, and a warning says so. What decides are the 64 KiB from the first byte beyond ASCII on.
public struct DecodedText: Sendable {
  /// Valid UTF-8 without byte order mark and without NUL.
  public let utf8: [UInt8]
  /// The encoding of the file.
  public let encoding: TextEncoding
  public let warnings: [EncodingWarning]

  /// Decodes the bytes of a text file, whose name stands in errors.
  ///
  /// - Throws: ``RecordError`` with the place of a byte that is not UTF-8 in a file that else is, of half a UTF-16 pair,
  ///   or of a NUL byte, which no text has.
  public init(decoding bytes: Bytes, name: String) throws(RecordError) {
    var transcoder = Transcoder(name: name, allowsWindows1252: true, endsLinesAtCarriageReturn: true)
    var buffer = ByteBuffer(capacity: bytes.count)
    bytes.withUnsafeBytes { transcoder.append($0, isLast: true, to: &buffer) }
    let text = buffer.freeze()
    if let (offset, defect) = text.withUnsafeBytes(firstTextDefect) {
      var tracker = PlaceTracker(line: 1, endsLinesAtCarriageReturn: true)
      text.withUnsafeBytes { tracker.advance(to: offset, in: $0) }
      throw RecordError(place: tracker.place(in: name), defect: defect)
    }
    utf8 = text.withUnsafeBytes { Array($0) }
    encoding = transcoder.encoding
    warnings = transcoder.warning.map { [$0] } ?? []
  }
}

/// The first byte that no text has: NUL, or what is not UTF-8.
func firstTextDefect(in bytes: UnsafeBufferPointer<UInt8>) -> (offset: Int, defect: Defect)? {
  let invalid = firstInvalidUTF8(in: bytes)
  let text = UnsafeBufferPointer(rebasing: bytes[0..<(invalid ?? bytes.count)])
  if let nul = firstIndex(of: 0, in: text, from: 0) { return (nul, .nul) }
  return invalid.map { ($0, utf8Defect(in: bytes, at: $0)) }
}

/// Brings a stream of bytes to UTF-8, whose encoding is recognized at the front.
///
/// The result does not depend on how the stream is cut. It may hold bytes that are not UTF-8, if the stream does;
/// half a UTF-16 pair becomes three such bytes and half a UTF-16 unit at the end six, so that they are found where they
/// stand.
struct Transcoder {
  private enum State {
    case start
    /// Nothing but ASCII so far.
    case undecided
    case decided
  }

  /// How many bytes, from the first beyond ASCII on, decide between UTF-8 and Windows-1252.
  static let evidenceLength = 1 << 16

  private(set) var encoding = TextEncoding.utf8
  private(set) var warning: EncodingWarning?
  private let name: String
  private let allowsWindows1252: Bool
  private let endsLinesAtCarriageReturn: Bool
  private var state = State.start
  /// Bytes that can't be told without those behind them.
  private var held: [UInt8] = []
  private var line = 1
  private var endsInCarriageReturn = false

  init(name: String, allowsWindows1252: Bool, endsLinesAtCarriageReturn: Bool) {
    self.name = name
    self.allowsWindows1252 = allowsWindows1252
    self.endsLinesAtCarriageReturn = endsLinesAtCarriageReturn
  }

  /// Appends the UTF-8 form of `raw`, as far as it is known, to `utf8`.
  mutating func append(_ raw: UnsafeBufferPointer<UInt8>, isLast: Bool, to utf8: inout ByteBuffer) {
    guard !held.isEmpty else { return decode(raw, isLast: isLast, to: &utf8) }
    var joined = ByteBuffer(capacity: held.count + raw.count)
    held.withUnsafeBufferPointer { joined.append($0) }
    held.removeAll(keepingCapacity: true)
    joined.append(raw)
    decode(UnsafeBufferPointer(start: joined.start, count: joined.count), isLast: isLast, to: &utf8)
  }

  private mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, to utf8: inout ByteBuffer) {
    var bytes = bytes
    if state == .start {
      guard bytes.count >= 4 || isLast else { return held.append(contentsOf: bytes) }
      let markLength: Int
      (encoding, markLength) = recognizeUnicode(bytes)
      bytes = UnsafeBufferPointer(rebasing: bytes[markLength...])
      state = encoding == .utf8 && allowsWindows1252 && markLength == 0 ? .undecided : .decided
    }
    if state == .undecided {
      let ascii = firstNonASCII(in: bytes) ?? bytes.count
      let plain = UnsafeBufferPointer(rebasing: bytes[..<ascii])
      line += breaks(in: plain)
      // The two bytes of one line break may come one by one.
      if endsInCarriageReturn, endsLinesAtCarriageReturn, plain.first == .lineFeed { line -= 1 }
      if let last = plain.last { endsInCarriageReturn = last == .carriageReturn }
      utf8.append(plain)
      bytes = UnsafeBufferPointer(rebasing: bytes[ascii...])
      guard !bytes.isEmpty else { return }
      guard bytes.count >= Transcoder.evidenceLength || isLast else { return held.append(contentsOf: bytes) }
      decide(by: bytes, line: line)
    }
    switch encoding {
    case .utf8: utf8.append(bytes)
    case .windows1252: for byte in bytes { utf8.append(scalar: UInt32(windows1252Scalar(byte))) }
    case .utf16LittleEndian, .utf16BigEndian: decodeUTF16(bytes, isLast: isLast, to: &utf8)
    }
  }

  /// Decides between UTF-8 and Windows-1252 by bytes of which the first is not ASCII.
  mutating func decide(by bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    state = .decided
    let evidence = UnsafeBufferPointer(rebasing: bytes.prefix(Transcoder.evidenceLength))
    guard looksLikeWindows1252(evidence, isWhole: evidence.count == bytes.count) else { return }
    encoding = .windows1252
    let offset = firstInvalidUTF8(in: evidence) ?? 0
    let passed = UnsafeBufferPointer(rebasing: evidence[..<offset])
    warning = EncodingWarning(place: Place(name: name, line: line + breaks(in: passed)), byte: evidence[offset])
  }

  /// The number of line breaks; a carriage return at the end counts as one.
  func breaks(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    lineBreakCount(in: bytes, range: 0..<bytes.count, carriageReturns: endsLinesAtCarriageReturn)
  }

  private mutating func decodeUTF16(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, to utf8: inout ByteBuffer) {
    let high = encoding == .utf16BigEndian ? 0 : 1
    func unit(_ position: Int) -> UInt32 { UInt32(bytes[position + high]) << 8 | UInt32(bytes[position + 1 - high]) }
    var position = 0
    while position + 2 <= bytes.count {
      let first = unit(position)
      if 0xD800..<0xDC00 ~= first {
        if position + 4 <= bytes.count, 0xDC00..<0xE000 ~= unit(position + 2) {
          utf8.append(scalar: 0x10000 + (first - 0xD800) << 10 + (unit(position + 2) - 0xDC00))
          position += 4
          continue
        }
        if position + 4 > bytes.count && !isLast { break }
      }
      if first == 0x0A { line += 1 }
      utf8.append(scalar: first)
      position += 2
    }
    guard isLast else { return held.append(contentsOf: bytes[position...]) }
    if position < bytes.count { truncationMark.withUnsafeBufferPointer { utf8.append($0) } }
  }
}

/// The Unicode encoding that the front of a file tells, and the length of its byte order mark.
func recognizeUnicode(_ bytes: UnsafeBufferPointer<UInt8>) -> (TextEncoding, markLength: Int) {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
  if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
  if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
  guard bytes.count >= 4 else { return (.utf8, 0) }
  switch (bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0) {
  case (false, true, false, true): return (.utf16LittleEndian, 0)
  case (true, false, true, false): return (.utf16BigEndian, 0)
  default: return (.utf8, 0)
  }
}

/// Whether more of the characters beyond ASCII are malformed than well-formed as UTF-8.
private func looksLikeWindows1252(_ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Bool {
  var wellFormed = 0
  var malformed = 0
  var position = 0
  while let next = firstNonASCII(in: bytes, from: position) {
    // The last character of a part may be cut.
    if !isWhole && next + 4 > bytes.count { break }
    if let length = utf8SequenceLength(in: bytes, at: next) {
      wellFormed += 1
      position = next + length
    } else {
      // The pieces of a character cut short, as at the end of a cut file, are one fault.
      malformed += 1
      position = next + 1
      while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
    }
  }
  return malformed > wellFormed
}

/// The character of a byte in Windows-1252. The five bytes without one stand for control characters, as in browsers
/// (https://encoding.spec.whatwg.org/#windows-1252).
private func windows1252Scalar(_ byte: UInt8) -> UInt16 {
  0x80..<0xA0 ~= byte ? windows1252Upper[Int(byte) - 0x80] : UInt16(byte)
}

private let windows1252Upper: [UInt16] = [
  0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
  0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
  0x0153, 0x009D, 0x017E, 0x0178,
]
