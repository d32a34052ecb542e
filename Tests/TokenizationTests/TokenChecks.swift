import Tokenization

/// What must hold of the tokens of whatever bytes there are. Tests and fuzzing share these checks.
enum TokenChecks {
  /// Reads `input` as a text: its first byte chooses the tokenizer.
  ///
  /// - Returns: What is wrong; `nil` if nothing is.
  static func problem(in input: [UInt8]) -> String? {
    guard let choice = input.first else { return nil }
    let (lowercases, keepsPunctuation, splits) = (choice & 1 == 0, choice & 2 == 0, choice & 4 == 0)
    let tokenizer = Tokenizer(
      normalizer: TextNormalizer(lowercases: lowercases), keepsPunctuation: keepsPunctuation,
      splitsContractions: splits)
    let text = Array(input[1...])
    var buffer = TokenBuffer()
    let found = tokens(of: text, by: tokenizer, in: &buffer)
    var end = 0
    for token in found {
      let range = token.utf8Range
      if range.isEmpty || range.lowerBound < end || range.upperBound > text.count { return "a token at \(range)" }
      if String(validating: token.form, as: UTF8.self) == nil || token.form.isEmpty { return "a form \(token.form)" }
      end = range.upperBound
    }
    if found.reduce(0, { $0 + $1.form.count }) > 3 * text.count { return "forms longer than three times the text" }
    let reference = ReferenceTokenizer(
      lowercases: lowercases, keepsPunctuation: keepsPunctuation, splitsContractions: splits)
    if found != reference.tokens(of: text) { return "\(found) and by the reference \(reference.tokens(of: text))" }
    return problemBeside(text, tokens: found, tokenizer, &buffer)
  }

  /// The tokens of a text are the same whatever stands before and behind it in memory, and behind a blank in one text.
  private static func problemBeside(
    _ text: [UInt8], tokens found: [FoundToken], _ tokenizer: Tokenizer, _ buffer: inout TokenBuffer
  ) -> String? {
    for side in [Array("n't's9.8#".utf8), [0x80, 0xBF, 0xE2, 0x80], [0xCC, 0x81]] {
      let padded = side + text + side
      padded.withUnsafeBufferPointer {
        tokenizer.tokenize(UnsafeBufferPointer(rebasing: $0[side.count..<side.count + text.count]), into: &buffer)
      }
      let isSame =
        buffer.count == found.count
        && found.indices.allSatisfy {
          buffer[$0].utf8Range == found[$0].utf8Range && buffer.formBytes(of: buffer[$0]).elementsEqual(found[$0].form)
        }
      if !isSame { return "other tokens between \(side)" }
    }
    // Markup may reach from one text into the next.
    guard !text.contains(UInt8(ascii: "<")) else { return nil }
    let twice = tokens(of: text + [0x20] + text, by: tokenizer, in: &buffer).map(\.form)
    return twice == found.map(\.form) + found.map(\.form) ? nil : "other tokens behind a blank"
  }
}
