public import FeatureExtraction

/// How a classifier is made from labelled statements.
///
/// The defaults were chosen over six public sets; what each part adds, and how far its score flatters, is in
/// `docs/ablation.md`.
public struct Recipe: Hashable, Sendable, Codable {
  public enum Features: String, Hashable, Sendable, Codable, CaseIterable {
    /// Binary features scaled by their naive-Bayes log-count ratios.
    case naiveBayesRatio = "nblr"
    /// (1 + log count) · idf, each text scaled to unit length.
    case tfidf
    case binary
    case counts
  }

  public enum Classifier: String, Hashable, Sendable, Codable, CaseIterable {
    case naiveBayesLogistic = "nblr"
    case logistic
    case naiveBayes = "naive-bayes"
    case complementNaiveBayes = "complement-nb"
  }

  public enum ClassWeight: Hashable, Sendable, Codable {
    case none
    case balanced
    /// A factor for each label named; 1 for the others.
    case labels([String: Double])
  }

  /// The longest word n-gram, at least 1.
  public var longestNGram = 3
  /// The lengths of character n-grams within words; `nil` for none.
  public var characterNGrams: CharacterNGrams? = CharacterNGrams(shortest: 2, longest: 5)
  /// Whether character n-grams are left out where there is so much text that the words themselves suffice.
  public var sparesCharactersOnLargeData = true
  public var features = Features.naiveBayesRatio
  public var classifier = Classifier.naiveBayesLogistic
  /// The fewest texts a term occurs in.
  public var minimumCount = 1
  /// The fewest texts a term of several words occurs in; `nil` for 2 where there is much text, otherwise 1.
  public var minimumTermCount: Int?
  /// Whether two words with one between them count as a term; `nil` for yes unless there is much text.
  public var includesSkipGrams: Bool?
  /// Whether words in the scope of a negation have a second form, which n-grams are made of.
  public var marksNegation = true
  /// Words by class, whose features stand beside the n-grams; `nil` for none. The model keeps it.
  public var lexicon: Lexicon? = .technologyPolicy
  /// Whether the lexicon is used; `nil` for yes where stance or sentiment is learned, unless there is much text.
  public var usesLexicon: Bool?
  public var splitsContractions = true
  public var keepsPunctuation = true
  /// The smoothing of naive Bayes and of log-count ratios.
  public var smoothing = 1.0
  /// How far naive-Bayes scores spread beside those of logistic regression, to which they are added; `nil` to choose by
  /// cross-validation.
  public var interpolation: Double?
  /// λ = 1/C in units of the mean squared norm of the texts; `nil` to choose by cross-validation.
  public var regularization: Double?
  public var classWeight = ClassWeight.none
  public var seed: UInt64 = 1

  public init() {}

  /// From this many tokens on, terms of one text, skip-grams and lexicon are left out: the first two are most of a model,
  /// and none adds anything.
  static let largeTokenCount = 4_000_000
  /// From this many tokens on, character n-grams add nothing.
  static let hugeTokenCount = 40_000_000

  /// The recipe as it is used for a corpus of `tokenCount` tokens labelled on the axes named.
  func resolved(tokenCount: Int, axes: [String]) -> Recipe {
    var recipe = self
    if sparesCharactersOnLargeData, tokenCount >= Self.hugeTokenCount { recipe.characterNGrams = nil }
    recipe.sparesCharactersOnLargeData = false
    let isLarge = tokenCount >= Self.largeTokenCount
    recipe.minimumTermCount = max(minimumTermCount ?? (isLarge ? 2 : 1), minimumCount)
    recipe.includesSkipGrams = includesSkipGrams ?? !isLarge
    let isOfItsKind = axes.contains { AxisScheme.named($0).labels != nil }
    if !(usesLexicon ?? (isOfItsKind && !isLarge)) || !allowsOtherFeatures { recipe.lexicon = nil }
    recipe.usesLexicon = recipe.lexicon != nil
    return recipe
  }

  public struct CharacterNGrams: Hashable, Sendable, Codable {
    public var shortest: Int
    public var longest: Int

    public init(shortest: Int, longest: Int) {
      self.shortest = shortest
      self.longest = longest
    }
  }

  /// The recipe in a few words.
  public var summary: String {
    var parts = ["word 1–\(longestNGram)-grams"]
    if longestNGram == 1 { parts = ["words"] }
    if let characterNGrams {
      parts.append("character \(characterNGrams.shortest)–\(characterNGrams.longest)-grams")
    }
    if let lexicon { parts.append("a lexicon of \(lexicon.classes.count) classes") }
    switch classifier {
    case .naiveBayesLogistic: parts.append("naive-Bayes-scaled logistic regression")
    case .logistic: parts.append("\(features.rawValue) features, logistic regression")
    case .naiveBayes: parts.append("\(features.rawValue) features, multinomial naive Bayes")
    case .complementNaiveBayes: parts.append("\(features.rawValue) features, complement naive Bayes")
    }
    return parts.joined(separator: ", ")
  }
}
