import QuoteAttribution

/// The paragraphs of an article, divided where statements begin and end.
struct MarkedArticle {
  struct Paragraph {
    var pieces: [Piece] = []
    /// Why it is no text of the article.
    var dropped: DroppedLine.Reason?
  }

  struct Piece {
    var text: String
    /// The index of the statement it belongs to; `nil` for narration.
    var statement: Int?
    /// Whether the statement starts here.
    var isFirst = false
  }

  private(set) var paragraphs: [Paragraph] = []

  init(_ document: ArticleDocument) {
    let article = document.article
    let reading = document.reading
    var spans: [(range: Range<Int>, statement: Int, isFirst: Bool)] = []
    for (index, statement) in reading.statements.enumerated() {
      for (place, span) in statement.spans.enumerated() { spans.append((span, index, place == 0)) }
    }
    spans.sort { $0.range.lowerBound < $1.range.lowerBound }
    var next = 0
    var nextDropped = 0
    for paragraph in article.paragraphs {
      let bounds = paragraph.utf8Range
      var marked = Paragraph()
      while nextDropped < reading.dropped.count, reading.dropped[nextDropped].utf8Range.upperBound <= bounds.lowerBound
      {
        nextDropped += 1
      }
      if nextDropped < reading.dropped.count, reading.dropped[nextDropped].utf8Range == bounds {
        marked.dropped = reading.dropped[nextDropped].reason
      }
      var position = bounds.lowerBound
      while next < spans.count, spans[next].range.lowerBound < bounds.upperBound {
        let span = spans[next].range.clamped(to: position..<bounds.upperBound)
        if span.lowerBound > position {
          marked.pieces.append(Piece(text: article.text(position..<span.lowerBound), statement: nil))
        }
        marked.pieces.append(
          Piece(text: article.text(span), statement: spans[next].statement, isFirst: spans[next].isFirst))
        position = max(position, span.upperBound)
        next += 1
      }
      if position < bounds.upperBound {
        marked.pieces.append(Piece(text: article.text(position..<bounds.upperBound), statement: nil))
      }
      paragraphs.append(marked)
    }
  }
}
