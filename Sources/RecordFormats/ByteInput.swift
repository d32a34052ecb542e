/// The bytes of a source in UTF-8, of which a reader takes complete records off the front.
///
/// All of a mapped file in UTF-8 is at hand at once and is never copied. Of a stream, and of what has to be transcoded,
/// only the part in front is there; ``readMore()`` adds to it.
struct ByteInput: ~Copyable {
  private static let readLength = 1 << 18

  private enum Supply {
    /// Nothing more to come.
    case none
    case descriptor(FileDescriptor)
    /// The rest of bytes that are to be transcoded.
    case bytes(Bytes)
  }

  private var supply: Supply
  /// The bytes at hand if they are not copied.
  private var direct: Bytes?
  /// The bytes at hand if they are.
  private var pending = ByteBuffer(capacity: 16)
  private var transcoder: Transcoder
  /// Whether a byte beyond ASCII might yet turn bytes not copied into Windows-1252.
  private var isUndecided: Bool
  /// What went wrong behind the bytes at hand.
  private var failure: (any Error)?

  init(_ source: ByteSource, name: String, format: RecordFormat) throws {
    transcoder = Transcoder(
      name: name, allowsWindows1252: format.allowsWindows1252,
      endsLinesAtCarriageReturn: format.endsLinesAtCarriageReturn)
    isUndecided = false
    switch source.content {
    case .bytes(let bytes):
      let (encoding, markLength) = bytes.withUnsafeBytes(recognizeUnicode)
      if encoding == .utf8 {
        supply = .none
        direct = bytes[markLength..<bytes.count]
        isUndecided = format.allowsWindows1252 && markLength == 0
      } else {
        supply = .bytes(bytes)
      }
    case .stream(let descriptor, let peeked):
      supply = .descriptor(descriptor)
      if !peeked.isEmpty {
        peeked.withUnsafeBufferPointer { transcoder.append($0, isLast: false, to: &pending) }
      }
    }
  }

  var encoding: TextEncoding { transcoder.encoding }
  var warning: EncodingWarning? { transcoder.warning }

  /// Whether the bytes at hand are all that are left.
  var isComplete: Bool { if case .none = supply { true } else { false } }

  /// Whether ``readMore()`` would not have to wait.
  var isReady: Bool {
    switch supply {
    case _ where failure != nil: false
    case .none: false
    case .descriptor(let descriptor): descriptor.hasInputReady
    case .bytes: true
    }
  }

  /// Adds to the bytes at hand. Waits for a stream that has none at the moment.
  ///
  /// - Throws: What went wrong the last time, so that all bytes in front of it can be taken first.
  mutating func readMore() throws {
    if let failure { throw failure }
    do { try append() } catch { failure = error }
  }

  private mutating func append() throws {
    switch supply {
    case .none: return
    case .descriptor(let descriptor):
      let bytes = try descriptor.read(upTo: ByteInput.readLength)
      bytes.withUnsafeBufferPointer { transcoder.append($0, isLast: bytes.isEmpty, to: &pending) }
      if bytes.isEmpty { supply = .none }
    case .bytes(let bytes):
      let length = min(ByteInput.readLength, bytes.count)
      let isLast = length == bytes.count
      bytes[0..<length].withUnsafeBytes { transcoder.append($0, isLast: isLast, to: &pending) }
      supply = isLast ? .none : .bytes(bytes[length..<bytes.count])
    }
  }

  /// Calls `body` with the bytes at hand.
  func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if let direct { return try direct.withUnsafeBytes(body) }
    return try body(UnsafeBufferPointer(start: pending.start, count: pending.count))
  }

  /// Takes `length` bytes off the front.
  mutating func take(_ length: Int) -> Bytes {
    guard let bytes = direct else { return pending.takePrefix(length, nextCapacity: length) }
    direct = bytes[length..<bytes.count]
    return bytes[0..<length]
  }

  /// Makes sure that the first `length` bytes at hand are what they seem: if the first byte beyond ASCII is among them,
  /// this decides about Windows-1252. The first byte is on line `line`.
  ///
  /// - Returns: Whether the bytes stay. If not, other bytes are at hand now, in UTF-8.
  mutating func settleEncoding(ofFirst length: Int, line: Int) -> Bool {
    guard isUndecided, let bytes = direct else { return true }
    guard let offset = bytes[0..<length].withUnsafeBytes({ firstNonASCII(in: $0) }) else { return true }
    isUndecided = false
    let lineOfOffset = line + bytes[0..<offset].withUnsafeBytes(transcoder.breaks)
    bytes[offset..<bytes.count].withUnsafeBytes { transcoder.decide(by: $0, line: lineOfOffset) }
    guard transcoder.encoding == .windows1252 else { return true }
    direct = nil
    supply = .bytes(bytes)
    return false
  }
}
