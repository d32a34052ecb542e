/// Quotation marks around words that nobody says: slogans, titles, inscriptions, proverbs, words as words.
extension SpeakerAttributor {
  /// Whether the words in front tell that the quotation is what something is called or means: `nicknamed “the wolf of
  /// the old harbour”`, `her slogan, “Boats before votes,”`.
  func isTerm(_ i: Int, in sentence: OuterSentence) -> Bool {
    if sentence.key(i - 1) == "or", sentence.quotation(i - 2) != nil { return true }
    return (max(0, i - 3)..<i).contains { sentence.key($0).map(Self.naming.contains) ?? false }
  }

  private static let naming: WordSet = [
    "nickname", "nicknamed", "titled", "entitled", "named", "known", "means", "meaning", "slogan", "slogans", "motto",
    "song", "songs", "hymn", "anthem", "headline", "headlined", "hashtag", "sign", "signs", "banner", "banners",
    "placards", "book", "film", "movie", "show", "series", "album", "novel", "poem", "play", "article", "essay",
    "exhibition", "translates", "translated", "term", "acronym", "chapter", "episode", "video", "caption", "line",
    "lyric", "lyrics", "catchphrase", "mantra", "proverb", "adage", "headed", "heading", "subtitle", "subtitled",
    "tagline", "dubbed", "ballad", "single", "musical", "documentary", "podcast", "sketch", "section", "column",
    "sang", "sings", "sing", "singing", "tattoo", "mural", "maxim", "saying", "refrain",
  ]

  /// Whether the quotation at `i` describes a noun behind it or names one in front: `its “buy now, pay later” offer`, `a
  /// rule called “first come, first served”`.
  func isModifier(_ i: Int, in sentence: OuterSentence) -> Bool {
    if let verb = sentence.key(i - 1), ["called", "dubbed", "termed"].contains(verb) { return true }
    guard let before = sentence.word(i - 1), before.traits.contains(.determiner) || before.isPossessive,
      let noun = sentence.word(i + 1), !noun.isCapitalized, !noun.key.hasSuffix("ed"), !noun.key.hasSuffix("ly")
    else { return false }
    return noun.traits.isDisjoint(with: [.stopWord, .determiner, .auxiliary, .pronoun, .irregularVerb])
      && sentence.cue(at: i + 1)?.manner ?? .says == .says
  }

  /// Whether the quotation at `i` stands on a thing: `a hat that said “Vote early”`, `a banner that read: “No more”`.
  func isInscription(_ i: Int, in sentence: OuterSentence) -> Bool {
    let verb = sentence.isComma(i - 1) || sentence.isColon(i - 1) ? i - 2 : i - 1
    guard let key = sentence.key(verb),
      ["said", "says", "read", "reads", "reading", "saying", "proclaimed", "proclaiming"].contains(key)
    else { return false }
    // `a jacket that said “I was there”`
    if sentence.key(verb - 1) == "that" { return true }
    // `There is a billboard on the road. It reads: “Vote early.”`
    if sentence.key(verb - 1) == "it", namesThing(sentenceBefore) { return true }
    return (max(0, verb - 5)..<verb).contains { sentence.key($0).map(Self.things.contains) ?? false }
  }

  private func namesThing(_ sentence: OuterSentence?) -> Bool {
    sentence.map { sentence in
      sentence.elements.contains { $0.word.map { Self.things.contains($0.key) } ?? false }
    } ?? false
  }

  static let things: WordSet = [
    "sign", "signs", "banner", "banners", "hat", "hats", "cap", "caps", "shirt", "shirts", "t-shirt", "t-shirts",
    "placard", "placards", "poster", "posters", "sticker", "stickers", "plaque", "mural", "flag", "flags", "billboard",
    "billboards", "headline", "headlines", "tattoo", "badge", "badges", "button", "buttons", "mug", "mugs", "graffiti",
    "sweatshirt", "hoodie", "label", "labels", "screen", "jacket", "coat", "vest", "sweater", "apron", "tote", "bag",
    "bags", "wristband", "pin", "patch", "sash", "chalkboard", "blackboard", "whiteboard", "scoreboard", "monument",
    "gravestone", "headstone", "tombstone", "epitaph", "inscription", "caption", "captions", "subtitle", "ribbon",
    "bumper", "lettering", "front-page", "bedsheet", "clock", "marquee", "scroll", "cake", "sidewalk", "windscreen",
    "windshield",
  ]

  /// Whether `mention`, in front of a colon, can be who says what follows: `The mayor shook her head: “No.”`, but not
  /// `The rule is simple: “No.”` nor `She walked past a mural: “No.”`.
  func speaks(_ mention: Mention, beforeColon colon: Int, in sentence: OuterSentence) -> Bool {
    let words = max(0, colon - 12)..<colon
    guard
      !words.contains(where: { sentence.key($0).map { Self.things.contains($0) || Self.sayings.contains($0) } ?? false }
      )
    else { return false }
    switch mention.kind {
    case .pronoun(let pronoun): return pronoun != .it
    case .name: return true
    case .title:
      return mention.head != nil
        || mention.description.last.map { SpeakerDirectory.documentNouns.contains($0) || Self.posts.contains($0) }
          ?? false
    }
  }

  private static let sayings: WordSet = [
    "slogan", "slogans", "motto", "song", "hymn", "proverb", "adage", "rule", "question", "chapter", "title", "section",
    "heading", "catchphrase", "mantra", "tagline", "lyrics", "lyric", "chorus", "word", "words",
  ]

  private static let posts: WordSet = ["tweet", "post", "message", "text", "note", "reply", "ruling", "order", "entry"]

  /// Whether somebody says the quotation at `i`, whom no rule names: it opens the sentence, or a verb that reports stands
  /// in front of it. All others are words that the writer quotes for their own sake.
  func isSaidBySomebody(_ i: Int, in sentence: OuterSentence) -> Bool {
    if i == 0 { return true }
    var verb = i - 1
    while sentence.isComma(verb) || sentence.isColon(verb) || sentence.isDash(verb) { verb -= 1 }
    if verb <= 0 { return true }
    guard sentence.cue(at: verb) != nil || sentence.cue(at: verb - 1)?.length == 2 else { return false }
    // `Nobody ever said, “I wish I had worked more.”`
    if let first = sentence.key(0), ["nobody", "none", "never"].contains(first) || first == "no" && verb > 2 {
      return false
    }
    // `She could have said, “No.”`
    return !(sentence.key(verb - 1) == "have" && sentence.key(verb - 2).map(Self.modals.contains) ?? false)
  }

  private static let modals: WordSet = ["could", "would", "might", "should", "must", "may"]
}
