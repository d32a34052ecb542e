import Tokenization

/// Who is given each statement, and how quotations become statements.
extension SpeakerAttributor {
  /// Who speaks, by which rule.
  struct Answer {
    var speaker: SpeakerDirectory.ID?
    var others: [SpeakerDirectory.ID] = []
    var speakerRange: Range<Int>?
    var rule: AttributionRule
  }

  mutating func answer(
    for subject: Subject?, position: Int, preceding: Int?, subjectBefore: Mention? = nil
  ) -> Answer {
    let site = SpeechSite(
      subject: subject, position: position, subjectBefore: subjectBefore,
      precedingSpeaker: preceding.flatMap { drafts[$0].speaker })
    var answer = Answer(speakerRange: (subject?.utf8Range ?? subjectBefore?.utf8Range), rule: .unknown)
    if let subject, subject.others.isEmpty, let ids = directory.group(meantBy: subject.mention) {
      answer.speaker = ids[0]
      answer.others = Array(ids.dropFirst())
      answer.rule = subject.mention.isPronoun ? .pronoun : .nameAtCue
      directory.makeSalient(ids[0], at: subject.utf8Range.lowerBound)
      directory.together = (ids, subject.utf8Range.lowerBound)
      return answer
    }
    for rule in Self.rules {
      guard let id = rule.speaker(at: site, in: &directory, of: article) else { continue }
      // `I asked her` leaves `she` to her.
      if let mention = subject?.mention,
        mention.kind == .name || mention.determiner == "a" || mention.determiner == "an"
      {
        directory.speakers.insert(id)
      }
      if id != directory.writer { directory.makeSalient(id, at: subject?.utf8Range.lowerBound ?? position) }
      answer.speaker = id
      answer.rule = rule.name
      break
    }
    if let subject, !subject.others.isEmpty {
      answer.others = subject.others.compactMap { directory.resolve($0, in: article) }
      if let id = answer.speaker, answer.others.contains(id) {
        // `The union and Orbis said`: the union is not Orbis, whatever was said before.
        if subject.mention.kind == .title { answer.speaker = directory.enterTitle(subject.mention, in: article) }
        if subject.mention.kind == .name { answer.others.removeAll { $0 == id } }
      }
    }
    if let id = answer.speaker, !answer.others.isEmpty {
      directory.together = ([id] + answer.others, subject?.utf8Range.lowerBound ?? position)
    }
    if answer.rule == .inherited, let preceding {
      answer.others = drafts[preceding].others
      answer.speakerRange = drafts[preceding].speakerRange
    }
    return answer
  }

  /// Gives what has been read of a statement to whom `answer` names.
  mutating func give(_ draft: Int, to answer: Answer) {
    drafts[draft].speaker = answer.speaker
    drafts[draft].others = answer.others
    drafts[draft].speakerRange = answer.speakerRange
    drafts[draft].rule = answer.rule
  }

  mutating func append(
    _ spans: [Range<Int>], of sentence: OuterSentence, _ answer: Answer, _ type: Statement.QuoteType
  ) {
    drafts.append(
      StatementDraft(
        spans: spans, paragraph: sentence.paragraph, speaker: answer.speaker, others: answer.others,
        speakerRange: answer.speakerRange, rule: answer.rule, quoteType: type, context: [sentence.utf8Range]))
    lastDraft = drafts.count - 1
  }

  /// Adds words that stand below the name of who says them.
  mutating func appendDirect(_ spans: [Range<Int>], of sentence: OuterSentence, saidBy subject: Subject) {
    append(spans, of: sentence, answer(for: subject, position: sentence.utf8Range.lowerBound, preceding: nil), .direct)
  }

  // MARK: - Direct quotations

  /// Attributes the direct quotations of one sentence, each to the cue beside it.
  mutating func attributeDirect(
    _ direct: IndexFlags, in sentence: OuterSentence, subjects: SubjectFinder, sites: [CueSite], used: inout IndexFlags
  ) {
    var nextSite = 0
    var sentenceDraft: Int?
    for element in direct {
      guard let quotation = sentence.quotation(element) else { continue }
      // The last site in front, and the first behind.
      while nextSite < sites.count, sites[nextSite].start < element { nextSite += 1 }
      let site = site(for: element, in: sentence, sites: sites, next: nextSite, hasDraft: sentenceDraft != nil)
      if let site { used.insert(site) }
      var subject = site.flatMap { sites[$0].subject }
      if subject == nil, sentence.isColon(element - 1) {
        subject =
          subjects.author(before: element - 1)
          ?? SpeechNoun(sentence: sentence, subjects: subjects).owner(beforeColon: element - 1)
      }
      if subject == nil, sentence.isColon(element - 1), let first = subjects.firstSubject() ?? subjects.mentions.first,
        speaks(first, beforeColon: element - 1, in: sentence)
      {
        subject = Subject(mention: first)
      }
      if subject == nil {
        let behind = sentence.isComma(element + 1) ? element + 2 : element + 1
        subject = SpeechNoun(sentence: sentence, subjects: subjects).owner(behindQuotation: behind)
      }
      if subject == nil, element == 0 {
        subject = announced ?? subjectOfUnknownVerb(behind: element, in: sentence, subjects)
      }
      if subject == nil, site == nil, sentenceDraft == nil, draftOfQuotation[quotation] == nil,
        !isSaidBySomebody(element, in: sentence)
      {
        continue
      }
      add(quotation, in: sentence, subject: subject, sentenceDraft: &sentenceDraft)
      if let site, sites[site].cue.manner == .asks, let draft = lastDraft {
        drafts[draft].isQuestion = endsAsking(draft)
      }
    }
  }

