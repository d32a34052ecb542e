public import Parallelism
internal import Tokenization

/// Documents as runs of word numbers, with the words that occur in enough documents.
///
/// Words are numbered by falling document frequency and, among equals, rising UTF-8 bytes, so that the numbers depend
/// on the documents alone, not on their order or on the number of threads.
public struct TokenizedCorpus: Sendable {
  /// Stands for a word that occurs in too few documents.
  static let dropped = UInt32.max
  /// The forms of the marks at a text's start and end; no token has them.
  static let boundaryForms = ["<s>", "</s>"]

  public let documentCount: Int
  /// The kept words by number, as UTF-8. The two boundary marks come first.
  let words: [[UInt8]]
  /// The word numbers of all documents, one after another, each document between its boundary marks.
  let tokens: Storage<UInt32>
  /// For each token that has its negated form the word itself, otherwise ``dropped``; `nil` if no negations were looked
  /// for.
  let plain: Storage<UInt32>?
  /// Where each document starts in `tokens`; one more than there are documents.
  let documentStarts: [Int]

  /// The number of tokens, boundary marks included.
  public var tokenCount: Int { tokens.count }

  /// Reads and tokenizes all texts.
  ///
  /// - Parameters:
  ///   - minimumDocumentFrequency: The fewest documents a kept word occurs in, at least 1.
  /// - Complexity: O(bytes) plus sorting the distinct words.
  public init(
    _ texts: some TextSource, analyzer: TextAnalyzer, minimumDocumentFrequency: Int, workers: WorkerCount
  ) {
    precondition(minimumDocumentFrequency >= 1, "minimum document frequency \(minimumDocumentFrequency)")
    let partCount = min(workers.threads, max(texts.count, 1))
    let parts = CorpusParts(count: partCount)
    workers.forEachPart(partCount) { index in
      let documents = texts.count * index / partCount..<texts.count * (index + 1) / partCount
      parts.set(index, to: CorpusPart(documents, of: texts, analyzer: analyzer))
    }
    let numbering = WordNumbering(merging: parts, minimumDocumentFrequency: minimumDocumentFrequency)

    documentCount = texts.count
    words = numbering.words
    var starts: [Int] = [0]
    starts.reserveCapacity(texts.count + 1)
    var partStarts: [Int] = []
    for index in 0..<partCount {
      partStarts.append(starts[starts.count - 1])
      parts.with(index) { part in
        for length in part.documentLengths { starts.append(starts[starts.count - 1] + length) }
      }
    }
    documentStarts = starts
    tokens = Storage(uninitialized: starts[starts.count - 1])
    plain = analyzer.marksNegation ? Storage(uninitialized: tokens.count) : nil
    let (target, plainTarget) = (tokens.shared, plain?.shared)
    let firstPlaces = partStarts
    workers.forEachPart(partCount) { index in  // each part writes its own range
      let start = firstPlaces[index]
      let renumbered = numbering.renumbering[index]
      parts.with(index) { part in
        for (offset, number) in part.tokens.enumerated() { target[start + offset] = renumbered[Int(number)] }
        for (offset, number) in part.plain.enumerated() {
          plainTarget?[start + offset] = number == .max ? Self.dropped : renumbered[Int(number)]
        }
      }
    }
  }
}
