import Evaluation
import RecordFormats

extension JSONWriter {
  /// Opens the object of a report with what every report says of its origin.
  mutating func beginReport(schemaVersion: Int, command: String) {
    beginObject()
    field("schema_version", schemaVersion)
    field("stance_version", Version.current)
    field("command", command)
  }

  mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
    self.name(name)
    object(body)
  }

  mutating func object(_ body: (inout JSONWriter) -> Void) {
    beginObject()
    body(&self)
    endObject()
  }

  mutating func array<Element>(
    _ name: String, _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    self.name(name)
    array(elements, body)
  }

  mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    beginArray()
    for element in elements { body(&self, element) }
    endArray()
  }

  /// A member that is an array of objects.
  mutating func objects<Item>(
    _ name: String, _ items: some Sequence<Item>, _ members: (inout JSONWriter, Item) -> Void
  ) {
    array(name, items) { writer, item in writer.object { members(&$0, item) } }
  }

  /// Writes a text, or `null` for none.
  mutating func field(_ name: String, text: String?) {
    self.name(name)
    if let text { string(text) } else { null() }
  }

  mutating func field(_ name: String, _ numbers: [Int]) {
    array(name, numbers) { $0.integer($1) }
  }

  /// Writes the ends of an interval, or `null` for none.
  mutating func field(_ name: String, _ interval: BootstrapInterval?) {
    self.name(name)
    guard let interval else { return null() }
    array([interval.lower, interval.upper]) { $0.number($1) }
  }

  /// Writes points of a curve as `[[x, y], …]` to four digits.
  mutating func field(_ name: String, points: [(x: Double, y: Double)]) {
    array(name, points) { writer, point in
      writer.array([point.x, point.y]) { $0.number($1, style: .significantDigits(4)) }
    }
  }
}