  /// The index of the site that reports the quotation at `element`.
  func site(
    for element: Int, in sentence: OuterSentence, sites: [CueSite], next: Int, hasDraft: Bool
  ) -> Int? {
    if next < sites.count {
      var behind = element + 1
      while sentence.isComma(behind) || sentence.isDash(behind) { behind += 1 }
      // `“…,” Ann Marlowe, a clerk who wrote about it, said`: her clause has a cue of its own in front.
      if let site = (next..<min(next + 3, sites.count)).first(where: {
        isOnlyEpithet(behind..<max(behind, sites[$0].start), in: sentence)
      }) {
        return site
      }
    }
    guard next > 0, !hasDraft else { return nil }
    let distance = element - sites[next - 1].elements.upperBound
    return distance <= 14 && (sites[next - 1].contentStart == nil || sentence.isColon(element - 1)) || distance <= 1
      ? next - 1 : nil
  }

  /// Whether what stands between a quotation and a source belongs to that: `“No,” the Harbour Trust’s Ann Marlowe said`,
  /// `“No,” California Gov. Ann Marlowe vowed`.
  func isOnlyEpithet(_ elements: Range<Int>, in sentence: OuterSentence) -> Bool {
    elements.count <= 4
      && elements.allSatisfy { i in
        guard let word = sentence.word(i), sentence.cue(at: i) == nil else { return false }
        return word.isCapitalized && word.traits.isDisjoint(with: [.auxiliary, .irregularVerb])
          || i == elements.lowerBound && elements.count > 1 && ["a", "an", "the"].contains(word.key)
      }
  }

  /// Adds the piece of `quotation` in `sentence` to a draft: its own, that of the words beside it, or a new one.
  private mutating func add(
    _ quotation: Int, in sentence: OuterSentence, subject: Subject?, sentenceDraft: inout Int?
  ) {
    let spans = quotations[quotation].pieces(inParagraph: sentence.paragraph).map(\.contentRange)
    let isWhole = sentence.elements.count == 1
    let continuing =
      draftOfQuotation[quotation] ?? sentenceDraft ?? draftToContinue(subject: subject, isWhole: isWhole)
      ?? draftBeforeToContinue(subject: subject, isWhole: isWhole, spanCount: spans.count)
    if let draft = continuing {
      drafts[draft].spans += spans
      if drafts[draft].context.last != sentence.utf8Range { drafts[draft].context.append(sentence.utf8Range) }
      if let subject, drafts[draft].rule == .inherited || drafts[draft].rule == .unknown {
        let answer = answer(for: subject, position: sentence.utf8Range.lowerBound, preceding: nil)
        give(draft, to: answer)
      }
      lastDraft = draft
    } else {
      var preceding = subject == nil && isWhole ? lastDraft ?? draftBefore : nil
      if let draft = preceding, drafts[draft].isQuestion { preceding = draftOfOneAsked(by: draft) }
      let answer = answer(
        for: subject, position: sentence.utf8Range.lowerBound, preceding: preceding,
        subjectBefore: isWhole
          && (lastDraft.map { drafts[$0].quoteType != .direct || isAboutAnother(than: $0) } ?? true)
          ? subjectBefore ?? (lastDraft == nil ? introducedBefore : nil) : nil)
      append(takingBackCarried(for: subject) + spans, of: sentence, answer, .direct)
    }
    draftOfQuotation[quotation] = lastDraft
    sentenceDraft = lastDraft
  }

  // MARK: - Finishing

  /// The words of `spans`, punctuated where a cue stood between them.
  func text(of spans: [Range<Int>]) -> String {
    if spans.count == 1 { return article.text(spans[0]) }
    var text: [UInt8] = []
    for span in spans {
      if let last = text.decodedScalar(before: text.count)?.scalar {
        let startsUpper = article.utf8.decodedScalar(at: span.lowerBound).scalar.isUpper
        let isWhole = Self.wholeEnds.contains(last) || last.closesSentence
        if startsUpper, !isWhole {
          // `“Nobody is against it,” he said. “But …”`: the comma was the cue's.
          if last == "," { text.removeLast() }
          text += ". ".utf8
        } else {
          text += (isWhole || last == "," ? " " : " … ").utf8
        }
      }
      text += article.utf8[span]
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let wholeEnds: ScalarSet = ".?!…;:"

  /// - Parameter spans: Those of the draft, taken out of it so that they have no second owner.
  mutating func statement(_ draft: StatementDraft, of spans: consuming [Range<Int>]) -> Statement {
    // The comma before a cue belongs to the sentence around the quotation.
    if let last = spans.last, last.count > 1, article.utf8[last.upperBound - 1] == UInt8(ascii: ",") {
      spans[spans.count - 1] = article.utf8.trimmingSpace(last.lowerBound..<(last.upperBound - 1))
    }
    var name: String?
    var role = SpeakerRole.unknown
    var organization: String?
    if let speaker = draft.speaker {
      name = self.name(of: speaker)
      role = directory.role(of: speaker, in: roles)
      organization = directory.organization(of: speaker).map { self.name(of: $0) }
    }
    if !draft.others.isEmpty {
      var names = name.map { [$0] } ?? []
      for other in draft.others { names.append(self.name(of: other)) }
      name = Self.joined(names)
    }
    return Statement(
      text: text(of: spans), spans: spans, paragraph: draft.paragraph, speaker: name,
      speakerRaw: draft.speakerRange.map { article.text($0) }, speakerRange: draft.speakerRange, speakerRole: role,
      speakerOrganization: organization, speakerParty: nil, attribution: draft.rule, quoteType: draft.quoteType,
      context: draft.context)
  }
}
