import RecordFormats
import Testing

struct WordListTests {
  @Test func linesHaveAKeyAndPhrases() throws {
    let list = try WordList("# a table\n\n  Key : One,two  three , ,\r\nother: a: b # c: d\nempty:\n", name: "t")
    #expect(list.lines.map(\.key) == ["Key", "other", "empty"])
    #expect(list.lines.map(\.phrases) == [["one", "two  three"], ["a: b"], []])
    #expect(list.lines.map(\.place) == ["t:3", "t:4", "t:5"])
  }

  @Test func aLineWithoutAColonIsRefusedWithItsPlace() {
    #expect(throws: WordListError(place: "t:2")) { try WordList("a: b\nno colon # a: b", name: "t") }
    #expect("\(WordListError(place: "t:2"))" == "t:2: found no colon, wanted `key: phrase, phrase`")
  }
}
