import Tokenization

/// A sentence as the attribution rules read it: words and punctuation, with every quotation a single element.
///
/// Sentence ends inside a quotation do not count, so `“Yes. We will,” she said.` is one outer sentence.
struct OuterSentence: Sendable {
  var paragraph: Int
  var utf8Range: Range<Int>
  var elements = KeptArray<Element>()
  /// The traits that any of its words has: what looks for words with a trait mostly need not start.
  private(set) var traits: WordTraits = []
  private(set) var hasPossessive = false
  private(set) var hasQuotation = false
  /// Whether there is a quotation, a cue, or a colon: without them nobody is reported to speak.
  private(set) var mayReport = false
  /// The elements at which a cue or a noun for speech starts, in order.
  private(set) var reporting = KeptArray<Int32>()
  /// Where what is read of it is kept.
  let memory: ReadingMemory

  @inline(__always)
  func word(_ i: Int) -> Word? { elements.contains(index: i) ? elements[i].word : nil }

  /// The words among `elements`.
  func words(_ elements: Range<Int>) -> KeptArray<Word> {
    var words = KeptArrayBuilder<Word>(in: memory, capacity: elements.count)
    for i in elements {
      if let word = word(i) { words.append(word) }
    }
    return words.finished()
  }

  @inline(__always)
  func key(_ i: Int) -> WordKey? { elements.contains(index: i) ? elements[i].key : nil }

  func quotation(_ i: Int) -> Int? { elements.contains(index: i) ? elements[i].quotation : nil }

  func isComma(_ i: Int) -> Bool { elements.contains(index: i) && elements[i].kind == .comma }

  func isDash(_ i: Int) -> Bool { elements.contains(index: i) && elements[i].kind == .dash }

  func isColon(_ i: Int) -> Bool { elements.contains(index: i) && elements[i].kind == .colon }

  /// The people with first names and surnames whom something belongs to.
  var owners: [Mention] {
    guard hasPossessive else { return [] }
    return elements.indices.dropFirst().compactMap { i in
      guard let surname = word(i), surname.isPossessive, surname.isCapitalized, let first = word(i - 1),
        first.isCapitalized, !first.isPossessive, Lexicon.isFirstName(first.key),
        surname.roleNoun == nil, !surname.traits.contains(.organizationWord), !(word(i + 1)?.isCapitalized ?? false)
      else { return nil }
      return Mention(
        kind: .name, elements: i - 1..<i + 1, utf8Range: first.utf8Range.lowerBound..<surname.stemEnd,
        name: [first, surname], in: memory)
    }
  }

  /// The writing that `mention` has issued: `A report published by` in front of it.
  func writing(before mention: Mention) -> WordKey? {
    guard traits.contains(.documentNoun) else { return nil }
    let start = mention.elements.lowerBound
    guard key(start - 1) == "by" || key(start - 1) == "from" else { return nil }
    // `A memo seen by Globewire`
    if let verb = key(start - 2), ["seen", "obtained", "reviewed", "viewed", "read", "cited", "leaked"].contains(verb) {
      return nil
    }
    return (max(0, start - 5)..<start - 1).compactMap { key($0) }.last(where: SpeakerDirectory.documentNouns.contains)
  }

  /// Who leads the body `mention`: `Ann Marlowe, a nurse who now runs the charity Bramble`.
  func leader(of mention: Mention, among before: Slice<KeptArray<Mention>>) -> Mention? {
    guard mention.kind == .name, mention.isOrganization,
      let verb = key(mention.elements.lowerBound - 1), Self.leading.contains(verb)
    else { return nil }
    var i = mention.elements.lowerBound - 2
    let limit = i - 4
    while i > limit, let key = key(i), key == "now" || key == "also" || key.hasSuffix("ly") { i -= 1 }
    guard key(i) == "who" else { return nil }
    return before.suffix(8).last { $0.kind == .name && !$0.isOrganization && $0.elements.upperBound <= i }
  }

  private static let leading: WordSet = [
    "runs", "leads", "heads", "directs", "chairs", "founded", "manages", "owns", "edits", "represents",
  ]

  /// Whether somebody sues in it: `sued the firm`, `filed a lawsuit`.
  var goesToCourt: Bool {
    guard traits.contains(.suing) else { return false }
    return elements.indices.contains { i in
      guard let word = word(i), word.traits.contains(.suing), case let key = word.key else { return false }
      if key == "sued" || key == "sues" || key == "suing" { return true }
      return key == "filed" && (i + 1..<i + 5).contains { ["lawsuit", "suit", "complaint"].contains(self.key($0)) }
    }
  }

  static let suing: WordSet = ["sued", "sues", "suing", "filed"]

  func isOpening(_ i: Int) -> Bool { elements.contains(index: i) && elements[i].kind == .openParenthesis }

  /// Whether a cue is `word`, or can start with it.
  func isCue(_ word: Word) -> Bool { word.traits.contains(.cue) }

  /// Whether the word at `i` looks like a verb that a subject has: an auxiliary, a past tense or a cue.
  func mayBeVerb(_ i: Int) -> Bool {
    guard let word = word(i) else { return false }
    return !word.traits.isDisjoint(with: [.auxiliary, .irregularVerb]) || word.key.hasSuffix("ed") || cue(at: i) != nil
  }

  func cue(at i: Int) -> Cue? { elements.contains(index: i) ? elements[i].cue : nil }
}

/// The cues of a run, by reference: copying whatever holds them should not count references to each table.
final class SharedCues: Sendable {
  let table: CueTable

