import FeatureExtraction
import Foundation
import StanceKit
import Testing

/// The reader in Python that `docs/model-file.md` shows.
struct ModelFileDocumentationTests {
  private static let document = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../docs/model-file.md").standardizedFileURL.path

  /// The first block between Python fences.
  private static var reader: String? {
    guard let text = try? String(contentsOfFile: document, encoding: .utf8),
      let start = text.range(of: "```python\n"),
      let end = text.range(of: "\n```", range: start.upperBound..<text.endIndex)
    else { return nil }
    return String(text[start.upperBound..<end.lowerBound]) + "\n"
  }

  private static var python: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private struct Reading: Decodable, Equatable {
    var axes: [String]
    var features: Int
    var words: Int
  }

  @Test(.enabled("needs python3 and docs/model-file.md") { reader != nil && python != nil })
  func theReaderOfTheDocumentationReadsAModelAsSwiftDoes() throws {
    let model = try train(Invented.political(count: 30, seed: 1).dataset())
    let folder = try TemporaryFolder()
    try model.write(toModelFile: folder.path + "/m.stance")
    let script = try folder.file("reader.py", try #require(Self.reader))
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: try #require(Self.python))
    process.arguments = [script, folder.path + "/m.stance"]
    process.standardOutput = output
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let reading = try JSONDecoder().decode(Reading.self, from: printed)
    #expect(
      reading
        == Reading(
          axes: model.axes.map(\.name), features: model.vocabulary.featureCount, words: model.vocabulary.words.count))
  }
}
