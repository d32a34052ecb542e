import Testing
import Tokenization

struct NegationMarkerTests {
  @Test(
    arguments: [
      ("this is good", "this is good"),
      ("this is not good", "this is not not_good"),
      ("not good, but cheap", "not not_good , but cheap"),
      ("I don't like it. They do", "i don't not_like not_it . they do"),
      ("I don\u{2019}t like it", "i don't not_like not_it"),
      ("never again! Ever", "never not_again ! ever"),
      ("cannot work; will", "cannot not_work ; will"),
      ("no: yes", "no : yes"),
      ("is it not? it is", "is it not ? it is"),
      ("without (real) help", "without ( real ) help"),
      // A second cue ends the scope and is no cue that opens one.
      ("not nothing left", "not nothing left"),
      ("no one can never say no more", "no not_one not_can never say no not_more"),
      // Only words are marked: numbers, tags, addresses, emoji and other punctuation stay.
      ("not 5 #tag www.a.b \u{1F600} - \"x\"", "not 5 #tag <url> \u{1F600} - \" not_x \""),
      ("knot notable note", "knot notable note"),
      ("cant", "cant"),
      ("CAN'T SEE", "can't not_see"),
      ("", ""),
    ] as [(String, String)])
  func marksTheWordsInScope(text: String, expected: String) {
    #expect(marked(text).forms.joined(separator: " ") == expected)
  }

  @Test func everyCueOpensAScope() {
    let cues = [
      "not", "no", "never", "nothing", "nobody", "none", "neither", "nor", "nowhere", "without", "cannot", "hardly",
      "barely", "scarcely", "isn't", "won't", "mustn't",
    ]
    for cue in cues { #expect(marked("\(cue) fair").forms == [cue, "not_fair"]) }
  }

  @Test func everyClauseEndClosesTheScope() {
    for end in ".,;:!?()" { #expect(marked("not \(end) fair").forms == ["not", String(end), "fair"]) }
    for other in "-/'\"&%" { #expect(marked("not \(other) fair").forms == ["not", String(other), "not_fair"]) }
  }

  @Test func placesInTheTextStay() {
    let text = "It's not a good plan, is it?"
    #expect(marked(text).ranges == Tokenizer().tokens(in: text).map(\.utf8Range))
  }

  @Test func makesRoomForLongScopes() {
    let text = "not " + Array(repeating: "a", count: 5000).joined(separator: " ")
    #expect(marked(text).forms == ["not"] + Array(repeating: "not_a", count: 5000))
  }

  @Test func marksNothingTwiceInABufferUsedAgain() {
    var buffer = TokenBuffer()
    let bytes = Array("not good".utf8)
    for _ in 0..<3 {
      _ = tokens(of: bytes, in: &buffer)
      NegationMarker().mark(&buffer)
      #expect((0..<buffer.count).map { buffer.form(of: buffer[$0]) } == ["not", "not_good"])
    }
  }

  private func marked(_ text: String) -> (forms: [String], ranges: [Range<Int>]) {
    var buffer = TokenBuffer()
    _ = tokens(of: Array(text.utf8), in: &buffer)
    NegationMarker().mark(&buffer)
    return ((0..<buffer.count).map { buffer.form(of: buffer[$0]) }, (0..<buffer.count).map { buffer[$0].utf8Range })
  }
}
