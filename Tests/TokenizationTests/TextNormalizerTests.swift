import Foundation
import TestSupport
import Testing

@testable import Tokenization

struct TextNormalizerTests {
  @Test(
    arguments: [
      ("", ""),
      ("ABC", "abc"),
      ("e\u{301}", "\u{E9}"),
      ("\u{C9}", "\u{E9}"),
      ("don\u{2019}t", "don't"),
      ("\u{AD}a\u{200D}b\u{FEFF}", "ab"),
      ("\u{130}", "i\u{307}"),
      ("\u{1E9E}", "\u{DF}"),
      ("\u{2126}", "\u{3C9}"),
      ("q\u{323}\u{307}", "q\u{323}\u{307}"),
      ("q\u{307}\u{323}", "q\u{323}\u{307}"),
    ] as [(String, String)])
  func givesTheNormalForm(text: String, expected: String) {
    #expect(areSameBytes([TextNormalizer().normalForm(of: text)], [expected]))
  }

  @Test func keepsCapitalsWhereAsked() {
    let normalizer = TextNormalizer(lowercases: false)
    #expect(areSameBytes([normalizer.normalForm(of: "E\u{301}\u{130}A\u{AD}")], ["\u{C9}\u{130}A"]))
  }

  /// Precomposed, decomposed and reordered letters have to be one term, in capitals or not.
  @Test func spellingsOfAScalarHaveOneNormalForm() {
    let normalizer = TextNormalizer()
    for scalar in judgedScalars {
      let text = String(scalar)
      let form = normalizer.normalForm(of: text)
      #expect(areSameBytes([normalizer.normalForm(of: text.decomposedStringWithCanonicalMapping)], [form]))
      #expect(areSameBytes([normalizer.normalForm(of: text.precomposedStringWithCanonicalMapping)], [form]))
      #expect(form.utf8.count <= 3 * text.utf8.count, "U+\(String(scalar.value, radix: 16)) outgrows its room")
    }
  }

  @Test func aNormalFormIsItsOwnNormalForm() {
    let normalizer = TextNormalizer()
    for scalar in judgedScalars {
      let form = normalizer.normalForm(of: String(scalar))
      #expect(areSameBytes([normalizer.normalForm(of: form)], [form]), "U+\(String(scalar.value, radix: 16))")
    }
  }
}

struct CanonicalCompositionTests {
  @Test func agreesWithFoundationOnEveryScalar() {
    for scalar in judgedScalars {
      let found = CanonicalComposition.normalizationFormC(of: [scalar])
      let expected = Array(String(scalar).precomposedStringWithCanonicalMapping.unicodeScalars)
      #expect(found == expected, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func agreesWithFoundationOnRandomRunsOfMarks(seed: UInt64) {
    let marks = judgedScalars.filter { $0.properties.canonicalCombiningClass != .notReordered }
    let starters =
      ["a", "e", "I", "s", "\u{E9}", "\u{1E0B}", "\u{1112}", "\u{1161}", "\u{11AB}", "\u{AC00}", "\u{915}", "\u{9C7}"]
      + ["\u{9BE}", "\u{1B05}", "\u{1B35}", "\u{3B1}", "\u{39F}", "\u{5E9}", "\u{645}", " "]
    let common: [Unicode.Scalar] = ["\u{301}", "\u{323}", "\u{308}", "\u{345}", "\u{302}", "\u{328}", "\u{3099}"]
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      var scalars: [Unicode.Scalar] = []
      for _ in 0..<(1 + Int(random.next() % 12)) {
        switch random.next() % 4 {
        case 0: scalars += starters[Int(random.next() % UInt64(starters.count))].unicodeScalars
        case 1: scalars.append(marks[Int(random.next() % UInt64(marks.count))])
        default: scalars.append(common[Int(random.next() % UInt64(common.count))])
        }
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      let expected = Array(String(view).precomposedStringWithCanonicalMapping.unicodeScalars)
      #expect(CanonicalComposition.normalizationFormC(of: scalars) == expected, "\(scalars.map(\.value))")
    }
  }

  @Test func theTableRisesSoThatItCanBeSearched() {
    let scalars = canonicalDecompositions.map { $0 >> 43 }
    #expect(zip(scalars, scalars.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func leavesCompatibilityIdeographsAlone() {
    for scalar in ["\u{F900}", "\u{FA2D}", "\u{2F800}"] as [Unicode.Scalar] {
      #expect(CanonicalComposition.normalizationFormC(of: [scalar]) == [scalar])
    }
  }
}

/// The assigned scalars that the normal form is judged on: all but the compatibility ideographs, whose decompositions the
/// table leaves out by design, and what came after Unicode 14, from which the table was made.
private let judgedScalars: [Unicode.Scalar] = (0..<0x20000 as Range<UInt32>).compactMap { value in
  guard !(0xF900...0xFAFF).contains(value), let scalar = Unicode.Scalar(value) else { return nil }
  switch scalar.properties.generalCategory {
  case .unassigned, .privateUse, .surrogate: return nil
  default: return scalar.properties.age.map { $0.major <= 14 } == true ? scalar : nil
  }
}
