/// Common nouns for bodies and writings, and what names they can stand for.
extension SpeakerDirectory {
  /// The last body that spoke or acted whose name tells that `noun` can mean it: `the panel` for a committee, `the club` for
  /// Harbour City.
  func mostRecent(organizationNamedLike noun: WordKey) -> ID? {
    guard let words = Self.wordsInNames[noun] else { return nil }
    return salient.suffix(Self.memory).last { id in
      entries[id].kind != .person && entries[id].describedBy.last.map { $0.contains(where: words.contains) } ?? false
    }
  }

  private static let wordsInNames: WordTable<WordSet> = WordTable(
    [
      ("panel", "committee subcommittee commission board council tribunal inquiry"),
      ("committee", "subcommittee"),
      ("bureau", "fbi"),
      ("hospital", "infirmary hospitals clinic"),
      ("airline", "airways airlines air"),
      ("carrier", "airways airlines air"),
      ("department", "ministry pentagon"),
      ("club", "city united town rovers wanderers fc afc athletic albion county rangers hotspur villa"),
      (
        "party",
        "labour labor conservatives democrats republicans tories greens liberals snp dup ukip bjp afd congress cymru "
          + "fianna féin fein gael nationals ndp alp anc"
      ),
    ].map { (word: WordKey($0.0), value: WordSet($0.1.words.map { WordKey($0) })) })

  /// Writings that speak for whoever issued them.
  static let documentNouns: WordSet = [
    "report", "letter", "study", "paper", "submission", "statement", "policy", "website", "blog", "analysis", "survey",
    "research", "guidance", "audit", "review", "complaint", "lawsuit", "suit", "filing", "briefing", "document", "poll",
    "memo", "consultation", "terms", "guidelines", "manual", "site", "notice", "accounts", "minutes", "charter",
    "manifesto", "newsletter", "email", "webpage", "documents", "findings", "indictment", "petition", "article",
    "essay", "bulletin", "figures", "dossier", "affidavit", "communiqué",
  ]

  /// What a writer calls an organization in whose name the noun stands.
  static let namedNouns: WordSet = [
    "police", "league", "club", "fund", "institute", "commission", "panel", "inquiry", "tribunal", "academy", "museum",
    "church", "authority", "board", "bureau", "consortium", "partnership", "laboratory", "chamber", "court",
  ]

  /// What a writer calls an organization already named.
  static let genericNouns: WordSet = [
    "charity", "organisation", "organization", "watchdog", "nonprofit", "regulator", "company", "firm", "group", "body",
    "platform", "app", "network", "trust", "foundation", "association", "union", "force", "council", "department",
    "maker", "school", "hospital", "university", "publisher", "retailer", "operator", "bank", "airline", "broadcaster",
    "bookmaker", "supermarket", "newspaper", "committee", "giant", "startup", "start-up", "brand", "chain", "ministry",
    "carmaker", "automaker", "drugmaker", "chipmaker", "planemaker", "steelmaker", "shipbuilder", "housebuilder",
    "multinational", "agency", "society", "supplier", "provider", "alliance", "coalition", "federation", "lender",
    "insurer", "carrier",
  ]
}
