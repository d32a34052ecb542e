import QuoteAttribution
import Testing
import WebPages

struct WebPageTests {
  private let source = """
    <!DOCTYPE html>
    <html><head><meta charset="utf-8"><title>Law is late | The Bramble</title>
    <meta property="og:site_name" content="The Bramble"><meta name="author" content="By Piers Vale">
    <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Law is \\u201clate\\u201d",
      "datePublished": "2025-03-12T07:45:00Z"}]}</script>
    <style>p { content: "“" }</style></head>
    <body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
    <div class="cookie-banner"><p>We store cookies on your device. “Accept all” means that you agree to it.</p></div>
    <article><h1>Law is “late”</h1>
    <p>The&nbsp;law is late, <a href="/marlowe">Ann&#32;Marlowe</a> said on Monday, and nobody in the house objected.</p>
    <p>&ldquo;We <em>will not</em>
       wait &mdash; ever,&rdquo; she said.</p>
    <figure><figcaption>Ann Marlowe in Leeds</figcaption></figure>
    <aside><p>Sign up: “the best letter there is”, say our readers, and there are very many of them.</p></aside>
    <p class="related"><a href="/x">Read more: Council ‘scraps’ bins</a></p>
    </article><footer>© The Bramble</footer></body></html>
    """

  private func reading() -> (WebPage, ArticleReading) {
    let page = WebPage(utf8: Array(source.utf8))
    return (page, ArticleReader().read(page.article))
  }

  @Test func keepsTheArticleOnly() {
    let (page, reading) = reading()
    let body = page.article.paragraphs.filter { $0.furniture == nil }.map { page.article.text($0.utf8Range) }
    #expect(
      body == [
        "The\u{A0}law is late, Ann Marlowe said on Monday, and nobody in the house objected.",
        "“We will not wait — ever,” she said.",
      ])
    #expect(reading.statements.map(\.speaker) == ["Ann Marlowe", "Ann Marlowe"])
    let reasons = Set(reading.dropped.map(\.reason))
    #expect(reasons.isSuperset(of: [.navigation, .promotion, .headline, .caption, .aside, .linkList]))
  }

  /// Each post of a live blog is an `article`, and so is each teaser beside an article.
  @Test func readsEveryPostOfALiveBlogAndNoTeaser() {
    func speakers(_ articles: [String]) -> [String?] {
      let page = WebPage(utf8: Array("<html><body><main>\(articles.joined())</main></body></html>".utf8))
      return ArticleReader().read(page.article).statements.map(\.speaker)
    }
    let posts = ["Ann Vale", "Piers Oakes", "Jane Moor"].map {
      "<article><h2>Latest</h2><p>\($0) said the rules would cost jobs.</p></article>"
    }
    let long =
      "<article><p>Kit Frith said the rules would cost jobs across the whole of the north and the west.</p></article>"
    #expect(speakers(posts + [long]) == ["Ann Vale", "Piers Oakes", "Jane Moor", "Kit Frith"])
    let story =
      "<article>\(String(repeating: "<p>Ann Vale said that the rules would cost jobs there.</p>", count: 8))</article>"
    let teasers = (0..<4).map {
      "<article><a href='/\($0)'><p>Piers Oakes said the rules would help.</p></a></article>"
    }
    #expect(speakers([story] + teasers).allSatisfy { $0 == "Ann Vale" })
  }

  @Test func findsItsPlacesInTheSource() throws {
    let (page, reading) = reading()
    let utf8 = Array(source.utf8)
    let statement = try #require(reading.statements.last)
    #expect(statement.text == "We will not wait — ever")
    let place = page.source(of: statement.spans[0])
    #expect(String(decoding: utf8[place], as: UTF8.self) == "We <em>will not</em>\n   wait &mdash; ever")
  }

  @Test func readsMetadata() {
    let metadata = WebPage(utf8: Array(source.utf8)).metadata
    #expect(metadata.title == "Law is “late”")
    #expect(metadata.author == "Piers Vale")
    #expect(metadata.outlet == "The Bramble")
    #expect(metadata.date?.description == "2025-03-12")
  }

  @Test(arguments: [
    "", "<", "&", "&#x;", "<p", "<p>&amp", "<!--", "<script>", "<p>a<p>b</b></i>", "<table><p>x<tr>", "\u{FEFF}<p>x",
    "<p>AT&T &unknown; & co</p>", "<head><x-y></head><p>text</p>", "<p hidden>a</p><p>b", "<br><br>a<br>b<br><br>c",
    String(repeating: "<div>", count: 5000) + "x", String(repeating: "<p>a", count: 5000),
    "a" + String(repeating: "&nbsp;<br>", count: 5000),
  ])
  func survivesOddities(source: String) {
    let utf8 = Array(source.utf8)
    let page = WebPage(utf8: utf8)
    var end = 0
    for paragraph in page.article.paragraphs {
      let place = page.source(of: paragraph.utf8Range)
      #expect(place.lowerBound >= 0 && place.upperBound <= utf8.count && place.lowerBound >= end)
      end = place.upperBound
    }
  }

  @Test func mapsEveryWordOfPlainMarkup() {
    let utf8 = Array("<body><p>One <b>two</b> three &amp; four.</p><p>Fünf — sechs.</p></body>".utf8)
    let page = WebPage(utf8: utf8)
    for (word, place) in [("One", "One"), ("two", "two"), ("four.", "four."), ("&", "&amp;"), ("sechs", "sechs")] {
      let bytes = Array(word.utf8)
      let text = page.article.utf8
      let start = text.indices.first { text[$0...].starts(with: bytes) } ?? 0
      let source = page.source(of: start..<start + bytes.count)
      #expect(String(decoding: utf8[source], as: UTF8.self) == place)
    }
  }
}
