import Tokenization

/// Finds what an article reports as said, and by whom.
///
/// Sentences are read in order. Each cue in a sentence is one site; its subject goes through ``rules`` from the surest
/// to the loosest, and the first that answers is named in the statement.
struct SpeakerAttributor {
  static let rules: [any SpeakerRule.Type] = [
    NameAtCueRule.self, AppositionRule.self, PronounRule.self, SentenceBeforeRule.self, InheritedRule.self,
  ]

  let article: Article
  let body: [Int]
  let quotations: [Quotation]
  let roles: RoleTable
  let cues: SharedCues
  /// Where what is read of the article is kept.
  let memory: ReadingMemory

  var sentences: [OuterSentence] = []
  var directory = SpeakerDirectory()
  /// The sentence in front of the one being read.
  var sentenceBefore: OuterSentence?
  /// The words that are capitalized elsewhere than at the start of a sentence; `nil` until one is asked for.
  var capitalizedWords: WordIndex<Void>?
  /// The names that statements give, once nothing is added to the directory anymore.
  var namesGiven: [String?] = []
  /// The words that are written small anywhere; `nil` until one is asked for.
  var smallWords: WordIndex<Void>?
  /// How often it was asked whether a word is written so anywhere. The first few times the words are gone through, which
  /// takes less than to enter all of them in a table.
  var asksForWords = 0
  static let fewAsks = 6
  var drafts: [StatementDraft] = []
  /// The draft that holds each quotation.
  var draftOfQuotation: [Int?]
  /// The last draft of the paragraph being read, and of the one before.
  var lastDraft: Int?
  var draftBefore: Int?
  /// The draft of the paragraph before that this one's first quotations were added to, and how many spans of theirs.
  var carried: (draft: Int, count: Int)?
  /// The draft of the quotation set out without marks that is being read.
  var blockQuotation: Int?
  /// The paragraph that ends with the name of its speaker and has been read whole.
  var signedParagraph: Int?
  /// Whether a sentence without a statement came before in the paragraph.
  var isBehindNarration = false
  /// The subject of the sentence before, in the same paragraph, where that reports nothing.
  var subjectBefore: Mention?
  /// The subject of the last sentence of the paragraph before, where nobody speaks in that.
  var subjectOfParagraphBefore: Mention?
  /// The last subject of the paragraph that is a person, where its last sentence has no subject.
  var personOfParagraph: Mention?
  /// The subject of a cue whose colon ends the paragraph: what follows is said by it.
  var announced: Subject?

  init(
    article: Article, body: [Int], quotations: [Quotation], roles: RoleTable, cues: CueTable, memory: ReadingMemory
  ) {
    self.article = article
    self.body = body
    self.quotations = quotations
    draftOfQuotation = Array(repeating: nil, count: quotations.count)
    self.roles = roles
    self.cues = SharedCues(cues)
    self.memory = memory
  }

  /// The statements in text order.
  ///
  /// The captions among the lines left out are still read for names and titles.
  mutating func statements(dropped: [DroppedLine], writer: String?) -> [Statement] {
    if let writer { directory.enterWriter(writer) }
    sentences = outerSentences()
    let mentions = MentionFinder.mentions(in: sentences)
    collectNames(sentences: sentences, mentions: mentions, captions: dropped)
    let headers = SpeakerHeaders(article: article, body: body, dropped: dropped, cues: cues, memory: memory)
    var paragraph: Int?
    for (sentence, mentions) in zip(sentences, mentions) {
      if sentence.paragraph != paragraph {
        paragraph = sentence.paragraph
        subjectOfParagraphBefore = lastDraft == nil ? subjectBefore ?? personOfParagraph : newcomer(subjectBefore)
        personOfParagraph = nil
        draftBefore = lastDraft
        lastDraft = nil
        carried = nil
        subjectBefore = nil
        isBehindNarration = false
        if let header = headers.header(above: sentence.paragraph) { begin(under: header, at: sentence) }
      }
      if !readBlockQuotation(sentence) { attribute(sentence, mentions) }
      sentenceBefore = sentence
    }
    resolveLede()
    // By index: drafts are large.
    let found = drafts.indices.filter { !drafts[$0].spans.isEmpty }
    return found.sorted { drafts[$0].spans[0].lowerBound < drafts[$1].spans[0].lowerBound }.map { i in
      var spans: [Range<Int>] = []
      swap(&spans, &drafts[i].spans)
      return statement(drafts[i], of: spans)
    }
  }

