extension String {
  /// The text without what would steer a terminal: control characters, which could move the cursor, rename the window or
  /// worse, and marks that turn the direction of text around. Line breaks and tabs stay.
  var visible: String {
    guard unicodeScalars.contains(where: Self.steers) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { Self.steers($0) ? "\u{FFFD}" : $0 }))
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
