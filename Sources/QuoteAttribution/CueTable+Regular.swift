/// Verbs that report speech and are inflected by rule, by how they are read.
extension CueTable {
  /// Those before which another table has a form of its own keep that.
  static let regularVerbsByManner: [(Manner, String)] = [
    (.says, "blog chirp chuckle enthuse fume gush opine quip remark retort tweet muse"),
    (.states, "acknowledge allege assert attest aver avow concede conclude concur contend disclose divulge emphasise"),
    (.states, "emphasize maintain posit reaffirm reckon reiterate speculate stress surmise testify theorise theorize"),
    (.states, "underline underscore insinuate intimate hypothesise hypothesize deduce prophesy predict lament"),
    (
      .judges,
      "assail bemoan blab! bluff bluster boast brag! carp clarify confide crow fret! gloat gripe grouse"
    ),
    (.judges, "grumble harrumph holler intone josh mention moan move mumble mutter nag! pontificate preach"),
    (.judges, "proclaim profess pronounce rage rail rant rasp recite reminisce seethe shriek sniff sniffle snort"),
    (.judges, "specify splutter squeal stipulate stutter sulk tut! vent wail whimper whine whinge whisper yell"),
    (
      .judges,
      "shout bark cry smile laugh gush enthuse beam shrug! boom bellow plead beg! sob! murmur hiss growl roar scream"
    ),
    (.judges, "gasp chuckle grin! wince purr drawl chant stammer grunt interrupt interject sigh"),
    (.judges, "quibble scoff sneer snap! tease consider trumpet elaborate demur! caution joke"),
    (.blames, "admonish berate castigate chastise chide condemn decry denounce deplore excoriate lambast pillory"),
    (.blames, "rebuke reprimand reproach savage scold slate upbraid vilify"),
    (.announces, "foreshadow envisage predict"),
    (.asks, "quiz! ponder wonder"),
    (.demands, "implore beseech exhort entreat"),
  ]

  /// `warn`, `warns`, `warned`, `warning`; a mark behind the base doubles its last letter: `blab!`.
  static func forms(of verb: String) -> [String] {
    let base = verb.hasSuffix("!") ? String(verb.dropLast()) : verb
    if base.hasSuffix("ie") { return [base, base + "s", base + "d"] }
    let isDoubled = base != verb
    let stem = isDoubled ? base + String(base.suffix(1)) : base.hasSuffix("e") ? String(base.dropLast()) : base
    let endsInConsonantAndY =
      base.hasSuffix("y") && !"aeiou".contains(base.dropLast().last ?? "a")
    let past = endsInConsonantAndY ? base.dropLast() + "ied" : stem + "ed"
    let third =
      endsInConsonantAndY
      ? base.dropLast() + "ies"
      : isDoubled && stem.hasSuffix("z")
        ? stem + "es"
        : ["s", "x", "ch", "sh"].contains(where: base.hasSuffix) ? base + "es" : base + "s"
    // A bare form is often a noun, and seldom follows a source.
    return [third, past, stem + "ing"].map { String($0) }
  }
}
