internal import CPrefetch
internal import Tokenization

/// A run of documents that one thread tokenizes with a word table of its own.
///
/// A value with one owner: a class would check every access to its properties in the innermost loop.
struct CorpusPart: ~Copyable {
  var interner = WordInterner()
  private var tokenNumbers: GrowingBuffer<UInt32>
  private var plainNumbers: GrowingBuffer<UInt32>
  private(set) var documentLengths: [Int] = []
  private var words = GrowingBuffer<Word>(capacity: 1 << 11)
  /// The hashes of the words of the document at hand.
  private var hashes = GrowingBuffer<UInt64>(capacity: 1 << 10)

  /// What is known of a word beside its form.
  private struct Word: BitwiseCopyable {
    var documentFrequency: UInt32 = 0
    var lastDocument = UInt32.max
    /// The number of its negated form, or `.max` while it has none.
    var negated = UInt32.max
  }

  /// How many words ahead the table is read; a word waits for two places in it, one after the other.
  private static let slotsAhead = 16
  private static let entriesAhead = 8

  var tokens: UnsafeBufferPointer<UInt32> { tokenNumbers.elements }
  /// For each token in the scope of a negation, whose number is that of its negated form, the number of its own; empty
  /// if negations were not looked for.
  var plain: UnsafeBufferPointer<UInt32> { plainNumbers.elements }

  init(_ documents: Range<Int>, of texts: some TextSource, analyzer: TextAnalyzer) {
    var bytes = 0
    for document in documents { texts.withText(at: document) { bytes += $0.count } }
    // English has five bytes or more a token, its space included.
    let tokensExpected = bytes / 4 + 2 * documents.count
    tokenNumbers = GrowingBuffer(capacity: tokensExpected)
    plainNumbers = GrowingBuffer(capacity: analyzer.marksNegation ? tokensExpected : 0)
    for form in TokenizedCorpus.boundaryForms {
      _ = interner.number(of: Array(form.utf8))
      words.append(Word())
    }
    documentLengths.reserveCapacity(documents.count)
    var buffer = TokenBuffer()
    for document in documents {
      texts.withText(at: document) { analyzer.analyze($0, into: &buffer) }
      append(buffer, document: UInt32(truncatingIfNeeded: document), marksNegation: analyzer.marksNegation)
    }
  }

  /// The number of documents that the word occurs in.
  func documentFrequency(of word: Int) -> UInt32 { words.base[word].documentFrequency }

  private mutating func append(_ buffer: borrowing TokenBuffer, document: UInt32, marksNegation: Bool) {
    let start = tokenNumbers.count
    tokenNumbers.append(0)
    if marksNegation { plainNumbers.append(.max) }
    hash(buffer)
    for index in 0..<buffer.count {
      prefetch(from: index)
      let token = buffer[index]
      let form = buffer.formBytes(of: token)
      guard let base = form.baseAddress else { preconditionFailure("a token without a form") }
      let number = interner.number(of: base, count: form.count, hash: hashes.base[index])
      if Int(number) == words.count { words.append(Word()) }
      note(number, document: document)
      if marksNegation {
        plainNumbers.append(token.isNegated ? number : .max)
        tokenNumbers.append(token.isNegated ? negated(number, document: document) : number)
      } else {
        tokenNumbers.append(number)
      }
    }
    tokenNumbers.append(1)
    if marksNegation { plainNumbers.append(.max) }
    documentLengths.append(tokenNumbers.count - start)
  }

  private mutating func hash(_ buffer: borrowing TokenBuffer) {
    hashes.removeAll()
    for index in 0..<buffer.count {
      let form = buffer.formBytes(of: buffer[index])
      guard let base = form.baseAddress else { preconditionFailure("a token without a form") }
      hashes.append(TermHash.hash(base, count: form.count))
      if index < Self.slotsAhead { interner.prefetchSlot(hashes.base[index]) }
    }
  }

  /// Begins to read what the words behind `index` will need.
  @inline(__always)
  private func prefetch(from index: Int) {
    if index &+ Self.slotsAhead < hashes.count { interner.prefetchSlot(hashes.base[index &+ Self.slotsAhead]) }
    if index &+ Self.entriesAhead < hashes.count {
      let number = interner.prefetchEntry(hashes.base[index &+ Self.entriesAhead])
      stance_prefetch(words.base + Int(number))
    }
  }

  @inline(__always)
  private mutating func note(_ number: UInt32, document: UInt32) {
    let word = words.base + Int(number)
    if word.pointee.lastDocument != document {
      word.pointee.lastDocument = document
      word.pointee.documentFrequency &+= 1
    }
  }

  private mutating func negated(_ number: UInt32, document: UInt32) -> UInt32 {
    var negated = words.base[Int(number)].negated
    if negated == .max {
      negated = interner.number(of: NegationMarker.negatedForm(of: interner.bytes(of: number)))
      words.base[Int(number)].negated = negated
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
