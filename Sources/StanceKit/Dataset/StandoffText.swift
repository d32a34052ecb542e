import Crypto
import Foundation
import RecordFormats

/// Finds the texts of labels that stand off from their documents: spans of Unicode scalars, with digests.
///
/// Text that may be annotated but not passed on stays where it is; the labels find it again, and notice if it changed.
struct StandoffText {
  let folder: String
  private var documents: [String: Document] = [:]

  private struct Document {
    let scalars: [Unicode.Scalar]
    let digest: String
  }

  /// - Throws: `FileError` if there is no such folder.
  init(folder: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
      throw FileError(operation: .list, path: folder, code: ENOENT)
    }
    guard isFolder.boolValue else { throw FileError(operation: .list, path: folder, code: ENOTDIR) }
    self.folder = folder
  }

  /// Whether a record's labels stand off from their text.
  static func isStandoff(_ record: Record) -> Bool {
    record.value(named: "spans")?.kind == .array && record.value(named: "document")?.kind == .string
  }

  /// The spans' texts, joined by a space.
  mutating func text(of record: Record, place: Place) throws -> String {
    guard let name = record.value(named: "document")?.text else {
      throw DatasetError.standoff(place: place, problem: "field \"document\" is not the name of a document")
    }
    let document = try document(named: name, place: place)
    if let wanted = try digest(named: "document_sha256", of: record, place: place), wanted != document.digest {
      throw DatasetError.standoff(
        place: place,
        problem: "document \"\(name)\" has SHA-256 \(document.digest), the labels were made for \(wanted); "
          + "get the document as it was")
    }
    let texts = try Self.spans(of: record, place: place).map { span -> String in
      guard span.upperBound <= document.scalars.count else {
        throw DatasetError.standoff(
          place: place,
          problem: "span \(span.lowerBound)–\(span.upperBound) leaves document \"\(name)\", which has "
            + "\(document.scalars.count) characters")
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: document.scalars[span])
      return String(view)
    }
    if let wanted = try digest(named: "spans_sha256", of: record, place: place) {
      let found = Digest.hexadecimal(of: Array(texts.joined(separator: "\n").utf8))
      guard wanted == found else {
        throw DatasetError.standoff(
          place: place, problem: "the spans have SHA-256 \(found), the labels were made for \(wanted)")
      }
    }
    return texts.joined(separator: " ")
  }

  /// A digest that the record gives; `nil` if it gives none.
  private func digest(named name: String, of record: Record, place: Place) throws -> String? {
    guard let value = record.value(named: name), !value.isNull else { return nil }
    guard let text = value.text else {
      throw DatasetError.standoff(place: place, problem: "field \"\(name)\" is \(value.kind.noun), a digest was wanted")
    }
    return text
  }

  /// The spans of a record whose labels stand off, as it gives them. Their ends are below 2³², and no two overlap.
  static func spans(of record: Record, place: Place) throws -> [Range<Int>] {
    let spans = record.value(named: "spans")?.elements ?? []
    guard !spans.isEmpty else { throw DatasetError.standoff(place: place, problem: "field \"spans\" has no span") }
    let ranges = try spans.map { span in
      let ends = span.elements?.compactMap(\.integer) ?? []
      guard span.elements?.count == 2, ends.count == 2, ends[0] >= 0, ends[0] < ends[1], ends[1] < 1 << 32 else {
        throw DatasetError.standoff(
          place: place,
          problem: "a span is not [start, end] with 0 ≤ start < end < 2³², in characters of the document")
      }
      return ends[0]..<ends[1]
    }
    let ordered = ranges.sorted { $0.lowerBound < $1.lowerBound }
    for (one, next) in zip(ordered, ordered.dropFirst()) where one.upperBound > next.lowerBound {
      throw DatasetError.standoff(
        place: place,
        problem:
          "spans \(one.lowerBound)–\(one.upperBound) and \(next.lowerBound)–\(next.upperBound) overlap; join them")
    }
    return ranges
  }

  private mutating func document(named name: String, place: Place) throws -> Document {
    if let known = documents[name] { return known }
    guard !name.contains("/"), name != ".", name != ".." else {
      let problem = name.contains("/") ? "has a slash in its name" : "is the name of a folder"
      throw DatasetError.standoff(place: place, problem: "document \"\(name)\" \(problem)")
    }
    let candidates = ["\(folder)/\(name).txt", "\(folder)/\(name)"]
    guard let path = candidates.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
      throw DatasetError.standoff(place: place, problem: "no document \"\(name)\" or \"\(name).txt\" in \(folder)")
    }
    var source = try ByteSource(path: path)
    let bytes = try source.readAll()
    let decoded = try DecodedText(decoding: bytes, name: path)
    let document = Document(
      scalars: Array(String(decoding: decoded.utf8, as: UTF8.self).unicodeScalars),
      digest: bytes.withUnsafeBytes { Digest.hexadecimal(of: $0) })
    documents[name] = document
    return document
  }
}
