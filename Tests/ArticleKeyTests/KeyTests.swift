import Foundation
import Testing

/// Reading against keys made by hand, for invented articles of many kinds.
///
/// The rules were written with these articles in view: the scores show what must not break, not what to expect.
struct KeyTests {
  @Test func agreesWithTheKeys() throws {
    let folder = try #require(Bundle.module.resourceURL).appendingPathComponent("Keys")
    let score = try score(in: folder)
    #expect(score.all.trueCount == 3350)
    #expect(score.direct.precision >= 0.98)
    #expect(score.direct.recall >= 0.98)
    #expect(score.direct.speakerAccuracy >= 0.94)
    #expect(score.reported.f1 >= 0.93)
    #expect(score.reported.speakerAccuracy >= 0.91)
    #expect(score.inFurniture <= 20)
  }

  /// `STANCE_KEYS=folder swift test --filter KeyTests` scores another folder of keys and shows the result.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["STANCE_KEYS"] != nil))
  func scoresAnotherFolder() throws {
    let path = try #require(ProcessInfo.processInfo.environment["STANCE_KEYS"])
    let score = try score(in: URL(fileURLWithPath: path))
    print(score)
    #expect(score.all.trueCount > 0)
  }

  private func score(in folder: URL) throws -> KeyScore {
    var score = KeyScore()
    for key in try StatementKey.all(in: folder) { score.add(key) }
    return score
  }
}
