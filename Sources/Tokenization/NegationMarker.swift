/// Marks the words in the scope of a negation, so that `good` in `not good` can have a form of its own.
///
/// The scope reaches from a negation cue to the next clause punctuation or quotation mark (Das & Chen 2001; Pang, Lee &
/// Vaithyanathan 2002, §6.1). Cues themselves are never marked; a further cue leaves the scope open.
public struct NegationMarker: Hashable, Sendable {
  public init() {}

  /// Sets ``Token/isNegated`` of the words of `buffer` that stand in a scope.
  public func mark(_ buffer: inout TokenBuffer) {
    Self.events.withUnsafeBufferPointer { events in
      guard let events = events.baseAddress else { return }
      var isNegated = false
      for index in 0..<buffer.count {
        let token = buffer[index]
        let form = buffer.formBytes(of: token)
        // Only few tokens can open or close a scope; which, their first byte and length tell without a branch for each.
        if Self.canBeEvent(form, events), token.kind == .word ? Self.isCue(form) : token.kind == .punctuation {
          isNegated = token.kind == .word
        } else {
          buffer.setNegated(isNegated && token.kind == .word, at: index)
        }
      }
    }
  }

  /// The form that a word has in the scope of a negation. No token has it by itself: `¬` is one of its own.
  public static func negatedForm(of form: some Collection<UInt8>) -> [UInt8] { [mark.0, mark.1] + form }

  /// Whether a form is a negated one.
  @inlinable
  public static func isNegatedForm(_ form: some RandomAccessCollection<UInt8>) -> Bool {
    guard form.count > 2, form[form.startIndex] == mark.0 else { return false }
    return form[form.index(after: form.startIndex)] == mark.1
  }

  /// The word whose negated form this is.
  @inlinable
  public static func plainForm<Form: RandomAccessCollection<UInt8>>(of form: Form) -> Form.SubSequence {
    form.dropFirst(2)
  }

  /// `¬` in UTF-8.
  @inlinable
  static var mark: (UInt8, UInt8) { (0xC2, 0xAC) }
  private static let scopeEnds = Array(".,;:!?()\"".utf8)
  private static let cues: [StaticString] = [
    "not", "no", "never", "nothing", "nobody", "none", "neither", "nor", "nowhere", "without", "cannot", "hardly",
    "barely", "scarcely", "n't", "'t",
  ]

  /// Which lengths the cues and the ends of scopes of each first byte have, a bit for each.
  private static let events: [UInt16] = {
    var events = [UInt16](repeating: 0, count: 256)
    for cue in cues { events[Int(cue.utf8Start[0])] |= 1 << UInt16(cue.utf8CodeUnitCount) }
    for end in scopeEnds { events[Int(end)] |= 1 << 1 }
    return events
  }()

  @inline(__always)
  private static func canBeEvent(_ form: UnsafeBufferPointer<UInt8>, _ events: UnsafePointer<UInt16>) -> Bool {
    guard let base = form.baseAddress else { return false }
    let count = form.count
    let isKnown = events[Int(base[0])] &>> UInt16(truncatingIfNeeded: min(count, 15)) & 1 != 0
    return isKnown || endsInContraction(base, count)
  }

  /// `wouldn't` of `wouldn't've`, or any contraction where they are not split.
  @inline(__always)
  private static func endsInContraction(_ form: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    count > 3 && form[count &- 2] == UInt8(ascii: "'") && form[count &- 1] == UInt8(ascii: "t")
  }

  private static func isCue(_ form: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = form.baseAddress else { return false }
    if endsInContraction(base, form.count) { return base[form.count &- 3] == UInt8(ascii: "n") }
    return cues.contains { cue in
      cue.utf8CodeUnitCount == form.count
        && form.elementsEqual(UnsafeBufferPointer(start: cue.utf8Start, count: form.count))
    }
  }
}
