internal import Tokenization

/// A run of documents that one thread tokenizes with a word table of its own.
///
/// A value with one owner: a class would check every access to its properties in the innermost loop.
struct CorpusPart: ~Copyable {
  var interner = WordInterner()
  private(set) var tokens: [UInt32] = []
  /// For each token in the scope of a negation, whose number is that of its negated form, the number of its own; empty
  /// if negations were not looked for.
  private(set) var plain: [UInt32] = []
  private(set) var documentLengths: [Int] = []
  private var words: [Word] = []

  /// What is known of a word beside its form.
  private struct Word {
    var documentFrequency: UInt32 = 0
    var lastDocument = UInt32.max
    /// The number of its negated form, or `.max` while it has none.
    var negated = UInt32.max
  }

  init(_ documents: Range<Int>, of texts: some TextSource, analyzer: TextAnalyzer) {
    for form in TokenizedCorpus.boundaryForms { _ = interner.number(of: Array(form.utf8)) }
    words = [Word](repeating: Word(), count: interner.count)
    tokens.reserveCapacity(documents.count * 32)
    documentLengths.reserveCapacity(documents.count)
    var buffer = TokenBuffer()
    for document in documents {
      texts.withText(at: document) { analyzer.analyze($0, into: &buffer) }
      append(buffer, document: UInt32(truncatingIfNeeded: document), marksNegation: analyzer.marksNegation)
    }
  }

  /// The number of documents that the word occurs in.
  func documentFrequency(of word: Int) -> UInt32 { words[word].documentFrequency }

  private mutating func append(_ buffer: borrowing TokenBuffer, document: UInt32, marksNegation: Bool) {
    let start = tokens.count
    tokens.append(0)
    if marksNegation { plain.append(.max) }
    for index in 0..<buffer.count {
      let token = buffer[index]
      let form = buffer.formBytes(of: token)
      guard let base = form.baseAddress else { continue }
      let number = interner.number(of: base, count: form.count)
      if Int(number) == words.count { words.append(Word()) }
      note(number, document: document)
      if marksNegation {
        plain.append(token.isNegated ? number : .max)
        tokens.append(token.isNegated ? negated(number, document: document) : number)
      } else {
        tokens.append(number)
      }
    }
    tokens.append(1)
    if marksNegation { plain.append(.max) }
    documentLengths.append(tokens.count - start)
  }

  @inline(__always)
  private mutating func note(_ number: UInt32, document: UInt32) {
    if words[Int(number)].lastDocument != document {
      words[Int(number)].lastDocument = document
      words[Int(number)].documentFrequency += 1
    }
  }

  private mutating func negated(_ number: UInt32, document: UInt32) -> UInt32 {
    var negated = words[Int(number)].negated
    if negated == .max {
      negated = interner.number(of: NegationMarker.negatedForm(of: interner.bytes(of: number)))
      words[Int(number)].negated = negated
      words.append(Word())
    }
    note(negated, document: document)
    return negated
  }
}

/// Corpus parts that several threads read, each its own.
final class CorpusParts: @unchecked Sendable {
  private let parts: UnsafeMutablePointer<CorpusPart?>
  let count: Int

  init(count: Int) {
    self.count = count
    parts = .allocate(capacity: count)
    for index in 0..<count { (parts + index).initialize(to: nil) }
  }

  deinit {
    parts.deinitialize(count: count)
    parts.deallocate()
  }

  func set(_ index: Int, to part: consuming CorpusPart) {
    parts[index] = consume part
  }

  func with<Result>(_ index: Int, _ body: (borrowing CorpusPart) -> Result) -> Result {
    guard let result = Self.borrow(parts[index], body) else { preconditionFailure("part \(index) was not read") }
    return result
  }

  private static func borrow<Result>(
    _ part: borrowing CorpusPart?, _ body: (borrowing CorpusPart) -> Result
  ) -> Result? {
    switch part {
    case .some(let value): body(value)
    case .none: nil
    }
  }
}
