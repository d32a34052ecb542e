public import Tokenization

/// The features that a text has by the classes of its words, not by the words: each class anywhere in it, in its first
/// sentence and in its last.
///
/// Features are numbered place by place, within a place by class.
public struct LexiconFeatures: Hashable, Sendable {
  public let lexicon: Lexicon
  private let finder: LexiconFinder

  /// - Parameter tokenizer: Cuts the entries as it cuts texts.
  public init(_ lexicon: Lexicon, tokenizer: Tokenizer) {
    self.lexicon = lexicon
    finder = LexiconFinder(matcher: LexiconMatcher(lexicon, tokenizer: tokenizer))
  }

  /// The number of features.
  public var count: Int { lexicon.classes.count * ClassPlace.allCases.count }

  /// The feature in words, between braces.
  public func name(of feature: Int) -> String {
    precondition(feature >= 0 && feature < count, "feature \(feature) of \(count)")
    let group = lexicon.classes[feature % lexicon.classes.count].name
    return switch ClassPlace.allCases[feature / lexicon.classes.count] {
    case .anywhere: "{\(group)}"
    case .firstSentence: "{\(group) in the first sentence}"
    case .lastSentence: "{\(group) in the last sentence}"
    }
  }

  /// Calls `body` with each feature of a text, rising.
  func forEachFeature(in buffer: borrowing TokenBuffer, _ body: (Int) -> Void) {
    // Of a long text the hits themselves would take more memory than the text.
    var found = [UInt64](repeating: 0, count: ClassPlace.allCases.count)
    var sentence = 0
    let lastSentence = finder.forEachHit(in: buffer) { hit in
      found[ClassPlace.anywhere.rawValue] |= hit.classes
      if hit.sentence == 0 { found[ClassPlace.firstSentence.rawValue] |= hit.classes }
      if hit.sentence != sentence { found[ClassPlace.lastSentence.rawValue] = 0 }
      sentence = hit.sentence
      found[ClassPlace.lastSentence.rawValue] |= hit.classes
    }
    if sentence != lastSentence { found[ClassPlace.lastSentence.rawValue] = 0 }
    for (place, var classes) in found.enumerated() {
      while classes != 0 {
        body(place * lexicon.classes.count + classes.trailingZeroBitCount)
        classes &= classes - 1
      }
    }
  }

  /// The tokens at which each feature of a text stands.
  func tokens(in buffer: borrowing TokenBuffer) -> [Int: [Int]] {
    let found = finder.find(in: buffer)
    var result: [Int: [Int]] = [:]
    for hit in found.hits {
      for place in ClassPlace.allCases where found.isAt(place, hit) {
        for index in 0..<lexicon.classes.count where hit.classes & 1 << UInt64(index) != 0 {
          result[place.rawValue * lexicon.classes.count + index, default: []].append(hit.token)
        }
      }
    }
    return result
  }
}

/// Where in a text a class was found. In a text of one sentence all hold.
enum ClassPlace: Int, CaseIterable, Sendable {
  case anywhere, firstSentence, lastSentence
}
