import Testing

struct GoldenTests {
  @Test(arguments: Golden.all)
  func runsAsRecorded(golden: Golden) throws {
    let result = try golden.run()
    if Golden.isRecording { return try golden.record(result) }
    let expected = golden.expected
    #expect(result.status == expected.status)
    #expect(result.output == expected.output)
    #expect(result.errors == expected.errors)
    #expect(result.written == expected.written)
  }

  @Test(arguments: [
    ("0.12345 x", "0.123 x"), ("-0.0001", "0.000"), ("1e-05,2.5e+3", "0.000,2500.000"), ("v0.1.0", "v0.1.0"),
    ("12", "12"),
    ("a1.5", "a1.5"), ("[0.5,0.25]", "[0.500,0.250]"), ("0.1.0", "0.1.0"), ("is 0.98765.", "is 0.988."),
  ])
  func numbersAreRoundedAndVersionsAreNot(text: String, normalized: String) {
    #expect(Golden.normalized(text) == normalized)
  }

  @Test func thereAreRuns() {
    #expect(Golden.all.count > 30)
  }
}
