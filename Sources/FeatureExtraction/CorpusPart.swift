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
  /// The number of documents each word occurs in.
  private(set) var documentFrequencies: [UInt32] = [0, 0]
  private var lastDocument: [UInt32] = [.max, .max]

  init(_ documents: Range<Int>, of texts: some TextSource, analyzer: TextAnalyzer) {
    for form in TokenizedCorpus.boundaryForms {
      let padded = Array(form.utf8) + [UInt8](repeating: 0, count: TokenBuffer.padding)
      padded.withUnsafeBufferPointer { bytes in
        if let base = bytes.baseAddress { _ = interner.number(of: base, count: form.utf8.count) }
      }
    }
    tokens.reserveCapacity(documents.count * 32)
    documentLengths.reserveCapacity(documents.count)
    var buffer = TokenBuffer()
    for document in documents {
      texts.withText(at: document) { analyzer.analyze($0, into: &buffer) }
      append(buffer, document: UInt32(truncatingIfNeeded: document), marksNegation: analyzer.marksNegation)
    }
  }

  private mutating func append(_ buffer: borrowing TokenBuffer, document: UInt32, marksNegation: Bool) {
    let start = tokens.count
    tokens.append(0)
    if marksNegation { plain.append(.max) }
    for index in 0..<buffer.count {
      let token = buffer[index]
      let number = number(of: buffer.formBytes(of: token), document: document)
      if marksNegation {
        plain.append(token.isNegated ? number : .max)
        tokens.append(
          token.isNegated ? self.number(of: buffer.negatedFormBytes(of: token), document: document) : number)
      } else {
        tokens.append(number)
      }
    }
    tokens.append(1)
    if marksNegation { plain.append(.max) }
    documentLengths.append(tokens.count - start)
  }

  @inline(__always)
  private mutating func number(of form: UnsafeBufferPointer<UInt8>, document: UInt32) -> UInt32 {
    guard let base = form.baseAddress else { preconditionFailure("a token without a form") }
    let number = interner.number(of: base, count: form.count)
    if Int(number) == documentFrequencies.count {
      documentFrequencies.append(1)
      lastDocument.append(document)
    } else if lastDocument[Int(number)] != document {
      lastDocument[Int(number)] = document
      documentFrequencies[Int(number)] += 1
    }
    return number
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
