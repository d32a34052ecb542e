import Testing

@testable import Evaluation

@Suite struct TextTableTests {
  @Test(
    arguments: [
      (nil, "–"), (.nan, "–"), (0, "0.000"), (1, "1.000"), (0.0625, "0.063"), (0.9995, "1.000"), (-0.25, "-0.250"),
      (-0.0001, "0.000"), (12.3456, "12.346"),
    ] as [(Double?, String)])
  func decimalsAreRounded(value: Double?, text: String) {
    #expect(decimal(value) == text)
  }

  @Test(arguments: [(0.95, "95 %"), (0.975, "97.5 %"), (0.0, "0 %"), (1.0, "100 %"), (0.3333, "33.3 %")])
  func percentagesDropAnIdleZero(share: Double, text: String) {
    #expect(percentage(share) == text)
  }

  @Test func alignsNamesLeftAndNumbersRight() {
    var table = TextTable(header: ["name", "n", "share"])
    table.append(["first", "10", "0.5"])
    table.append([])
    table.append(["x"])
    #expect(table.lines(width: 80) == ["name    n  share", "first  10    0.5", "", "x"])
  }

  @Test func cutsTheFirstColumnToFit() {
    var table = TextTable(header: ["name", "count"])
    table.append(["a rather long name", "12345678"])
    #expect(table.lines(width: 20) == ["name           count", "a rather …  12345678"])
  }

  @Test func keepsControlCharactersOutOfTheTerminal() {
    #expect(printable("a\nb\u{1B}[0m") == "a\u{FFFD}b\u{FFFD}[0m")
    #expect(printable("é 漢字 👩‍👩‍👧") == "é 漢字 👩‍👩‍👧")
  }
}
