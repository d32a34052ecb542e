/// Finds the cues that report speech without a source: `The court heard that`, `Traders were told they would wait`.
struct UnnamedSource {
  let sentence: OuterSentence
  let subjects: SubjectFinder
  let speech: ReportedSpeech

  func site(of cue: Cue, at i: Int) -> CueSite? {
    let end = i + cue.length
    if cue.manner == .hears { return hearing(of: cue, at: i) ?? impersonal(cue, at: i) }
    if let site = impersonal(cue, at: i) { return site }
    guard let before = sentence.key(i - 1), let verb = sentence.key(i), Self.told.contains(verb),
      Lexicon.passives.contains(before), !isTold(before: i - 1)
    else { return nil }
    guard let content = speech.clauseStart(from: end, needsVerb: false) else {
      return CueSite(cue: cue, elements: i..<end, start: i)
    }
    return CueSite(cue: cue, elements: i..<end, start: i, contentStart: content)
  }

  /// Whether a single person is told, which is part of a story: `She has been told that it closed.`
  private func isTold(before be: Int) -> Bool {
    guard let mention = subjects.subject(before: be)?.subject.mention else { return false }
    return mention.isPronoun || mention.kind == .name && !mention.isOrganization
  }

  /// `The jury heard that`
  private func hearing(of cue: Cue, at i: Int) -> CueSite? {
    let end = i + cue.length
    guard let (subject, start) = subjects.subject(before: i) else { return nil }
    let words = subject.mention.description + subject.mention.name.map(\.key)
    guard words.contains(where: Self.assemblies.contains) else { return nil }
    let content = speech.clauseStart(from: end, needsVerb: true) ?? (speech.hasPastVerb(from: end + 1) ? end : nil)
    return CueSite(cue: cue, elements: i..<end, start: start, contentStart: content)
  }

  /// `It is understood that`, `is alleged to have`
  private func impersonal(_ cue: Cue, at i: Int) -> CueSite? {
    guard let be = sentence.key(i - 1), ["is", "are", "was", "were", "been"].contains(be) else { return nil }
    let end = i + cue.length
    if sentence.key(i) == "alleged", sentence.key(end) == "to", sentence.key(end + 1) == "have" {
      return CueSite(cue: cue, elements: i..<end, start: i, contentStart: end + 1)
    }
    guard sentence.key(end) == "that",
      let it = (i - 3..<i - 1).first(where: { sentence.key($0) == "it" }),
      !["if", "unless", "until", "once", "whether", "when"].contains(sentence.key(it - 1))
    else { return nil }
    return CueSite(cue: cue, elements: i..<end, start: i, contentStart: end + 1)
  }

  private static let told: WordSet = ["told", "warned", "informed", "reminded", "assured", "advised"]

  private static let assemblies: WordSet = [
    "court", "jury", "jurors", "inquest", "tribunal", "hearing", "inquiry", "committee", "meeting", "panel",
    "councillors", "mps", "magistrates", "commission", "senators", "peers", "conference", "parliament",
  ]
}
