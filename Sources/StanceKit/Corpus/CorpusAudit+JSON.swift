import RecordFormats

extension CorpusAudit {
  /// The version of the JSON form; see `docs/labelling-tools.md`.
  public static let schemaVersion = 1

  /// All findings as JSON. A member is there if its check was made.
  public func jsonBytes(of dataset: Dataset, command: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("schema_version", Self.schemaVersion)
    writer.field("stance_version", Version.current)
    writer.field("command", command)
    writer.field("data_sha256", dataset.digest)
    writer.field("n", statementCount)
    if checks.contains(.labels) {
      writer.name("labels")
      writer.beginObject()
      for axis in noise {
        writer.name(axis.axis)
        write(axis, of: dataset, to: &writer)
      }
      writer.endObject()
    }
    if checks.contains(.duplicates) { write(duplicates, named: "duplicates", of: dataset, to: &writer) }
    if checks.contains(.leakage) {
      write(leaks, named: "leaks", of: dataset, to: &writer)
      writer.name("speakers")
      writer.beginArray()
      for speaker in speakers {
        writer.beginObject()
        writer.field("speaker", speaker.speaker)
        writer.field("statements", speaker.statementCount)
        writer.field("documents", speaker.documentCount)
        writer.endObject()
      }
      writer.endArray()
    }
    if checks.contains(.thin) {
      writer.name("thin")
      writer.beginArray()
      for label in thin {
        writer.beginObject()
        writer.field("axis", label.axis)
        writer.field("label", label.label)
        writer.field("statements", label.statementCount)
        writer.field("documents", label.documentCount)
        writer.endObject()
      }
      writer.endArray()
    }
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private func write(_ axis: LabelNoise, of dataset: Dataset, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("estimated_noise")
    writer.beginObject()
    for estimate in axis.estimates { writer.field(estimate.problem, estimate.share) }
    writer.endObject()
    writer.name("suspects")
    writer.beginArray()
    for suspect in axis.suspects {
      writer.beginObject()
      writer.field("place", "\(dataset.places[suspect.row])")
      writer.field("given", suspect.given)
      writer.field("suggested", suspect.suggested)
      writer.field("margin", suspect.margin)
      writer.field("text", dataset.texts[suspect.row])
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private func write(_ pairs: [Duplicate], named name: String, of dataset: Dataset, to writer: inout JSONWriter) {
    writer.name(name)
    writer.beginArray()
    for duplicate in pairs {
      writer.beginObject()
      writer.field("resemblance", duplicate.pair.resemblance)
      writer.field("places", [duplicate.pair.first, duplicate.pair.second].map { "\(dataset.places[$0])" })
      writer.field("contradicted", duplicate.contradicted)
      writer.endObject()
    }
    writer.endArray()
  }
}
