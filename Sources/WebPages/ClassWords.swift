/// The words in names of classes and identifiers, in lower case.
struct ClassWords {
  /// Of each name in order: the whole, its parts, and each two that follow each other, joined by a hyphen.
  private(set) var words: [String] = []

  /// - Parameter names: Names divided by white space. `relatedLinks`, `related_links` and `related-links` have the
  ///   same two parts.
  init(_ names: String) {
    for name in names.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      words.append(String(decoding: name.map(Self.lowercased), as: UTF8.self))
      let parts = Self.parts(of: name)
      for (i, part) in parts.enumerated() where parts.count > 1 {
        words.append(part)
        if i > 0 { words.append("\(parts[i - 1])-\(part)") }
      }
    }
  }

  private static func parts(of name: Substring.UTF8View) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    var isAfterLowercase = false
    for byte in name {
      let divides = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      if divides || isAfterLowercase && isUppercase(byte) {
        if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
        part = []
      }
      if !divides { part.append(lowercased(byte)) }
      isAfterLowercase = (0x61...0x7A).contains(byte)
    }
    if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
    return parts
  }

  private static func isUppercase(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func lowercased(_ byte: UInt8) -> UInt8 { isUppercase(byte) ? byte + 0x20 : byte }
}
