/// A verb or phrase that reports speech, and how the words behind it are to be read.
struct Cue: Hashable, Sendable {
  let manner: CueTable.Manner
  private let wordCount: UInt8
  /// Whether it is a participle, whose subject is that of the sentence: `saying`, `warning`.
  let isParticiple: Bool

  init(manner: CueTable.Manner, length: Int, isParticiple: Bool) {
    self.manner = manner
    self.isParticiple = isParticiple
    wordCount = UInt8(length)
  }

  /// The number of words it takes.
  var length: Int { Int(wordCount) }
}
