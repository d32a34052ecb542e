import Testing

@testable import Tokenization

struct TokenizerTests {
  @Test(
    arguments: [
      ("", []),
      (" \t\r\n", []),
      ("\0", []),
      ("a\0b", ["a", "b"]),
      ("Ministers AGREED.", ["ministers", "agreed", "."]),
      ("snake_case _x_ _", ["snake_case", "_x_", "_"]),
      ("well-known", ["well", "-", "known"]),
      ("A\u{A0}B\u{3000}C\u{2028}D\u{85}E", ["a", "b", "c", "d", "e"]),
      ("yes/no (maybe)", ["yes", "/", "no", "(", "maybe", ")"]),
      ("50%", ["50", "%"]),
    ] as [(String, [String])])
  func splitsWordsAndPunctuation(text: String, expected: [String]) {
    #expect(forms(in: text) == expected)
  }

  @Test(
    arguments: [
      ("O\u{2019}Neill\u{2019}s", ["o'neill", "'s"]),
      ("rock'n'roll", ["rock'n'roll"]),
      ("l\u{2019}\u{E9}t\u{E9}", ["l'\u{E9}t\u{E9}"]),
      ("dogs' tails", ["dogs", "'", "tails"]),
      ("dogs\u{2019} tails", ["dogs", "'", "tails"]),
      ("'tis", ["'", "tis"]),
      ("\u{2018}tis\u{2019}", ["'", "tis", "'"]),
      ("'quoted'", ["'", "quoted", "'"]),
      ("it''s", ["it", "'", "'s"]),
      ("the '90s", ["the", "'", "90s"]),
      ("end'", ["end", "'"]),
      ("end\u{2019}", ["end", "'"]),
      ("don\u{2BC}t", ["don\u{2BC}t"]),
    ] as [(String, [String])])
  func keepsApostrophesInsideWords(text: String, expected: [String]) {
    #expect(forms(in: text) == expected)
  }

  @Test(
    arguments: [
      ("1,000", ["1,000"]),
      ("1,000.50", ["1,000.50"]),
      ("3.5%", ["3.5", "%"]),
      ("in 2024.", ["in", "2024", "."]),
      ("1..2", ["1", ".", ".", "2"]),
      (".5", [".", "5"]),
      ("10,", ["10", ","]),
      ("5G 2nd 10am", ["5g", "2nd", "10am"]),
      ("1_000", ["1_000"]),
      ("covid19", ["covid19"]),
      ("\u{A3}18.5m", ["\u{A3}", "18.5m"]),
      ("-3", ["-", "3"]),
      ("7/10", ["7", "/", "10"]),
      ("\u{661}\u{662}\u{663}", ["\u{661}\u{662}\u{663}"]),
      ("\u{BD}", ["\u{BD}"]),
    ] as [(String, [String])])
  func keepsPointsAndCommasInsideNumbers(text: String, expected: [String]) {
    #expect(forms(in: text) == expected)
  }

  @Test(
    arguments: [
      ("http://example.org", ["<url>"]),
      ("HTTPS://Example.ORG/a?b=c#d", ["<url>"]),
      ("www.example.org", ["<url>"]),
      ("see https://example.org/a-b_c.", ["see", "<url>", "."]),
      ("(www.example.org)", ["(", "<url>", ")"]),
      ("https://example.org, then", ["<url>", ",", "then"]),
      ("\u{201C}http://example.org\u{201D}", ["\"", "<url>", "\""]),
      ("href=\"http://example.org\">", ["href", "=", "\"", "<url>", "\"", ">"]),
      ("http://example.org/caf\u{E9}s ok", ["<url>", "ok"]),
      ("http://example.org\u{2026} ok", ["<url>", "\u{2026}", "ok"]),
      ("httpd www w", ["httpd", "www", "w"]),
      ("http", ["http"]),
      ("example.org", ["example", ".", "org"]),
      ("ftp://a", ["ftp", ":", "/", "/", "a"]),
    ] as [(String, [String])])
  func readsAnAddressAsOneToken(text: String, expected: [String]) {
    #expect(forms(in: text) == expected)
  }

  @Test(
    arguments: [
      ("#NetZero", ["#netzero"]),
      ("@Ofcom!", ["@ofcom", "!"]),
      ("#caf\u{E9}", ["#caf\u{E9}"]),
      ("#\u{C9}t\u{E9}", ["#\u{E9}t\u{E9}"]),
      ("#1", ["#", "1"]),
      ("# tag", ["#", "tag"]),
      ("##tag", ["#", "#tag"]),
      ("a#b", ["a", "#b"]),
      ("name@example.org", ["name", "@example", ".", "org"]),
      ("#it\u{2019}s", ["#it's"]),
      ("@", ["@"]),
    ] as [(String, [String])])
  func keepsTheMarkOfATag(text: String, expected: [String]) {
    #expect(forms(in: text) == expected)
  }

