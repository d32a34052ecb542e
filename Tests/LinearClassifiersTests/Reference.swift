import Foundation

/// What `scripts/reference_values/classifiers.py` printed: scipy's, scikit-learn's and liblinear's answers.
struct Reference: Decodable {
  let corpus: Corpus
  let features: Features
  let naiveBayes: NaiveBayesTables
  let logCountRatios: [Double]
  let logisticRegression: LogisticTables
  let plattScaling: Platt
  let temperatureScaling: Temperature

  struct Corpus: Decodable {
    let stance: [Int]
    let topic: [Int]
    let frames: [[Int]]
  }

  struct Features: Decodable {
    let names: [String]
    let documentFrequencies: [Int]
    /// For each of 24 statements and 4 unseen ones its [feature, count] pairs.
    let counts: [[[Int]]]
  }

  struct NaiveBayesTables: Decodable {
    let stance: Models
    let topic: Models

    struct Models: Decodable {
      let multinomialBinary: Model
      let multinomialCounts: Model
      let complementBinary: Model
    }

    struct Model: Decodable {
      /// For each statement and class the logarithm of the joint probability.
      let joint: [[Double]]
    }
  }

  struct LogisticTables: Decodable {
    let binary: [LogisticFit]
    let ratioScaled: [LogisticFit]
    let tfIdf: [LogisticFit]
    let idf: [Double]
  }

  struct LogisticFit: Decodable {
    let cost: Double
    let classWeights: [Double]
    let decisionValues: [Double]
    let intercept: Double
    let objective: Double

    enum CodingKeys: String, CodingKey {
      case cost = "C"
      case classWeights, decisionValues, intercept, objective
    }
  }

  struct Platt: Decodable {
    let scores: [Double]
    let labels: [Int]
    let labelsAsTargets: Fit
    let plattTargets: Fit

    struct Fit: Decodable {
      let slope: Double
      let offset: Double

      enum CodingKeys: String, CodingKey {
        case slope = "a"
        case offset = "b"
      }
    }
  }

  struct Temperature: Decodable {
    let scores: [[Double]]
    let labels: [Int]
    let slope: Double
    let offsets: [Double]

    enum CodingKeys: String, CodingKey {
      case scores, labels
      case slope = "a"
      case offsets = "b"
    }
  }

  static func load() throws -> Reference {
    struct Missing: Error {}
    guard let url = Bundle.module.url(forResource: "Resources/classifiers", withExtension: "json") else {
      throw Missing()
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Reference.self, from: Data(contentsOf: url))
  }
}
