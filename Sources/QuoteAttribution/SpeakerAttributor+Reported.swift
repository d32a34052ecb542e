/// Statements in reported speech, and quoted words that no cue reports.
extension SpeakerAttributor {
  /// Turns the reported stretches of a sentence into drafts, one for each cue.
  mutating func attributeReported(
    _ stretches: [ReportedContent.Stretch], in sentence: OuterSentence, sites: [CueSite]
  ) {
    var lastSite: Int?
    for stretch in stretches {
      let site = sites[stretch.site]
      let span = utf8Range(of: stretch.elements, in: sentence)
      let type: Statement.QuoteType = hasQuotation(stretch.elements, in: sentence) ? .mixed : .indirect
      let before = lastDraft
      // The cue stands in the middle of what it reports.
      if stretch.site == lastSite, let draft = before {
        drafts[draft].spans.append(span)
        if type == .mixed { drafts[draft].quoteType = .mixed }
      } else {
        let answer = answer(for: site.subject, position: sentence.utf8Range.lowerBound, preceding: nil)
        append([span], of: sentence, answer, type)
        // `asked her what it was`
        drafts[drafts.count - 1].isQuestion =
          site.cue.manner == .asks && stretch.elements.lowerBound > site.elements.upperBound
      }
      lastSite = stretch.site
      // What stands last in the text is what the next paragraph goes on with.
      if let before, let end = drafts[before].spans.last, end.lowerBound >= span.upperBound { lastDraft = before }
      // `“No,” she said, telling him to sit down. “We have heard enough.”`
      if let before, site.cue.isParticiple, drafts[before].quoteType == .direct,
        drafts[before].context.last == sentence.utf8Range
      {
        lastDraft = before
      }
    }
  }

  /// Quotations of four words or more that no cue reports. Shorter ones are scare quotes, and stay narration.
  mutating func attributeFragments(
    in sentence: OuterSentence, of subject: Mention?, direct: IndexFlags, reported: [ReportedContent.Stretch]
  ) {
    if !sentence.hasQuotation { return }
    var covered = reported.map(\.elements)[...]
    for i in sentence.elements.indices {
      while let first = covered.first, first.upperBound <= i { covered.removeFirst() }
      guard let quotation = sentence.quotation(i), !direct.contains(i), !(covered.first?.contains(i) ?? false) else {
        continue
      }
      let spans = quotations[quotation].pieces(inParagraph: sentence.paragraph).map(\.contentRange)
      guard let span = spans.first, wordCount(of: span) >= 4, !isTitle(span), !isTerm(i, in: sentence),
        !isInscription(i, in: sentence), !isModifier(i, in: sentence)
      else { continue }
      let before = lastDraft
      // `The mayor also delivered “a warning to any landlord who fails them”`
      let isHers = subject.map { $0.isPerson && $0.elements.upperBound <= i } ?? false
      let answer =
        isHers
        ? answer(
          for: subject.map { Subject(mention: $0) }, position: sentence.utf8Range.lowerBound, preceding: nil)
        : Answer(rule: .unknown)
      append(spans, of: sentence, answer, .mixed)
      lastDraft = before
    }
  }

  private func hasQuotation(_ elements: Range<Int>, in sentence: OuterSentence) -> Bool {
    elements.contains { sentence.quotation($0) != nil }
  }

  /// The bytes of `elements`, without marks if they are a single quotation.
  func utf8Range(of elements: Range<Int>, in sentence: OuterSentence) -> Range<Int> {
    let first = elements.lowerBound
    let last = elements.upperBound - 1
    if first == last, let quotation = sentence.quotation(first),
      let piece = quotations[quotation].pieces(inParagraph: sentence.paragraph).first
    {
      return piece.contentRange
    }
    let start = sentence.elements[first].utf8Range.lowerBound
    let isEnd = elements.upperBound == sentence.elements.count
    return start..<(isEnd ? sentence.utf8Range.upperBound : sentence.elements[last].utf8Range.upperBound)
  }
}
