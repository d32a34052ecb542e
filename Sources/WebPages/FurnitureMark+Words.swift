import QuoteAttribution

extension FurnitureMark {
  static let elements: [String: DroppedLine.Reason] = [
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
  static let words: [String: DroppedLine.Reason] = {
    var words: [String: DroppedLine.Reason] = [:]
    for (reason, names) in lists {
      for name in names.split(separator: " ") { words[String(name)] = reason }
    }
    return words
  }()

  private static let lists: [DroppedLine.Reason: String] = [
    .navigation: """
    breadcrumb breadcrumbs navbar masthead nav navigation subnav topnav footer skip-link sr-only visually-hidden \
    visuallyhidden screen-reader
    """,
    .aside: """
    sidebar side-bar rightbar right-bar right-rail rightrail right-col right-column rightcol comments comment \
    commentlist disqus livefyre respond pullquote pull-quote
    """,
    .promotion: """
    newsletter signup sign-up subscribe subscription promo promotion advert advertisement ad ads sponsored cookie \
    cookies consent gdpr onetrust didomi cmp paywall donate share sharing sharebar sharethis addthis social modal \
    popup login
    """,
    .linkList: """
    related relatedposts recommended recommendations trending most-read mostread most-popular mostpopular tags \
    taglist tag-list outbrain taboola carousel
    """,
    .readMore: "read-more readmore",
    .caption: "caption credit",
    .byline: "byline",
    .dateline: "dateline timestamp",
    .license: "copyright",
  ]

  static let firm: Set<String> = [
    "comments", "comment", "commentlist", "disqus", "livefyre", "respond", "cookie", "cookies", "consent", "gdpr",
    "onetrust", "didomi", "cmp", "nav", "navigation", "footer", "contentinfo", "h1", "h2", "h3", "h4", "h5", "h6",
    "heading",
  ]
}
