/// Why data cannot be scored.
public enum EvaluationError: Error, Hashable, Sendable, CustomStringConvertible {
  case noSharedAxis(model: [String], data: [String])
  case unknownLabel(axis: String, label: String, labels: [String])
  case kindDiffers(axis: String)
  case tooFewGroups(wanted: Int)

  public var description: String {
    switch self {
    case .noSharedAxis(let model, let data):
      "the model labels \(DatasetError.list(model.map(DatasetError.quoted), "and")), the data "
        + "\(DatasetError.list(data.map(DatasetError.quoted), "and")); "
        + "rename a field of the data to an axis of the model"
    case .unknownLabel(let axis, let label, let labels):
      "the data have \(axis) label \(DatasetError.quoted(label)), which the model does not know; it knows "
        + DatasetError.list(labels.map(DatasetError.quoted), "and")
    case .kindDiffers(let axis):
      "the model gives each statement one label on \(DatasetError.quoted(axis)), the data give some none or several; "
        + "score a model that was trained on sets"
    case .tooFewGroups(let wanted):
      "\(wanted) folds need \(wanted) documents or more, since a document stays whole; lower --cross-validate"
    }
  }
}
