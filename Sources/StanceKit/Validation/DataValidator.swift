public import Parallelism
public import RecordFormats

/// Looks through data files for what spoils training or flatters an evaluation, and tells all of it, not only the first.
public struct DataValidator: Sendable {
  public var textField: String?
  /// The fields that hold labels; `nil` for stance and sentiment, or `label` where the data have neither.
  public var labelFields: [String]?
  public var format: RecordFormat?
  public var documentsFolder: String?
  /// The field of documents; `nil` for the first of ``DatasetReader/groupFields`` that the data have.
  public var groupField: String?
  /// The field that says which side of a split a record is on; `nil` for `split` or `fold`, whichever there is first.
  public var splitField: String?
  /// Whether each file is a side of a split, as where training and test data are named.
  public var filesAreSides = false
  /// The fewest statements a label should have; 0 not to look.
  public var minimumClassCount = 10
  /// The most words a statement should have.
  public var maximumWordCount = 1_000
  public var workers: WorkerCount

  static let splitFields = ["split", "fold"]

  public init(workers: WorkerCount = .one) {
    self.workers = workers
  }

  /// Checks the files.
  ///
  /// - Throws: `FileError` if one cannot be opened; whatever is wrong inside of one is a finding.
  public func validate(paths: [String]) throws -> ValidationReport {
    var reading = try ValidationReading(self)
    for path in paths {
      var source = path == "-" ? ByteSource(fileDescriptor: 0, name: "stdin") : try ByteSource(path: path)
      try reading.read(try source.readAll(), name: path == "-" ? "stdin" : path)
    }
    let statements = reading.statements
    let axes = reading.usedAxes
    var findings = reading.findings
    findings += LabelChecks(statements: statements, axes: axes, validator: self).findings
    findings += TextChecks(statements: statements, axes: axes, validator: self).findings
    let fileOrder = Dictionary(paths.enumerated().map { ($1 == "-" ? "stdin" : $1, $0) }) { first, _ in first }
    func key(_ finding: Finding) -> (Int, Int, Int, String) {
      guard let place = finding.place else { return (.max, 0, 0, finding.message) }
      return (fileOrder[place.name] ?? .max - 1, place.line, place.column ?? 0, finding.message)
    }
    return ValidationReport(
      fileCount: paths.count, statementCount: statements.count, findings: findings.sorted { key($0) < key($1) })
  }
}
