import ArgumentParser
import Foundation
import Parallelism
import RecordFormats
import StanceKit

struct SuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Says which statements to label next.",
    discussion: """
      EXAMPLES
        stance suggest unlabelled.jsonl --count 50 -o next.jsonl
        stance suggest --labelled mine.jsonl unlabelled.jsonl
        stance suggest -m my.stance unlabelled.csv

      Chosen are statements that the model is undecided about, each unlike those chosen before it. With --labelled a \
      model is trained on those statements first, and what resembles them counts as known. Each record comes out with \
      a member "suggestion": rank, score, uncertainty and novelty from 0 to 1, and the answers that are nearest.
      """)

  @Argument(help: ArgumentHelp("Files or folders of records; standard input if left out or -.", valueName: "input"))
  var inputs: [String] = []

  @Option(
    name: [.customShort("m"), .customLong("model")],
    help: ArgumentHelp("The model that is asked; the default model if left out.", valueName: "model"))
  var model: String?

  @Option(
    name: .customLong("labelled"),
    help: ArgumentHelp("Train the model that is asked on this file or folder. Repeatable.", valueName: "data"))
  var labelled: [String] = []

  @Option(help: ArgumentHelp("How many statements to choose.", valueName: "n"))
  var count = 20

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Where the records go; standard output if left out.", valueName: "file"))
  var output: String?

  @OptionGroup(title: "Data") var dataOptions: DataOptions
  @OptionGroup(title: "Common") var common: CommonOptions

  func validate() throws {
    if count < 1 { throw ValidationError("--count must be at least 1, not \(count)") }
    if model != nil, !labelled.isEmpty {
      throw ValidationError("-m names a model and --labelled data to train one on; give one of them")
    }
    _ = try format
  }

  private var format: InputFormat? {
    get throws {
      try dataOptions.reader(workers: .one).format.flatMap { InputFormat(rawValue: $0.rawValue) }
    }
  }

  func run() throws {
    let terminal = common.terminal
    let pool = try RecordPool(
      InputSource.sources(for: inputs, format: try format), textField: dataOptions.text, terminal: terminal)
    let classifier: StatementClassifier
    var known: [String] = []
    if labelled.isEmpty {
      classifier = try ModelLocation.load(model, workers: common.workers)
    } else {
      let dataset = try dataOptions.reader(workers: common.workers).read(paths: dataOptions.fileFormat.files(labelled))
      dataset.warnings.forEach(terminal.repeatWarning)
      classifier = try TrainingPlan(workers: common.workers).train(
        on: dataset, provenance: Provenance(command: TrainCommand.command))
      known = (0..<dataset.count).map { dataset.texts[$0] }
    }
    let uncertainties = Self.uncertainties(of: pool.texts, by: classifier, workers: common.workers)
    let queue = LabelingQueue(
      texts: pool.texts, uncertainties: uncertainties.map(\.mean), labelled: known, count: count)
    var writer = JSONWriter()
    for (rank, suggestion) in queue.suggestions.enumerated() {
      pool.write(
        suggestion, rank: rank + 1, reason: uncertainties[suggestion.index].reason, to: &writer)
    }
    try OutputSink.write(writer.bytes, to: output)
  }

  private static func uncertainties(
    of texts: [String], by classifier: StatementClassifier, workers: WorkerCount
  ) -> [Uncertainty] {
    let partCount = max(1, min(workers.threads * 4, texts.count / 16))
    let parts = ResultSlots<[Uncertainty]>(count: partCount)
    workers.forEachPart(partCount) { part in
      var predictor = classifier.predictor()
      parts[part] = texts[texts.count * part / partCount..<texts.count * (part + 1) / partCount].map {
        Uncertainty(predictor.predict($0), axes: classifier.axes)
      }
    }
    return parts.all.flatMap { $0 }
  }
}

/// The records to choose from.
struct RecordPool {
  private var records: [Record] = []
  private(set) var texts: [String] = []

  init(_ sources: [InputSource], textField: String?, terminal: Terminal) throws {
    for source in sources {
      var bytes = try source.open()
      let format: RecordFormat?
      switch source.content {
      case .records(let given): format = given
      case .article: format = nil
      case .unreadable(let error): throw error
      case .unknown: format = RecordFormat(sniffing: try bytes.peek())
      }
      guard let format else {
        throw DataError(
          description: "\(source.name): no records; stance predict --format jsonl makes records of an article")
      }
      try read(RecordReader(format: format, source: bytes, name: source.name), textField: textField, terminal: terminal)
    }
    if records.isEmpty { throw DataError(description: "\(sources.map(\.name).joined(separator: ", ")): no records") }
  }

  private mutating func read(_ reader: consuming RecordReader, textField: String?, terminal: Terminal) throws {
    var reader = reader
    while let batch = try reader.nextBatch() {
      if let problem = batch.problems.first { throw problem }
      for record in batch.records {
        let fields = textField.map { [$0] } ?? DatasetReader.textFields
        let text = fields.lazy.compactMap { record.value(named: $0)?.text }.first
        guard let text else {
          throw DatasetError.noText(
            place: Place(name: reader.name, line: record.line), fields: record.fields.map(\.name), wanted: fields)
        }
        records.append(record)
        texts.append(text)
      }
    }
    for warning in reader.warnings { terminal.repeatWarning("\(warning)") }
  }

  private static let addedField = "suggestion"

  func write(_ suggestion: LabelingQueue.Suggestion, rank: Int, reason: String, to writer: inout JSONWriter) {
    let fields = records[suggestion.index].fields
    let names = PredictionFields.kept(fields.map(\.name), beside: [Self.addedField])
    writer.beginObject()
    for (name, field) in zip(names, fields) { writer.field(name, field.value) }
    writer.name(Self.addedField)
    writer.beginObject()
    writer.field("rank", rank)
    let digits = JSONWriter.NumberStyle.significantDigits(4)
    writer.field("score", suggestion.score, style: digits)
    writer.field("uncertainty", suggestion.uncertainty, style: digits)
    writer.field("novelty", suggestion.novelty, style: digits)
    writer.field("reason", reason)
    writer.endObject()
    writer.endObject()
    writer.endLine()
  }
}
