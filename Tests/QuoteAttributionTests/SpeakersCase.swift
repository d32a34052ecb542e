import QuoteAttribution

/// A text with the speakers of all its statements, in order; `nil` for those that nobody can be told to say.
struct SpeakersCase: Sendable {
  var text: String
  var speakers: [String?]

  init(_ text: String, _ speakers: [String?]) {
    self.text = text
    self.speakers = speakers
  }

  var found: [String?] { ArticleReader().read(Article(text: text)).statements.map(\.speaker) }
}
