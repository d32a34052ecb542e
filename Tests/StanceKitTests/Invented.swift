import RecordFormats
import StanceKit
import TestSupport

/// Invented statements whose labels show in their words, the same for the same seed.
struct Invented {
  struct Statement {
    var text: String
    var document: String?
    /// Fields of labels as JSON.
    var labels: [(name: String, json: String)]
  }

  var statements: [Statement] = []

  private static let filler = [
    "the", "a", "minister", "said", "on", "monday", "that", "firms", "and", "people", "would", "see", "this", "year",
    "in",
    "london", "with", "report", "about", "online", "data",
  ]
  private static let stanceWords = [
    ("pro-regulation", ["must", "regulate", "safeguards", "law", "fine"]),
    ("industry-defensive", ["innovation", "burden", "jobs", "overreach", "investment"]),
    ("critical-of-government", ["failed", "delay", "broken", "promises", "shambles"]),
  ]
  private static let sentimentWords = [
    ("positive", ["welcome", "proud", "great"]), ("negative", ["terrible", "wrong", "angry"]),
    ("neutral", ["noted", "listed", "dated"]),
  ]

  /// Stances, a set of up to two, and a sentiment, in documents of three statements.
  static func political(count: Int, seed: UInt64) -> Invented {
    var random = SplitMix64(seed: seed)
    var result = Invented()
    for index in 0..<count {
      let stances = (0..<3).filter { ($0 + index) % 4 == 0 || ($0 + 2 * index) % 5 == 0 }.prefix(2)
      let sentiment = sentimentWords[index % 3]
      var words = (0..<6).compactMap { _ in filler.randomElement(using: &random) }
      for stance in stances { words += stanceWords[stance].1.shuffled(using: &random).prefix(3) }
      words += sentiment.1.shuffled(using: &random).prefix(2)
      let names = stances.map { "\"\(stanceWords[$0].0)\"" }.joined(separator: ",")
      result.statements.append(
        Statement(
          text: words.shuffled(using: &random).joined(separator: " "), document: "d\(index / 3)",
          labels: [("stance", "[\(names)]"), ("sentiment", "\"\(sentiment.0)\"")]))
    }
    return result
  }

  /// One label of `classCount`, named `a`, `b`, …, in the field `label`. Each class has words of its own.
  static func classes(_ classCount: Int, count: Int, seed: UInt64, isShuffled: Bool = false) -> Invented {
    var random = SplitMix64(seed: seed)
    var result = Invented()
    var labels = (0..<count).map { $0 % classCount }
    let written = labels
    if isShuffled { labels.shuffle(using: &random) }
    for (index, label) in labels.enumerated() {
      var words = (0..<5).compactMap { _ in filler.randomElement(using: &random) }
      for _ in 0..<3 { words.append("word\(written[index])\(random.next() % 4)") }
      result.statements.append(
        Statement(
          text: words.shuffled(using: &random).joined(separator: " "), document: nil,
          labels: [("label", "\"\(letter(label))\"")]))
    }
    return result
  }

  /// Documents of five statements that share a label drawn by lot and a word that no other document has.
  static func tellTaleDocuments(count: Int, seed: UInt64) -> Invented {
    var random = SplitMix64(seed: seed)
    var result = Invented()
    for document in 0..<count {
      let label = Int(random.next() % 2)
      for _ in 0..<5 {
        var words = (0..<4).compactMap { _ in filler.randomElement(using: &random) }
        words += ["name\(document)", "name\(document)"]
        result.statements.append(
          Statement(
            text: words.joined(separator: " "), document: "d\(document)", labels: [("label", "\"\(letter(label))\"")]))
      }
    }
    return result
  }

  private static func letter(_ label: Int) -> String { ["a", "b", "c", "d", "e"][label] }

  var texts: [String] { statements.map(\.text) }

  var jsonLines: String {
    statements.map { statement in
      var fields = ["\"text\":\"\(statement.text)\""]
      if let document = statement.document { fields.append("\"document\":\"\(document)\"") }
      fields += statement.labels.map { "\"\($0.name)\":\($0.json)" }
      return "{\(fields.joined(separator: ","))}\n"
    }.joined()
  }

  var withoutDocuments: Invented {
    var result = self
    for index in result.statements.indices { result.statements[index].document = nil }
    return result
  }

  func dataset(_ configure: (inout DatasetReader) -> Void = { _ in }) throws -> Dataset {
    try StanceKitTests.dataset(jsonLines, configure)
  }
}

/// A recipe that trains in a moment.
func quickRecipe(
  _ classifier: Recipe.Classifier = .naiveBayesLogistic, _ features: Recipe.Features = .naiveBayesRatio
) -> Recipe {
  var recipe = Recipe()
  recipe.classifier = classifier
  recipe.features = features
  recipe.characterNGrams = nil
  recipe.regularization = 0.1
  recipe.interpolation = 0.5
  return recipe
}

func train(_ dataset: Dataset, _ recipe: Recipe = quickRecipe()) throws -> StatementClassifier {
  try TrainingPlan(recipe: recipe).train(on: dataset, provenance: Provenance(command: "stance train"))
}
