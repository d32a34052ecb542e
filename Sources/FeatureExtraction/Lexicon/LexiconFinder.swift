internal import Tokenization

/// Goes through a text sentence by sentence and notes which classes stand where.
struct LexiconFinder: Hashable, Sendable {
  /// The classes of what begins at a token, a bit for each.
  struct Hit {
    let classes: UInt64
    let token: Int
    let sentence: Int
  }

  /// What one text has.
  struct Found {
    /// By rising token.
    var hits: [Hit] = []
    var lastSentence = 0

    func isAt(_ place: ClassPlace, _ hit: Hit) -> Bool {
      switch place {
      case .anywhere: true
      case .firstSentence: hit.sentence == 0
      case .lastSentence: hit.sentence == lastSentence
      }
    }
  }

  private let matcher: LexiconMatcher

  init(matcher: LexiconMatcher) {
    self.matcher = matcher
  }

  func find(in buffer: borrowing TokenBuffer) -> Found {
    var found = Found()
    found.lastSentence = forEachHit(in: buffer) { found.hits.append($0) }
    return found
  }

  /// Calls `body` with each hit, by rising token.
  ///
  /// - Returns: The number of the last sentence.
  func forEachHit(in buffer: borrowing TokenBuffer, _ body: (Hit) -> Void) -> Int {
    var sentence = 0
    var hasWord = false
    var hasEnded = false
    for index in 0..<buffer.count {
      let token = buffer[index]
      if token.kind != .punctuation {  // closing quotation marks belong to the sentence they close
        if hasEnded, hasWord { sentence += 1 }
        hasEnded = false
        hasWord = true
      }
      let form = buffer.formBytes(of: token)
      if token.kind == .punctuation, form.count == 1, Self.sentenceEnds.contains(form[0]) { hasEnded = true }
      let classes = matcher.classes(at: index, in: buffer)
      if classes != 0 { body(Hit(classes: classes, token: index, sentence: sentence)) }
    }
    return sentence
  }

  private static let sentenceEnds = Array(".!?;".utf8)
}
