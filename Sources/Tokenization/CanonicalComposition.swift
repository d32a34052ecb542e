/// Normalization form C (Unicode Standard Annex #15): one spelling for every accented letter.
///
/// Written out because the standard library keeps its own to itself and this module does without Foundation, whose
/// answer is the judge in the tests. Compatibility ideographs are left as they are.
package enum CanonicalComposition {
  /// The canonical composition of `scalars`.
  ///
  /// - Complexity: O(*n* log *t*) for *t* table entries, plus sorting each run of combining marks.
  package static func normalizationFormC(of scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var decomposed: [(value: UInt32, combiningClass: UInt8)] = []
    decomposed.reserveCapacity(scalars.count * 2)
    for scalar in scalars { decompose(scalar.value, into: &decomposed) }
    sortMarks(&decomposed)
    return compose(decomposed).compactMap(Unicode.Scalar.init)
  }

  private static func combiningClass(of value: UInt32) -> UInt8 {
    Unicode.Scalar(value)?.properties.canonicalCombiningClass.rawValue ?? 0
  }

  private static func decompose(_ value: UInt32, into result: inout [(value: UInt32, combiningClass: UInt8)]) {
    if value >= Hangul.syllables.lowerBound, Hangul.syllables.contains(value) {
      result += Hangul.decompose(value).map { ($0, 0) }
      return
    }
    if let pair = decomposition(of: value) {
      decompose(pair.first, into: &result)
      if pair.second != 0 { decompose(pair.second, into: &result) }
      return
    }
    result.append((value, combiningClass(of: value)))
  }

  /// A binary search for the scalar in the table of decompositions.
  private static func decomposition(of value: UInt32) -> (first: UInt32, second: UInt32)? {
    var low = 0
    var high = canonicalDecompositions.count
    while low < high {
      let middle = (low + high) / 2
      if canonicalDecompositions[middle] >> 43 < UInt64(value) { low = middle + 1 } else { high = middle }
    }
    guard low < canonicalDecompositions.count, canonicalDecompositions[low] >> 43 == UInt64(value) else { return nil }
    let entry = canonicalDecompositions[low]
    return (UInt32(entry >> 22 & 0x1FFFFF), UInt32(entry >> 1 & 0x1FFFFF))
  }

  /// The canonical ordering algorithm: each run of marks in stable order of combining class.
  private static func sortMarks(_ scalars: inout [(value: UInt32, combiningClass: UInt8)]) {
    var start = 0
    while start < scalars.count {
      guard scalars[start].combiningClass != 0 else {
        start += 1
        continue
      }
      var end = start
      while end < scalars.count, scalars[end].combiningClass != 0 { end += 1 }
      let sorted = scalars[start..<end].enumerated().sorted {
        ($0.element.combiningClass, $0.offset) < ($1.element.combiningClass, $1.offset)
      }
      scalars.replaceSubrange(start..<end, with: sorted.map(\.element))
      start = end
    }
  }

  /// The canonical composition algorithm: a starter takes up each following mark that nothing blocks.
  private static func compose(_ scalars: [(value: UInt32, combiningClass: UInt8)]) -> [UInt32] {
    var result: [UInt32] = []
    var starter: Int?
    var lastClass: UInt8 = 0
    for (value, combiningClass) in scalars {
      if let index = starter {
        let isAdjacent = result.count == index + 1
        if isAdjacent || lastClass < combiningClass, isAdjacent || lastClass != 0,
          let composite = composite(of: result[index], value)
        {
          result[index] = composite
          continue
        }
      }
      if combiningClass == 0 { starter = result.count }
      lastClass = combiningClass
      result.append(value)
    }
    return result
  }

  private static func composite(of first: UInt32, _ second: UInt32) -> UInt32? {
    if let syllable = Hangul.compose(first, second) { return syllable }
    return compositions[UInt64(first) << 21 | UInt64(second)]
  }

  /// Pair → composite; only looked up, never walked.
  private static let compositions: [UInt64: UInt32] = {
    var table: [UInt64: UInt32] = [:]
    for entry in canonicalDecompositions where entry & 1 == 1 {
      table[entry >> 1 & 0x3FF_FFFF_FFFF] = UInt32(entry >> 43)
    }
    return table
  }()
}

/// The arithmetic of Hangul syllables (The Unicode Standard, §3.12).
private enum Hangul {
  static let syllables: ClosedRange<UInt32> = 0xAC00...0xD7A3

  static func decompose(_ syllable: UInt32) -> [UInt32] {
    let index = syllable - 0xAC00
    let leadAndVowel = [0x1100 + index / 588, 0x1161 + index % 588 / 28]
    return index % 28 == 0 ? leadAndVowel : leadAndVowel + [0x11A7 + index % 28]
  }

  static func compose(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if (0x1100...0x1112).contains(first), (0x1161...0x1175).contains(second) {
      return 0xAC00 + ((first - 0x1100) * 21 + (second - 0x1161)) * 28
    }
    if syllables.contains(first), (first - 0xAC00) % 28 == 0, (0x11A8...0x11C2).contains(second) {
      return first + (second - 0x11A7)
    }
    return nil
  }
}
