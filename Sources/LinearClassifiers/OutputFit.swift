/// The fitted weights of one output.
public struct OutputFit: Sendable {
  /// A weight for each feature of the matrix.
  public let weights: [Float]
  /// A weight for each piece of the design; none if it has none.
  public let pieceWeights: [Float]
  public let intercept: Float
  /// How the search ended; `nil` for methods that do not search.
  public let convergence: Convergence?
}

/// How a search for the best weights ended.
public struct Convergence: Hashable, Sendable {
  /// The value of ½‖w‖² + ∑ cᵢ·lossᵢ reached.
  public let objective: Double
  /// The objective is at most this far above the best one.
  public let dualityGap: Double
  public let iterations: Int
  public let reachedTolerance: Bool
}
