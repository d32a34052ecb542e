import Evaluation
import RecordFormats

extension AgreementReport {
  /// The version of the JSON form; see `docs/labelling-tools.md`.
  public static let schemaVersion = 1

  public func jsonBytes(command: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("schema_version", Self.schemaVersion)
    writer.field("stance_version", Version.current)
    writer.field("command", command)
    writer.field("a", titles[0])
    writer.field("b", titles[1])
    writer.name("units")
    writer.beginObject()
    writer.field("a", units[0].count)
    writer.field("b", units[1].count)
    writer.field("both", matching.pairs.count)
    writer.field("f1", matching.unitF1)
    writeUnits("only_a", units[0], matching.onlyFirst, to: &writer)
    writeUnits("only_b", units[1], matching.onlySecond, to: &writer)
    writer.endObject()
    writer.name("axes")
    writer.beginObject()
    for axis in axes {
      writer.name(axis.name)
      axis.write(to: &writer)
    }
    writer.endObject()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private func writeUnits(_ name: String, _ units: [AnnotatedUnit], _ indices: [Int], to writer: inout JSONWriter) {
    writer.name(name)
    writer.beginArray()
    for index in indices {
      writer.beginObject()
      units[index].write(to: &writer, spansField: "spans")
      writer.endObject()
    }
    writer.endArray()
  }
}

extension AxisAgreement {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.field("n", unitCount)
    writer.field("documents", documentCount)
    write(whole, to: &writer)
    writer.name("per_label")
    writer.beginObject()
    for label in labels {
      writer.name(label.label)
      writer.beginObject()
      writer.field("a", label.firstCount)
      writer.field("b", label.secondCount)
      write(label.measure, to: &writer)
      writer.endObject()
    }
    writer.endObject()
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
    writer.endObject()
  }

  private func write(_ measure: Measure, to writer: inout JSONWriter) {
    let names = ["agreement", "kappa", "alpha", "ac1"]
    for (name, value) in zip(names, measure.agreement.values) { writer.field(name, value) }
    writer.name("intervals")
    writer.beginObject()
    for (name, interval) in zip(names, measure.intervals) {
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
    writer.endObject()
  }
}
