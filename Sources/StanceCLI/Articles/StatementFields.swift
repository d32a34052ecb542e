import QuoteAttribution
import RecordFormats

/// The fields of a statement found in an article.
enum StatementFields {
  static let names = [
    "text", "document", "title", "date", "author", "outlet", "speaker", "speaker_raw", "speaker_span", "speaker_role",
    "speaker_organization", "speaker_party", "attribution", "quote_type", "paragraph", "spans",
  ]

  static func write(_ statement: Statement, of document: ArticleDocument, to json: inout JSONWriter) {
    json.field("text", statement.text)
    write(document, to: &json)
    json.field("speaker", orNull: statement.speaker)
    json.field("speaker_raw", orNull: statement.speakerRaw)
    json.name("speaker_span")
    if let range = statement.speakerRange { json.range(document.scalars(range)) } else { json.null() }
    json.field("speaker_role", statement.speakerRole.rawValue)
    json.field("speaker_organization", orNull: statement.speakerOrganization)
    json.field("speaker_party", orNull: statement.speakerParty)
    json.field("attribution", statement.attribution.rawValue)
    json.field("quote_type", statement.quoteType.rawValue)
    json.field("paragraph", statement.paragraph)
    json.name("spans")
    json.ranges(statement.spans.map(document.scalars))
  }

  /// Writes a stretch of narration with the fields of a statement that nobody makes.
  static func write(narration range: Range<Int>, of document: ArticleDocument, to json: inout JSONWriter) {
    json.field("text", document.article.text(range))
    write(document, to: &json)
    for name in StatementFields.names[6..<13] {
      json.field(name, orNull: nil)
    }
    json.field("quote_type", "narration")
    json.field("paragraph", document.article.paragraphIndex(at: range.lowerBound))
    json.name("spans")
    json.ranges([document.scalars(range)])
  }

  private static func write(_ document: ArticleDocument, to json: inout JSONWriter) {
    json.field("document", document.name)
    json.field("title", orNull: document.metadata.title)
    json.field("date", orNull: document.metadata.date?.description)
    json.field("author", orNull: document.metadata.author)
    json.field("outlet", orNull: document.metadata.outlet)
  }

  /// The cells of a statement, in the order of ``names``.
  static func cells(_ statement: Statement, of document: ArticleDocument) -> [String] {
    [statement.text] + cells(document)
      + [
        statement.speaker ?? "", statement.speakerRaw ?? "",
        statement.speakerRange.map { cell(document.scalars($0)) } ?? "", statement.speakerRole.rawValue,
        statement.speakerOrganization ?? "", statement.speakerParty ?? "", statement.attribution.rawValue,
        statement.quoteType.rawValue,
        String(statement.paragraph), statement.spans.map { cell(document.scalars($0)) }.joined(separator: " "),
      ]
  }

  static func cells(narration range: Range<Int>, of document: ArticleDocument) -> [String] {
    [document.article.text(range)] + cells(document) + Array(repeating: "", count: 7)
      + [
        "narration", String(document.article.paragraphIndex(at: range.lowerBound)), cell(document.scalars(range)),
      ]
  }

  private static func cells(_ document: ArticleDocument) -> [String] {
    let metadata = document.metadata
    return [
      document.name, metadata.title ?? "", metadata.date?.description ?? "", metadata.author ?? "",
      metadata.outlet ?? "",
    ]
  }

  private static func cell(_ range: Range<Int>) -> String { "\(range.lowerBound)-\(range.upperBound)" }
}

extension Article {
  /// The index of the paragraph that holds byte `i`.
  fileprivate func paragraphIndex(at i: Int) -> Int {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].utf8Range.upperBound <= i { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension JSONWriter {
  mutating func field(_ name: String, orNull text: String?) {
    guard let text else {
      self.name(name)
      null()
      return
    }
    field(name, text)
  }

  /// Writes `[start, end]`.
  mutating func range(_ range: Range<Int>) {
    beginArray()
    integer(range.lowerBound)
    integer(range.upperBound)
    endArray()
  }

  mutating func ranges(_ ranges: [Range<Int>]) {
    beginArray()
    for range in ranges { self.range(range) }
    endArray()
  }
}
