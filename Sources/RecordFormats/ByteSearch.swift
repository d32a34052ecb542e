#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// Searches of bytes, eight at a time. With t = x ^ c·0x01…01 the expression (t − 0x01…01) & ~t & 0x80…80 has a bit for
// the bytes of x that equal c. A borrow can set false bits, but only above a true one, and the lowest bit is all that
// is asked for (Mycroft 1987; Warren, Hacker's Delight, 2nd edition, section 6-1).

let everyByte: UInt64 = 0x0101_0101_0101_0101
let highBits: UInt64 = 0x8080_8080_8080_8080

/// Eight bytes, the first one lowest.
@inline(__always)
func load8(_ pointer: UnsafePointer<UInt8>) -> UInt64 {
  UInt64(littleEndian: UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self))
}

/// Bits whose lowest stands in the first byte of `word` that equals `byte`; 0 if none does.
@inline(__always)
func matches(_ word: UInt64, _ byte: UInt8) -> UInt64 {
  let difference = word ^ (everyByte &* UInt64(byte))
  return (difference &- everyByte) & ~difference & highBits
}

/// The position of the first `byte` at or after `start`.
@inline(__always)
func firstIndex(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  guard start < bytes.count, let base = bytes.baseAddress else { return nil }
  guard let found = memchr(base + start, CInt(byte), bytes.count - start) else { return nil }
  return UnsafeRawPointer(found) - UnsafeRawPointer(base)
}

/// The position of the first byte at or after `start` that is one of three; the end if none is.
@inline(__always)
func firstIndex(
  of first: UInt8, _ second: UInt8, _ third: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
) -> Int {
  guard let base = bytes.baseAddress else { return start }
  var position = start
  while position + 8 <= bytes.count {
    let word = load8(base + position)
    let hits = matches(word, first) | matches(word, second) | matches(word, third)
    if hits != 0 { return position + hits.trailingZeroBitCount >> 3 }
    position += 8
  }
  while position < bytes.count {
    let byte = base[position]
    if byte == first || byte == second || byte == third { return position }
    position += 1
  }
  return position
}

/// How many bytes equal `byte`.
func occurrences(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
  count(in: bytes) { word in
    // Unlike `matches` this must be exact in every byte, so nothing may be borrowed: (x & 0x7F) + 0x7F has the high bit
    // of the bytes that are not zero in their low seven bits.
    let difference = word ^ (everyByte &* UInt64(byte))
    return ~(((difference & ~highBits) &+ ~highBits) | difference) & highBits
  }
}

/// How many Unicode scalars there are: bytes that do not continue a character.
func scalarCount(of utf8: UnsafeBufferPointer<UInt8>) -> Int {
  utf8.count - count(in: utf8) { word in word & ~(word << 1) & highBits }
}

/// How many bytes `flags` marks with their high bit, eight at a time.
@inline(__always)
private func count(in bytes: UnsafeBufferPointer<UInt8>, _ flags: (UInt64) -> UInt64) -> Int {
  guard let base = bytes.baseAddress else { return 0 }
  var total = 0
  var position = 0
  while position + 8 <= bytes.count {
    // Eight counters of a byte each, emptied before they overflow.
    let end = min(bytes.count - 7, position + 255 * 8)
    var counters: UInt64 = 0
    while position < end {
      counters &+= flags(load8(base + position)) >> 7
      position += 8
    }
    let pairs = (counters & 0x00FF_00FF_00FF_00FF) &+ (counters >> 8 & 0x00FF_00FF_00FF_00FF)
    total += Int((pairs &* 0x0001_0001_0001_0001) >> 48)
  }
  while position < bytes.count {
    total += flags(UInt64(base[position]) | ~0xFF) & 0x80 == 0 ? 0 : 1
    position += 1
  }
  return total
}

/// The position of the first byte at or after `start` that is not ASCII; `nil` if all are.
@inline(__always)
func firstNonASCII(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
  guard let base = bytes.baseAddress else { return nil }
  var position = start
  while position + 8 <= bytes.count {
    let high = load8(base + position) & highBits
    if high != 0 { return position + high.trailingZeroBitCount >> 3 }
    position += 8
    // Most text is ASCII for long: 32 bytes then take a single test.
    while position + 32 <= bytes.count {
      let words =
        load8(base + position) | load8(base + position + 8) | load8(base + position + 16) | load8(base + position + 24)
      if words & highBits != 0 { break }
      position += 32
    }
  }
  while position < bytes.count {
    if base[position] >= 0x80 { return position }
    position += 1
  }
  return nil
}

/// The position of the first sequence at or after `start` that is not UTF-8 (Unicode 16, table 3-7); `nil` if all are.
func firstInvalidUTF8(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
  var position = start
  while let lead = firstNonASCII(in: bytes, from: position) {
    position = lead
    // Text that is not English has few long runs of ASCII: stay with the sequences while they follow each other.
    while position < bytes.count, bytes[position] >= 0x80 {
      guard let length = utf8SequenceLength(in: bytes, at: position) else { return position }
      position += length
      if position < bytes.count, bytes[position] < 0x80 { position += 1 }
    }
  }
  return nil
}

/// The length, 2 to 4, of the well-formed UTF-8 sequence of a character beyond ASCII; `nil` if it is malformed.
@inline(__always)
func utf8SequenceLength(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int? {
  let available = bytes.count - position
  let lead = bytes[position]
  guard lead >= 0xC2, available >= 2 else { return nil }
  let second = bytes[position + 1]
  if lead < 0xE0 { return second & 0xC0 == 0x80 ? 2 : nil }
  guard available >= 3, bytes[position + 2] & 0xC0 == 0x80 else { return nil }
  if lead < 0xF0 {
    let lowest: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
    let highest: UInt8 = lead == 0xED ? 0x9F : 0xBF
    return lowest...highest ~= second ? 3 : nil
  }
  guard lead < 0xF5, available >= 4, bytes[position + 3] & 0xC0 == 0x80 else { return nil }
  let lowest: UInt8 = lead == 0xF0 ? 0x90 : 0x80
  let highest: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
  return lowest...highest ~= second ? 4 : nil
}

/// What half a UTF-16 unit at the end of a file becomes: the largest number of the first UTF-8 (RFC 2279, section 2),
/// which no text has.
let truncationMark: [UInt8] = [0xFD, 0xBF, 0xBF, 0xBF, 0xBF, 0xBF]

/// What is wrong with the bytes at a position where ``firstInvalidUTF8(in:from:)`` stopped.
func utf8Defect(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Defect {
  if position + 2 < bytes.count, bytes[position] == 0xED, 0xA0...0xBF ~= bytes[position + 1] {
    return .loneSurrogate(0xD000 | UInt16(bytes[position + 1] & 0x3F) << 6 | UInt16(bytes[position + 2] & 0x3F))
  }
  if bytes[position] == truncationMark[0], bytes[position...].starts(with: truncationMark) { return .truncatedUTF16 }
  return .invalidUTF8(byte: bytes[position])
}

/// What stands at a position, for an error message.
func found(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Defect.Found {
  guard position < bytes.count else { return .endOfFile }
  let byte = bytes[position]
  if byte == .lineFeed || byte == .carriageReturn { return .endOfLine }
  if byte < 0x80 { return .character(Unicode.Scalar(byte)) }
  guard let length = utf8SequenceLength(in: bytes, at: position) else { return .byte(byte) }
  let text = String(decoding: bytes[position..<position + length], as: UTF8.self)
  return text.unicodeScalars.first.map { .character($0) } ?? .byte(byte)
}
