/// A verb or phrase that reports speech, and how the words behind it are to be read.
struct Cue: Hashable, Sendable {
  var manner: CueTable.Manner
  /// The number of words it takes.
  var length: Int
  /// Whether it is a participle, whose subject is that of the sentence: `saying`, `warning`.
  var isParticiple: Bool
}
