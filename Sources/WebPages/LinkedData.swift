import RecordFormats

/// What JSON-LD says of the article on a page, by the names of schema.org.
struct LinkedData {
  private(set) var headline: String?
  private(set) var date: String?
  private(set) var author: String?
  private(set) var publisher: String?

  init(_ texts: [[UInt8]]) {
    for text in texts {
      guard let source = try? RecordReader(format: .json, source: ByteSource(Bytes(text)), name: "JSON-LD") else {
        continue
      }
      var reader = source
      while let batch = try? reader.nextBatch() {
        for record in batch.records { read(Array(record.fields), depth: 0) }
      }
    }
  }

  private mutating func read(_ members: [Field], depth: Int) {
    guard depth < 4 else { return }
    for member in members {
      switch member.name {
      case "headline": headline = headline ?? member.value.text
      case "datePublished": date = date ?? member.value.text
      case "author", "creator": author = author ?? Self.names(in: member.value)
      case "publisher": publisher = publisher ?? Self.names(in: member.value)
      case "@graph", "mainEntity":
        for part in member.value.elements ?? [] { read(part.members ?? [], depth: depth + 1) }
      default: break
      }
    }
  }

  /// The name of a person or organization, or the names of several.
  private static func names(in value: FieldValue) -> String? {
    if let text = value.text { return text.hasPrefix("http") ? nil : text }
    if let members = value.members { return members.first { $0.name == "name" }.flatMap { names(in: $0.value) } }
    let several = (value.elements ?? []).compactMap { names(in: $0) }
    return several.isEmpty ? nil : several.joined(separator: ", ")
  }
}
