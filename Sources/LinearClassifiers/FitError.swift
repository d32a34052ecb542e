/// Why nothing could be fitted.
public enum FitError: Error, Hashable, Sendable, CustomStringConvertible {
  case noFeatures
  case noAnnotatedDocuments
  case notFinite(iteration: Int)
  case heldOutNotFinite
  case interpolatedNotFinite

  public var description: String {
    switch self {
    case .noFeatures: "no term is left to learn from; lower --min-count"
    case .noAnnotatedDocuments: "no document is annotated"
    case .notFinite(let iteration):
      "the objective stopped being finite in iteration \(iteration); raise --regularization"
    case .heldOutNotFinite: "the scores of held-out documents are not finite; raise --regularization"
    case .interpolatedNotFinite: "with naive Bayes added the scores are not finite; lower --interpolation"
    }
  }
}
