import Tokenization

/// A word outside quotations, as the attribution rules compare it.
struct Word: Hashable, Sendable {
  let utf8Range: Range<Int>
  /// Lower case, with straight apostrophes and without a possessive ending.
  let key: WordKey
  private(set) var traits: WordTraits
  private var form: Form = []
  /// The number of bytes of a possessive ending.
  private var endingLength: UInt8 = 0

  /// What its letters and marks show, packed: words are copied often.
  private struct Form: OptionSet, Hashable {
    let rawValue: UInt8

    static let capitalized = Form(rawValue: 1 << 0)
    static let hyphen = Form(rawValue: 1 << 1)
    static let symbol = Form(rawValue: 1 << 2)
    static let acronym = Form(rawValue: 1 << 3)
  }
}

extension Word {
  /// The end of the word without a possessive ending, in bytes.
  var stemEnd: Int { utf8Range.upperBound - Int(endingLength) }

  var isCapitalized: Bool { form.contains(.capitalized) }

  var isPossessive: Bool { endingLength > 0 }

  /// Whether it starts with a small letter of ASCII, and no mark joins its parts.
  var isPlain: Bool { form.isEmpty && key.firstByte &- 0x61 < 26 }

  var hasHyphen: Bool { form.contains(.hyphen) }

  /// Whether it says for which party and place somebody sits: `R-Ohio`, `D-Calif.`
  var isPartyAndSeat: Bool {
    hasHyphen && isCapitalized && (key.hasPrefix("r-") || key.hasPrefix("d-") || key.hasPrefix("i-"))
  }

  /// Whether it starts with `£`, `$` or `#`.
  var startsWithSymbol: Bool { form.contains(.symbol) }

  /// Whether all letters are capitals and there are two or more, as in `IWF`.
  var isAcronym: Bool { form.contains(.acronym) }

  /// What the word is as a role noun, alone or as the last part of a compound.
  var roleNoun: RoleNouns.Noun? {
    traits.roleNoun ?? (hasHyphen ? RoleNouns[key] : nil)
  }

  /// What stands for a word where there is none.
  init(emptyAt utf8Range: Range<Int>) {
    self.utf8Range = utf8Range
    key = ""
    traits = []
  }

  /// A word of letters and digits of ASCII alone.
  @inline(__always)
  init(plainAt utf8Range: Range<Int>, key: WordKey, traits: WordTraits, isCapitalized: Bool, isAcronym: Bool) {
    self.utf8Range = utf8Range
    self.key = key
    self.traits = traits
    if isCapitalized { form.insert(.capitalized) }
    if isAcronym { form.insert(.acronym) }
  }

  /// Takes it for a cue, or the first word of one.
  mutating func becomeCue() { traits.insert(.cue) }

  /// Reads the word at byte `i`, or returns `nil` if none starts there.
  ///
  /// Most words need no more than ``init(plainIn:at:to:table:)``, which is tried before.
  init?(in utf8: borrowing [UInt8], at i: Int, to end: Int) {
    guard i < end, Self.isASCIIWord(utf8[i]) || utf8.decodedScalar(at: i).scalar.startsWord else { return nil }
    var stop = i
    /// Where the ASCII that it starts with ends.
    var endOfASCII: Int?
    var apostrophe: Int?
    var hasHyphen = false
    while stop < end {
      // Nearly all bytes of a text are letters, and need no more than this.
      if Self.isASCIIWord(utf8[stop]) {
        stop += 1
        continue
      }
      // What ends nearly all words joins nothing to them.
      if utf8[stop] == UInt8(ascii: " ") { break }
      let decoded = utf8.decodedScalar(at: stop)
      if !decoded.scalar.isWordScalar, stop > i {
        let next = stop + decoded.length
        let joins =
          next < end && utf8.decodedScalar(at: next).scalar.isWordScalar
          && (decoded.scalar.joinsWords
            || decoded.scalar == "\"" && Self.isTurnedApostrophe(utf8, at: stop, to: end)
            || decoded.scalar == "," && Self.isDigit(utf8[stop - 1]) && Self.isDigit(utf8[next]))
        guard joins || Self.isPluralPossessive(decoded.scalar, in: utf8, at: stop) else { break }
        hasHyphen = hasHyphen || decoded.scalar == "-"
        if decoded.scalar == "'" || decoded.scalar == "’" || decoded.scalar == "\"" { apostrophe = stop }
      }
      if !decoded.scalar.isASCII { endOfASCII = endOfASCII ?? stop }
      stop += decoded.length
    }
    utf8Range = i..<stop
    var stemEnd = stop
    if let apostrophe, Self.isPossessiveEnding(utf8, apostrophe..<stop) { stemEnd = apostrophe }
    endingLength = UInt8(stop - stemEnd)
    let isASCII = endOfASCII ?? stop >= stemEnd
    key = isASCII ? WordKey(lowercasing: utf8, i..<stemEnd) : Self.key(utf8[i..<stemEnd])
    traits = WordTraits.traits(of: key)
    let isCapitalized =
      (0x41...0x5A).contains(utf8[i]) || utf8[i] >= 0x80 && utf8.decodedScalar(at: i).scalar.isUpper
      || (hasHyphen || apostrophe != nil) && Self.hasParticle(utf8, i..<stop)
      // `eBay’s`
      || isASCII && !hasHyphen && (0x61...0x7A).contains(utf8[i]) && stemEnd - i < 16
        && utf8[i..<stemEnd].contains { (0x41...0x5A).contains($0) }
    if isCapitalized { form.insert(.capitalized) }
    if hasHyphen { form.insert(.hyphen) }
    if utf8[i] == 0x24 || utf8[i] == 0x23 || utf8[i] == 0xC2 { form.insert(.symbol) }
    if isCapitalized, Self.isAcronym(utf8, i..<stop), !Self.isInitials(utf8, i..<stop, key) { form.insert(.acronym) }
  }

