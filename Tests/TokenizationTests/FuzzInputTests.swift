import Foundation
import TestSupport
import Testing

/// Inputs that fuzzing found worth keeping (`fuzz/run texts`).
struct FuzzInputTests {
  @Test func keptInputsBreakNothing() throws {
    let inputs = try keptInputs("texts", in: .module)
    #expect(!inputs.isEmpty)
    for (name, bytes) in inputs { #expect(TokenChecks.problem(in: bytes) == nil, "\(name)") }
  }
}
