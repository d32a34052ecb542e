/// Fixed phrases that a line is searched for, all in one pass.
struct PhraseSet: Sendable {
  /// The phrases that begin with each byte.
  private var phrases: [[[UInt8]]] = Array(repeating: [], count: 256)
  /// Whether a phrase begins with a byte below 128: bit by bit, for the many that begin none.
  private var starts: (low: UInt64, high: UInt64) = (0, 0)

  /// - Parameter phrases: Not empty, in lower case.
  init(_ phrases: [String]) {
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      self.phrases[Int(bytes[0])].append(bytes)
      if bytes[0] < 64 { starts.low |= 1 << UInt64(bytes[0]) } else { starts.high |= 1 << UInt64(bytes[0] & 63) }
    }
  }

  /// Bytes from 128 on share bits with letters, which costs a look and no error.
  private func canStart(_ byte: UInt8) -> Bool {
    (byte < 64 ? starts.low : starts.high) >> UInt64(byte & 63) & 1 != 0
  }

  /// Whether a phrase stands at the start of `line`.
  func starts(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    return phrases[Int(first)].contains { line.starts(with: $0) }
  }

  /// Whether a phrase stands anywhere in `line`.
  func occurs(in line: ArraySlice<UInt8>) -> Bool {
    for i in line.indices where canStart(line[i]) {
      if starts(line[i...]) { return true }
    }
    return false
  }
}
