import Testing
import Tokenization

struct MarkupTests {
  @Test(
    arguments: [
      ("good<br />bad", ["good", "bad"]),
      ("<p>fair</p>", ["fair"]),
      ("<BR>", []),
      ("<br/><br/>", []),
      ("<a href=\"http://example.org\">here</a>", ["here"]),
      ("<h1\tclass='x'\n>a", ["a"]),
      ("</div >a", ["a"]),
      // No tags.
      ("a < b > c", ["a", "<", "b", ">", "c"]),
      ("x<5>y", ["x", "<", "5", ">", "y"]),
      ("<3", ["<", "3"]),
      ("i <b", ["i", "<", "b"]),
      ("<a-b>", ["<", "a", "-", "b", ">"]),
      ("<br <p>x", ["<", "br", "x"]),
      ("<>", ["<", ">"]),
      ("</>", ["<", "/", ">"]),
      ("<\u{E9}>", ["<", "\u{E9}", ">"]),
      ("<br / x", ["<", "br", "/", "x"]),
      ("<abcdefghij>x", ["x"]),
      ("<abcdefghijk>x", ["<", "abcdefghijk", ">", "x"]),
    ] as [(String, [String])])
  func tagsPartWordsAndAreNoTokens(text: String, expected: [String]) {
    #expect(forms(in: text) == expected)
    #expect(forms(in: text, by: Tokenizer(keepsPunctuation: false)) == expected.filter { $0.contains(/\w/) })
  }

  @Test func aTagHasAtMost1024Bytes() {
    for length in [1022, 1023, 1024, 1025, 1026] {
      let tag = "<p " + String(repeating: ".", count: length - 4) + ">"
      #expect(tag.utf8.count == length)
      let found = forms(in: tag + "end")
      #expect(found.last == "end")
      #expect(found.count == (length <= 1024 ? 1 : length))
    }
  }

  @Test func placesBehindTagsAreThoseOfTheText() {
    #expect(Tokenizer().tokens(in: "a<br />b <i>c</i>").map(\.utf8Range) == [0..<1, 7..<8, 12..<13])
  }
}
