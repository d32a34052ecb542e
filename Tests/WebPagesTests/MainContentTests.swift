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
}
