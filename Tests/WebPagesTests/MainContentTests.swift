import QuoteAttribution
import Testing
import WebPages

/// What is read of pages built in the ways that real ones are.
struct MainContentTests {
  /// Paragraphs that only an article has, each in `tag`.
  private static let story = [
    "Ann Marlowe said that the harbour would be dredged before the first of the winter storms came in.",
    "The council has put the work off four times since the lock was built, and each time the price went up.",
    "“Nobody here believes the figures any more,” she said, and the gallery clapped for some time.",
    "The harbour master, who keeps the log, expects the channel to be closed to large boats for nine weeks.",
  ]

  private static func paragraphs(_ tag: String = "p") -> String {
    story.map { "<\(tag)>\($0)</\(tag)>" }.joined(separator: "\n")
  }

  private func text(_ html: String) -> [String] {
    let page = WebPage(utf8: Array(html.utf8))
    let dropped = Set(ArticleReader().read(page.article).dropped.map(\.utf8Range))
    return page.article.paragraphs.filter { !dropped.contains($0.utf8Range) }.map { page.article.text($0.utf8Range) }
  }

  @Test func headingsInMenusEndNoArticle() {
    let menu = "<div class='sidebar'><h3>Most popular</h3><ul><li><a href='/a'>Lock opens</a></li></ul></div>"
    let links = (0..<30).map { "<li><a href='/\($0)'>Harbour news from page \($0)</a></li>" }.joined()
    #expect(text("<body>\(menu)<div>\(Self.paragraphs())</div><ul>\(links)</ul></body>") == Self.story)
  }

  @Test func closingTagsInScriptsEndNoScript() {
    let script = "<script>var s = \"<b>\" + x + \"</b> and more of what a script says, said it.\"; s += 1</script>"
    #expect(text("<body><div>\(Self.paragraphs())\(script)</div></body>") == Self.story)
  }

  /// Wrappers, classes and hidden elements that are marked as furniture and hold the article.
  @Test(arguments: [
    "<form id='page'><div>#</div><p>Sign in to say what you think of it.</p></form>",
    "<aside class='column'><div>#</div></aside><p>All about the harbour.</p>",
    "<div id='root' aria-hidden='true'><main>#</main></div><div role='dialog'><p>We use cookies on this site.</p></div>",
    "<div style='display: none'>#</div><div class='cookies'><p>We store data on your device if you agree.</p></div>",
    "<div class='content-with-sidebar'><div>#</div><div class='sidebar'><p>What others read at noon.</p></div></div>",
  ])
  func liftsMarksOfAllThatIsThere(body: String) {
    #expect(text("<body>\(body.replacing("#", with: Self.paragraphs()))</body>") == Self.story)
  }

  @Test func noWrapperOfTheTitleIsAComment() {
    let consent = "<p>We and our partners keep data on your device to show you what we think that you want to see.</p>"
    let article = "<div class='no-comments'><h1>Harbour</h1><div>\(Self.paragraphs())\(Self.paragraphs())</div></div>"
    let lines = text("<body>\(article)<div>\(consent)\(consent)\(consent)</div></body>")
    #expect(lines.starts(with: Self.story + Self.story))
  }

  @Test func liftsTheClassOfEveryParagraph() {
    let promo = "<div class='paywall'><a href='/join'>Join us</a></div>"
    let chunks = Self.story.map { "<div><p class='paywall'>\($0)</p></div>" }.joined(separator: promo)
    #expect(text("<body><div>\(chunks)</div></body>") == Self.story)
  }

  @Test func commentsAreNoArticleHoweverLong() {
    let comment =
      "<div><p>I lived by the harbour for forty years and never saw it dredged. They say it every year!</p></div>"
    let comments = String(repeating: comment, count: 30)
    #expect(
      text("<body><div>\(Self.paragraphs())</div><div id='articleComments'>\(comments)</div></body>") == Self.story)
  }

  @Test func menusAndTeasersAreNoArticle() {
    let menu = (0..<40).map { "<li><a href='/\($0)'>Harbour, lock and channel \($0)</a></li>" }.joined()
    let teasers = (0..<12).map {
      "<div><h3><a href='/\($0)'>The lock that nobody wanted, part \($0)</a></h3><p>A short word on it.</p></div>"
    }.joined()
    let page = "<body><ul>\(menu)</ul><table><tr><td>\(Self.paragraphs())</td><td>\(teasers)</td></tr></table></body>"
    #expect(text(page) == Self.story)
  }

  @Test func tablesAndLinksDivideNoArticle() {
    let rows = (0..<60).map { "<tr><td>Ward \($0)</td><td>\($0 * 17)</td></tr>" }.joined()
    let links = "<ul><li><a href='/a'>The lock in pictures</a></li><li><a href='/b'>A map of the port</a></li></ul>"
    let halves = [Self.story.prefix(2), Self.story.suffix(2)].map { half in
      "<div>\(half.map { "<p>\($0)</p>" }.joined())</div>"
    }
    let lines = text("<body><div>\(halves[0])<table>\(rows)</table>\(links)\(halves[1])</div></body>")
    #expect(lines.filter { $0.count > 20 } == Self.story)
  }

  /// Old pages have no paragraphs.
  @Test(arguments: ["<br><br>", "<br />\n\n<br />\n", "<br>\n", "<p>"])
  func readsParagraphsBetweenLineBreaks(divider: String) {
    #expect(
      text("<body><table><tr><td>\(Self.story.joined(separator: divider))</td></tr></table></body>") == Self.story)
  }

  @Test func aLineBreakWithinASentenceIsABlank() {
    #expect(text("<body><p>The harbour<br>will be<br>dredged.</p></body>") == ["The harbour will be dredged."])
  }

  /// Sites load the next articles below the one that was opened.
  @Test func readsTheArticleWithThePagesTitle() {
    let other = "<article><h1>The bridge is closed until spring</h1>\(Self.paragraphs())\(Self.paragraphs())</article>"
    let article = "<article><h1>Harbour to be dredged</h1>\(Self.paragraphs())</article>"
    let head = "<head><title>Harbour to be dredged | The Bramble</title></head>"
    #expect(text("<html>\(head)<body><div>\(other)\(article)\(other)</div></body></html>") == Self.story)
  }

  @Test func aSummarySetAsAHeadingIsText() {
    let long = Self.story.joined(separator: " ")
    #expect(text("<body><div><h2>Harbour</h2><h3>\(long)</h3>\(Self.paragraphs())</div></body>") == [long] + Self.story)
  }
}
