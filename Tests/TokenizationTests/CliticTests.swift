import Testing
import Tokenization

struct CliticTests {
  @Test(
    arguments: [
      ("don't", ["do", "n't"]),
      ("don\u{2019}t", ["do", "n't"]),
      ("DON\u{2019}T", ["do", "n't"]),
      ("can't won't ain't", ["ca", "n't", "wo", "n't", "ai", "n't"]),
      ("it's they've I'd", ["it", "'s", "they", "'ve", "i", "'d"]),
      ("I'm we're she'll", ["i", "'m", "we", "'re", "she", "'ll"]),
      ("Ofcom's", ["ofcom", "'s"]),
      ("caf\u{E9}\u{2019}s", ["caf\u{E9}", "'s"]),
      ("CAFE\u{301}'S", ["caf\u{E9}", "'s"]),
      ("1990's 5G's", ["1990", "'s", "5g", "'s"]),
      // Only the last part is taken off.
      ("wouldn't've", ["wouldn't", "'ve"]),
      // What is not seen stands anywhere.
      ("don't\u{AD} it's\u{200D}", ["do", "n't", "it", "'s"]),
      ("don\u{AD}'t d\u{AD}on\u{200B}\u{2019}t", ["do", "n't", "do", "n't"]),
      // Letters that only look like a clitic.
      ("o'clock d'accord l'll'l", ["o'clock", "d'accord", "l'll'l"]),
      ("cat't", ["cat't"]),
      ("it's5", ["it's5"]),
      ("it's_", ["it's_"]),
      ("it's\u{301}", ["it'\u{15B}"]),
      ("#it's @don't", ["#it's", "@don't"]),
      ("n't", ["n't"]),
    ] as [(String, [String])])
  func contractionsAndPossessivesAreTwoWords(text: String, expected: [String]) {
    #expect(areSameBytes(forms(in: text), expected))
  }

  @Test(
    arguments: [
      ("they 're", ["they", "'re"]),
      ("don 't", ["don", "'t"]),
      ("it 'S here", ["it", "'s", "here"]),
      ("it \u{2019}s.", ["it", "'s", "."]),
      ("'d-", ["'d", "-"]),
      ("'s'", ["'s", "'"]),
      // A word goes on, or it is another one.
      ("'so 'ten 'res", ["'", "so", "'", "ten", "'", "res"]),
      ("'s5 's_ 's\u{E9}", ["'", "s5", "'", "s_", "'", "s\u{E9}"]),
      ("'d'Artagnan", ["'", "d'artagnan"]),
      ("'", ["'"]),
      ("''ll", ["'", "'ll"]),
    ] as [(String, [String])])
  func cliticsThatStandApartAreWords(text: String, expected: [String]) {
    #expect(areSameBytes(forms(in: text), expected))
  }

  @Test func bothPartsHaveTheirPlaceInTheText() {
    let text = "\u{C9}t\u{E9}\u{2019}s isn\u{2019}t they \u{2019}ll"
    let utf8 = Array(text.utf8)
    let found = Tokenizer().tokens(in: text)
    let pieces = found.map { String(decoding: utf8[$0.utf8Range], as: UTF8.self) }
    #expect(areSameBytes(pieces, ["\u{C9}t\u{E9}", "\u{2019}s", "is", "n\u{2019}t", "they", "\u{2019}ll"]))
    #expect(found.allSatisfy { $0.kind == .word })
  }

  @Test func contractionsStayWholeWhereAsked() {
    let tokenizer = Tokenizer(splitsContractions: false)
    let found = forms(in: "Don\u{2019}t, it's Ofcom's they 're", by: tokenizer)
    #expect(found == ["don't", ",", "it's", "ofcom's", "they", "'", "re"])
  }

  /// Whether `don't` was typed with a straight, a typographic or a detached apostrophe, its negation is one word.
  @Test func spellingsShareTheirWords() {
    #expect(forms(in: "don't") == forms(in: "DON\u{2019}T"))
    #expect(forms(in: "they're") == forms(in: "they 're"))
    #expect(forms(in: "Ofcom's") == forms(in: "ofcom 's"))
  }
}