  init(_ table: CueTable) { self.table = table }
}

extension OuterSentence {
  /// A stretch of the quotation with this index.
  typealias Piece = (quotation: Int, utf8Range: Range<Int>)

  /// The outer sentences of a paragraph whose quotation pieces are `pieces`, in order.
  static func sentences(
    of paragraph: Int, _ bounds: Range<Int>, in utf8: [UInt8], pieces: [Piece], cues: SharedCues,
    memory: ReadingMemory
  ) -> [OuterSentence] {
    var sentences: [OuterSentence] = []
    append(sentencesOf: paragraph, bounds, in: utf8, pieces: pieces, cues: cues, memory: memory, to: &sentences)
    return sentences
  }

  /// The same, behind those of the paragraphs before.
  static func append(
    sentencesOf paragraph: Int, _ bounds: Range<Int>, in utf8: [UInt8], pieces: [Piece], cues: SharedCues,
    memory: ReadingMemory, to sentences: inout [OuterSentence]
  ) {
    let first = sentences.count
    var nextPiece = 0
    var start: Int?
    SentenceSplitter().forEachRange(in: utf8, within: bounds) { range in
      let lowerBound = start ?? range.lowerBound
      while nextPiece < pieces.count, pieces[nextPiece].utf8Range.upperBound <= range.upperBound { nextPiece += 1 }
      if nextPiece < pieces.count, pieces[nextPiece].utf8Range.lowerBound < range.upperBound {
        start = lowerBound
        return
      }
      sentences.append(
        OuterSentence(paragraph: paragraph, utf8Range: lowerBound..<range.upperBound, memory: memory))
      start = nil
    }
    if let start {
      sentences.append(
        OuterSentence(paragraph: paragraph, utf8Range: start..<bounds.upperBound, memory: memory))
    }
    var piece = 0
    let table = WordTraits.table
    for i in first..<sentences.count {
      sentences[i].readElements(in: utf8, pieces: pieces, from: &piece, cues: cues.table, table: table)
    }
  }

  private mutating func readElements(
    in utf8: [UInt8], pieces: [Piece], from piece: inout Int, cues: CueTable, table: WordTable<WordTraits>
  ) {
    var i = utf8Range.lowerBound
    let end = utf8Range.upperBound
    // English words take about six bytes with their blank; quotations leave fewer elements.
    let quoted = pieces[piece...].prefix { $0.utf8Range.lowerBound < end }.reduce(0) { $0 + $1.utf8Range.count }
    var elements = KeptArrayBuilder<Element>(in: memory, capacity: max(0, utf8Range.count - quoted) / 5 + 2)
    var found: WordTraits = []
    let hasAdditions = cues.hasAdditions
    while i < end {
      if piece < pieces.count, pieces[piece].utf8Range.lowerBound <= i {
        elements.append(Element(quotation: pieces[piece].quotation, utf8Range: pieces[piece].utf8Range))
        hasQuotation = true
        mayReport = true
        i = max(i + 1, pieces[piece].utf8Range.upperBound)
        piece += 1
        continue
      }
      if utf8[i] == UInt8(ascii: " ") {
        i += 1
        continue
      }
      let limit = piece < pieces.count ? min(end, pieces[piece].utf8Range.lowerBound) : end
      let plain = utf8.withUnsafeBytes { Word(plainIn: $0, at: i, to: limit, table: table) }
      if let plain, !hasAdditions {
        elements.append(Element(plain))
        found.formUnion(plain.traits)
        i = plain.utf8Range.upperBound
        // Behind most words.
        if i < end, utf8[i] == UInt8(ascii: " ") { i += 1 }
        continue
      }
      if var word = plain ?? Word(in: utf8, at: i, to: limit) {
        if hasAdditions, cues.isCue(word.key) { word.becomeCue() }
        elements.append(Element(word))
        found.formUnion(word.traits)
        hasPossessive = hasPossessive || word.isPossessive
        i = word.utf8Range.upperBound
        continue
      }
      let decoded = utf8.decodedScalar(at: i)
      if let kind = Self.punctuation(decoded.scalar) {
        elements.append(Element(kind, utf8Range: i..<(i + decoded.length)))
        mayReport = mayReport || kind == .colon
      }
      i += decoded.length
    }
    traits = found
    if traits.contains(.cue) { readCues(of: elements, from: cues) }
    self.elements = elements.finished()
    if !traits.isDisjoint(with: [.cue, .speechNoun]) {
      mayReport = true
      var reporting = KeptArrayBuilder<Int32>(in: memory, capacity: 8)
      for i in self.elements.indices where self.elements[i].mayReport { reporting.append(Int32(i)) }
      self.reporting = reporting.finished()
    }
  }

  /// Finds the cues, which rules ask for again and again.
  private func readCues(of elements: KeptArrayBuilder<Element>, from table: CueTable) {
    func key(_ i: Int) -> WordKey? { i < elements.count ? elements[i].key : nil }
    for i in 0..<elements.count {
      guard let word = elements[i].word, isCue(word), !word.isPossessive else { continue }
      if word.key == "think", key(i + 1)?.hasPrefix("tank") ?? false { continue }
      elements[i].cue = table.cue(startingWith: word.key) { key(i + $0) }
    }
  }

  private static func punctuation(_ scalar: Unicode.Scalar) -> Element.Kind? {
    switch scalar {
    case ",": .comma
    case ":": .colon
    case "–", "—", "-", "―", ";": .dash
    case "(", "[": .openParenthesis
    case ")", "]": .closeParenthesis
    default: nil
    }
  }
}
