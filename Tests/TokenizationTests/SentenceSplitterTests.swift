import TestSupport
import Testing
import Tokenization

/// The Golden Rules of pragmatic_segmenter in sentences of our own; `|` marks where a sentence ends.
struct SentenceSplitterTests {
  @Test(arguments: [
    "The bill passed.| It takes effect in May.",
    "Who asked for this?| Nobody did.",
    "What a mess!| We told them so.",
    "The regulator waited… and waited.",
    "They promised action…| Nothing came.",
    "She paused ... then sat down.",
    "No end mark here",
    // Titles, initials and other abbreviations.
    "Mr. Penhallow spoke first.| Ms. Achebe followed.",
    "The Rt. Hon. Helena Marwick opened the debate.",
    "Prof. L. Adeyemi disagreed.",
    "The report by J. K. Marlowe was late.",
    "Officials at No. 10 declined.| We asked twice.",
    "He said yes.| Nobody believed him.",
    "See s. 12 of the Act.| It is clear.",
    "Apps, e.g. Courier, are covered.",
    "The U.K. Government agreed.| The U.S. did not.",
    "It applies in the U.K.| The rest of Europe waits.",
    "The vote is at 7 p.m. on Monday.",
    "The vote was at 7 p.m.| The result came later.",
    "Pixelwright Ltd. makes the app.",
    "She posted the letter on X.| Ministers replied.",
    // Numbers.
    "Fines reach £18.5m.| Others pay 10.25 per cent.",
    "Version 2.0 came in 2019.| Few noticed.",
    "11. What steps is she taking?| Few, it seems.",
    "1) One.| 2) Two.",
    "Visit example.org for more.| Then write to us.",
    // Quotations and brackets.
    "“We will act.”| She sat down.",
    "“Why now?” she asked.",
    "“Why now?” Ms Marwick asked.| Nobody answered.",
    "“Why now?” the minister said.",
    "“Lock the gates!” Mr Vale told supporters at a rally in Leeds.| They cheered.",
    "“Why now?” Ann Marwick asked the Foreign Secretary.| Nobody answered.",
    "“Why now?” Ms Marwick said in a letter to the board on Monday, unmoved.",
    "“Why now?” Mayor Ann Marwick wrote in a post on Friday.| Few read it.",
    "“Enough!” Mr Vale shouted from the gallery.",
    "“Why now?”| Ms Marwick said the road would stay open.",
    "“Why now?”| Ms Marwick told residents the road had closed.",
    "“Why now?”| Ms Marwick asked the crowd to leave.",
    "“Why now?”| Ms Marwick told the board that it was late.",
    "“Why now?”| Ms Marwick said in May she would leave.",
    "“Why now?”| Ms Marwick said residents of the road feared worse.",
    "“Stop!” shouted one campaigner.",
    "“Why now?”| The minister had no answer to that.",
    "\"It is over.\"| \"Is it?\"",
    "He called it ‘a farce’.| Others agreed.",
    "They can say: ‘You need to remove it’”.| Then they act.",
    "(It was late.)| They left.",
    "He objected (as usual).| They left.",
    "They sat.| “we are done,” she said.",
    "An iPhone costs more. iPads cost less.",
    "‘We will not wait.’| Ministers sighed.",
    "She said: “Not now.| Not ever.”| He left.",
    "“Really?!” he said.| She nodded.",
    "“No. 10 knows,” she said.| It does not.",
    // More of the rules: initials, places, companies, pages, addresses, lists, ellipses.
    "They met at 5 a.m. Mr. Vale was late.",
    "Her name is Ann B. Vale.| She leads the trust.",
    "He wrote to Prof. Okafor-Lind Jr. about it.",
    "The firm left the E.U.| Others stayed.",
    "It is sold by Harbour Co. and by Marsh Inc. in Leeds.",
    "See p. 55 of the report.| It is short.",
    "See pp. 23–25 and fig. 2 there.",
    "Write to ann.vale@bramble.example.| She answers.",
    "The page is at www.bramble.example/a.b?c=d and is public.",
    "Can you say that again?!| I did not hear.",
    "He works at Yahoo! these days.",
    "She gave three reasons: (1) cost, (2) time.| Nobody listened.",
    "They asked (why not?) and left.| It rained.",
    "The bill is 4 ft. high on paper.",
    "It cost $3.5 bn. last year.",
    "One could go on . . . and they did.",
    "It ended there . . .| Nobody spoke.",
    "He said it was over [sic].| It was not.",
    "The ruling in Vale v. Marlowe stands.| It binds all courts.",
    "On Jan. 6 it was late.| In Feb. it was later.",
    "At 6 p.m. on Sept. 9, 2025, they met.",
    "St. Mary’s Church was full.| So was the hall.",
    "Dr. A. Vale, M.P., spoke.| He was brief.",
    "Article 19.2 applies.| Article 20 does not.",
    "Cmdr. Ann Vale and Cllr. Oakes spoke.| Reps. Moor and Holt did not.",
    "Sen. Ann Vale of Reno, Nev., left.| She was late.",
    "She turned to him, “This is over.” she said.",
    "They climbed Mt. Harrow in May.| It rained.",
    "It is Ann Vale Jr.’s book.| He wrote it.",
    "He has lived in the U.S. for years.| He likes it.",
    "Hello!!| It has been a while.",
    "The bag held $100.00 and a coin.| That was all.",
    // White space.
    "One line\ngoes on.| Two.",
    "A heading|\n\nThen text.",
    "Ends.|\u{A0}Next one.",
  ])
  func splits(marked: String) {
    let text = marked.replacing("|", with: "")
    let expected = marked.split(separator: "|").map(trimmed)
    let utf8 = Array(text.utf8)
    let sentences = SentenceSplitter().utf8Ranges(in: text).map { String(decoding: utf8[$0], as: UTF8.self) }
    #expect(sentences == expected)
  }

  @Test(arguments: ["", " ", "\n\n\n", ".", "...", "\"\"\"", "“”", "?!?!", "\u{FEFF}", "é", "a.b.c."])
  func survivesOddities(text: String) {
    checkCover(Array(text.utf8))
  }

  @Test func coversArbitraryBytes() {
    var random = SplitMix64(seed: 7)
    let alphabet: [[UInt8]] = [".", "?", "”", "\"", " ", "\n", "a", "B", "Mr", "é", "…", "1", "(", "’"].map {
      Array($0.utf8)
    }
    for _ in 0..<500 {
      var bytes = (0..<Int(random.next() % 60)).flatMap { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
      // Broken UTF-8 must not trap either.
      if !bytes.isEmpty, random.next() % 3 == 0 {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      checkCover(bytes)
    }
  }

  /// Ranges increase, lie in bounds and leave out nothing but white space.
  private func checkCover(_ utf8: [UInt8]) {
    var end = 0
    for range in SentenceSplitter().utf8Ranges(in: utf8, within: utf8.indices) {
      #expect(range.lowerBound >= end && !range.isEmpty && range.upperBound <= utf8.count)
      #expect(utf8.trimmingSpace(end..<range.lowerBound).isEmpty)
      end = range.upperBound
    }
    #expect(utf8.trimmingSpace(end..<utf8.count).isEmpty)
  }

  private func trimmed(_ text: Substring) -> String {
    let utf8 = Array(text.utf8)
    return String(decoding: utf8[utf8.trimmingSpace(utf8.indices)], as: UTF8.self)
  }
}