  // MARK: - Preparing

  private func outerSentences() -> [OuterSentence] {
    var sentences: [OuterSentence] = []
    var pieces: [OuterSentence.Piece] = []
    var next = 0
    for paragraph in body {
      pieces.removeAll(keepingCapacity: true)
      while next < quotations.count {
        for piece in quotations[next].pieces(inParagraph: paragraph) { pieces.append((next, piece.utf8Range)) }
        // A quotation left open goes on in the next paragraph.
        guard let last = quotations[next].pieces.last, last.paragraph <= paragraph else { break }
        next += 1
      }
      let range = article.paragraphs[paragraph].utf8Range
      OuterSentence.append(
        sentencesOf: paragraph, Dateline.end(in: article.utf8, range)..<range.upperBound, in: article.utf8,
        pieces: pieces, cues: cues, memory: memory, to: &sentences)
    }
    return sentences
  }

  // MARK: - One sentence

  private mutating func attribute(_ sentence: OuterSentence, _ mentions: KeptArray<Mention>) {
    let subjects = SubjectFinder(sentence: sentence, mentions: mentions)
    defer {
      for mention in mentions { directory.noteNewcomer(mention) }
      noteIssuer(in: sentence, among: mentions)
      directory.noteBareNames(mentions, in: sentence)
    }
    noteOwner(of: sentence)
    noteOwnerOfOpening(sentence)
    guard sentence.mayReport else {
      nameSpeakerBehind(sentence, subjects)
      let first = subjects.firstSubject()
      noteWriting(of: sentence, by: first, speaker: nil)
      subjectBefore = first
      noteSubject(subjectBefore, of: sentence, among: mentions)
      subjectBefore = introduced(in: mentions, beside: subjectBefore, of: sentence) ?? subjectBefore
      isBehindNarration = true
      announced = nil
      return
    }
    let count = drafts.count
    let before = subjectBefore
    let direct = directQuotations(in: sentence, subjects)
    if direct.isEmpty { nameSpeakerBehind(sentence, subjects) }
    let finder = CueSiteFinder(sentence: sentence, subjects: subjects, direct: direct)
    let sites = finder.sites()
    let first = subjects.firstSubject()
    // What a cue reports has subjects of its own.
    let asks = sites.first?.contentEnd != nil
    // `Her daughter is better, she said` is not said by the daughter.
    let isReported = sites.first.map { $0.isTrailing && $0.subject?.mention.isPronoun ?? false } ?? false
    if !asks, !isReported, let first, first.elements.lowerBound < sites.first?.contentStart ?? .max {
      noteSubject(subjects.withIssuer(Subject(mention: first)).mention, of: sentence, among: mentions)
    }
    if let first, !first.isPronoun, sentence.goesToCourt, let id = directory.resolve(first, in: article) {
      directory.enterPlaintiff(id)
    }
    directory.asker = nil
    if asks, let asking = sites.first?.subject?.mention, !asking.isPronoun {
      directory.asker = directory.resolve(asking, in: article)
    }
    defer { directory.asker = nil }
    var used = IndexFlags()
    attributeDirect(direct, in: sentence, subjects: subjects, sites: sites, used: &used)
    if direct.isEmpty { nameAskerBehind(sentence, sites.first) }
    let reported = ReportedContent(sentence: sentence, sites: sites, used: used, direct: direct).stretches()
    attributeReported(reported, in: sentence, sites: sites)
    attributeFragments(in: sentence, of: first, direct: direct, reported: reported)
    noteWriting(of: sentence, by: first, speaker: drafts.count > count ? drafts.last?.speaker : nil)
    // `Asked by a reporter if she knew, the minister paused.`
    if asks {
      noteSubject(first.map { subjects.withIssuer(Subject(mention: $0)).mention }, of: sentence, among: mentions)
    }
    // `Ms Marlowe shrugged.`: the verb could report, and does not here.
    subjectBefore =
      direct.isEmpty && drafts.count == count
      ? introduced(in: mentions, beside: first, of: sentence) ?? first : nil
    isBehindNarration = isBehindNarration || direct.isEmpty
    announced = nil
    let last = sentence.elements.count - 1
    if direct.isEmpty, sentence.isComma(last), let site = sites.last, site.elements.upperBound == last {
      announced = site.subject
    }
    if sentence.isColon(last), direct.isEmpty {
      // `She has recorded a message. Here it is in full:`
      announced = sites.last?.subject ?? (first ?? before).map { Subject(mention: $0) }
    }
  }
}
