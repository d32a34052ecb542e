import LinearModels
import QuoteAttribution
import StanceKit

/// Articles as a web page that needs nothing but itself: the text as it stands, with notes on its statements.
///
/// The first axis gives statements their color and line; the others are told in the notes. Everything is text and
/// links, so a keyboard reaches it and a printer shows it.
struct ArticlePage {
  let axes: [ModelAxis]

  /// How many terms a note names where the caller does not say.
  static let explainedTerms = 4

  /// The page up to its first article.
  var start: String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Statements and their stance</title>
    <style>
    \(ArticlePageStyle.css)
    </style>
    </head>
    <body>
    <main>
    \(legend)

    """
  }

  static let end = "</main>\n</body>\n</html>\n"

  private var legend: String {
    guard let axis = axes.first else { return "" }
    let labels = axis.labels + (axis.rule.kind == .set ? [AxisScheme.neutral] : [])
    let items = labels.map { label in
      "<li><span class=\"statement \(styleClass(label))\">\(HTMLText.escaped(label))</span></li>"
    }
    return "<ul class=\"legend\" aria-label=\"\(HTMLText.escaped(axis.name))\">\(items.joined())</ul>"
  }

  /// One article. `outcomes` belong to its statements, one each.
  func section(_ document: ArticleDocument, _ outcomes: [PredictionOutcome]) -> String {
    let marked = MarkedArticle(document)
    let metadata = document.metadata
    let facts = [metadata.outlet, metadata.author, metadata.date?.description].compactMap { $0 }
    var html = "<article>\n<header><h1>\(HTMLText.escaped(metadata.title ?? document.name))</h1>"
    if !facts.isEmpty { html += "<p>\(HTMLText.escaped(facts.joined(separator: " · ")))</p>" }
    html += "</header>\n"
    for paragraph in marked.paragraphs {
      if let reason = paragraph.dropped {
        let text = paragraph.pieces.map { HTMLText.escaped($0.text) }.joined()
        html += "<div class=\"row dropped\"><p>\(text)</p><p class=\"why\">left out: \(reason.rawValue)</p></div>\n"
        continue
      }
      html += "<div class=\"row\"><p>"
      var noted: [Int] = []
      for piece in paragraph.pieces {
        guard let statement = piece.statement else {
          html += HTMLText.escaped(piece.text)
          continue
        }
        let id = Self.identifier(document, statement)
        let style = styleClass(outcomes[statement].primary(0))
        html += "<a class=\"statement \(style)\" href=\"#note-\(id)\""
        if piece.isFirst {
          noted.append(statement)
          html += " id=\"in-\(id)\""
        }
        html += ">\(HTMLText.escaped(piece.text))"
        if piece.isFirst { html += "<sup>\(statement + 1)</sup>" }
        html += "</a>"
      }
      html += "</p>"
      if !noted.isEmpty {
        html += "<div class=\"notes\">"
        for statement in noted {
          html += note(
            document.reading.statements[statement], outcomes[statement], number: statement + 1,
            id: Self.identifier(document, statement))
        }
        html += "</div>"
      }
      html += "</div>\n"
    }
    return html + "</article>\n"
  }

  private func note(_ statement: Statement, _ outcome: PredictionOutcome, number: Int, id: String) -> String {
    var html = "<section class=\"note \(styleClass(outcome.primary(0)))\" id=\"note-\(id)\" tabindex=\"-1\">"
    html += "<h2><a href=\"#in-\(id)\" aria-label=\"Statement \(number), back to the text\">\(number)</a> "
    html += "\(HTMLText.escaped(statement.speaker ?? "unknown speaker"))"
    if statement.speakerRole != .unknown { html += " <small>\(statement.speakerRole.rawValue)</small>" }
    html += "</h2><dl>"
    for (index, axis) in axes.enumerated() {
      let labels = outcome.labels(index).map { $0.isEmpty ? [AxisScheme.neutral] : $0 } ?? ["declined"]
      let confidence = Int((outcome.prediction.axes[index].confidence * 100).rounded())
      html += "<div><dt>\(HTMLText.escaped(axis.name))</dt><dd>"
      html += labels.map { "<b>\(HTMLText.escaped(Self.sign(ofLabel: $0) + $0))</b>" }.joined(separator: ", ")
      html += " <small>\(confidence) %</small></dd></div>"
    }
    for explanation in outcome.explanations ?? [] where !explanation.terms.isEmpty {
      let terms = explanation.terms.map { term in
        "<span>\(HTMLText.escaped(term.term)) <small>\(Self.signed(term.weight))</small></span>"
      }
      html +=
        "<div><dt>for \(HTMLText.escaped(explanation.label))</dt><dd class=\"words\">\(terms.joined(separator: " "))"
      html += "</dd></div>"
    }
    html += "<div><dt>found by</dt><dd>\(statement.attribution.rawValue), \(statement.quoteType.rawValue)</dd></div>"
    return html + "</dl></section>"
  }

  // MARK: - Parts of text

  /// The class of the color and line for a label of the first axis: by its place among the labels.
  private func styleClass(_ label: String?) -> String {
    guard let label, let index = axes.first?.labels.firstIndex(of: label) else { return "s-none" }
    return "s-\(index % ArticlePageStyle.colors.count)"
  }

  /// A sign that tells tones apart without color.
  private static func sign(ofLabel label: String) -> String {
    switch label {
    case "positive": "＋ "
    case "negative": "－ "
    default: ""
    }
  }

  private static func signed(_ weight: Double) -> String {
    let tenths = Int((abs(weight) * 10).rounded())
    return "\(weight < 0 ? "−" : "+")\(tenths / 10).\(tenths % 10)"
  }

  private static func identifier(_ document: ArticleDocument, _ statement: Int) -> String {
    let name = document.name.unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        ? String(scalar) : "-\(String(scalar.value, radix: 16))"
    }
    return "\(name.joined())-\(statement + 1)"
  }
}
