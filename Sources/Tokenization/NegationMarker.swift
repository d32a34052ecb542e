/// Marks the words in the scope of a negation, so that `good` in `not good` can count as a word of its own.
///
/// The scope reaches from a negation cue to the next clause punctuation or quotation mark (Das & Chen 2001; Pang, Lee &
/// Vaithyanathan 2002, §6.1). Cues themselves are never marked; a further cue leaves the scope open.
public struct NegationMarker: Hashable, Sendable {
  public init() {}

  /// Gives the words of `buffer` that stand in a scope their second form.
  public func mark(_ buffer: inout TokenBuffer) {
    var isNegated = false
    for index in 0..<buffer.count {
      let token = buffer[index]
      switch token.kind {
      case .punctuation:
        let form = buffer.formBytes(of: token)
        if form.count == 1, Self.scopeEnds.contains(form[0]) { isNegated = false }
      case .word where Self.isCue(buffer.formBytes(of: token)): isNegated = true
      case .word where isNegated: buffer.negate(at: index, prefix: Self.prefix)
      default: break
      }
    }
  }

  /// No token starts with it unless it is nothing else, so a negated form is never another word's own.
  public static let prefix: StaticString = "¬"

  /// Whether a form is a negated one.
  public static func isNegated(_ form: some Collection<UInt8>) -> Bool {
    form.count > prefix.utf8CodeUnitCount && form.starts(with: UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount))
  }

  private static let scopeEnds = Array(".,;:!?()\"".utf8)
  private static let cues: [StaticString] = [
    "not", "no", "never", "nothing", "nobody", "none", "neither", "nor", "nowhere", "without", "cannot", "hardly",
    "barely", "scarcely", "n't", "'t",
  ]

  private static func isCue(_ form: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = form.baseAddress, form.count >= 2, form.count <= 8 else { return false }
    return cues.contains { cue in
      cue.utf8CodeUnitCount == form.count
        && (0..<form.count).allSatisfy { cue.utf8Start[$0] == base[$0] }
    } || form.count > 3 && base[form.count - 3] == UInt8(ascii: "n") && base[form.count - 2] == UInt8(ascii: "'")
      && base[form.count - 1] == UInt8(ascii: "t")
  }
}
