import Testing
import TestSupport
import Tokenization

struct NegationMarkerTests {
  @Test(
    arguments: [
      ("this is good", "this is good"),
      ("this is not good", "this is not ¬good"),
      ("not good, but cheap", "not ¬good , but cheap"),
      ("I don't like it. They do", "i do n't ¬like ¬it . they do"),
      ("I don\u{2019}t like it", "i do n't ¬like ¬it"),
      ("I don 't like it", "i don 't ¬like ¬it"),
      ("never again! Ever", "never ¬again ! ever"),
      ("cannot work; will", "cannot ¬work ; will"),
      ("no: yes", "no : yes"),
      ("is it not? it is", "is it not ? it is"),
      ("without (real) help", "without ( real ) help"),
      ("not \u{201C}bad\u{201D} news", "not \" bad \" news"),
      // A second cue leaves the scope open and is never marked itself.
      ("not nothing left", "not nothing ¬left"),
      ("no one can never say no more", "no ¬one ¬can never ¬say no ¬more"),
      ("isn't it's", "is n't ¬it ¬'s"),
      ("wouldn't've gone", "wouldn't ¬'ve ¬gone"),
      // Only words are marked: numbers, tags, addresses, emoji and other punctuation stay.
      ("not 5 #tag www.a.b \u{1F600} - x", "not 5 #tag <url> \u{1F600} - ¬x"),
      ("not <br /> good", "not ¬good"),
      ("knot notable note", "knot notable note"),
      ("cant 't", "cant 't"),
      ("CAN'T SEE", "ca n't ¬see"),
      ("", ""),
    ] as [(String, String)])
  func marksTheWordsInScope(text: String, expected: String) {
    #expect(marked(text).joined(separator: " ") == expected)
  }

  private static let cues = [
    "not", "no", "never", "nothing", "nobody", "none", "neither", "nor", "nowhere", "without", "cannot", "hardly",
    "barely", "scarcely",
  ]

  @Test func everyCueOpensAScope() {
    for cue in Self.cues { #expect(marked("\(cue) fair") == [cue, "¬fair"]) }
    for stem in ["is", "wo", "must"] { #expect(marked("\(stem)n't fair") == [stem, "n't", "¬fair"]) }
  }

  @Test func wholeContractionsAreCuesToo() {
    let whole = Tokenizer(splitsContractions: false)
    for cue in Self.cues + ["isn't", "won't", "mustn't"] {
      #expect(marked("\(cue) fair", by: whole) == [cue, "¬fair"])
    }
    #expect(marked("it's cat't fair", by: whole) == ["it's", "cat't", "fair"])
  }

  @Test func everyClauseEndClosesTheScope() {
    for end in ".,;:!?()\"" { #expect(marked("not \(end) fair") == ["not", String(end), "fair"]) }
    for other in "-/'&%[]" { #expect(marked("not \(other) fair") == ["not", String(other), "¬fair"]) }
  }

  /// A word is negated if the last of cues and clause ends before it is a cue.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func agreesWithTheReference(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let ends = ".,;:!?()\"".map(String.init)
    let others = ["fair", "plan", "#tag", "7", "-", "'s", "\u{1F600}", "caf\u{E9}"]
    let words = (0..<200).map { _ -> String in
      switch random.index(below: 8) {
      case 0: return Self.cues[random.index(below: Self.cues.count)]
      case 1: return ends[random.index(below: ends.count)]
      default: return others[random.index(below: others.count)]
      }
    }
    let expected = words.indices.map { index in
      let last = words[..<index].last { Self.cues.contains($0) || ends.contains($0) }
      let isWord = ["fair", "plan", "'s", "caf\u{E9}"].contains(words[index])
      return isWord && last.map(Self.cues.contains) == true ? "¬" + words[index] : words[index]
    }
    #expect(marked(words.joined(separator: " ")) == expected)
  }

  @Test func formsAndPlacesStay() {
    let text = "It's not a good plan, is it?"
    var plain = TokenBuffer()
    var marked = TokenBuffer()
    let expected = tokens(of: Array(text.utf8), in: &plain)
    _ = tokens(of: Array(text.utf8), in: &marked)
    NegationMarker().mark(&marked)
    let found = (0..<marked.count).map { index in
      FoundToken(
        utf8Range: marked[index].utf8Range, form: Array(marked.formBytes(of: marked[index])), kind: marked[index].kind)
    }
    #expect(found == expected)
    #expect((0..<marked.count).filter { marked[$0].isNegated } == [3, 4, 5])
  }

  @Test func withoutNegationMarksNothingIsNegated() {
    var buffer = TokenBuffer()
    _ = tokens(of: Array("not good".utf8), in: &buffer)
    #expect((0..<buffer.count).allSatisfy { !buffer[$0].isNegated })
  }

  @Test func marksDoNotStayInABufferUsedAgain() {
    var buffer = TokenBuffer()
    for text in ["not good", "so good", "not good"] {
      _ = tokens(of: Array(text.utf8), in: &buffer)
      NegationMarker().mark(&buffer)
      #expect((0..<buffer.count).map { buffer[$0].isNegated } == [false, text.hasPrefix("not")])
    }
  }

  @Test func negatedFormsAreToldApartFromWords() {
    for word in ["good", "n't", "caf\u{E9}", "x"] {
      let negated = NegationMarker.negatedForm(of: Array(word.utf8))
      #expect(String(decoding: negated, as: UTF8.self) == "¬" + word)
      #expect(NegationMarker.isNegatedForm(negated))
      #expect(NegationMarker.plainForm(of: negated).elementsEqual(word.utf8))
      #expect(!NegationMarker.isNegatedForm(Array(word.utf8)))
    }
    // The sign by itself is a token, and joins no word.
    #expect(!NegationMarker.isNegatedForm(Array("¬".utf8)))
    #expect(forms(in: "¬good not_good") == ["¬", "good", "not_good"])
  }

  /// The forms of the tokens, those of negated words with their mark.
  private func marked(_ text: String, by tokenizer: Tokenizer = Tokenizer()) -> [String] {
    var buffer = TokenBuffer()
    _ = tokens(of: Array(text.utf8), by: tokenizer, in: &buffer)
    NegationMarker().mark(&buffer)
    return (0..<buffer.count).map { (buffer[$0].isNegated ? "¬" : "") + buffer.form(of: buffer[$0]) }
  }
}
