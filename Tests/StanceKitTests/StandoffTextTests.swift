import Foundation
import StanceKit
import Testing

/// Labels that stand off from their document.
struct StandoffTextTests {
  /// The "é" is of one scalar and two bytes, the emoji of one scalar and four.
  static let document = "Zoé said: “Yes 🙂.”\nThen: “No.”\n"
  /// `printf 'Zoé said: “Yes 🙂.”\nThen: “No.”\n' | sha256sum`
  static let digest = "0e670df64649f7e1f558382d5a7927cf59d1652565b3d5a5d617b835c878ac91"
  /// `printf 'Yes 🙂.\nNo.' | sha256sum`
  static let spansDigest = "58cdff6240d58a5287f1de4bcad8b4de1d5b3d486ab85d01e919188f68706781"

  private func read(_ record: String, folderName: String = ".") throws -> String {
    let folder = try TemporaryFolder()
    _ = try folder.file("zoe.txt", Self.document)
    var reader = DatasetReader()
    reader.documentsFolder = folder.path
    do {
      return try reader.read(paths: [folder.file("d.jsonl", record + "\n")]).texts[0]
    } catch {
      return folder.relative("\(error)")
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var record: String
    /// The text found, or the message.
    var result: String

    init(_ fields: String, _ result: String) {
      record = "{\(fields),\"label\":\"x\"}"
      self.result = result
    }

    var testDescription: String { record }
  }

  static let cases = [
    Case("\"document\":\"zoe\",\"spans\":[[0,3]]", "Zoé"),
    Case("\"document\":\"zoe.txt\",\"spans\":[[11,17]]", "Yes 🙂."),
    Case("\"document\":\"zoe\",\"spans\":[[11,17],[26,29]]", "Yes 🙂. No."),
    Case(
      "\"document\":\"zoe\",\"document_sha256\":\"\(digest)\",\"spans\":[[11,17],[26,29]],\"spans_sha256\":\"\(spansDigest)\"",
      "Yes 🙂. No."),
    Case("\"document\":\"zoe\",\"spans\":[[0,31]]", document),
    Case(
      "\"document\":\"zoe\",\"spans\":[[0,32]]",
      "d.jsonl:1: span 0–32 leaves document \"zoe\", which has 31 characters"),
    Case(
      "\"document\":\"zoe\",\"spans\":[[0,9223372036854775807]]",
      badSpan),
    Case(
      "\"document\":\"zoe\",\"spans\":[[0,4294967295]]",
      "d.jsonl:1: span 0–4294967295 leaves document \"zoe\", which has 31 characters"),
    Case(
      "\"document\":\"zoe\",\"spans\":[[11,17],[0,12]]", "d.jsonl:1: spans 0–12 and 11–17 overlap; join them"),
    Case("\"document\":\"zoe\",\"spans\":[[11,17],[0,3]]", "Yes 🙂. Zoé"),
    Case(
      "\"document\":\"zoe\",\"document_sha256\":\"abc\",\"spans\":[[0,3]]",
      "d.jsonl:1: document \"zoe\" has SHA-256 \(digest), the labels were made for abc; get the document as it was"),
    Case(
      "\"document\":\"zoe\",\"spans\":[[11,17],[26,29]],\"spans_sha256\":\"abc\"",
      "d.jsonl:1: the spans have SHA-256 \(spansDigest), the labels were made for abc"),
    Case(
      "\"document\":\"ann\",\"spans\":[[0,3]]", "d.jsonl:1: no document \"ann\" or \"ann.txt\" in ."),
    Case("\"document\":\"../zoe\",\"spans\":[[0,3]]", "d.jsonl:1: document \"../zoe\" has a slash in its name"),
    Case("\"document\":\"zoe\",\"spans\":[[3,0]]", badSpan),
    Case("\"document\":\"zoe\",\"spans\":[[3,3]]", badSpan),
    Case("\"document\":\"zoe\",\"spans\":[[-1,3]]", badSpan),
    Case("\"document\":\"zoe\",\"spans\":[[0]]", badSpan),
    Case("\"document\":\"zoe\",\"spans\":[0,3]", badSpan),
    Case("\"document\":\"zoe\",\"spans\":[[0,1,2]]", badSpan),
    Case(
      "\"document\":\"zoe\",\"spans\":[[0,null,3]]", badSpan),
    Case(
      "\"document\":\"zoe\",\"spans\":[]", anyMessage),
    Case(
      "\"document\":\"zoe\",\"document_sha256\":5,\"spans\":[[0,3]]", anyMessage),
    Case(
      "\"document\":\"..\",\"spans\":[[0,3]]", anyMessage),
  ]

  /// Stands for a message at line 1 whose wording is left open.
  private static let anyMessage = "d.jsonl:1: "
  private static let badSpan =
    "d.jsonl:1: a span is not [start, end] with 0 ≤ start < end < 2³², in characters of the document"

  @Test(arguments: cases)
  func findsTheSpansOrSaysWhyNot(given: Case) throws {
    let found = try read(given.record)
    let isRight = found == given.result || given.result == Self.anyMessage && found.hasPrefix(Self.anyMessage)
    #expect(isRight, "\(found)")
  }

  @Test func offsetsCountBehindAByteOrderMark() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("zoe.txt", "\u{FEFF}abc")
    var reader = DatasetReader()
    reader.documentsFolder = folder.path
    let path = try folder.file("d.jsonl", "{\"document\":\"zoe\",\"spans\":[[0,2]],\"label\":\"x\"}\n")
    #expect(try reader.read(paths: [path]).texts[0] == "ab")
  }
}