  @Test(
    arguments: [
      ("\u{1F600}", ["\u{1F600}"]),
      ("ok\u{1F600}ok", ["ok", "\u{1F600}", "ok"]),
      ("\u{1F600}\u{1F600}", ["\u{1F600}", "\u{1F600}"]),
      // Skin tones belong to what stands before them.
      ("\u{1F44D}\u{1F3FD}", ["\u{1F44D}\u{1F3FD}"]),
      ("\u{1F44D}\u{1F3FD}\u{1F44D}", ["\u{1F44D}\u{1F3FD}", "\u{1F44D}"]),
      // Joined: a woman doctor of medium skin tone, a family of four, a heart on fire.
      ("\u{1F469}\u{1F3FD}\u{200D}\u{2695}\u{FE0F}", ["\u{1F469}\u{1F3FD}\u{200D}\u{2695}"]),
      (
        "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{200D}\u{1F466}",
        ["\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{200D}\u{1F466}"]
      ),
      ("\u{2764}\u{FE0F}\u{200D}\u{1F525}", ["\u{2764}\u{200D}\u{1F525}"]),
      // With and without the selector of the colored picture.
      ("\u{2764}\u{FE0F} \u{2764}", ["\u{2764}", "\u{2764}"]),
      // Flags pair up from the left.
      ("\u{1F1EC}\u{1F1E7}", ["\u{1F1EC}\u{1F1E7}"]),
      ("\u{1F1EC}\u{1F1E7}\u{1F1EB}\u{1F1F7}", ["\u{1F1EC}\u{1F1E7}", "\u{1F1EB}\u{1F1F7}"]),
      ("\u{1F1EC} \u{1F1E7}", ["\u{1F1EC}", "\u{1F1E7}"]),
      ("\u{1F1EC}x", ["\u{1F1EC}", "x"]),
      ("\u{2122}\u{FE0F}", ["\u{2122}"]),
      ("\u{A9}", ["\u{A9}"]),
    ] as [(String, [String])])
  func readsAnEmojiWithItsPartsAsOneToken(text: String, expected: [String]) {
    #expect(areSameBytes(forms(in: text), expected))
  }

  @Test(
    arguments: [
      ("\u{201C}Yes,\u{201D} she said", ["\"", "yes", ",", "\"", "she", "said"]),
      ("\u{AB}Oui\u{BB}", ["\"", "oui", "\""]),
      ("\u{201E}Ja\u{201D}", ["\"", "ja", "\""]),
      ("\u{2018}a farce\u{2019}.", ["'", "a", "farce", "'", "."]),
      ("\u{2039}a\u{203A} \u{201A}b", ["'", "a", "'", "'", "b"]),
      ("yes\u{2014}no", ["yes", "-", "no"]),
      ("1\u{2013}2 \u{2212}3", ["1", "-", "2", "-", "3"]),
      ("a\u{2010}b\u{2011}c\u{2012}d\u{2015}e", ["a", "-", "b", "-", "c", "-", "d", "-", "e"]),
      ("so\u{2026}", ["so", "\u{2026}"]),
      ("5 \u{D7} 5 \u{F7} \u{20AC}", ["5", "\u{D7}", "5", "\u{F7}", "\u{20AC}"]),
      ("\u{A7}12", ["\u{A7}", "12"]),
    ] as [(String, [String])])
  func writesTypographicQuotationMarksAndDashesInASCII(text: String, expected: [String]) {
    #expect(forms(in: text) == expected)
  }

  @Test(
    arguments: [
      // Ideographs and kana are one token each, Hangul and other alphabets are words.
      ("\u{4E2D}\u{6587}", ["\u{4E2D}", "\u{6587}"]),
      ("\u{3072}\u{30AB}a", ["\u{3072}", "\u{30AB}", "a"]),
      ("\u{20000}\u{4E00}\u{3002}", ["\u{20000}", "\u{4E00}", "\u{3002}"]),
      ("\u{D55C}\u{AD6D} \u{C0AC}\u{B78C}", ["\u{D55C}\u{AD6D}", "\u{C0AC}\u{B78C}"]),
      ("\u{41F}\u{420}\u{418}\u{412}\u{415}\u{422}", ["\u{43F}\u{440}\u{438}\u{432}\u{435}\u{442}"]),
      ("\u{39F}\u{394}\u{3CC}\u{3C2}", ["\u{3BF}\u{3B4}\u{3CC}\u{3C2}"]),
      ("\u{648}\u{200C}\u{647}", ["\u{648}\u{647}"]),
      ("\u{939}\u{93F}\u{928}\u{94D}\u{926}\u{940}", ["\u{939}\u{93F}\u{928}\u{94D}\u{926}\u{940}"]),
    ] as [(String, [String])])
  func readsOtherScripts(text: String, expected: [String]) {
    #expect(areSameBytes(forms(in: text), expected))
  }

