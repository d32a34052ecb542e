/// A few fixed scalars, of which those of ASCII are found without reading a string.
struct ScalarSet: Sendable, ExpressibleByStringLiteral {
  /// A bit for each scalar of ASCII.
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var others: [Unicode.Scalar] = []

  init(stringLiteral scalars: String) {
    for scalar in scalars.unicodeScalars {
      switch scalar.value {
      case ..<64: low |= 1 << UInt64(scalar.value)
      case ..<128: high |= 1 << UInt64(scalar.value - 64)
      default: others.append(scalar)
      }
    }
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<64: low >> UInt64(scalar.value) & 1 != 0
    case ..<128: high >> UInt64(scalar.value - 64) & 1 != 0
    default: others.contains(scalar)
    }
  }
}
