extension Explanation {
  /// What a stretch of text did to the decision.
  public enum Effect: Hashable, Sendable {
    /// It spoke for the label, or against it, by the sum of the terms that cover it.
    case supporting, opposing
  }

  public struct Segment: Hashable, Sendable {
    public let text: String
    /// `nil` where none of the explanation's terms stands.
    public let effect: Effect?
  }

  /// `text` cut where the effect of the explanation's terms changes; the segments join up to it.
  ///
  /// Where terms overlap, as words and the pairs they make, their weights add up.
  ///
  /// - Parameter text: The text that was explained.
  /// - Complexity: O(*n* + *m*) for *n* bytes and the *m* bytes that all terms cover.
  public func segments(of text: String) -> [Segment] {
    let bytes = Array(text.utf8)
    var weights = [Double](repeating: 0, count: bytes.count)
    var isCovered = [Bool](repeating: false, count: bytes.count)
    for term in terms {
      for position in term.utf8Ranges.joined() where position < bytes.count {
        weights[position] += term.weight
        isCovered[position] = true
      }
    }
    func effect(_ position: Int) -> Effect? {
      isCovered[position] ? (weights[position] < 0 ? .opposing : .supporting) : nil
    }
    var segments: [Segment] = []
    var start = 0
    for position in bytes.indices where position + 1 == bytes.count || effect(position + 1) != effect(position) {
      segments.append(
        Segment(text: String(decoding: bytes[start...position], as: UTF8.self), effect: effect(position)))
      start = position + 1
    }
    return segments
  }
}
