import RecordFormats

extension JSONWriter {
  /// Opens the object of a report with what every report says of its origin.
  mutating func beginReport(schemaVersion: Int, command: String) {
    beginObject()
    field("schema_version", schemaVersion)
    field("stance_version", Version.current)
    field("command", command)
  }

  /// A member that is an object.
  mutating func object(_ name: String, _ members: (inout JSONWriter) -> Void) {
    self.name(name)
    beginObject()
    members(&self)
    endObject()
  }

  /// A member that is an array of objects.
  mutating func objects<Item>(
    _ name: String, _ items: some Sequence<Item>, _ members: (inout JSONWriter, Item) -> Void
  ) {
    self.name(name)
    beginArray()
    for item in items {
      beginObject()
      members(&self, item)
      endObject()
    }
    endArray()
  }
}
