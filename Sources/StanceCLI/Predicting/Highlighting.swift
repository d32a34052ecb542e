import StanceKit

/// A statement for a terminal, with the words that decided set off: bold those for the label, underlined those against.
enum Highlighting {
  static func text(_ text: String, _ explanation: Explanation) -> String {
    explanation.segments(of: text).map { segment in
      // A text must not move the cursor or change colors itself.
      let shown = String(segment.text.visible.map { $0.isWhitespace ? " " : $0 })
      return switch segment.effect {
      case .supporting: "\u{1B}[1;36m\(shown)\u{1B}[0m"
      case .opposing: "\u{1B}[4;33m\(shown)\u{1B}[0m"
      case nil: shown
      }
    }.joined()
  }
}
