import Tokenization

/// A line of a page with what its form tells.
struct PageLine {
  /// In lower case, or empty if it is too long to be furniture.
  var lowercased = LowercasedLine()
  var wordCount = 0
  var endsSentence = false
  /// Whether a full stop or its like ends it, before any closing marks.
  var endsWithStop = false
  var startsWithDoubleMark = false
  var endsWithDoubleMark = false
  var startsUpper = false

  /// The most bytes that furniture takes. Anything longer is text.
  private static let lengthLimit = 400

  init(_ article: Article, _ paragraph: Paragraph) {
    let range = paragraph.utf8Range
    startsWithDoubleMark = QuotationMark.opens(article.utf8, at: range.lowerBound, width: .double)
    if let last = article.utf8.decodedScalar(before: range.upperBound, from: range.lowerBound)?.scalar {
      endsWithDoubleMark = last == "\"" || last == "”" || last == "“"
    }
    let first = article.utf8.decodedScalar(at: range.lowerBound).scalar
    startsUpper = first.isUpper || first.isDigit || first.opensSentence
    endsSentence = Self.endsSentence(article.utf8, range)
    endsWithStop = Self.endsWithStop(article.utf8, range)
    guard range.count <= Self.lengthLimit else {
      wordCount = .max
      return
    }
    lowercased = LowercasedLine(article.utf8[range])
    wordCount = lowercased.wordCount
  }

  private static func endsSentence(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while let last = utf8.decodedScalar(before: end, from: range.lowerBound) {
      if sentenceEnds.contains(last.scalar) { return true }
      guard last.scalar.closesSentence else { return false }
      // A double mark ends a sentence whatever stands in it.
      if last.scalar == "\"" || last.scalar == "”" { return true }
      end -= last.length
    }
    return false
  }

  private static func endsWithStop(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while let last = utf8.decodedScalar(before: end, from: range.lowerBound) {
      if stops.contains(last.scalar) { return true }
      guard last.scalar.closesSentence else { return false }
      end -= last.length
    }
    return false
  }

  private static let sentenceEnds: ScalarSet = ".!?…:;,–—"
  private static let stops: ScalarSet = ".!?…:,"

  /// Whether it is a sentence of the article, and no line above it.
  var isText: Bool { endsWithStop && wordCount >= 9 || wordCount > 45 }

  /// Whether a line above the text sums it up: no stop ends it, not even in its last quotation.
  var isStandfirst: Bool { !endsWithStop && !startsWithDoubleMark && wordCount <= 45 }

  var opensSummary: Bool { wordCount == 2 && lowercased.equals(oneOf: Self.summaryStarts) }

  var closesSummary: Bool { wordCount <= 3 && lowercased.equals(oneOf: Self.summaryEnds) }

  /// Whether such a line opens with a quotation and goes on: `“I was locked out,” says tenant`.
  var isQuotingStandfirst: Bool {
    !endsWithStop && startsWithDoubleMark && !endsWithDoubleMark && wordCount <= 30 && !lowercased.isEmpty
  }

  /// Whether the line is a heading that quotes: between marks, short, and without a stop inside.
  var isQuotedHeading: Bool {
    startsWithDoubleMark && endsWithDoubleMark && !endsWithStop && wordCount <= 10 && !lowercased.isEmpty
  }

  /// Whether the notes behind a press statement start here.
  var startsNotes: Bool {
    guard wordCount <= 4 else { return false }
    return lowercased.starts(withOneOf: Self.notes)
      || lowercased.equals(oneOf: Self.ends)
  }

  /// Whether the line could be a headline: short, and without the end of a sentence.
  var isHeadlineLike: Bool { !endsSentence && wordCount <= 22 && startsUpper }

  var isLinkListHeading: Bool {
    guard wordCount <= 7 else { return false }
    return lowercased.starts(withOneOf: Self.linkListHeadings)
  }

  /// The reason its own words give to drop it.
  var ownReason: DroppedLine.Reason? {
    if lowercased.isEmpty { return nil }
    if lowercased.starts(withOneOf: Self.readMore) { return .readMore }
    if wordCount <= 12, lowercased.starts(withOneOf: Self.player) { return .player }
    // Nearly all lines are searched once.
    let hasMark = wordCount <= 45 && lowercased.contains(oneOf: Self.marks)
    if hasMark, wordCount <= 30, lowercased.contains(oneOf: Self.license) { return .license }
    if isDateline { return .dateline }
    if isSchedule { return .schedule }
    if isByline { return .byline }
    if wordCount <= 45, hasMark && lowercased.contains(oneOf: Self.captionMarks) || isCaption { return .caption }
    if wordCount <= 25, lowercased.starts(withOneOf: Self.promotion) { return .promotion }
    if wordCount <= 3, lowercased.equals(oneOf: Self.promotionLines) { return .promotion }
    return nil
  }

  private var isCaption: Bool {
    guard !endsSentence || lowercased.ends(with: ")") else { return false }
    if lowercased.starts(withOneOf: Self.captionStarts) { return true }
    return lowercased.ends(withOneOf: Self.agencies)
  }

