import LinearModels
import QuoteAttribution
import RecordFormats
import StanceKit

/// Predicts records or statements and writes them with what was predicted. One for each thread.
struct PredictionWriter: ~Copyable {
  private let style: PredictionStyle
  private let passedThrough: [String]
  private let addedNames: [String]
  private let axisNames: [AxisNames]
  /// The names of the last record's fields, and those under which they are written.
  private var lastNames: (read: [String], written: [String]) = ([], [])
  private let table: PredictionTable
  private var predictor: Predictor
  private var json = JSONWriter()
  private var cells = DelimitedTextWriter()
  private var lines: [UInt8] = []
  /// The records written that have nothing but white space for a text.
  private(set) var blankCount = 0
  /// Memory for texts with escapes.
  private var scratch: [UInt8] = []

  init(classifier: StatementClassifier, style: PredictionStyle, passedThrough: [String]) {
    self.style = style
    self.passedThrough = passedThrough
    addedNames = PredictionFields.names(for: classifier, explains: style.explainedTerms != nil)
    axisNames = classifier.axes.map(AxisNames.init)
    table = PredictionTable(classifier: classifier, width: style.width)
    predictor = classifier.predictor()
  }

  /// What the fields of an axis are called.
  private struct AxisNames {
    let labels: String
    let primary: String
    let scores: String

    init(_ axis: ModelAxis) {
      labels = axis.name
      primary = "\(axis.name)_primary"
      scores = "\(axis.name)_scores"
    }
  }

  mutating func takeBytes() -> [UInt8] {
    switch style.format {
    case .jsonl: json.bytes
    case .csv: cells.bytes
    case .table: lines
    }
  }

  /// Predicts a record and writes it; writes nothing if it throws.
  ///
  /// - Parameter layout: Which field holds the text; `nil` if no record up to this one has one.
  mutating func write(_ record: Record, layout: RecordLayout?, name: String) throws {
    let wanted = style.textField ?? layout.flatMap { record.index < $0.index ? nil : $0.textField }
    let names = wanted.map { [$0] } ?? DatasetReader.textFields
    guard let (field, value) = names.lazy.compactMap({ name in record.value(named: name).map { (name, $0) } }).first
    else {
      throw DatasetError.noText(
        place: Place(name: name, line: record.line), fields: record.fields.map(\.name), wanted: names)
    }
    guard let outcome = outcome(of: value) else {
      throw DatasetError.textIsNotString(
        place: Place(name: name, line: record.line), field: field, found: value.kind.noun)
    }
    switch style.format {
    case .jsonl:
      json.beginObject()
      let fields = record.fields
      if !lastNames.read.elementsEqual(fields, by: { $0 == $1.name }) {
        let names = fields.map(\.name)
        lastNames = (names, PredictionFields.kept(names, beside: addedNames))
      }
      for (name, field) in zip(lastNames.written, fields) { json.field(name, field.value) }
      writeJSON(outcome)
      json.endObject()
      json.endLine()
    case .csv:
      try writeCells(of: record, name: name)
      writeCells(outcome)
    case .table:
      appendLine(speaker: record.value(named: "speaker")?.text, text: value.text ?? "", outcome)
    }
    if outcome.isOfBlankText { blankCount += 1 }
  }

  private mutating func writeCells(of record: Record, name: String) throws {
    // Nearly all records have the columns in their order.
    if passedThrough.elementsEqual(record.fields, by: { $0 == $1.name }) {
      for field in record.fields { cells.field(field.value) }
      return
    }
    if let extra = record.fields.first(where: { !passedThrough.contains($0.name) }) {
      throw DataError(
        description:
          "\(name):\(record.line): field \"\(extra.name)\" has no column, since the first record lacks it; "
          + "use --format jsonl")
    }
    for column in passedThrough {
      if let value = record.value(named: column) { cells.field(value) } else { cells.field("") }
    }
  }

  /// Writes a statement of an article with its `outcome`, whose explanations stay out if none were asked for.
  mutating func write(_ statement: Statement, of document: ArticleDocument, _ outcome: PredictionOutcome) {
    var outcome = outcome
    if style.explainedTerms == nil { outcome.explanations = nil }
    switch style.format {
    case .jsonl:
      json.beginObject()
      StatementFields.write(statement, of: document, to: &json)
      writeJSON(outcome)
      if outcome.explanations == nil { json.field("offset_unit", "unicode scalar") }
      json.endObject()
      json.endLine()
    case .csv:
      for cell in StatementFields.cells(statement, of: document) { cells.field(cell) }
      writeCells(outcome)
    case .table:
      appendLine(speaker: statement.speaker, text: statement.text, outcome)
    }
  }

  // MARK: - What was predicted

