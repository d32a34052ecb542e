/// The rule that found a statement's speaker, from the surest to the loosest.
public enum AttributionRule: String, Hashable, Sendable, CaseIterable {
  /// The header of a turn on a Hansard page.
  case hansardTurn = "hansard-turn"
  /// The label in front of a turn of a transcript or interview.
  case speakerLabel = "speaker-label"
  /// A name or title at the cue: `the home secretary said`.
  case nameAtCue = "name-at-cue"
  /// A name with a description, or one who speaks for another: `a spokesperson for regulator Ofcom said`.
  case apposition
  /// A pronoun at the cue, for the nearest subject before that it agrees with.
  case pronoun
  /// No cue of its own: the subject of the sentence before.
  case sentenceBefore = "sentence-before"
  /// No cue of its own: the speaker of the words just before.
  case inherited
  /// No rule answered.
  case unknown
}

/// The phrase at a cue that says who speaks.
struct Subject: Sendable {
  let mention: Mention
  /// Further ones, joined by `and`.
  let others: KeptArray<Mention>
  /// A description behind a comma: `Ann Marlowe, chair of the committee,`.
  let apposition: Mention?
  /// Everything from the first name to the last description.
  var utf8Range: Range<Int> {
    var range = mention.utf8Range
    if let apposition { range = Self.range(range, with: apposition) }
    for other in others { range = Self.range(range, with: other) }
    return range
  }

  init(mention: Mention, others: KeptArray<Mention> = KeptArray(), apposition: Mention? = nil) {
    self.mention = mention
    self.others = others
    self.apposition = apposition
  }

  private static func range(_ range: Range<Int>, with added: Mention) -> Range<Int> {
    let added = added.utf8Range
    return min(range.lowerBound, added.lowerBound)..<max(range.upperBound, added.upperBound)
  }

  /// The element behind all that names the speaker.
  var endOfElements: Int {
    others.reduce(apposition?.elements.upperBound ?? mention.elements.upperBound) { max($0, $1.elements.upperBound) }
  }
}

/// What the rules look at to name the speaker of some words.
struct SpeechSite: Sendable {
  /// Who stands at the cue; `nil` if there is no cue.
  var subject: Subject?
  /// Where the cue's sentence starts, in bytes.
  var position: Int
  /// The subject of the sentence before in the same paragraph, if the words have no cue.
  var subjectBefore: Mention?
  /// The speaker of the words before, if these may be a continuation of them.
  var precedingSpeaker: SpeakerDirectory.ID?
}

/// One way to name the speaker of quoted or reported words.
protocol SpeakerRule: Sendable {
  static var name: AttributionRule { get }

  /// The speaker, or `nil` if this rule does not apply.
  static func speaker(
    at site: SpeechSite, in directory: inout SpeakerDirectory, of article: Article
  ) -> SpeakerDirectory.ID?
}