  @Test(
    arguments: [
      ("na\u{EF}ve", "na\u{EF}ve"),
      ("nai\u{308}ve", "na\u{EF}ve"),
      ("CAF\u{C9}", "caf\u{E9}"),
      ("CAFE\u{301}", "caf\u{E9}"),
      ("\u{212B}ngstr\u{F6}m", "\u{E5}ngstr\u{F6}m"),
      ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"),
      // The Turkish capital has no lower case of one scalar outside Turkish: i with a dot above it.
      ("\u{130}stanbul", "i\u{307}stanbul"),
      ("I\u{307}stanbul", "i\u{307}stanbul"),
      ("d\u{131}\u{15F}", "d\u{131}\u{15F}"),
      ("Stra\u{DF}e", "stra\u{DF}e"),
      ("STRA\u{1E9E}E", "stra\u{DF}e"),
      ("co\u{AD}operate", "cooperate"),
      ("\u{200E}word\u{200F}", "word"),
      ("\u{FEFF}word", "word"),
      ("wo\u{200B}rd\u{2060}", "word"),
    ] as [(String, String)])
  func writesEachLetterInOneForm(text: String, expected: String) {
    #expect(areSameBytes(forms(in: text), [expected]))
  }

  @Test func keepsCapitalsWhereAsked() {
    let tokenizer = Tokenizer(normalizer: TextNormalizer(lowercases: false))
    let found = forms(in: "Don\u{2019}T CAFE\u{301} #NetZero \u{130}", by: tokenizer)
    #expect(areSameBytes(found, ["Do", "n't", "CAF\u{C9}", "#NetZero", "\u{130}"]))
  }

  @Test func leavesPunctuationOutWhereAsked() {
    let tokenizer = Tokenizer(keepsPunctuation: false)
    let text = "\u{201C}No!\u{201D} \u{2014} #tag, 1.5% # \u{2026} \u{1F600} don't\u{2019} \u{20AC}"
    let found = forms(in: text, by: tokenizer)
    #expect(found == ["no", "#tag", "1.5", "\u{1F600}", "do", "n't"])
  }

  @Test(
    arguments: [
      ([0xFF], ["\u{FFFD}"]),
      ([0x61, 0x80, 0x62], ["a", "\u{FFFD}", "b"]),
      // Overlong, a surrogate, above U+10FFFF, cut short: each byte by itself.
      ([0xC0, 0x80], ["\u{FFFD}", "\u{FFFD}"]),
      ([0xED, 0xA0, 0x80], ["\u{FFFD}", "\u{FFFD}", "\u{FFFD}"]),
      ([0xF4, 0x90, 0x80, 0x80], ["\u{FFFD}", "\u{FFFD}", "\u{FFFD}", "\u{FFFD}"]),
      ([0xF5], ["\u{FFFD}"]),
      ([0x61, 0xE2, 0x80], ["a", "\u{FFFD}", "\u{FFFD}"]),
      ([0xF0, 0x9F, 0x98], ["\u{FFFD}", "\u{FFFD}", "\u{FFFD}"]),
      ([0x63, 0x61, 0x66, 0xE9], ["caf", "\u{FFFD}"]),
      ([0xC3, 0x61], ["\u{FFFD}", "a"]),
    ] as [([UInt8], [String])])
  func readsAByteThatIsNoUTF8AsAReplacementCharacter(bytes: [UInt8], expected: [String]) {
    #expect(forms(of: bytes) == expected)
  }

  @Test(
    arguments: [
      ("Word 1,000 www.a.b #tag \u{1F600} !", [.word, .number, .url, .tag, .emoji, .punctuation]),
      ("5G \u{661} \u{4E2D} @x \u{1F1EC}\u{1F1E7} \u{201C}", [.word, .word, .word, .tag, .emoji, .punctuation]),
      ("http https:// # $ 1.", [.word, .url, .punctuation, .punctuation, .number, .punctuation]),
    ] as [(String, [TokenKind])])
  func namesTheKindOfEachToken(text: String, expected: [TokenKind]) {
    #expect(Tokenizer().tokens(in: text).map(\.kind) == expected)
  }

  @Test func placesAreThoseOfTheTextAsItStands() {
    let text = "\u{130}\u{AD}x, don\u{2019}t \u{1F44D}\u{1F3FD} www.a.b."
    let utf8 = Array(text.utf8)
    let pieces = Tokenizer().tokens(in: text).map { String(decoding: utf8[$0.utf8Range], as: UTF8.self) }
    #expect(
      areSameBytes(pieces, ["\u{130}\u{AD}x", ",", "do", "n\u{2019}t", "\u{1F44D}\u{1F3FD}", "www.a.b", "."]))
  }

  /// A variation selector asks for a picture in color or for plain text, and is not seen itself.
  @Test(
    arguments: [
      ("\u{A9}\u{FE0F}2024", ["\u{A9}", "2024"]),
      ("\u{203C}\u{FE0F} ok", ["\u{203C}", "ok"]),
      ("\u{263A}\u{FE0E} ok", ["\u{263A}", "ok"]),
      ("\u{6F22}\u{E0100}", ["\u{6F22}"]),
    ] as [(String, [String])])
  func variationSelectorsAreNotSeen(text: String, expected: [String]) {
    #expect(areSameBytes(forms(in: text), expected))
  }

  @Test func aVoicedKanaIsOneTokenInBothSpellings() {
    #expect(areSameBytes(forms(in: "\u{304B}\u{3099}"), forms(in: "\u{304C}")))
  }
}
