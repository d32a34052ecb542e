import QuoteAttribution
import Testing

/// Title and date of debates, from the lines above the first turn.
struct DebateMetadataTests {
  struct Case: Sendable {
    var head: String
    var title: String?
    var date: String?
  }

  @Test(arguments: [
    Case(
      head: "Harbour Cameras\nVolume 763: debated on Wednesday 12 March 2025", title: "Harbour Cameras",
      date: "2025-03-12"),
    Case(head: "12 March 2025\nHouse of Commons", title: nil, date: "2025-03-12"),
    Case(
      head: "House of Commons\nCommons Chamber\nHarbour Cameras: Privacy\n26 November 2025\nVolume 776",
      title: "Harbour Cameras: Privacy", date: "2025-11-26"),
    Case(
      head: "PARLIAMENTARY DEBATE\nHarbour Cameras - 4 February 2025 (Commons/Commons Chamber)",
      title: "Harbour Cameras - 4 February 2025 (Commons/Commons Chamber)", date: "2025-02-04"),
  ])
  func readsTheHead(_ example: Case) {
    let turns = "Ann Vale\n(Hexley) (Con)\nWhen will she act?\n\nPiers Oakes\n(Fenbridge) (Lab)\nSoon, I hope."
    let metadata = ArticleReader().read(Article(text: "\(example.head)\n\n\(turns)")).metadata
    #expect(metadata.title == example.title)
    #expect(metadata.date?.description == example.date)
    #expect(metadata.outlet == nil)
  }
}
