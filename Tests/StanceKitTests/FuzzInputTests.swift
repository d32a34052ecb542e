import Foundation
import TestSupport
import Testing

/// Inputs that fuzzing found worth keeping (`fuzz/run models`).
struct FuzzInputTests {
  @Test func keptInputsBreakNothing() throws {
    let inputs = try keptInputs("models", in: .module)
    #expect(!inputs.isEmpty)
    for (name, bytes) in inputs { #expect(ModelChecks.problem(in: bytes) == nil, "\(name)") }
  }
}
