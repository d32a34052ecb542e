/// A day, as pages give it for their publication.
public struct PublicationDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let year: Int
  /// From 1.
  public let month: Int
  public let day: Int

  /// Reads the first date in `text`: `2025-03-12T07:45:00Z`, `12 March 2025, 07:45`, `March 12, 2025`, `12/03/2025`.
  ///
  /// Numbers divided by slashes are day, month and year, as in Britain, unless only the second can be the day. The
  /// day is the one that the page shows; its time zone does not matter.
  public init?(parsing text: String) {
    guard Self.mayOccur(in: text.utf8) else { return nil }
    let words = text.lowercased().utf8.split { byte in
      byte < 0x80 && !(0x61...0x7A).contains(byte) && !(0x30...0x39).contains(byte)
    }.map(Substring.init)
    for (i, word) in words.enumerated() {
      let next = i + 1 < words.count ? words[i + 1] : ""
      guard Self.startsWithDigit(word) || Self.startsWithDigit(next) else { continue }
      let afterNext = i + 2 < words.count ? words[i + 2] : ""
      if word.utf8.count == 4, let year = Int(word), let month = Int(next), let day = Int(afterNext.prefix(2)) {
        self.init(year: year, month: month, day: day)
      } else if let month = Self.month(next), let day = Self.day(word), let year = Int(afterNext) {
        self.init(year: year, month: month, day: day)
      } else if let month = Self.month(word), let day = Self.day(next), let year = Int(afterNext) {
        self.init(year: year, month: month, day: day)
      } else if let first = Int(word), let second = Int(next), afterNext.utf8.count == 4, let year = Int(afterNext) {
        let isAmerican = second > 12
        self.init(year: year, month: isAmerican ? first : second, day: isAmerican ? second : first)
      } else {
        continue
      }
      return
    }
    return nil
  }

  /// Whether four digits stand in a row: most lines end here.
  static func mayOccur(in text: some Sequence<UInt8>) -> Bool {
    var digits = 0
    for byte in text {
      digits = (0x30...0x39).contains(byte) ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }

  private init?(year: Int, month: Int, day: Int) {
    guard (1500...2999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// `2025-03-12`
  public var description: String { "\(monthDescription)-\(day < 10 ? "0" : "")\(day)" }

  /// `2025-03`
  public var monthDescription: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }

  public static func < (a: PublicationDate, b: PublicationDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// The number of the month whose name `word` starts, with three letters or more.
  private static func month(_ word: Substring) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return monthNames.firstIndex { name in
      name.utf8.starts(with: word.utf8) || name == "september" && word == "sept"
    }.map { $0 + 1 }
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  private static func startsWithDigit(_ word: Substring) -> Bool {
    word.utf8.first.map { (0x30...0x39).contains($0) } ?? false
  }

  private static func day(_ word: Substring) -> Int? {
    guard startsWithDigit(word) else { return nil }
    for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) { return Int(word.dropLast(2)) }
    return Int(word)
  }
}
