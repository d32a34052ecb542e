import Foundation
import Testing

/// Inputs that fuzzing found worth keeping (`fuzz/run texts`); they stand beside the tests of the tokenizer.
struct FuzzInputTests {
  @Test func keptInputsBreakNothing() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let folder = tests.appendingPathComponent("TokenizationTests/FuzzInputs/texts")
    let inputs = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(!inputs.isEmpty)
    for input in inputs {
      #expect(FeatureChecks.problem(in: Array(try Data(contentsOf: input))) == nil, "\(input.lastPathComponent)")
    }
  }
}
