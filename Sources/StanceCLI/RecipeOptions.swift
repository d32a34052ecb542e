public import ArgumentParser
import FeatureExtraction
import RecordFormats
public import StanceKit

/// The recipe, option by option. What is left out is the recipe's own choice.
struct RecipeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Lengths of word n-grams, as 1-3 or 3.", valueName: "range"))
  var ngrams: String?

  @Option(
    help: ArgumentHelp(
      "Lengths of character n-grams within words, as 2-5, or none; 2-5 unless there is much text.",
      valueName: "range"))
  var chars: String?

  @Option(help: "nblr, tfidf, binary or counts.")
  var features: Recipe.Features?

  @Option(help: "nblr, logistic, naive-bayes or complement-nb.")
  var classifier: Recipe.Classifier?

  @Option(
    help: ArgumentHelp(
      "λ: ½λ‖w‖² + the losses, for texts of mean squared norm 1; auto searches by cross-validation.",
      valueName: "auto|λ"))
  var regularization: String?

  @Option(
    name: .customLong("class-weight"),
    help: ArgumentHelp("balanced, none, or label=w,label=w.", valueName: "weights"))
  var classWeight: String?

  @Option(
    name: .customLong("min-count"), help: ArgumentHelp("The fewest texts a word occurs in.", valueName: "n"))
  var minimumCount: Int?

  @Option(
    name: .customLong("min-term-count"),
    help: ArgumentHelp(
      "The fewest texts a term of several words occurs in; 1, or 2 where there is much text.", valueName: "n"))
  var minimumTermCount: Int?

  @Flag(
    name: .customLong("skip-grams"), inversion: .prefixedNo,
    help: "Count two words with any one between them as a term; yes unless there is much text.")
  var skipGrams: Bool?

  @Option(help: ArgumentHelp("α of naive Bayes and of the log-count ratios.", valueName: "α"))
  var smoothing: Double?

  @Option(
    help: ArgumentHelp(
      "How far naive-Bayes scores spread beside those of logistic regression in nblr; searched for if left out.",
      valueName: "share"))
  var interpolation: Double?

  @Flag(
    name: .customLong("mark-negation"), inversion: .prefixedNo,
    help: "Count words in the scope of a negation as terms beside the words.")
  var marksNegation: Bool?

  @Option(
    help: ArgumentHelp(
      "A table of words by class, repeatable, or none; a built-in one for stance and sentiment, unless there is much text.",
      valueName: "file|none"))
  var lexicon: [String] = []

  @Flag(name: .customLong("no-punctuation"), help: "Leave punctuation out.")
  var leavesPunctuationOut = false

  @Option(help: ArgumentHelp("Seed of all that is drawn by lot.", valueName: "n"))
  var seed: UInt64?

  /// Whether anything but the seed is given.
  var isGiven: Bool {
    ngrams != nil || chars != nil || features != nil || classifier != nil || regularization != nil || classWeight != nil
      || minimumCount != nil || minimumTermCount != nil || skipGrams != nil || smoothing != nil || interpolation != nil
      || marksNegation != nil || !lexicon.isEmpty || leavesPunctuationOut
  }

  func recipe() throws -> Recipe {
    var recipe = Recipe()
    if let ngrams {
      let range = try Self.range(ngrams, option: "--ngrams", limit: 8)
      guard range.lowerBound == 1 || !ngrams.contains("-") else {
        throw ValidationError("--ngrams must start at 1, not \(range.lowerBound)")
      }
      recipe.longestNGram = range.upperBound
    }
    if let chars {
      recipe.characterNGrams = try chars == "none" ? nil : Self.characters(chars)
      recipe.sparesCharactersOnLargeData = false
    }
    recipe.features = features ?? recipe.features
    recipe.classifier = classifier ?? recipe.classifier
    if features != nil, features != .naiveBayesRatio, classifier == nil { recipe.classifier = .logistic }
    if recipe.classifier == .naiveBayesLogistic, recipe.features != .naiveBayesRatio {
      throw ValidationError(
        "--classifier nblr has features of its own; leave --features out or take another classifier")
    }
    if let minimumCount {
      guard minimumCount >= 1 else { throw ValidationError("--min-count must be at least 1, not \(minimumCount)") }
      recipe.minimumCount = minimumCount
    }
    recipe.smoothing = try Self.positive(smoothing, option: "--smoothing") ?? recipe.smoothing
    if let interpolation {
      guard 0...1e6 ~= interpolation else {
        throw ValidationError("--interpolation must be from 0 to 1000000, not \(interpolation)")
      }
      recipe.interpolation = interpolation
    }
    if let regularization, regularization != "auto" {
      guard let value = Double(regularization) else {
        throw ValidationError("--regularization must be auto or a number, not \"\(regularization)\"")
      }
      recipe.regularization = try Self.positive(value, option: "--regularization")
    }
    if let classWeight { recipe.classWeight = try Self.classWeight(classWeight) }
    if let minimumTermCount {
      guard minimumTermCount >= 1 else {
        throw ValidationError("--min-term-count must be at least 1, not \(minimumTermCount)")
      }
      recipe.minimumTermCount = minimumTermCount
    }
    recipe.includesSkipGrams = skipGrams ?? recipe.includesSkipGrams
    recipe.marksNegation = marksNegation ?? recipe.marksNegation
    if !lexicon.isEmpty {
      recipe.usesLexicon = lexicon != ["none"]
      if !(recipe.usesLexicon ?? true) { recipe.lexicon = nil }
    }
    recipe.keepsPunctuation = !leavesPunctuationOut
    recipe.seed = seed ?? recipe.seed
    return recipe
  }

  /// The recipe with the lexicon of the files named.
  func recipeWithLexicon() throws -> Recipe {
    var recipe = try recipe()
    if recipe.usesLexicon == true {
      recipe.lexicon = try Lexicon(lexicon.map { try WordList(path: $0) })
    }
    return recipe
  }

  /// - Throws: ``UsageError`` if a label with a weight is none of the data's.
  func checkClassWeights(of dataset: Dataset) throws {
    guard case .labels(let weights) = try recipe().classWeight else { return }
    let labels = dataset.axes.flatMap(\.labels)
    for label in weights.keys.sorted() where !labels.contains(label) {
      throw UsageError(
        description: "--class-weight: \"\(label)\" is not one of the labels "
          + labels.map { "\"\($0)\"" }.joined(separator: ", "))
    }
  }

  private static func positive(_ value: Double?, option: String) throws -> Double? {
    guard let value else { return nil }
    guard value > 0, value.isFinite else { throw ValidationError("\(option) must be greater than 0, not \(value)") }
    return value
  }

  private static func range(_ text: String, option: String, limit: Int) throws -> ClosedRange<Int> {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = ends[0], let last = ends.count == 1 ? first : ends.count == 2 ? ends[1] : nil,
      first >= 1, last >= first, last <= limit
    else { throw ValidationError("\(option) must be a range as 1-3, up to \(limit), not \"\(text)\"") }
    return first...last
  }

  private static func characters(_ text: String) throws -> Recipe.CharacterNGrams {
    let range = try range(text, option: "--chars", limit: 8)
    return Recipe.CharacterNGrams(shortest: range.lowerBound, longest: range.upperBound)
  }

  private static func classWeight(_ text: String) throws -> Recipe.ClassWeight {
    if text == "none" { return .none }
    if text == "balanced" { return .balanced }
    var weights: [String: Double] = [:]
    for part in text.split(separator: ",") {
      guard let equals = part.lastIndex(of: "="), let weight = Double(part[part.index(after: equals)...]), weight > 0,
        weight.isFinite
      else { throw ValidationError("--class-weight must be balanced, none or label=w,label=w, not \"\(text)\"") }
      weights[String(part[..<equals])] = weight
    }
    return .labels(weights)
  }
}

extension Recipe.Features: ExpressibleByArgument {}
extension Recipe.Classifier: ExpressibleByArgument {}
