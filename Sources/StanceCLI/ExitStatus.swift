import ArgumentParser
import Foundation
import LinearClassifiers
import RecordFormats
import StanceKit

/// The program's exit statuses, which scripts depend on.
enum ExitStatus: Int32 {
  case gateFailed = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  case internalError = 70
  case cannotCreate = 73
  case inputOutput = 74

  /// Says what went wrong on standard error and ends the program.
  static func finish(with error: any Error) -> Never {
    if let error = error as? FileError, error.code == EPIPE { exit(0) }  // the reader has seen enough
    if error is InterruptedRun {
      Terminal.write("stance: \(error)\n")
      AtomicFile.removeTemporaryFiles()
      _exit(Interruption.status)
    }
    guard let status = status(of: error) else { StanceCommand.exit(withError: error) }
    Terminal.write("stance: \("\(error)".visible)\n")
    exit(status.rawValue)
  }

  /// `nil` for errors of ArgumentParser, which knows how to show them.
  private static func status(of error: any Error) -> ExitStatus? {
    switch error {
    case let error as FileError:
      switch (error.operation, error.code) {
      case (.create, _), (.lock, _): .cannotCreate
      case (_, ENOENT), (.open, _), (.list, _): .noInput
      default: .inputOutput
      }
    case is RecordError, is DatasetError, is FitError, is EvaluationError, is ModelFileError, is DataError,
      is AnnotationError, is SavedReportError, is ComparisonError, is WordListError, is GuessedFormatError:
      .badData
    case is InputError: .noInput
    case is UsageError: .usage
    case is LeftoverError: .cannotCreate
    case is GateFailure: .gateFailed
    case is EncodingError, is DecodingError, is CocoaError: .internalError
    default: nil
    }
  }
}

/// Options that contradict each other.
struct UsageError: Error, CustomStringConvertible {
  let description: String
}

/// Data that cannot be used as asked.
struct DataError: Error, CustomStringConvertible {
  let description: String

  /// No record has the field that `option` names.
  static func noField(_ field: String, among fields: [String], option: String) -> DataError {
    DataError(
      description: "\(option): no record has a value in \"\(field)\"; the fields are "
        + fields.map { "\"\($0)\"" }.joined(separator: ", "))
  }
}

/// Input that is not there.
struct InputError: Error, CustomStringConvertible {
  let description: String
}

/// A quality gate that was not met.
struct GateFailure: Error, CustomStringConvertible {
  let description: String
}
