public import Evaluation
import LinearModels
public import RecordFormats

/// Reads the labels of two annotators and compares them.
public struct AnnotationReader: Sendable {
  /// The fields that hold labels; `nil` for stance and sentiment, or `label` where neither is there.
  public var labelFields: [String]?
  /// The format of all files; `nil` to tell it by their extensions.
  public var format: RecordFormat?
  /// The least overlap at which spans are the same unit; see ``UnitMatching``.
  public var minimumOverlap = 0.8
  /// How intervals are found; `nil` for none.
  public var bootstrap: Bootstrap? = Bootstrap()

  public init() {}

  /// - Parameters:
  ///   - first: One annotator's files.
  ///   - second: The other's.
  ///   - titles: What to call the two; their files if left out.
  /// - Throws: ``AnnotationError``, ``DatasetError``, `RecordError` or `FileError`, with the place.
  public func compare(
    _ first: [String], _ second: [String], titles: (String, String)? = nil
  ) throws -> AgreementReport {
    let names = labelFields ?? [AxisScheme.stance.name, AxisScheme.sentiment.name, "label"]
    var readers = names.map { LabelReader(.named($0)) }
    let units = try read(first, into: &readers)
    let seenByFirst = readers.map(\.sawField)
    // Each side on its own tells whether a field is there; one reader for both gives them the same labels.
    for index in readers.indices { readers[index].beginSide() }
    let others = try read(second, into: &readers)
    let shared = readers.indices.filter { seenByFirst[$0] && readers[$0].sawField }
    let titles = titles ?? (first.joined(separator: ", "), second.joined(separator: ", "))
    if labelFields != nil, let missing = readers.indices.first(where: { !shared.contains($0) }) {
      throw AnnotationError.missingLabels(files: seenByFirst[missing] ? titles.1 : titles.0, field: names[missing])
    }
    guard !shared.isEmpty else { throw AnnotationError.noSharedLabels(first: titles.0, second: titles.1) }
    let matching = UnitMatching(units, others, minimumOverlap: minimumOverlap)
    guard !matching.pairs.isEmpty else { throw AnnotationError.nothingMatches(first: titles.0, second: titles.1) }
    let axes = try shared.map { try readers[$0].axis() }
    if let axis = axes.first(where: { $0.kind == .set && $0.labels.count > LabelSet.capacity }) {
      throw DatasetError.tooManyLabels(axis: axis.name, count: axis.labels.count, limit: LabelSet.capacity)
    }
    return AgreementReport(
      titles: [titles.0, titles.1], units: [units, others], matching: matching, axes: axes, bootstrap: bootstrap)
  }

  private func read(_ paths: [String], into readers: inout [LabelReader]) throws -> [AnnotatedUnit] {
    var units: [AnnotatedUnit] = []
    var places: [AnnotatedUnit.Key: Place] = [:]
    for path in paths {
      guard let format = format ?? RecordFormat(pathExtension: path.split(separator: ".").last.map(String.init) ?? "")
      else { throw DatasetError.noFormat(path: path) }
      var records = try RecordReader(format: format, source: ByteSource(path: path), name: path)
      while let batch = try records.nextBatch() {
        if let problem = batch.problems.first { throw problem }
        for record in batch.records {
          let place = Place(name: path, line: record.line)
          let unit = try AnnotatedUnit(record, place: place)
          if let first = places.updateValue(place, forKey: unit.key) {
            throw AnnotationError.repeated(place: place, first: first, key: unit.key.description)
          }
          for index in readers.indices { try readers[index].read(record, format: format, place: place) }
          units.append(unit)
        }
      }
    }
    guard !units.isEmpty else { throw DatasetError.noRecords(files: paths) }
    return units
  }
}

extension AnnotatedUnit.Key: CustomStringConvertible {
  public var description: String {
    switch self {
    case .id(let id): "\"\(id)\""
    case .spans(let document, let ranges):
      "\(document) " + ranges.map { "\($0.lowerBound)–\($0.upperBound)" }.joined(separator: ", ")
    }
  }
}