  /// `By Ann Marlowe`, `By Ann Marlowe, political editor`, `| Report Focus News`.
  private var isByline: Bool {
    guard !endsSentence, wordCount <= 12 else { return false }
    if lowercased.starts(with: "by ") { return wordCount <= 10 }
    return Self.bylineStarts.contains { lowercased.starts(with: $0) }
  }

  /// A date, perhaps with a time and the word for an update.
  private var isDateline: Bool {
    guard wordCount <= 14, !lowercased.ends(with: "."), lowercased.hasDigit else {
      return false
    }
    var isDate = false
    var hasNumber = false
    for word in lowercased.words {
      let key = WordKey(word)
      if word.firstScalar?.properties.numericType != nil {
        hasNumber = true
      } else if Lexicon.months.contains(key) || Self.shortMonths.contains(key) {
        isDate = true
      } else if !Self.dateLabels.contains(key), !Lexicon.weekdays.contains(key) {
        return false
      }
    }
    let isLabelled = ["published", "updated", "last updated"].contains { lowercased.starts(with: $0) }
    return hasNumber && (isDate || isLabelled)
  }

  /// `Ann Marlowe 10am - 1pm`
  private var isSchedule: Bool {
    guard wordCount <= 10, !endsSentence, lowercased.contains("am") || lowercased.contains("pm"), lowercased.hasDigit
    else { return false }
    let times = lowercased.text.split { $0 == " " || $0 == "-" || $0 == "–" }.filter { word in
      (word.hasSuffix("am") || word.hasSuffix("pm")) && (word.first?.isNumber ?? false)
    }
    return times.count >= 2
  }

  private static let bylineStarts = BoilerplateFilter.bylineStarts
  private static let shortMonths: WordSet = [
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]
  private static let dateLabels: WordSet = [
    "updated", "published", "posted", "first", "last", "at", "on", "gmt", "bst", "am", "pm",
  ]
  private static let readMore = PhraseSet([
    "read more:", "read more ", "read also:", "also read:", "more:", "related:", "see also:", "read next", "watch:",
    "listen:", "read our ", "more on this", "exclusive:", "analysis:", "live:", "read more\u{A0}",
  ])
  private static let linkListHeadings = PhraseSet([
    "more latest news", "latest news", "related articles", "related stories", "related topics", "most read",
    "most popular", "more from", "more stories", "trending", "you may also like", "recommended", "top stories",
    "more on", "see more more", "also in this issue", "don't miss", "don’t miss", "editor's picks", "editors' picks",
    "editor’s picks", "editors’ picks", "most viewed", "in other news", "you might also like", "what to read next",
    "more on this story", "popular stories", "also read", "top news",
  ])
  private static let summaryStarts = PhraseSet(["in short:", "in short", "key points:", "key points"])
  private static let summaryEnds = PhraseSet([
    "what's next?", "what’s next?", "what next?", "what's next", "what’s next",
  ])
  private static let notes = PhraseSet(["notes to editors", "notes for editors", "note to editors", "editor’s notes"])
  private static let ends = PhraseSet(["ends", "-ends-", "- ends -", "– ends –", "###"])
  private static let player = PhraseSet([
    "listen to this article", "loading audio", "watch again", "play video", "video player", "your browser does not",
    "this video can not be played", "audio player", "watch the video", "to play this video",
  ])
  private static let licensePhrases = [
    "licensed under", "open parliament licence", "open government licence", "all rights reserved", "©",
    "crown copyright",
  ]
  private static let license = PhraseSet(licensePhrases)
  private static let captionPhrases = [
    "picture:", "pictures:", "photos:", "photo:", "image:", "photograph:", "pic:", "credit:",
    "image source,", "image source:", "image caption", "| watch again", "| watch in full",
    "| listen again", "(picture by", "(photo by", "file photo", "getty images", "/getty", "/pa)", "/alamy", "pa wire",
    "pa media", "photo credit",
  ]
  private static let captionMarks = PhraseSet(captionPhrases)
  private static let marks = PhraseSet(licensePhrases + captionPhrases)
  private static let captionStarts = PhraseSet(["picture ", "image ", "photo ", "pictured:", "caption:"])
  private static let agencies = PhraseSet([
    " alamy", " getty", "(alamy)", "(getty)", "(pa)", "(reuters)", "(afp)", "(ap)", " shutterstock", "(shutterstock)",
    "/afp", "/reuters",
  ])
  private static let promotion = PhraseSet([
    "sign up", "subscribe", "follow us", "share this", "join our", "get the latest", "download the", "download our",
    "have you got a story", "do you have a story", "click here", "for more stories", "support our journalism",
    "what do you think?", "email your views", "got a story", "listen to us", "filed under", "older: ", "newer: ",
    "tags: ", "topics: ", "to add your", "skip to", "enter your email", "thank you for signing up", "to support",
    "if you have been affected", "this interview has been", "this conversation has been", "this transcript has been",
    "this interview was edited", "this conversation was edited", "this transcript was",
  ])
  private static let promotionLines = PhraseSet([
    "share", "advertisement", "advert", "copy link", "comments", "facebook", "twitter", "whatsapp", "email", "print",
    "save", "article continues below", "story continues below", "skip to content",
  ])
}
