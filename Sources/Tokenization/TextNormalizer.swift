/// Brings the letters of one token to one form: lower case, normalization form C, without invisible scalars.
///
/// Terms are normalized, never the text they came from, so offsets into the text stay true.
public struct TextNormalizer: Hashable, Sendable {
  /// Whether letters become lower case, by Unicode's mapping that no locale changes.
  public var lowercases: Bool

  public init(lowercases: Bool = true) {
    self.lowercases = lowercases
  }

  /// The normal form of `text`.
  public func normalForm(of text: String) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: normalForm(of: Array(text.unicodeScalars)))
    return String(view)
  }

  func normalForm(of scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    var mayCompose = false
    for scalar in scalars {
      // Below U+0300 every scalar is its own normal form and joins no other.
      if scalar.value >= 0x300 { mayCompose = true }
      if scalar == "\u{2019}" {
        result.append("'")
      } else if scalar.value >= 0x80, ScalarClass(scalar) == .invisible {
        continue
      } else if lowercases {
        result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return mayCompose ? CanonicalComposition.normalizationFormC(of: result) : result
  }
}
