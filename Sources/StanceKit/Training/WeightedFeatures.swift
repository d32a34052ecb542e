import FeatureExtraction
import Foundation
import LinearAlgebra
import Parallelism
import SparseMatrices

/// The counted features of a corpus with the values that a recipe gives them.
struct WeightedFeatures {
  let design: KernelColumns
  /// The inverse document frequency of each counted feature, for tf-idf.
  let inverseDocumentFrequencies: [Float]?

  /// - Parameters:
  ///   - counts: With occurrences counted, unless `features` are binary.
  ///   - lexicon: Columns that follow the counted ones; only with binary features.
  init(_ counts: NGramCounts, features: Recipe.Features, pieces: WordPieces?, lexicon: FeatureMatrix?) {
    let matrix = counts.matrix
    var design: KernelColumns
    switch features {
    case .naiveBayesRatio, .binary:
      inverseDocumentFrequencies = nil
      design = KernelColumns(lexicon.map { matrix.appending($0) } ?? matrix)
    case .counts:
      inverseDocumentFrequencies = nil
      design = KernelColumns(matrix, values: matrix.counts)
    case .tfidf:
      let idf = (0..<matrix.columnCount).map { feature in
        Float(Self.inverseDocumentFrequency(of: matrix.documentFrequency(of: feature), among: matrix.rowCount))
      }
      inverseDocumentFrequencies = idf
      design = Self.tfidf(matrix, idf: idf)
    }
    if let pieces {
      let words = counts.wordFeatures
      design.pieces = PieceColumns(
        matrix, features: words.map(\.feature),
        piecesOfWord: { index in
          let word = words[index].word
          let start = pieces.starts[word]
          return UnsafeBufferPointer(start: pieces.pieces.base + start, count: pieces.starts[word + 1] - start)
        }, pieceCount: pieces.count)
    }
    self.design = design
  }

  /// log ((1 + n) / (1 + df)) + 1, as scikit-learn's smooth idf.
  static func inverseDocumentFrequency(of documentFrequency: Int, among documentCount: Int) -> Double {
    log(Double(1 + documentCount) / Double(1 + documentFrequency)) + 1
  }

  private static func tfidf(_ matrix: FeatureMatrix, idf: [Float]) -> KernelColumns {
    guard let counts = matrix.counts else { preconditionFailure("tf-idf needs the number of occurrences") }
    let values = Storage<Float>(uninitialized: matrix.entryCount)
    var squares = [Double](repeating: 0, count: matrix.rowCount)
    for feature in 0..<matrix.columnCount {
      for entry in matrix.columnStarts[feature]..<matrix.columnStarts[feature + 1] {
        let value = (1 + logf(counts.base[entry])) * idf[feature]
        values.base[entry] = value
        squares[Int(matrix.rows.base[entry])] += Double(value) * Double(value)
      }
    }
    let scale = Storage(squares.map { $0 > 0 ? Float(1 / $0.squareRoot()) : 0 })
    return KernelColumns(matrix, values: values, rowScale: scale)
  }
}