  /// `J.D. Marlowe` has initials, and is no organization.
  private static func isInitials(_ utf8: [UInt8], _ range: Range<Int>, _ key: WordKey) -> Bool {
    range.count <= 5 && utf8[range].contains(UInt8(ascii: ".")) && !dottedNames.contains(key)
  }

  private static let dottedNames: WordSet = ["u.s", "u.k", "u.n", "e.u", "d.c", "u.s.a", "u.a.e", "n.y"]

  /// Whether a name starts with an article in small letters: `al-Masri`, `d’Arcy`.
  private static func hasParticle(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    guard let end = range.prefix(5).first(where: { !(0x61...0x7A).contains(utf8[$0]) }), end > range.lowerBound,
      Self.particles.contains(WordKey(lowercasing: utf8, range.lowerBound..<end))
    else { return false }
    // One byte of a straight mark or a hyphen, or three of a curly one.
    let name = end + (utf8[end] < 0x80 ? 1 : 3)
    return name < range.upperBound
      && ((0x41...0x5A).contains(utf8[name]) || utf8[name] >= 0x80 && utf8.decodedScalar(at: name).scalar.isUpper)
  }

  private static let particles: WordSet = [
    "al", "el", "ad", "ar", "as", "at", "az", "an", "ash", "ul", "d", "l", "dell", "dall", "ben", "bin",
  ]

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isASCIIWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Whether there are two capitals, and no small letter but `s`.
  private static func isAcronym(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    var capitals = 0
    for i in range {
      let byte = utf8[i]
      if (0x61...0x7A).contains(byte), byte != 0x73 { return false }
      if (0x41...0x5A).contains(byte) { capitals += 1 }
    }
    return capitals >= 2
  }

  /// Whether a word of `range` is an honorific, such as `Ms`.
  static func honorificOccurs(in utf8: [UInt8], _ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while true {
      i = utf8.firstIndex(
        from: i, to: range.upperBound, candidates: { $0.places(in: 0x41...0x5A) }, where: { $0 &- 0x41 < 26 })
      guard i < range.upperBound else { return false }
      if i == range.lowerBound || !isASCIIWord(utf8[i - 1]) {
        var end = i + 1
        while end < range.upperBound, end - i <= 16, (0x61...0x7A).contains(utf8[end]) { end += 1 }
        if WordTraits.traits(of: WordKey(lowercasing: utf8, i..<end)).contains(.honorific) { return true }
      }
      i += 1
    }
  }

  /// Whether the bytes of `range`, from the last apostrophe to the end of the word, are a possessive ending.
  private static func isPossessiveEnding(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    let behind = range.dropFirst(utf8[range.lowerBound] < 0x80 ? 1 : 3)
    guard let last = behind.last else { return true }
    return behind.count == 1 && utf8[last] | 0x20 == UInt8(ascii: "s")
  }

  /// Whether the mark at `i` was an apostrophe: `the town"s mayor`.
  private static func isTurnedApostrophe(_ utf8: [UInt8], at i: Int, to end: Int) -> Bool {
    (0x61...0x7A).contains(utf8[i - 1]) && utf8[i + 1] == UInt8(ascii: "s")
      && (i + 2 >= end || !isASCIIWord(utf8[i + 2]))
  }

  private static func key(_ bytes: ArraySlice<UInt8>) -> WordKey {
    var key = ""
    for scalar in String(decoding: bytes, as: UTF8.self).lowercased().unicodeScalars {
      key.unicodeScalars.append(scalar == "’" || scalar == "‘" ? "'" : scalar)
    }
    return WordKey(key)
  }

  private static func isPluralPossessive(_ scalar: Unicode.Scalar, in utf8: [UInt8], at i: Int) -> Bool {
    (scalar == "'" || scalar == "’") && utf8[i - 1] | 0x20 == UInt8(ascii: "s")
  }
}

extension Unicode.Scalar {
  fileprivate var startsWord: Bool { isWordScalar || self == "£" || self == "$" || self == "#" || self == "@" }

  fileprivate var joinsWords: Bool {
    switch self {
    case "'", "’", "-", "‑", "&", ".", "@", "_": true
    default: false
    }
  }
}
