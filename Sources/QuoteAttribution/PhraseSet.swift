/// Fixed phrases that a line is searched for, all in one pass.
struct PhraseSet: Sendable {
  /// The phrases that begin with each byte.
  private var phrases: [[[UInt8]]] = Array(repeating: [], count: 256)

  /// - Parameter phrases: Not empty, in lower case.
  init(_ phrases: [String]) {
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      self.phrases[Int(bytes[0])].append(bytes)
    }
  }

  /// Whether a phrase stands at the start of `line`.
  func starts(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    return phrases[Int(first)].contains { line.starts(with: $0) }
  }

  /// Whether a phrase stands anywhere in `line`.
  func occurs(in line: ArraySlice<UInt8>) -> Bool {
    for i in line.indices where !phrases[Int(line[i])].isEmpty {
      if starts(line[i...]) { return true }
    }
    return false
  }
}
