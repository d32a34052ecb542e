/// What the article tells of the names in it, before any speaker is looked for.
extension SpeakerAttributor {
  mutating func collectNames(sentences: [OuterSentence], mentions: [[Mention]], captions: [DroppedLine]) {
    for caption in captions where caption.reason == .caption {
      for sentence in OuterSentence.sentences(of: 0, caption.utf8Range, in: article.utf8, pieces: [], cues: cues) {
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
      for sentence in OuterSentence.sentences(of: 0, piece.contentRange, in: article.utf8, pieces: [], cues: cues) {
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
          directory.collectApposition(next, title: mention, in: article)
        }
        guard mention.kind == .name, next.kind == .title, next.elements.lowerBound == end + 1, sentence.isComma(end),
          next.head?.kind == .person || mention.isOrganization && next.head?.kind == .organization,
          sentence.key(end + 2) != "and"
        else { continue }
        directory.collectApposition(mention, title: next, in: article)
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
    directory.joinUnnamedOffices(mentions)
  }
}
