import RecordFormats
import StanceKit

/// The labels that a record holds in a field: those of an array, a string, or a CSV cell with bars.
enum PredictedLabels {
  /// - Returns: `nil` if the field is absent, `null`, or an empty cell: then nothing was decided.
  static func labels(of record: Record, in field: String) -> [String]? {
    guard let value = record.value(named: field), !value.isNull else { return nil }
    if let strings = value.strings { return strings }
    guard let text = value.text, !text.isEmpty else { return nil }
    if text == "[]" || text == AxisScheme.neutral && field == AxisScheme.stance.name { return [] }
    return value.isCell ? text.split(separator: "|").map(String.init) : [text]
  }
}
