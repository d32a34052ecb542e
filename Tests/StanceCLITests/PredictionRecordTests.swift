import Foundation
import Testing

/// The contract of a prediction record and of the JSON report, field by field.
struct PredictionRecordTests {
  private func records(_ arguments: [String]) throws -> [[String: Any]] {
    let outcome = try Program.run(["predict", "-m", "tiny.stance"] + arguments, in: WorkFolder())
    #expect(outcome.status == 0)
    return try outcome.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func scoresAreProbabilitiesAndThoseOfASingleLabelSumTo1() throws {
    for record in try records(["test.jsonl"]) {
      let stance = try #require(record["stance_scores"] as? [String: Double])
      #expect(Set(stance.keys) == ["pro-regulation", "industry-defensive", "critical-of-government"])
      let sentiment = try #require(record["sentiment_scores"] as? [String: Double])
      #expect((Array(stance.values) + sentiment.values).allSatisfy { (0...1).contains($0) })
      #expect(abs(sentiment.values.reduce(0, +) - 1) < 1e-5)
      let best = sentiment.max { $0.value < $1.value }?.key
      #expect(record["sentiment"] as? String == best)
    }
  }

  @Test func theInputsLabelsAreKeptAsGold() throws {
    let found = try records(["test.jsonl"])
    #expect(
      found.map { $0["gold_stance"] as? [String] } == [
        ["pro-regulation"], ["critical-of-government"], ["industry-defensive"], [], [],
      ])
    #expect(found[2]["gold_abstained"] as? Bool == true)
    #expect(found.allSatisfy { $0["stance"] is [String] && $0["abstained"] is [String] })
  }

  @Test func thePrimaryStanceIsOneOfTheStancesOrNeutral() throws {
    for record in try records(["examples/article-ai-labels.txt"]) {
      let stance = try #require(record["stance"] as? [String])
      let primary = try #require(record["stance_primary"] as? String)
      #expect(stance.isEmpty ? primary == "neutral" : stance.contains(primary))
    }
  }

  @Test func anAxisDeclinedIsNullAndNamed() throws {
    for record in try records(["test.jsonl", "--abstain", "1"]) {
      #expect(record["stance"] is NSNull)
      #expect(record["stance_primary"] is NSNull)
      #expect((record["abstained"] as? [String])?.first == "stance")
      #expect(record["stance_scores"] is [String: Any])
    }
    #expect(
      try records(["test.jsonl", "--abstain", "0"]).allSatisfy { ($0["abstained"] as? [String])?.isEmpty == true })
  }

  @Test func explanationsAddUpAndPointIntoTheText() throws {
    for record in try records(["test.jsonl", "--explain", "4"]) {
      let text = Array(try #require(record["text"] as? String).unicodeScalars)
      #expect(record["offset_unit"] as? String == "unicode scalar")
      for explanation in try #require(record["explanations"] as? [[String: Any]]) {
        let terms = try #require(explanation["terms"] as? [[String: Any]])
        let numbers = try ["logit", "intercept", "rest"].map { try #require(explanation[$0] as? Double) }
        let sum = numbers[1] + terms.reduce(0) { $0 + ($1["weight"] as? Double ?? .nan) } + numbers[2]
        #expect(abs(sum - numbers[0]) < 1e-9)
        if explanation["axis"] as? String == "stance" {
          let label = try #require(explanation["label"] as? String)
          let probability = try #require((record["stance_scores"] as? [String: Double])?[label])
          #expect(abs(1 / (1 + exp(-numbers[0])) - probability) < 2e-6)
        }
        for term in terms {
          let name = try #require(term["term"] as? String)
          // Terms of several words, marks and word classes do not stand in the text as they are named.
          let isWord = !name.contains(" ") && !name.contains("<") && !name.hasPrefix("{")
          for range in try #require(term["offsets"] as? [[Int]]) where isWord {
            let found = String(String.UnicodeScalarView(text[range[0]..<range[1]]))
            #expect(found.lowercased() == name || name.unicodeScalars.contains { !$0.isASCII || $0.value < 0x30 })
          }
        }
      }
    }
  }

  @Test func spansOfAnArticleAreTheStatement() throws {
    let article = try String(
      contentsOf: Program.packageFolder.appendingPathComponent("examples/article-ai-labels.txt"), encoding: .utf8)
    let scalars = Array(article.unicodeScalars)
    let found = try records(["examples/article-ai-labels.txt"])
    #expect(found.count > 5)
    for record in found {
      let spans = try #require(record["spans"] as? [[Int]])
      let parts = spans.map { String(String.UnicodeScalarView(scalars[$0[0]..<$0[1]])) }
      let text = try #require(record["text"] as? String)
      #expect(Self.letters(parts.joined()).hasPrefix(Self.letters(text)))
      #expect(record["document"] as? String == "article-ai-labels")
      #expect(record["offset_unit"] as? String == "unicode scalar")
    }
  }

  /// Quotation marks and spaces between the spans of a statement differ from those of its text.
  private static func letters(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }

  @Test func theReportHasTheFieldsOfTheContract() throws {
    let folder = try WorkFolder()
    let outcome = try Program.run(
      ["eval", "-m", "tiny.stance", "test.jsonl", "--json", "r.json", "--resamples", "0"], in: folder)
    #expect(outcome.status == 0)
    let report = try #require(try JSONSerialization.jsonObject(with: folder.data("r.json")) as? [String: Any])
    #expect(report["schema_version"] as? Int == 1)
    let axes = try #require(report["axes"] as? [String: [String: Any]])
    #expect(Set(axes.keys) == ["stance", "stance_primary", "sentiment"])
    for axis in axes.values {
      #expect(axis["n"] as? Int == 5)
      for name in ["accuracy", "macro_f1", "micro_f1", "f_avg"] {
        #expect(axis[name] is Double || axis[name] is NSNull)
      }
      for label in try #require(axis["per_class"] as? [String: [String: Any]]).values {
        for name in ["precision", "recall", "f1"] { #expect(label[name] is Double || label[name] is NSNull) }
        #expect(label["support"] is Int)
      }
    }
    #expect((axes["stance_primary"]?["per_class"] as? [String: Any])?["neutral"] != nil)
  }
}
