import Foundation
import TestSupport
import Testing

/// Inputs that fuzzing found worth keeping (`fuzz/run records`).
struct FuzzInputTests {
  @Test func keptInputsBreakNothing() throws {
    let inputs = try keptInputs("records", in: .module)
    #expect(!inputs.isEmpty)
    for (name, bytes) in inputs { #expect(RecordChecks.problem(in: bytes) == nil, "\(name)") }
  }
}
