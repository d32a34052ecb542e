import QuoteAttribution

/// The elements of a page and the blocks of text in them.
struct PageTree {
  struct Element {
    var name: String
    /// The index of the element around it; `nil` for the outermost.
    var parent: Int?
    /// What its name or its attributes say it is, if that is not text of an article.
    var furniture: DroppedLine.Reason?
    /// Whether only a class or an identifier says so, and not its name.
    var isGuess = false
    /// Whether the page declares it to hold the article's text.
    var holdsArticle = false
  }

  /// Text between two block-level tags, its white space collapsed.
  struct Block {
    var element: Int
    var utf8Range: Range<Int>
    /// How many of its bytes stand in links.
    var linkLength: Int
  }

  var elements: [Element] = []
  var blocks: [Block] = []
  /// The text of all blocks, with a line feed behind each.
  var utf8: [UInt8] = []
  var map = SourceMap()
  var metadata = PageMetadata.Sources()

  /// Whether `element` is one with this name, or stands in one.
  func isInside(_ name: String, _ element: Int) -> Bool {
    var element: Int? = element
    while let i = element {
      if elements[i].name == name { return true }
      element = elements[i].parent
    }
    return false
  }
}

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

  static let furniture: [String: DroppedLine.Reason] = [
    "nav": .navigation, "footer": .navigation, "menu": .navigation, "aside": .aside, "figure": .caption,
    "figcaption": .caption, "caption": .caption, "form": .promotion, "button": .promotion, "dialog": .promotion,
    "h1": .headline, "h2": .headline, "h3": .headline, "h4": .headline, "h5": .headline, "h6": .headline,
  ]

  /// What the landmarks of WAI-ARIA say.
  static let roles: [String: DroppedLine.Reason] = [
    "navigation": .navigation, "banner": .navigation, "contentinfo": .navigation, "menu": .navigation,
    "menubar": .navigation, "search": .navigation, "complementary": .aside, "dialog": .promotion,
    "alertdialog": .promotion, "form": .promotion, "heading": .headline,
  ]

  /// Words of class names and identifiers that pages use for furniture.
  static let words: [String: DroppedLine.Reason] = [
    "breadcrumb": .navigation, "breadcrumbs": .navigation, "navbar": .navigation, "masthead": .navigation,
    "nav": .navigation, "sidebar": .aside, "comments": .aside, "disqus": .aside, "pullquote": .aside,
    "pull-quote": .aside, "newsletter": .promotion, "signup": .promotion, "sign-up": .promotion,
    "subscribe": .promotion, "subscription": .promotion, "promo": .promotion, "promotion": .promotion,
    "advert": .promotion, "advertisement": .promotion, "ad": .promotion, "ads": .promotion, "sponsored": .promotion,
    "cookie": .promotion, "cookies": .promotion, "consent": .promotion, "paywall": .promotion, "donate": .promotion,
    "share": .promotion, "sharing": .promotion, "social": .promotion, "related": .linkList,
    "recommended": .linkList, "recommendations": .linkList, "trending": .linkList, "most-read": .linkList,
    "mostread": .linkList, "read-more": .readMore, "readmore": .readMore, "tags": .linkList, "taglist": .linkList,
    "caption": .caption, "credit": .caption, "byline": .byline, "dateline": .dateline, "timestamp": .dateline,
    "copyright": .license,
  ]
}
