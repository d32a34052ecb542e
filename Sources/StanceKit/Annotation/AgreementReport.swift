import Evaluation
import LinearModels
import RecordFormats

/// How far two annotators agree, on the units and on each axis.
public struct AgreementReport: Sendable {
  /// The two annotators, by their files.
  public let titles: [String]
  public let units: [[AnnotatedUnit]]
  public let matching: UnitMatching
  public let axes: [AxisAgreement]
  /// The labels of each side for each pair, axis by axis.
  private let values: [(first: [[String]?], second: [[String]?])]
  private let isSet: [Bool]

  /// - Parameter labelled: The axes, with the values of the first side's units before those of the second's.
  init(
    titles: [String], units: [[AnnotatedUnit]], matching: UnitMatching, axes labelled: [Dataset.Axis],
    bootstrap: Bootstrap?
  ) {
    self.titles = titles
    self.units = units
    self.matching = matching
    let documents = matching.pairs.map { units[0][$0.first].document ?? units[1][$0.second].document }
    var axes: [AxisAgreement] = []
    var values: [(first: [[String]?], second: [[String]?])] = []
    for axis in labelled {
      let first = matching.pairs.map { axis.values[$0.first] }
      let second = matching.pairs.map { axis.values[units[0].count + $0.second] }
      axes.append(AxisAgreement(axis, first: first, second: second, documents: documents, bootstrap: bootstrap))
      func names(_ sets: [[Int]?]) -> [[String]?] { sets.map { $0.map { $0.map { axis.labels[$0] } } } }
      values.append((names(first), names(second)))
    }
    self.axes = axes
    self.values = values
    isSet = labelled.map { $0.kind == .set }
  }

  /// A line of JSON for each pair of units that differ on an axis: how to find the unit, its text where a record has it,
  /// and both answers.
  public func disagreementLines() -> [UInt8] {
    var writer = JSONWriter()
    let differ = axes.map { Set($0.differing) }
    for (index, pair) in matching.pairs.enumerated() {
      let differing = axes.indices.filter { differ[$0].contains(index) }
      if differing.isEmpty { continue }
      let (first, second) = (units[0][pair.first], units[1][pair.second])
      writer.beginObject()
      first.write(to: &writer, spansField: "spans")
      if let text = first.text ?? second.text { writer.field("text", text) }
      if pair.overlap < 1 { second.write(to: &writer, spansField: "other_spans", onlySpans: true) }
      for axis in differing {
        writer.name(axes[axis].name)
        writer.beginArray()
        for answer in [values[axis].first[index], values[axis].second[index]] {
          Self.write(answer ?? [], isSet: isSet[axis], to: &writer)
        }
        writer.endArray()
      }
      writer.endObject()
      writer.endLine()
    }
    return writer.bytes
  }

  private static func write(_ labels: [String], isSet: Bool, to writer: inout JSONWriter) {
    if !isSet, let label = labels.first { return writer.string(label) }
    writer.beginArray()
    for label in labels { writer.string(label) }
    writer.endArray()
  }
}

extension AnnotatedUnit {
  /// Writes the members that identify the unit.
  func write(to writer: inout JSONWriter, spansField: String, onlySpans: Bool = false) {
    switch key {
    case .id(let id):
      if !onlySpans { writer.field("id", id) }
    case .spans(let document, let ranges):
      if !onlySpans { writer.field("document", document) }
      writer.name(spansField)
      writer.beginArray()
      for range in ranges {
        writer.beginArray()
        writer.integer(range.lowerBound)
        writer.integer(range.upperBound)
        writer.endArray()
      }
      writer.endArray()
    }
  }
}
