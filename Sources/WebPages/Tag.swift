/// What HTML's elements are for.
enum Tag {
  /// Elements without text that a reader sees.
  static let unseen: Set<String> = [
    "script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed", "audio", "video", "math",
    "head", "select", "textarea",
  ]

  /// Elements that start a line of their own.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]

  /// Elements that have no end tag.
  static let void: Set<String> = [
    "meta", "link", "img", "br", "input", "hr", "wbr", "base", "source", "area", "col",
  ]
}
