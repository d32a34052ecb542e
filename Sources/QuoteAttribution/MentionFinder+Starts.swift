/// Where mentions may start.
extension MentionFinder {
  /// The mentions of each of `sentences`.
  static func mentions(in sentences: [OuterSentence]) -> [KeptArray<Mention>] {
    var mentions: [KeptArray<Mention>] = []
    mentions.reserveCapacity(sentences.count)
    var found: [Mention] = []
    for sentence in sentences {
      MentionFinder(sentence).readMentions(into: &found)
      mentions.append(sentence.memory.array(found))
      found.removeAll(keepingCapacity: true)
    }
    return mentions
  }

  /// Whether a mention could start at `i`: of most words the class alone tells that none does.
  func mayStartMention(_ i: Int) -> Bool {
    switch classes[i] {
    case .other: sentence.word(i).map { !$0.traits.isDisjoint(with: [.determiner, .pronoun, .particle]) } ?? false
    case .modifier: mayLeadToHead(i)
    default: true
    }
  }

  /// Whether a name or role could follow the plain word at `i`, as ``headEnd(from:limit:)`` reads on from it.
  private func mayLeadToHead(_ i: Int) -> Bool {
    var end = i + 1
    while end < classes.count, classes[end] == .modifier {
      end += 1
      if end - i > Self.modifierLimit { return sentence.word(i)?.traits.contains(.determiner) ?? false }
    }
    // `health and safety inspectors`
    return end < classes.count && classes[end] != .other || sentence.key(end) == "and"
      || sentence.word(i)?.traits.contains(.determiner) ?? false
  }

  /// The most plain words in front of the first name or role of a phrase.
  static let modifierLimit = 5
}
