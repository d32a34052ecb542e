internal import Tokenization

/// Finds the classes of a lexicon in the tokens of texts.
struct LexiconMatcher: Hashable, Sendable {
  private struct Phrase: Hashable, Sendable {
    /// The words behind the first one.
    let rest: [Pattern]
    let classes: UInt64
  }

  private struct Pattern: Hashable, Sendable {
    let form: [UInt8]
    let isPrefix: Bool

    func matches(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
      isPrefix ? word.starts(with: form) : word.elementsEqual(form)
    }
  }

  private let trie: FormTrie
  private let phrases: [Phrase]

  /// - Parameter tokenizer: Cuts the entries as it cuts texts.
  init(_ lexicon: Lexicon, tokenizer: Tokenizer) {
    var words: [(form: [UInt8], isPrefix: Bool, payload: FormTrie.Payload)] = []
    var phrases: [Phrase] = []
    for (index, group) in lexicon.classes.enumerated() {
      let mask = UInt64(1) << UInt64(index)
      for entry in group.entries {
        let patterns = Self.patterns(of: entry, tokenizer: tokenizer)
        guard let first = patterns.first else { continue }
        if patterns.count == 1 {
          words.append((first.form, first.isPrefix, FormTrie.Payload(classes: mask)))
        } else {
          words.append((first.form, first.isPrefix, FormTrie.Payload(phrases: [phrases.count])))
          phrases.append(Phrase(rest: Array(patterns.dropFirst()), classes: mask))
        }
      }
    }
    trie = FormTrie(words)
    self.phrases = phrases
  }

  private static func patterns(of entry: String, tokenizer: Tokenizer) -> [Pattern] {
    var buffer = TokenBuffer()
    var patterns: [Pattern] = []
    for word in entry.split(separator: " ") {
      let isPrefix = word.hasSuffix("*")
      var text = String(isPrefix ? word.dropLast() : word)
      text.withUTF8 { tokenizer.tokenize($0, into: &buffer) }
      for index in 0..<buffer.count {
        patterns.append(
          Pattern(form: Array(buffer.formBytes(of: buffer[index])), isPrefix: isPrefix && index == buffer.count - 1))
      }
    }
    return patterns
  }

  /// The classes of what begins at a token, a bit for each.
  @inline(__always)
  func classes(at index: Int, in buffer: borrowing TokenBuffer) -> UInt64 {
    var classes: UInt64 = 0
    trie.forEachPayload(of: buffer.formBytes(of: buffer[index])) { payload in
      classes |= payload.classes
      for phrase in payload.phrases { classes |= match(phrases[phrase], behind: index, in: buffer) }
    }
    return classes
  }

  private func match(_ phrase: Phrase, behind index: Int, in buffer: borrowing TokenBuffer) -> UInt64 {
    guard index + phrase.rest.count < buffer.count else { return 0 }
    for (offset, pattern) in phrase.rest.enumerated()
    where !pattern.matches(buffer.formBytes(of: buffer[index + 1 + offset])) { return 0 }
    return phrase.classes
  }
}
