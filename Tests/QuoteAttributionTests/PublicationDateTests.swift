import QuoteAttribution
import Testing

struct PublicationDateTests {
  @Test(arguments: [
    ("2025-03-12T07:45:00Z", "2025-03-12"), ("12 March 2025, 07:45 | Updated: 13 March 2025", "2025-03-12"),
    ("March 12, 2025, 5:14 p.m. ET", "2025-03-12"), ("Published: Tuesday 4th Sept 2018", "2018-09-04"),
    ("12/03/2025", "2025-03-12"), ("03/22/2025", "2025-03-22"), ("Updated 07:05, 3 Feb 2025", "2025-02-03"),
    ("20250312", nil), ("Spring 2025", nil), ("31 Octember 2025", nil), ("2025-13-40", nil), ("", nil),
  ])
  func reads(text: String, date: String?) {
    #expect(PublicationDate(parsing: text)?.description == date)
  }

  @Test func sortsByDay() throws {
    let days = try ["2025-03-12", "2024-12-31", "2025-03-02"].map { try #require(PublicationDate(parsing: $0)) }
    #expect(days.sorted().map(\.description) == ["2024-12-31", "2025-03-02", "2025-03-12"])
    #expect(days[0].monthDescription == "2025-03")
  }
}