  /// What the model says of `text`, with the terms that moved it if their number is given.
  mutating func outcome(of text: String, explainedTerms: Int?) -> PredictionOutcome {
    var text = text
    return text.withUTF8 {
      PredictionOutcome(of: $0, by: &predictor, abstention: style.abstention, explainedTerms: explainedTerms)
    }
  }

  /// What the model says of the text in a field; `nil` if that is no string. The text is not copied if it has no escapes.
  private mutating func outcome(of value: FieldValue) -> PredictionOutcome? {
    var scratch: [UInt8] = []
    swap(&scratch, &self.scratch)
    defer { swap(&scratch, &self.scratch) }
    return value.withUTF8(scratch: &scratch) {
      PredictionOutcome(of: $0, by: &predictor, abstention: style.abstention, explainedTerms: style.explainedTerms)
    }
  }

  private static let scoreStyle = JSONWriter.NumberStyle.significantDigits(6)

  private mutating func writeJSON(_ outcome: borrowing PredictionOutcome) {
    for index in outcome.axes.indices {
      let axis = outcome.axes[index]
      let names = axisNames[index]
      if axis.rule.kind == .set {
        if let labels = outcome.labels(index) {
          json.field(names.labels, labels)
        } else {
          json.name(names.labels)
          json.null()
        }
        json.field(names.primary, orNull: outcome.primary(index))
      } else {
        json.field(names.labels, orNull: outcome.labels(index)?.first)
      }
      json.name(names.scores)
      json.beginObject()
      for (label, probability) in zip(axis.labels, outcome.prediction.axes[index].probabilities) {
        json.field(label, probability, style: Self.scoreStyle)
      }
      json.endObject()
    }
    json.field("abstained", outcome.abstained)
    if let explanations = outcome.explanations, let offsets = outcome.offsets {
      write(explanations, offsets: offsets)
      json.field("offset_unit", "unicode scalar")
    }
  }

  private mutating func write(_ explanations: [Explanation], offsets: ScalarOffsets) {
    json.name("explanations")
    json.beginArray()
    for explanation in explanations {
      json.beginObject()
      json.field("axis", explanation.axis)
      json.field("label", explanation.label)
      json.field("logit", explanation.logit)
      json.field("intercept", explanation.intercept)
      json.name("terms")
      json.beginArray()
      for term in explanation.terms {
        json.beginObject()
        json.field("term", term.term)
        json.field("weight", term.weight)
        json.name("offsets")
        json.ranges(term.utf8Ranges.map(offsets.scalars))
        json.endObject()
      }
      json.endArray()
      json.field("rest", explanation.rest)
      json.endObject()
    }
    json.endArray()
  }

  private mutating func writeCells(_ outcome: borrowing PredictionOutcome) {
    for (index, axis) in outcome.axes.enumerated() {
      let labels = outcome.labels(index)
      if axis.rule.kind == .set {
        cells.field(labels.map { $0.isEmpty ? "[]" : $0.joined(separator: "|") } ?? "")
        cells.field(outcome.primary(index) ?? "")
      } else {
        cells.field(labels?.first ?? "")
      }
      let scores = zip(axis.labels, outcome.prediction.axes[index].probabilities)
      cells.field(scores.map { "\($0)=\(Self.rounded($1))" }.joined(separator: " "))
    }
    cells.field(outcome.abstained.joined(separator: "|"))
    if let explanations = outcome.explanations {
      let texts = explanations.map { explanation in
        let terms = explanation.terms.map { "\($0.term) \(Self.rounded($0.weight))" }
        return "\(explanation.label): \(terms.joined(separator: ", "))"
      }
      cells.field(texts.joined(separator: "; "))
      cells.field("unicode scalar")
    }
    cells.endRow()
  }

  private static func rounded(_ value: Double) -> String {
    var writer = JSONWriter()
    writer.number(value, style: .significantDigits(6))
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private mutating func appendLine(speaker: String?, text: String, _ outcome: borrowing PredictionOutcome) {
    var labels: [String] = []
    for (index, axis) in outcome.axes.enumerated() {
      let shown = axis.rule.kind == .set ? outcome.primary(index) : outcome.labels(index)?.first
      labels.append(shown ?? "(abstained)")
    }
    lines += Array((table.row(speaker: speaker, text: text, labels: labels) + "\n").utf8)
    guard let explanations = outcome.explanations else { return }
    for explanation in explanations {
      let terms = explanation.terms.map { "\($0.term) \(Self.rounded($0.weight))" }
      lines += Array("    \(explanation.label): \(terms.joined(separator: ", "))\n".visible.utf8)
      if style.highlights { lines += Array("      \(Highlighting.text(text, explanation))\n".utf8) }
    }
  }
}
