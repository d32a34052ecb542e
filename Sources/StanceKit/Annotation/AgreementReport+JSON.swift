import Evaluation
import RecordFormats

extension AgreementReport {
  /// The version of the JSON form; see `docs/labelling-tools.md`.
  public static let schemaVersion = 1

  public func jsonBytes(command: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginReport(schemaVersion: Self.schemaVersion, command: command)
    writer.field("a", titles[0])
    writer.field("b", titles[1])
    writer.object("units") { writer in
      writer.field("a", units[0].count)
      writer.field("b", units[1].count)
      writer.field("both", matching.pairs.count)
      writer.field("f1", matching.unitF1)
      writer.objects("only_a", matching.onlyFirst) { units[0][$1].write(to: &$0, spansField: "spans") }
      writer.objects("only_b", matching.onlySecond) { units[1][$1].write(to: &$0, spansField: "spans") }
    }
    writer.object("axes") { writer in
      for axis in axes { writer.object(axis.name) { axis.write(to: &$0) } }
    }
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }
}

extension AxisAgreement {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.field("n", unitCount)
    writer.field("documents", documentCount)
    whole.write(to: &writer)
    writer.object("per_label") { writer in
      for label in labels {
        writer.object(label.label) { writer in
          writer.field("a", label.firstCount)
          writer.field("b", label.secondCount)
          label.measure.write(to: &writer)
        }
      }
    }
    writer.name("classes")
    writer.beginArray()
    for labels in classes {
      writer.beginArray()
      for label in labels { writer.string(label) }
      writer.endArray()
    }
    writer.endArray()
    writer.name("confusion")
    writer.beginArray()
    for row in classes.indices {
      writer.beginArray()
      for column in classes.indices { writer.integer(confusion[gold: row, predicted: column]) }
      writer.endArray()
    }
    writer.endArray()
  }
}

extension AxisAgreement.Measure {
  fileprivate func write(to writer: inout JSONWriter) {
    let names = ["agreement", "kappa", "alpha", "ac1"]
    for (name, value) in zip(names, agreement.values) { writer.field(name, value) }
    writer.object("intervals") { writer in
      for (name, interval) in zip(names, intervals) {
        writer.name(name)
        guard let interval else {
          writer.null()
          continue
        }
        writer.beginArray()
        writer.number(interval.lower)
        writer.number(interval.upper)
        writer.endArray()
      }
    }
  }
}
