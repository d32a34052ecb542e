import Evaluation
import RecordFormats

/// Shares of labels by group, in rows.
struct StatementSummary {
  struct Row {
    var group: String
    var axis: String
    var label: String
    var documentCount: Int
    /// The statements decided on the axis.
    var statementCount: Int
    var count: Int
    var share: ShareEstimate
    /// `nil` if no errors are known, or where they say nothing.
    var corrected: ShareEstimate?
  }

  private let grouping: String
  private let isCorrected: Bool
  private(set) var rows: [Row] = []
  /// For each label without corrected shares why, in words.
  private(set) var uncorrected: [String] = []

  /// Groups with most statements come first; months in order.
  init(tally: StatementTally, errors: (any ErrorCounts)?) {
    grouping = tally.grouping ?? "group"
    isCorrected = errors != nil
    let isTime = tally.grouping == "month" || tally.grouping == "date"
    let order = tally.groups.sorted { a, b in
      if !isTime, a.value.statementCount != b.value.statementCount {
        return a.value.statementCount > b.value.statementCount
      }
      return a.key < b.key
    }
    let labels = tally.axes.indices.map(tally.labels)
    if let errors {
      for (axis, axisName) in tally.axes.enumerated()
      where tally.groups.values.contains(where: { $0.decided[axis] > 0 }) {
        uncorrected += labels[axis].compactMap { Self.obstacle(to: errors, label: $0, axis: axisName) }
      }
    }
    for (name, group) in order {
      for (axis, axisName) in tally.axes.enumerated() where group.decided[axis] > 0 {
        for label in labels[axis] {
          let count = group.labels[axis][label] ?? 0
          let total = group.decided[axis]
          rows.append(
            Row(
              group: name, axis: axisName, label: label, documentCount: group.documents.count, statementCount: total,
              count: count, share: ShareEstimate(count: count, of: total),
              corrected: errors?.counts(of: label, onAxis: axisName).flatMap {
                ShareEstimate(count: count, of: total, correctedFor: $0)
              }))
        }
      }
    }
  }

  /// Why shares of a label cannot be corrected; `nil` if they can.
  private static func obstacle(to errors: any ErrorCounts, label: String, axis: String) -> String? {
    let name = "\(axis) \"\(label)\""
    guard let counts = errors.counts(of: label, onAxis: axis) else {
      return "\(name) is not corrected: the errors of this axis or label are not known"
    }
    if AdjustedCount(counts) != nil { return nil }
    guard counts.support > 0, counts.falsePositives + counts.trueNegatives > 0 else {
      return "\(name) is not corrected: \(counts.support == 0 ? "no" : "every") labelled statement holds it"
    }
    return "\(name) is not corrected: it is predicted no oftener where it holds than where it does not"
  }

  private var columns: [String] {
    [grouping, "axis", "label", "documents", "statements", "count", "share", "share_low", "share_high"]
      + (isCorrected ? ["corrected_share", "corrected_low", "corrected_high"] : [])
  }

  func bytes(as format: SummaryFormat, width: Int) -> [UInt8] {
    switch format {
    case .jsonl: jsonLines
    case .csv, .network: csv
    case .table: Array((table(width: width) + "\n").utf8)
    }
  }

  private static func values(_ estimate: ShareEstimate?) -> [Double?] {
    [estimate?.share, estimate?.interval.lowerBound, estimate?.interval.upperBound]
  }

  private func numbers(_ row: Row) -> [Double?] {
    Self.values(row.share) + (isCorrected ? Self.values(row.corrected) : [])
  }

  private var jsonLines: [UInt8] {
    var json = JSONWriter()
    for row in rows {
      json.beginObject()
      json.field(grouping, row.group)
      json.field("axis", row.axis)
      json.field("label", row.label)
      json.field("documents", row.documentCount)
      json.field("statements", row.statementCount)
      json.field("count", row.count)
      for (name, value) in zip(columns.dropFirst(6), numbers(row)) {
        json.field(name, value, style: .significantDigits(4))
      }
      json.endObject()
      json.endLine()
    }
    return json.bytes
  }

  private var csv: [UInt8] {
    var writer = DelimitedTextWriter()
    writer.row(columns)
    for row in rows {
      writer.row(
        [row.group, row.axis, row.label, String(row.documentCount), String(row.statementCount), String(row.count)]
          + numbers(row).map(Self.text))
    }
    return writer.bytes
  }

  private static func text(_ value: Double?) -> String {
    guard let value else { return "" }
    var writer = JSONWriter()
    writer.number(value, style: .significantDigits(4))
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func table(width: Int) -> String {
    let numberWidth = 18
    let groupWidth = max(12, min(32, width - 72 - (isCorrected ? numberWidth + 1 : 0)))
    var widths = [groupWidth, 9, 22, 10, 8, numberWidth]
    var header = [grouping.uppercased(), "AXIS", "LABEL", "STATEMENTS", "COUNT", "SHARE"]
    if isCorrected {
      widths.append(numberWidth)
      header.append("CORRECTED")
    }
    var lines = [TableCell.row(zip(header, widths).map { ($0, $1) })]
    for row in rows {
      var cells = [
        row.group, row.axis, row.label, String(row.statementCount), String(row.count), Self.percent(row.share),
      ]
      if isCorrected { cells.append(row.corrected.map(Self.percent) ?? "–") }
      lines.append(TableCell.row(zip(cells, widths).map { ($0, $1) }))
    }
    return lines.joined(separator: "\n")
  }

  /// `31 % [26, 37]`
  private static func percent(_ estimate: ShareEstimate) -> String {
    func whole(_ share: Double) -> Int { Int((share * 100).rounded()) }
    let interval = estimate.interval
    return "\(whole(estimate.share)) % [\(whole(interval.lowerBound)), \(whole(interval.upperBound))]"
  }
}
