/// Marks the words in the scope of a negation, so that `not good` and `good` count as different words.
///
/// From a negation cue to the next clause punctuation every word gets the prefix `not_` (Das & Chen 2001; Pang, Lee &
/// Vaithyanathan 2002, §6.1). A second cue within the scope ends it.
public struct NegationMarker: Hashable, Sendable {
  public init() {}

  /// Marks the words of `buffer` in place. Ranges into the text stay as they are.
  public func mark(_ buffer: inout TokenBuffer) {
    var isNegated = false
    for index in 0..<buffer.count {
      let token = buffer[index]
      let form = Array(buffer.formBytes(of: token))
      switch token.kind {
      case .punctuation:
        if form.count == 1, Self.clauseEnds.contains(form[0]) { isNegated = false }
      case .word where Self.isCue(form): isNegated.toggle()
      case .word where isNegated: buffer.replaceForm(at: index, with: Self.prefix + form)
      default: break
      }
    }
  }

  private static let prefix = Array("not_".utf8)
  private static let clauseEnds = Array(".,;:!?()".utf8)
  private static let cues: [[UInt8]] = [
    "not", "no", "never", "nothing", "nobody", "none", "neither", "nor", "nowhere", "without", "cannot", "hardly",
    "barely", "scarcely",
  ].map { Array($0.utf8) }

  private static func isCue(_ form: [UInt8]) -> Bool {
    form.suffix(3).elementsEqual("n't".utf8) || cues.contains(form)
  }
}
