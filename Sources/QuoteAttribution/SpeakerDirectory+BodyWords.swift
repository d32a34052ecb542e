/// Common nouns for bodies whose names have another word for it.
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
}
