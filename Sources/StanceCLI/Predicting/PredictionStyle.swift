import RecordFormats
import LinearModels
import StanceKit

/// How predictions are written.
struct PredictionStyle {
  let format: OutputFormat
  let explainedTerms: Int?
  let abstention: Abstention
  let textField: String?
  /// The columns of a table.
  let width: Int
  /// Whether explanations show the statement again with the words that decided set off.
  let highlights: Bool
}

/// The fields that a prediction adds to a record.
enum PredictionFields {
  static func names(for classifier: StatementClassifier, explains: Bool) -> [String] {
    names(for: classifier.axes.map { ($0.name, $0.rule.kind) }, explains: explains)
  }

  static func names(for axes: [(name: String, kind: DecisionRule.Kind)], explains: Bool) -> [String] {
    axes.flatMap { name, kind in
      kind == .set ? [name, "\(name)_primary", "\(name)_scores"] : [name, "\(name)_scores"]
    } + ["abstained"] + (explains ? ["explanations", "offset_unit"] : [])
  }

  /// A name that two fields of predictions on these axes would have.
  static func collision(on axes: [(name: String, kind: DecisionRule.Kind)]) -> String? {
    let names = names(for: axes, explains: true)
    return names.indices.first { names[..<$0].contains(names[$0]) }.map { names[$0] }
  }

  /// The names under which a record's own fields are written: one that a prediction would take becomes `gold_<name>`,
  /// with `gold_` repeated where the record has that name too.
  static func kept(_ names: [String], beside added: [String]) -> [String] {
    names.map { name in
      guard added.contains(name) else { return name }
      var kept = "gold_\(name)"
      while names.contains(kept) || added.contains(kept) { kept = "gold_\(kept)" }
      return kept
    }
  }
}

/// The first line of a CSV file or table. Written once, before the first record, whose fields become its columns.
struct PredictionHeader {
  let style: PredictionStyle
  let classifier: StatementClassifier
  private(set) var passedThrough: [String] = []
  private(set) var isWritten = false

  init(style: PredictionStyle, classifier: StatementClassifier) {
    self.style = style
    self.classifier = classifier
  }

  /// Takes the header for written, before the fields of a run that is gone on with.
  mutating func resume(_ fields: [String]) {
    isWritten = true
    passedThrough = fields
  }

  mutating func bytes(before fields: [String]) -> [UInt8] {
    if isWritten { return [] }
    isWritten = true
    passedThrough = fields
    switch style.format {
    case .jsonl: return []
    case .csv:
      let added = PredictionFields.names(for: classifier, explains: style.explainedTerms != nil)
      var writer = DelimitedTextWriter()
      writer.row(PredictionFields.kept(fields, beside: added) + added)
      return writer.bytes
    case .table:
      return Array((PredictionTable(classifier: classifier, width: style.width).header + "\n").utf8)
    }
  }
}
