import Evaluation
import Testing

@testable import StanceKit

struct LeakageTests {
  @Test func countsWhatStandsInSeveralFolds() throws {
    let data = try dataset(
      """
      {"text":"one two three four five six","label":"a","document":"d1","speaker":"A"}
      {"text":"One, two, three: four five six!","label":"a","document":"d1","speaker":"A"}
      {"text":"one two three four five six seven","label":"b","document":"d2","speaker":"A"}
      {"text":"nothing like the other texts here","label":"b","document":"d3","speaker":"B"}

      """)
    let torn = LeakageReport(folds: [0, 1, 1, 0], of: data)
    #expect(torn.documents == LeakageReport.Shared(count: 1, total: 3, statementCount: 2))
    #expect(torn.speakers == LeakageReport.Shared(count: 1, total: 2, statementCount: 3))
    #expect(torn.exactDuplicates == LeakageReport.Shared(count: 1, total: nil, statementCount: 2))
    #expect(torn.nearDuplicates == LeakageReport.Shared(count: 1, total: nil, statementCount: 3))
    #expect(!torn.isClean)
    let whole = LeakageReport(folds: [0, 0, 0, 1], of: data)
    #expect(whole.isClean)
    #expect(whole.speakers?.count == 0)
  }

  @Test func trainingAndTestDataAreTheSidesOfAModel() throws {
    let training = try dataset("{\"text\":\"the very same words\",\"label\":\"a\",\"document\":\"d1\"}\n")
    let scored = try dataset(
      "{\"text\":\"The very same words.\",\"label\":\"a\",\"document\":\"d2\"}\n"
        + "{\"text\":\"other words\",\"label\":\"a\",\"document\":\"d1\"}\n")
    let found = LeakageReport(training: training, scored: scored)
    #expect(found.statementCount == 2)
    #expect(found.documents == LeakageReport.Shared(count: 1, total: 2, statementCount: 1))
    #expect(found.exactDuplicates.statementCount == 1)
    #expect(found.speakers == nil)
  }

  /// Labels that only a document's own word tells: folds that tear documents apart see it, others cannot.
  @Test func foldsThatTearDocumentsFlatterAndTheReportSaysByHowMuch() throws {
    let invented = Invented.tellTaleDocuments(count: 40, seed: 3)
    let data = try invented.dataset()
    let plan = TrainingPlan(recipe: quickRecipe())
    let torn = (0..<data.count).map { $0 % 5 }
    let given = try Evaluator().crossValidate(plan, on: data, foldCount: 5, assignment: torn)
    let whole = try Evaluator().crossValidate(plan, on: data, foldCount: 5)
    let comparison = try #require(
      FoldComparison(given: given, whole: whole, dataset: data, foldField: "part", bootstrap: Bootstrap()))
    #expect(comparison.splitGroupCount == 40)
    let accuracy = try #require(comparison.axes.first)
    #expect(accuracy.metric == .accuracy)
    #expect(try #require(accuracy.gain).lower > 0)
    #expect(comparison.sentences[0].hasPrefix("The folds of field \"part\" tear 40 of 40 documents apart"))
    #expect(comparison.sentences[1].contains("the given folds flatter by "))
    #expect(
      FoldComparison(given: whole, whole: whole, dataset: data, foldField: "part", bootstrap: nil) == nil)
  }

  @Test(arguments: ["document", "article", "debate", "thread", "conversation"])
  func groupsAreFoundUnderTheirUsualNames(field: String) throws {
    let data = try dataset(
      "{\"text\":\"a\",\"label\":\"x\",\"\(field)\":7}\n{\"text\":\"b\",\"label\":\"x\",\"\(field)\":7}\n")
    #expect(data.groupField == field)
    #expect(data.grouping.groupCount == 1)
  }
}
