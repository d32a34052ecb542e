public import Evaluation
import Foundation
import RecordFormats

/// What was evaluated, and on what.
public struct EvaluationSubject: Sendable {
  public var description = ""
  public var foldCount: Int?
  public var modelDigest: String?
  let dataDigest: String
  let documents: [String?]
  let groupField: String

  public init(dataset: Dataset) {
    dataDigest = dataset.digest
    documents = dataset.documents
    groupField = dataset.groupField
  }
}

/// The scores of all axes, ready to be shown.
public struct EvaluationReport: Sendable {
  /// The version of the JSON form; see `docs/evaluation.md`.
  public static let schemaVersion = 1

  /// A report for each axis and, behind a set-valued one, for its primary view.
  public let axes: [ClassificationReport]
  let calibrations: [String: (expectedError: Double?, brier: Double?, logLoss: Double?)]
  let subject: EvaluationSubject
  /// Whether the intervals resample documents or single statements.
  let isGrouped: Bool

  public init(_ scored: [ScoredAxis], subject: EvaluationSubject, bootstrap: Bootstrap?) {
    self.subject = subject
    isGrouped = subject.documents.contains { $0 != nil }
    var reports: [ClassificationReport] = []
    var calibrations: [String: (expectedError: Double?, brier: Double?, logLoss: Double?)] = [:]
    for axis in scored {
      let grouping = Grouping(names: axis.rows.map { subject.documents[$0] })
      reports.append(axis.report(grouping: grouping, bootstrap: bootstrap))
      calibrations[axis.name] = axis.calibration
      if let primary = axis.primaryReport(grouping: grouping, bootstrap: bootstrap) { reports.append(primary) }
    }
    axes = reports
    self.calibrations = calibrations
  }

  /// The score named as in the JSON form.
  public static func metric(_ name: String, of report: ClassificationReport) -> Score {
    switch name {
    case "accuracy": report.accuracy
    case "macro_f1": report.macroF1
    case "micro_f1": report.microF1
    case "weighted_f1": report.weightedF1
    default: report.averageF1
    }
  }

  /// The report for a terminal of 80 columns.
  public func text() -> String {
    var parts = [subject.description]
    if !isGrouped {
      parts.append("No field \"\(subject.groupField)\": every statement stands alone, and scores may flatter.")
    }
    for report in axes {
      var text = report.text(groupNoun: isGrouped ? "\(subject.groupField)s" : "statements")
      if let calibration = calibrations[report.title], let error = calibration.expectedError {
        text += String(
          format: "\ncalibration: expected error %.3f, Brier %.3f, log loss %.3f", error, calibration.brier ?? .nan,
          calibration.logLoss ?? .nan)
      }
      while text.last == "\n" { text.removeLast() }
      parts.append(text)
    }
    return parts.joined(separator: "\n\n")
  }

  /// The report as JSON, version ``schemaVersion``.
  public func jsonBytes(command: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("schema_version", Self.schemaVersion)
    writer.field("stance_version", Version.current)
    writer.field("command", command)
    writer.field("description", subject.description)
    writer.field("data_sha256", subject.dataDigest)
    if let digest = subject.modelDigest { writer.field("model_data_sha256", digest) }
    if let count = subject.foldCount { writer.field("folds", count) }
    writer.name("grouped_by")
    if isGrouped { writer.string(subject.groupField) } else { writer.null() }
    writer.name("axes")
    writer.beginObject()
    for report in axes {
      writer.name(report.title)
      Self.write(report, calibration: calibrations[report.title], to: &writer)
    }
    writer.endObject()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private static func write(
    _ report: ClassificationReport, calibration: (expectedError: Double?, brier: Double?, logLoss: Double?)?,
    to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.field("n", report.exampleCount)
    writer.field("groups", report.groupCount)
    let averages = ["accuracy", "macro_f1", "micro_f1", "weighted_f1", "f_avg"]
    for name in averages { writer.field(name, metric(name, of: report).value) }
    if case .singleLabel(let detail) = report.detail {
      writer.field("balanced_accuracy", detail.balancedAccuracy.value)
      writer.field("mcc", detail.matthewsCorrelation.value)
    }
    if case .labelSets(let detail) = report.detail { writer.field("hamming_loss", detail.hammingLoss.value) }
    writer.name("intervals")
    writer.beginObject()
    for name in averages { write(metric(name, of: report).interval, named: name, to: &writer) }
    writer.endObject()
    writer.name("per_class")
    writer.beginObject()
    for scores in report.perClass {
      writer.name(scores.label)
      writer.beginObject()
      writer.field("precision", scores.precision.value)
      writer.field("recall", scores.recall.value)
      writer.field("f1", scores.f1.value)
      writer.field("support", scores.support)
      write(scores.f1.interval, named: "f1_interval", to: &writer)
      writer.endObject()
    }
    writer.endObject()
    if case .singleLabel(let detail) = report.detail {
      writer.name("confusion")
      writer.beginArray()
      for gold in report.labels.indices {
        writer.beginArray()
        for predicted in report.labels.indices { writer.integer(detail.confusion[gold: gold, predicted: predicted]) }
        writer.endArray()
      }
      writer.endArray()
    }
    writer.name("baselines")
    writer.beginObject()
    for baseline in report.baselines {
      writer.name(baseline.name)
      writer.beginObject()
      writer.field("accuracy", baseline.accuracy)
      writer.field("macro_f1", baseline.macroF1)
      writer.field("micro_f1", baseline.microF1)
      writer.endObject()
    }
    writer.endObject()
    if let calibration {
      writer.name("calibration")
      writer.beginObject()
      writer.field("expected_calibration_error", calibration.expectedError)
      writer.field("brier", calibration.brier)
      writer.field("log_loss", calibration.logLoss)
      writer.endObject()
    }
    writer.endObject()
  }

  private static func write(_ interval: BootstrapInterval?, named name: String, to writer: inout JSONWriter) {
    guard let interval else {
      writer.name(name)
      writer.null()
      return
    }
    writer.name(name)
    writer.beginArray()
    writer.number(interval.lower)
    writer.number(interval.upper)
    writer.endArray()
  }
}
