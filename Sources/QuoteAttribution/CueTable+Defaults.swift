/// The cues known without a caller's additions, by how they are read.
extension CueTable {
  static let defaultVerbs: [String: Manner] = {
    var verbs: [String: Manner] = [:]
    for (manner, words) in verbsByManner {
      for word in words.split(separator: " ") { verbs[String(word)] = manner }
    }
    return verbs
  }()

  private static let verbsByManner: [(Manner, String)] = [
    (.says, "said say says saying added adds add adding claimed claims claim claiming insisted insists insist"),
    (.says, "insisting argued argues argue arguing declared declares declaring replied replies replying continued"),
    (.says, "tweeted thundered joked remarked remarking quipped concluded concludes observed mused sighed posted"),
    (.says, "wrote writes writing tweets commented responded responding retorted asked asks asking maintained"),
    (.says, "maintains maintaining fumed countered"),
    (.states, "revealed reveals revealing admitted admits admit admitting warns warn warning warned stressed"),
    (.states, "stresses stressing emphasised emphasises emphasising emphasized emphasizing highlighted highlights"),
    (.states, "highlighting noted notes noting explained explains explaining confirmed confirms confirming"),
    (.states, "announced announcing suggested suggests suggesting believes believe believed acknowledged"),
    (.states, "acknowledges acknowledging acknowledge conceded concedes conceding alleged alleges alleging denied"),
    (.states, "denies denying predicted predicts predicting promised promises promising pledged pledges pledging"),
    (.states, "vowed vows vowing estimates estimated estimate agreed agrees complained complains complaining"),
    (.states, "disclosed recalled reiterated reiterating signalled hinted indicated cautioned cautions cautioning"),
    (.states, "asserted asserts asserting repeated repeating stated states stating testified proposed proposes"),
    (.states, "recommended recommends underlined underlining understands fears hopes thinks hoped feared"),
    (.tells, "told tells tell telling reminded reminding assured assures assuring informed"),
    (.demands, "demanded demands demanding urged urges urge urging"),
    (.judges, "branded brands branding dismissed dismisses dismissing described describes describing accused"),
    (.judges, "accuses accusing condemned condemns condemning criticised criticises criticising criticized"),
    (.judges, "denounced denouncing hailed hailing welcomed welcoming slammed slamming blasted attacked labelled"),
    (.judges, "labelling dubbed called calls calling praised praising mocked mocking blamed blaming likened"),
    (.judges, "compared defended defending derided"),
  ]

  static let defaultPairs: [String: [String: Manner]] = [
    "according": ["to": .names],
    "called": ["for": .demands, "on": .demands],
    "calls": ["for": .demands, "on": .demands],
    "call": ["for": .demands, "on": .demands],
    "calling": ["for": .demands, "on": .demands],
    "vowed": ["to": .demands, "that": .says],
    "vowing": ["to": .demands],
    "pledged": ["to": .demands],
    "pledging": ["to": .demands],
    "promised": ["to": .demands],
    "promising": ["to": .demands],
    "threatened": ["to": .demands, "that": .says],
    "threatening": ["to": .demands],
    "hit": ["back": .judges, "out": .judges],
    "hitting": ["back": .judges, "out": .judges],
    "pointed": ["out": .says],
    "pointing": ["out": .says],
    "warned": ["of": .demands, "against": .demands],
    "warns": ["of": .demands, "against": .demands],
    "warning": ["of": .demands, "against": .demands],
    "pressed": ["for": .demands],
    "pressing": ["for": .demands],
    "argued": ["for": .demands, "against": .demands],
    "points": ["out": .says],
    "went": ["on": .judges],
  ]
}
