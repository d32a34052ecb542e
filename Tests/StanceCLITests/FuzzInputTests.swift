import Foundation
import TestSupport
import Testing

/// Inputs that fuzzing found worth keeping (`fuzz/run options`).
struct FuzzInputTests {
  @Test func keptInputsBreakNothing() throws {
    let inputs = try keptInputs("options", in: .module)
    #expect(!inputs.isEmpty)
    for (name, bytes) in inputs { #expect(OptionChecks.problem(in: bytes) == nil, "\(name)") }
  }
}
