import Foundation
import Testing

/// Inputs that fuzzing found worth keeping, and the articles with keys cut and joined at odd places.
struct FuzzInputTests {
  private static func files(in folder: String) -> [URL] {
    let root = Bundle.module.resourceURL ?? Bundle.module.bundleURL
    let files = try? FileManager.default.contentsOfDirectory(
      at: root.appendingPathComponent(folder), includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension != "jsonl" && $0.pathExtension != "json" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  @Test func readsKeptArticles() throws {
    let files = Self.files(in: "FuzzInputs/articles")
    #expect(!files.isEmpty)
    for file in files {
      #expect(ReadingChecks.problem(inArticle: Array(try Data(contentsOf: file))) == nil, "\(file.lastPathComponent)")
    }
  }

  @Test func readsKeptPages() throws {
    let files = Self.files(in: "FuzzInputs/pages")
    #expect(!files.isEmpty)
    for file in files {
      #expect(ReadingChecks.problem(inPage: Array(try Data(contentsOf: file))) == nil, "\(file.lastPathComponent)")
    }
  }

  @Test func readsArticlesCutAnywhere() throws {
    for file in Self.files(in: "Keys") {
      let bytes = Array(try Data(contentsOf: file))
      let isPage = file.pathExtension == "html"
      for cut in stride(from: 0, to: bytes.count, by: 397) {
        for part in [Array(bytes[..<cut]), Array(bytes[cut...])] {
          let problem = isPage ? ReadingChecks.problem(inPage: part) : ReadingChecks.problem(inArticle: part)
          #expect(problem == nil, "\(file.lastPathComponent) cut at \(cut)")
        }
      }
    }
  }
}
