import RecordFormats
import StanceKit

/// What is wrong with a stream that was taken for delimited text by its first bytes, and how to read it otherwise.
struct GuessedFormatError: Error, CustomStringConvertible {
  let description: String

  /// - Returns: `nil` if the format was no guess at delimited text, or the error says nothing of it.
  init?(_ error: any Error, readAs format: RecordFormat) {
    guard format == .csv || format == .tsv, error is RecordError || error is DatasetError || error is DataError else {
      return nil
    }
    description =
      "\(error) (read as \(format.rawValue.uppercased()); --input-format article reads it as an article)"
  }
}
