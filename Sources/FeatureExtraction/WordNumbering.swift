/// Joins the words of several corpus parts under common numbers.
struct WordNumbering {
  /// The kept words by number; the boundary marks are 0 and 1.
  let words: [[UInt8]]
  /// For each part, from its numbers to the common ones; ``TokenizedCorpus/dropped`` for words not kept.
  let renumbering: [[UInt32]]

  init(merging parts: CorpusParts, minimumDocumentFrequency: Int) {
    var joined = WordInterner()
    var frequencies: [Int] = []
    var numbers: [[UInt32]] = []
    for index in 0..<parts.count {
      numbers.append(parts.with(index) { Self.merge($0, into: &joined, frequencies: &frequencies) })
    }
    let marks = min(TokenizedCorpus.boundaryForms.count, joined.count)
    let bytes = (0..<joined.count).map { Array(joined.bytes(of: UInt32($0))) }
    let kept = (marks..<bytes.count).filter { frequencies[$0] >= minimumDocumentFrequency }
    let sorted = kept.sorted { a, b in
      frequencies[a] != frequencies[b]
        ? frequencies[a] > frequencies[b] : bytes[a].lexicographicallyPrecedes(bytes[b])
    }
    let order = Array(0..<marks) + sorted
    var final = [UInt32](repeating: TokenizedCorpus.dropped, count: bytes.count)
    for (number, common) in order.enumerated() { final[common] = UInt32(number) }
    words = order.map { bytes[$0] }
    renumbering = numbers.map { $0.map { final[Int($0)] } }
  }

  /// - Returns: The common number of each of the part's words.
  private static func merge(
    _ part: borrowing CorpusPart, into joined: inout WordInterner, frequencies: inout [Int]
  ) -> [UInt32] {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(part.interner.count)
    for number in 0..<part.interner.count {
      let bytes = part.interner.bytes(of: UInt32(number))
      guard let base = bytes.baseAddress else { preconditionFailure("an empty word") }
      let common = joined.number(of: base, count: bytes.count)
      if Int(common) == frequencies.count { frequencies.append(0) }
      frequencies[Int(common)] += Int(part.documentFrequency(of: number))
      numbers.append(common)
    }
    return numbers
  }
}
