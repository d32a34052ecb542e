/// Marks the words in the scope of a negation, so that `good` in `not good` can have a form of its own.
///
/// The scope reaches from a negation cue to the next clause punctuation or quotation mark (Das & Chen 2001; Pang, Lee &
/// Vaithyanathan 2002, §6.1). Cues themselves are never marked; a further cue leaves the scope open.
public struct NegationMarker: Hashable, Sendable {
  public init() {}

  /// Sets ``Token/isNegated`` of the words of `buffer` that stand in a scope.
  public func mark(_ buffer: inout TokenBuffer) {
    Self.lengthsByFirstByte.withUnsafeBufferPointer { lengths in
      guard let lengths = lengths.baseAddress else { return }
      mark(&buffer, isCue: CueTest(lengths: lengths))
    }
  }

  private func mark(_ buffer: inout TokenBuffer, isCue: CueTest) {
    var isNegated = false
    for index in 0..<buffer.count {
      let token = buffer[index]
      if token.kind == .word {
        if isCue(buffer.formBytes(of: token)) {
          isNegated = true
        } else if isNegated {
          buffer.negate(at: index)
        }
      } else if isNegated, token.kind == .punctuation {
        let form = buffer.formBytes(of: token)
        if form.count == 1, Self.scopeEnds.contains(form[0]) { isNegated = false }
      }
    }
  }

  /// The form that a word has in the scope of a negation. No token has it by itself: `¬` is one of its own.
  public static func negatedForm(of form: some Collection<UInt8>) -> [UInt8] { prefix + form }

  /// Whether a form is a negated one.
  public static func isNegatedForm(_ form: some RandomAccessCollection<UInt8>) -> Bool {
    form.count > prefix.count && form.starts(with: prefix)
  }

  /// The word whose negated form this is.
  public static func plainForm<Form: RandomAccessCollection<UInt8>>(of form: Form) -> Form.SubSequence {
    form.dropFirst(prefix.count)
  }

  private static let prefix = Array("\u{AC}".utf8)
  private static let scopeEnds = Array(".,;:!?()\"".utf8)
  private static let cues: [StaticString] = [
    "not", "no", "never", "nothing", "nobody", "none", "neither", "nor", "nowhere", "without", "cannot", "hardly",
    "barely", "scarcely", "n't", "'t",
  ]
  /// Which lengths cues of each first byte have, a bit for each: most words are told apart by that.
  private static let lengthsByFirstByte: [UInt16] = {
    var lengths = [UInt16](repeating: 0, count: 256)
    for cue in cues { lengths[Int(cue.utf8Start[0])] |= 1 << UInt16(cue.utf8CodeUnitCount) }
    return lengths
  }()

  private struct CueTest {
    let lengths: UnsafePointer<UInt16>

    @inline(__always)
    func callAsFunction(_ form: UnsafeBufferPointer<UInt8>) -> Bool {
      guard let base = form.baseAddress else { return false }
      let count = form.count
      // `wouldn't` of `wouldn't've`, or any contraction where they are not split.
      if count > 3, base[count &- 1] == UInt8(ascii: "t"), base[count &- 2] == UInt8(ascii: "'") {
        return base[count &- 3] == UInt8(ascii: "n")
      }
      guard count < 16, lengths[Int(base[0])] & 1 &<< UInt16(truncatingIfNeeded: count) != 0 else { return false }
      return NegationMarker.cues.contains { cue in
        cue.utf8CodeUnitCount == count && form.elementsEqual(UnsafeBufferPointer(start: cue.utf8Start, count: count))
      }
    }
  }
}
