/// Fixed phrases that a line is searched for, all in one pass.
struct PhraseSet: Sendable {
  /// The phrases that begin with each byte.
  private var phrases: [[[UInt8]]] = Array(repeating: [], count: 256)
  /// For the low six bits of two bytes in a row, whether a phrase could begin with them: most places end here.
  private var starts: [UInt64] = Array(repeating: 0, count: 64)

  /// - Parameter phrases: Of two bytes or more, in lower case.
  init(_ phrases: [String]) {
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      self.phrases[Int(bytes[0])].append(bytes)
      starts[Int(bytes[0] & 63)] |= 1 << UInt64(bytes[1] & 63)
    }
  }

  /// Whether a phrase stands at the start of `line`.
  func starts(_ line: [UInt8]) -> Bool { line.withUnsafeBufferPointer { stands(in: $0, at: 0) } }

  /// Whether a phrase stands at the end of `line`.
  func ends(_ line: [UInt8]) -> Bool {
    phrases.contains { $0.contains { line.count >= $0.count && line.suffix($0.count) == $0[...] } }
  }

  /// Whether a phrase is `line`.
  func equals(_ line: [UInt8]) -> Bool { line.first.map { phrases[Int($0)].contains(line) } ?? false }

  /// Whether a phrase stands anywhere in `line`.
  func occurs(in line: [UInt8]) -> Bool {
    line.withUnsafeBufferPointer { line in
      starts.withUnsafeBufferPointer { starts in
        for i in line.indices.dropLast() where starts[Int(line[i] & 63)] >> UInt64(line[i + 1] & 63) & 1 != 0 {
          if stands(in: line, at: i) { return true }
        }
        return false
      }
    }
  }

  private func stands(in line: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
    guard i < line.count else { return false }
    for phrase in phrases[Int(line[i])] where phrase.count <= line.count - i {
      var length = 1
      while length < phrase.count, line[i + length] == phrase[length] { length += 1 }
      if length == phrase.count { return true }
    }
    return false
  }
}
