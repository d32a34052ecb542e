/// What the article tells of the names in it, before any speaker is looked for.
extension SpeakerAttributor {
  mutating func collectNames(sentences: [OuterSentence], mentions: [KeptArray<Mention>], captions: [DroppedLine]) {
    for caption in captions where caption.reason == .caption {
      for sentence in OuterSentence.sentences(
        of: 0, caption.utf8Range, in: article.utf8, pieces: [], cues: cues, memory: memory)
      {
        // Only what joins a name to a title: captions also name those who merely stand in the picture.
        for mention in MentionFinder(sentence).mentions() where mention.isApposition {
          directory.collect(mention, in: article)
        }
      }
    }
    for list in mentions {
      for i in list.indices where list[i].kind == .name || !list[i].affiliation.isEmpty {
        directory.collect(list[i], in: article)
      }
    }
    // A source's words may hold the full name that the writer shortens.
    for piece in quotations.lazy.flatMap(\.pieces) where Word.honorificOccurs(in: article.utf8, piece.contentRange) {
      for sentence in OuterSentence.sentences(
        of: 0, piece.contentRange, in: article.utf8, pieces: [], cues: cues, memory: memory)
      {
        for mention in MentionFinder(sentence).mentions() where mention.honorific != nil && mention.name.count > 1 {
          directory.collect(mention, in: article)
        }
      }
    }
    for sentence in sentences {
      for owner in sentence.owners { directory.collectOwner(owner, in: article) }
    }
    directory.sortIntroductions()
    for (sentence, list) in zip(sentences, mentions) {
      for mention in list where mention.kind == .name {
        if let noun = sentence.writing(before: mention) { directory.enterIssuer(mention, of: noun, in: article) }
      }
      // By index: mentions are large, and most pairs are looked at once.
      for i in list.indices.dropLast() where sentence.isComma(list[i].elements.upperBound) {
        let mention = list[i]
        let next = list[i + 1]
        let end = mention.elements.upperBound
        if mention.kind == .title, mention.head?.kind == .person, next.kind == .name, !next.isOrganization,
          mention.canBeSubject(in: sentence), next.elements.lowerBound == end + 1, sentence.isComma(end),
          sentence.isComma(next.elements.upperBound)
        {
          // `her husband, Piers,`
          if next.name.count == 1, next.honorific == nil, Lexicon.isFirstName(next.name[0].key),
            directory.lookUp(next) == nil
          {
            var kin = next
            kin.description = mention.description
            kin.head = mention.head
            directory.collect(kin, in: article)
          }
          directory.collectApposition(next, title: mention, in: article)
        }
        // `Ann Marlowe, 34, a mother of two,`
        let behindAge = sentence.key(end + 1)?.isNumber ?? false && sentence.isComma(end + 2) ? end + 3 : end + 1
        guard mention.kind == .name, next.kind == .title, next.elements.lowerBound == behindAge, sentence.isComma(end),
          sentence.key(end + 2) != "and",
          // `In an interview with Ann Marlowe, the minister said`
          !(SubjectFinder.linksNouns(sentence.key(mention.elements.lowerBound - 1)) && next.determiner == "the"
            && sentence.mayBeVerb(next.elements.upperBound))
        else { continue }
        if next.head?.kind == .organization, !mention.isOrganization {
          if describesBody(next, named: mention, in: sentence) {
            directory.collectBody(mention, title: next, in: article)
          }
        } else if next.head?.kind == .person || next.head?.kind == .organization {
          directory.collectApposition(mention, title: next, in: article)
        }
      }
      for i in list.indices.dropFirst() {
        if let leader = sentence.leader(of: list[i], among: list[..<i]) {
          directory.collectLeader(leader, of: list[i], in: article)
        }
      }
      for i in list.indices where list[i].honorific != nil { directory.collectGender(list[i], in: article) }
      for mention in list { directory.collectPlace(of: mention) }
    }
    directory.sentenceStarts = sentences.map(\.utf8Range.lowerBound)
    directory.sortIntroductions()
    directory.readGenders(of: sentences, mentions)
    directory.joinForerunners(of: sentences, mentions)
    directory.joinUnnamedOffices(mentions)
    directory.joinOfficeInitials()
    directory.joinAcronyms()
  }

  /// Whether `title` says what the name in front of its comma is: `Orbis, a Leeds firm that runs car parks,`, but not
  /// `Marlowe, the firm said, has left`.
  private func describesBody(_ title: Mention, named name: Mention, in sentence: OuterSentence) -> Bool {
    guard name.honorific == nil, name.description.isEmpty,
      title.determiner == "a" || title.determiner == "an"
        || title.determiner == "the", !Lexicon.isFirstName(name.name[0].key) || name.name.count == 1
    else { return false }
    guard let behind = sentence.word(title.elements.upperBound) else { return true }
    return !behind.isCapitalized && !sentence.isCue(behind) && !behind.traits.contains(.auxiliary)
  }
}
