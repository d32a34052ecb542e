import Testing

@testable import Evaluation

@Suite struct KeywordBaselineTests {
  /// scripts/reference_values/evaluation.py: `chi2_contingency([[12, 5], [3, 20]], correction=False)`.
  @Test func associationIsChiSquared() {
    #expect(isClose(KeywordBaseline.association(both: 12, term: 17, label: 15, all: 40), 13.81074168797954))
    // The same table with its columns swapped: they avoid each other.
    #expect(isClose(KeywordBaseline.association(both: 5, term: 17, label: 25, all: 40), -13.81074168797954))
  }

  @Test func isUndefinedForATermThatAllOrNoneHave() {
    #expect(KeywordBaseline.association(both: 4, term: 10, label: 4, all: 10) == 0)
    #expect(KeywordBaseline.association(both: 0, term: 0, label: 4, all: 10) == 0)
  }

  @Test func findsTheWordsOfALabel() {
    // Term 0 is everywhere, 1 with label 0, 2 with label 1; 3 occurs once.
    let baseline = KeywordBaseline(
      terms: [[0, 1], [0, 1], [0, 2], [0, 2], [0, 3]], labels: [[0], [0], [1], [1], []], labelCount: 2)
    #expect(baseline.keywords == [[1], [2]])
    #expect(baseline.label(of: [0, 2], fallback: 0) == 1)
    #expect(baseline.label(of: [0, 3], fallback: 0) == 0)
    #expect(baseline.labelSet(of: [1, 2]) == [0, 1])
    #expect(baseline.labelSet(of: [0]).isEmpty)
  }

  @Test func ofEquallyTellingWordsTheFirstCountsAndTiesGoToTheFirstLabel() {
    let baseline = KeywordBaseline(
      terms: [[1, 2], [1, 2], [3, 4], [3, 4]], labels: [[0], [0], [1], [1]], labelCount: 2, keywordCount: 1)
    #expect(baseline.keywords == [[1], [3]])
    #expect(baseline.label(of: [1, 3], fallback: 1) == 0)
  }
}
