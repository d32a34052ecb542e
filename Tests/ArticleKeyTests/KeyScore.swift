/// How well reading agrees with keys.
///
/// A found and a true statement match if their spans overlap with a Dice coefficient of at least 0.5 (twice the shared
/// scalars over the sum of both); pairs are made from the best down, each statement in one. A speaker is right if the
/// names are the same but for case, articles, titles, letters behind the name (`KC`) and `spokesperson`, or one ends with
/// the other: `Commons science committee`, `science committee`. Of a source without a name only the words up to the noun
/// count: `lobbyist`, `one lobbyist for a bank`.
struct KeyScore: CustomStringConvertible {
  struct Counts {
    var trueCount = 0
    var foundCount = 0
    /// Of the true, how many were found; of the found, how many are true.
    var hitTrue = 0
    var hitFound = 0
    var rightSpeakers = 0

    var precision: Double { Double(hitFound) / Double(max(1, foundCount)) }
    var recall: Double { Double(hitTrue) / Double(max(1, trueCount)) }
    var f1: Double { 2 * precision * recall / max(1e-9, precision + recall) }
    var speakerAccuracy: Double { Double(rightSpeakers) / Double(max(1, hitTrue)) }
  }

  private(set) var direct = Counts()
  /// Mixed and indirect statements.
  private(set) var reported = Counts()
  /// Statements found in lines that are no text.
  private(set) var inFurniture = 0

  var all: Counts {
    Counts(
      trueCount: direct.trueCount + reported.trueCount, foundCount: direct.foundCount + reported.foundCount,
      hitTrue: direct.hitTrue + reported.hitTrue, hitFound: direct.hitFound + reported.hitFound,
      rightSpeakers: direct.rightSpeakers + reported.rightSpeakers)
  }

  mutating func add(_ key: StatementKey) {
    let pairs = Self.pairs(key.entries, key.found)
    let foundOf = Dictionary(uniqueKeysWithValues: pairs)
    let hits = Set(pairs.map(\.1))
    for (i, entry) in key.entries.enumerated() {
      let found = foundOf[i]
      let isRight = found.map { Self.isSame(key.found[$0].speaker, entry.speaker) } ?? false
      Self.count(entry, in: &self) { counts in
        counts.trueCount += 1
        counts.hitTrue += found == nil ? 0 : 1
        counts.rightSpeakers += isRight ? 1 : 0
      }
    }
    for (j, entry) in key.found.enumerated() {
      Self.count(entry, in: &self) { counts in
        counts.foundCount += 1
        counts.hitFound += hits.contains(j) ? 1 : 0
      }
      let overlaps = key.furniture.contains { line in entry.spans.contains { $0.overlaps(line) } }
      inFurniture += overlaps ? 1 : 0
    }
  }

  private static func count(_ entry: StatementKey.Entry, in score: inout KeyScore, _ body: (inout Counts) -> Void) {
    if entry.isDirect { body(&score.direct) } else { body(&score.reported) }
  }

  private static func pairs(_ truth: [StatementKey.Entry], _ found: [StatementKey.Entry]) -> [(Int, Int)] {
    var candidates: [(overlap: Double, truth: Int, found: Int)] = []
    for (i, a) in truth.enumerated() {
      for (j, b) in found.enumerated() {
        let overlap = dice(a.spans, b.spans)
        if overlap >= 0.5 { candidates.append((overlap, i, j)) }
      }
    }
    candidates.sort { ($1.overlap, $0.truth, $0.found) < ($0.overlap, $1.truth, $1.found) }
    var usedTruth: Set<Int> = []
    var usedFound: Set<Int> = []
    var pairs: [(Int, Int)] = []
    for candidate in candidates where !usedTruth.contains(candidate.truth) && !usedFound.contains(candidate.found) {
      usedTruth.insert(candidate.truth)
      usedFound.insert(candidate.found)
      pairs.append((candidate.truth, candidate.found))
    }
    return pairs
  }

  private static func dice(_ a: [Range<Int>], _ b: [Range<Int>]) -> Double {
    let shared = a.reduce(0) { sum, x in sum + b.reduce(0) { $0 + x.clamped(to: $1).count } }
    let total = (a + b).reduce(0) { $0 + $1.count }
    return total == 0 ? 0 : 2 * Double(shared) / Double(total)
  }

  private static func isSame(_ a: String?, _ b: String?) -> Bool {
    if isSame(words(a), words(b)) { return true }
    guard let a = a.flatMap(nounPhrase), let b = b.flatMap(nounPhrase) else { return false }
    return isSame(a, b)
  }

  private static func isSame(_ a: [String], _ b: [String]) -> Bool {
    if a == b { return true }
    guard !a.isEmpty, !b.isEmpty else { return false }
    return a.count < b.count ? b.suffix(a.count).elementsEqual(a) : a.suffix(b.count).elementsEqual(b)
  }

  /// The words of a source without a name up to its noun, in the singular where it is one of several: `lobbyist` for
  /// `one lobbyist for a bank` and for `one of the lobbyists`. `nil` for a name.
  private static func nounPhrase(_ description: String) -> [String]? {
    var words = words(description)
    guard description.first?.isLowercase ?? false || words.first == "one", !words.isEmpty else { return nil }
    let isOneOf = words.starts(with: ["one", "of"])
    if isOneOf { words.removeFirst(2) } else if words.first == "one" { words.removeFirst() }
    words.removeAll { ["those", "these", "his", "her", "their", "its"].contains($0) }
    words = Array(words.prefix { !behindNoun.contains($0) })
    guard let last = words.popLast() else { return nil }
    let isPlural = isOneOf && last.hasSuffix("s")
    return words + [last == "people" && isOneOf ? "person" : isPlural ? String(last.dropLast()) : last]
  }

  private static let behindNoun: Set<String> = [
    "who", "that", "which", "whose", "with", "for", "from", "at", "in", "of", "on", "to", "near", "close", "familiar",
    "involved", "briefed", "named", "outside", "inside", "by",
  ]

  private static let left: Set<String> = [
    "the", "a", "an", "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "cllr", "lord", "lady", "baroness", "rev", "prof",
    "professor", "spokesperson", "spokesman", "spokeswoman", "kc", "qc", "mp", "jr",
  ]

  private static func words(_ name: String?) -> [String] {
    (name ?? "").lowercased().replacing("’", with: "'").split { !$0.isLetter && !$0.isNumber && $0 != "'" }
      .map(String.init).filter { !left.contains($0) }
  }

  var description: String {
    func line(_ name: String, _ counts: Counts) -> String {
      func percent(_ value: Double) -> String { "\((value * 1000).rounded() / 10) %" }
      return "\(name): precision \(percent(counts.precision)), recall \(percent(counts.recall)), "
        + "F1 \(percent(counts.f1)), speaker \(percent(counts.speakerAccuracy)) "
        + "(\(counts.trueCount) true, \(counts.foundCount) found)"
    }
    return [
      line("direct", direct), line("mixed and indirect", reported), line("all", all),
      "found in lines that are no text: \(inFurniture)",
    ].joined(separator: "\n")
  }
}
