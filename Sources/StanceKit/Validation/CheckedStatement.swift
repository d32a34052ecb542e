import RecordFormats

/// What a record says, as far as it could be read.
struct CheckedStatement {
  /// Where the text stands, or the record if it has none.
  var place: Place
  var text: StatementTexts.Content?
  /// For each axis the labels; `nil` where not annotated or not readable.
  var labels: [[String]?]
  /// For each axis where the labels stand.
  var labelPlaces: [Place]
  var document: String?
  /// The side of the split that the record is on; `nil` if there is none.
  var side: String?
}
