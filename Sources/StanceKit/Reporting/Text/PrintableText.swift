/// `text` for a terminal: control characters other than line breaks, which texts may hold to move its cursor or worse, are
/// replaced.
func printableText(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { $0 != "\n" && $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
}
