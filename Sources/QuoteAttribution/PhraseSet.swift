/// Fixed phrases that a line is searched for, all in one pass.
struct PhraseSet: Sendable {
  /// The phrases one behind the other, those with the same first byte together.
  private var bytes: [UInt8] = []
  /// Where each phrase starts in ``bytes``, and behind the last where that ends.
  private var offsets: [Int] = [0]
  /// For each byte how many phrases begin with a smaller one.
  private var firsts: [Int] = []
  /// The first two bytes of the phrases, and their last two: most places of a text end here.
  private var starts = BytePairs()
  private var ends = BytePairs()
  /// Their second byte with the third, or with any where a phrase has no third.
  private var seconds = BytePairs()
  /// Both of these: of two places in a row in a phrase’s first three bytes one is even.
  private var openings = BytePairs()

  /// - Parameter phrases: Of two bytes or more, in lower case.
  init(_ phrases: [String]) {
    for phrase in phrases.map({ Array($0.utf8) }).sorted(by: { $0[0] < $1[0] }) {
      while firsts.count <= phrase[0] { firsts.append(offsets.count - 1) }
      bytes += phrase
      offsets.append(bytes.count)
      starts.insert(phrase[0], phrase[1])
      if phrase.count > 2 { seconds.insert(phrase[1], phrase[2]) } else { seconds.insertAll(phrase[1]) }
      openings.insert(phrase[0], phrase[1])
      if phrase.count > 2 { openings.insert(phrase[1], phrase[2]) } else { openings.insertAll(phrase[1]) }
      ends.insert(phrase[phrase.count - 2], phrase[phrase.count - 1])
    }
    while firsts.count <= 256 { firsts.append(offsets.count - 1) }
  }

  /// Whether a phrase could stand at the start of `line`, which may have capitals and no-break spaces: of most lines the
  /// first two bytes tell that none does.
  func mayStart(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count > 1 else { return false }
    let (first, second) = (line[line.startIndex], line[line.startIndex + 1])
    return starts.mayContain(Self.lowercased(first), Self.lowercased(second)) || first >= 0x80 || second >= 0x80
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// Whether `line` is a phrase, in any case.
  func equals(_ line: ArraySlice<UInt8>) -> Bool { mayStart(line) && LowercasedLine(line).equals(oneOf: self) }

  /// Whether `line` starts with a phrase, in any case.
  func starts(_ line: ArraySlice<UInt8>) -> Bool { mayStart(line) && LowercasedLine(line).starts(withOneOf: self) }

  /// Whether a phrase stands at the start of `line`.
  func starts(_ line: [UInt8]) -> Bool {
    guard line.count > 1, starts.mayContain(line[0], line[1]) else { return false }
    return phrases(startingWith: line[0]).contains { stands($0, in: line, at: 0) }
  }

  /// Whether a phrase stands at the end of `line`.
  func ends(_ line: [UInt8]) -> Bool {
    guard line.count > 1, ends.mayContain(line[line.count - 2], line[line.count - 1]) else { return false }
    return (0..<offsets.count - 1).contains { stands($0, in: line, at: line.count - length($0)) }
  }

  /// Whether a phrase is `line`.
  func equals(_ line: [UInt8]) -> Bool {
    guard line.count > 1, starts.mayContain(line[0], line[1]) else { return false }
    return phrases(startingWith: line[0]).contains { length($0) == line.count && stands($0, in: line, at: 0) }
  }

  /// Whether a phrase stands anywhere in `line`: every other place is looked at, and around those that could be in one.
  func occurs(in line: [UInt8]) -> Bool {
    line.withUnsafeBufferPointer { bytes in
      openings.withRows { rows in
        var i = 1
        while i < bytes.count {
          if rows[Int(bytes[i - 1] & 63)] >> UInt64(bytes[i] & 63) & 1 != 0,
            starts(bytes, line, at: i - 1) || i > 1 && starts(bytes, line, at: i - 2)
          {
            return true
          }
          i += 2
        }
        // Of two bytes at the end the first may stand at the odd place.
        return bytes.count & 1 == 1 && bytes.count > 1 && starts(bytes, line, at: bytes.count - 2)
      }
    }
  }

  /// Whether a phrase stands at byte `i`, behind which there is another one, of the bytes of `line`.
  @inline(__always)
  private func starts(_ bytes: UnsafeBufferPointer<UInt8>, _ line: [UInt8], at i: Int) -> Bool {
    starts.mayContain(bytes[i], bytes[i + 1])
      && (i + 2 == bytes.count || seconds.mayContain(bytes[i + 1], bytes[i + 2]))
      && phrases(startingWith: bytes[i]).contains { stands($0, in: line, at: i) }
  }

  /// The indices of the phrases whose first byte is `first`.
  private func phrases(startingWith first: UInt8) -> Range<Int> { firsts[Int(first)]..<firsts[Int(first) + 1] }

  private func length(_ phrase: Int) -> Int { offsets[phrase + 1] - offsets[phrase] }

  /// Whether the phrase with this index stands at byte `start` of `line`; not if it would start before the line.
  private func stands(_ phrase: Int, in line: [UInt8], at start: Int) -> Bool {
    guard start >= 0, length(phrase) <= line.count - start else { return false }
    var i = start
    for k in offsets[phrase]..<offsets[phrase + 1] {
      guard line[i] == bytes[k] else { return false }
      i += 1
    }
    return true
  }
}

/// A set of two bytes in a row, of which it remembers the low six bits: enough to tell that most are not in it.
private struct BytePairs {
  /// For each first byte a bit for each second byte.
  private var bits: [UInt64] = Array(repeating: 0, count: 64)

  mutating func insert(_ first: UInt8, _ second: UInt8) { bits[Int(first & 63)] |= 1 << UInt64(second & 63) }

  /// Takes any second byte.
  mutating func insertAll(_ first: UInt8) { bits[Int(first & 63)] = .max }

  /// Calls `body` with the bits for each first byte, for searches that would check each access.
  func withRows<Result>(_ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
    bits.withUnsafeBufferPointer(body)
  }

  @inline(__always)
  func mayContain(_ first: UInt8, _ second: UInt8) -> Bool {
    bits[Int(first & 63)] >> UInt64(second & 63) & 1 != 0
  }
}
