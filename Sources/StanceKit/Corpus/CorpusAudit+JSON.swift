import RecordFormats

extension CorpusAudit {
  /// The version of the JSON form; see `docs/labelling-tools.md`.
  public static let schemaVersion = 1

  /// All findings as JSON. A member is there if its check was made.
  public func jsonBytes(of dataset: Dataset, command: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginReport(schemaVersion: Self.schemaVersion, command: command)
    writer.field("data_sha256", dataset.digest)
    writer.field("n", statementCount)
    if checks.contains(.labels) { writeLabels(of: dataset, to: &writer) }
    if checks.contains(.duplicates) { write(duplicates, named: "duplicates", of: dataset, to: &writer) }
    if checks.contains(.leakage) {
      write(leaks, named: "leaks", of: dataset, to: &writer)
      writer.objects("speakers", speakers) { writer, speaker in
        writer.field("speaker", speaker.speaker)
        writer.field("statements", speaker.statementCount)
        writer.field("documents", speaker.documentCount)
      }
    }
    if checks.contains(.thin) {
      writer.objects("thin", thin) { writer, label in
        writer.field("axis", label.axis)
        writer.field("label", label.label)
        writer.field("statements", label.statementCount)
        writer.field("documents", label.documentCount)
      }
    }
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private func writeLabels(of dataset: Dataset, to writer: inout JSONWriter) {
    writer.object("labels") { writer in
      for axis in noise {
        writer.object(axis.axis) { writer in
          writer.object("estimated_noise") { writer in
            for estimate in axis.estimates { writer.field(estimate.problem, estimate.share) }
          }
          writer.objects("suspects", axis.suspects) { writer, suspect in
            writer.field("place", "\(dataset.places[suspect.row])")
            writer.field("given", suspect.given)
            writer.field("suggested", suspect.suggested)
            writer.field("margin", suspect.margin)
            writer.field("text", dataset.texts[suspect.row])
          }
        }
      }
    }
  }

  private func write(_ pairs: [Duplicate], named name: String, of dataset: Dataset, to writer: inout JSONWriter) {
    writer.objects(name, pairs) { writer, duplicate in
      writer.field("resemblance", duplicate.pair.resemblance)
      writer.field("places", [duplicate.pair.first, duplicate.pair.second].map { "\(dataset.places[$0])" })
      writer.field("contradicted", duplicate.contradicted)
    }
  }
}
