import QuoteAttribution
import Testing
import WebPages

/// Where pages say their title, day, writer and outlet, if JSON-LD and the usual `meta` elements do not.
struct PageMetadataTests {
  private static let story = String(
    repeating: "<p>The council has put the work off four times, and each time the price went up again.</p>", count: 4)

  private func metadata(head: String = "", top: String = "") -> PageMetadata {
    let source = "<html><head>\(head)</head><body><div>\(top)\(Self.story)</div></body></html>"
    return WebPage(utf8: Array(source.utf8)).metadata
  }

  @Test func divideTitleAndOutlet() {
    let heading = "<h1>Harbour to be dredged</h1>"
    let both = metadata(head: "<title>Harbour to be dredged - Bramble Post</title>", top: heading)
    #expect(both.title == "Harbour to be dredged")
    #expect(both.outlet == "Bramble Post")
    #expect(metadata(head: "<title>Bramble | Harbour to be dredged</title>", top: heading).outlet == "Bramble")
    let site = "<meta property='og:site_name' content='Bramble.co.uk'><title>Dredging: a tale - Bramble</title>"
    #expect(metadata(head: site).title == "Dredging: a tale")
    #expect(metadata(head: "<title>Harbour – dredged at last</title>").title == "Harbour – dredged at last")
  }

  @Test func theTitleIsConfirmedByThePage() {
    let head = """
      <title>Harbour dredging - Bramble</title>
      <script type="application/ld+json">{"headline": "removal of mud"}</script>
      """
    #expect(metadata(head: head, top: "<h1>Harbour dredging</h1>").title == "Harbour dredging")
    let confirmed = head.replacing("removal of mud", with: "Harbour dredging begins")
    #expect(metadata(head: confirmed, top: "<h1>Harbour dredging</h1>").title == "Harbour dredging begins")
  }

  @Test(arguments: [
    "<span class='publishedDate'>9.39am, 5 October 2011</span>",
    "<abbr class='published' title='2011-10-05T09:39Z'>1h</abbr>",
    "<div class='post_time'>Oct 5th 2011 7:30PM</div>",
    "<span property='dc:date' content='2011-10-05'>Wednesday</span>",
    "<time>5 October 2011</time>", "<div class='comment-date'>1 May 2001</div><div class='date'>5 Oct 2011</div>",
  ])
  func readsTheDayFromClasses(markup: String) {
    #expect(metadata(top: "<h1>Harbour to be dredged</h1>\(markup)").date?.description == "2011-10-05")
  }

  @Test(arguments: ["/2011/10/05/harbour", "/news/2011/oct/05/harbour", "/2011/POLITICS/10/05/harbour/index.html"])
  func readsTheDayFromTheAddress(path: String) {
    let address = "http://bramble.example\(path)"
    #expect(metadata(head: "<link rel='canonical' href='\(address)'>").date?.description == "2011-10-05")
    #expect(metadata(head: "<meta property='og:url' content='\(address)'>").date?.description == "2011-10-05")
  }

  @Test func addressesWithoutADayGiveNone() {
    #expect(metadata(head: "<link rel='canonical' href='http://bramble.example/2011/harbour/12345'>").date == nil)
  }

  @Test(arguments: [
    "<div class='cnnByline'>By <b>Ann Marlowe</b>, Bramble</div>", "<a rel='author' href='/a'>Ann Marlowe</a>",
    "<span itemprop='author'>Ann Marlowe</span>", "<p class='author'>By Ann Marlowe - political editor</p>",
    "<div class='byline'><span class='avatar author'>Photo</span></div><div class='byline'>By Ann Marlowe</div>",
  ])
  func readsTheWriterFromMarkup(markup: String) {
    #expect(metadata(top: markup).author == "Ann Marlowe")
  }

  @Test func whatIsNoNameIsNoWriter() {
    let head = "<meta name='author' content='{\"name\": 1}'><meta name='byl' content='By Ann Marlowe, The Bramble'>"
    let page = metadata(head: head + "<meta property='og:site_name' content='The Bramble'>")
    #expect(page.author == "Ann Marlowe")
  }

  @Test func aDrawingsTitleIsNotThePages() {
    let page = metadata(head: "<title>Harbour closes early</title>", top: "<svg><title>Share</title></svg>")
    #expect(page.title == "Harbour closes early")
  }
}
