import StanceKit

/// When a decision is declined.
enum Abstention: Hashable {
  case never
  case asTrained
  case below(Double)

  func declines(_ prediction: AxisPrediction, on axis: ModelAxis) -> Bool {
    switch self {
    case .never: false
    case .asTrained: axis.abstainThreshold.map { prediction.confidence < $0 } ?? false
    case .below(let confidence): prediction.confidence < confidence
    }
  }
}
