internal import Parallelism

/// The documents of every word, written straight to the word's column: words are few, and numbered already.
struct WordOccurrences {
  /// The words that occur, rising, and in how many documents each does.
  let words: [UInt32]
  let documentFrequencies: [UInt32]

  /// - Complexity: two passes over the tokens.
  init(_ corpus: TokenizedCorpus, into entries: inout EntryStore, workers: WorkerCount) {
    let documentCount = corpus.documentCount
    let wordCount = corpus.words.count
    let partCount = min(workers.threads, max(documentCount, 1))
    let parts = (0..<partCount).map { documentCount * $0 / partCount..<documentCount * ($0 + 1) / partCount }
    // Where each part writes next in each column; first how many documents of the part the word occurs in.
    let cursors = parts.map { _ in Storage<Int>(repeating: 0, count: wordCount) }
    let last = parts.map { _ in Storage<UInt32>(repeating: .max, count: wordCount) }
    workers.forEachPart(partCount) { part in  // each part counts into its own table
      let (counts, last) = (cursors[part].base, last[part].base)
      Self.forEachWord(of: corpus, documents: parts[part]) { word, document in
        if last[word] != document {
          last[word] = document
          counts[word] &+= 1
        }
      }
    }
    var words: [UInt32] = []
    var frequencies: [UInt32] = []
    var next = 0
    for word in 0..<wordCount {
      let start = next
      for part in 0..<partCount {
        let count = cursors[part].base[word]
        cursors[part].base[word] = next
        next += count
      }
      if next > start {
        words.append(UInt32(word))
        frequencies.append(UInt32(next - start))
      }
    }
    self.words = words
    documentFrequencies = frequencies
    let target = entries.extend(by: next)
    workers.forEachPart(partCount) { part in  // the cursors of two parts never meet
      let (cursor, last) = (cursors[part].base, last[part].base)
      let (rows, counts) = (target.rows.pointer, target.counts?.pointer)
      last.update(repeating: .max, count: wordCount)
      Self.forEachWord(of: corpus, documents: parts[part]) { word, document in
        if last[word] != document {
          last[word] = document
          rows[cursor[word]] = document
          counts?[cursor[word]] = 1
          cursor[word] &+= 1
        } else if let counts {
          counts[cursor[word] &- 1] += 1
        }
      }
    }
  }

  /// Calls `body` for each word at each place; where a word has its negated form, for both.
  @inline(__always)
  private static func forEachWord(
    of corpus: TokenizedCorpus, documents: Range<Int>, _ body: (_ word: Int, _ document: UInt32) -> Void
  ) {
    let tokens = corpus.tokens.base
    let plain = corpus.plain?.base
    corpus.documentStarts.withUnsafeBufferPointer { starts in
      for document in documents {
        // A boundary mark is no feature by itself.
        for position in (starts[document] &+ 1)..<(starts[document &+ 1] &- 1) {
          let word = tokens[position]
          if word != TokenizedCorpus.dropped { body(Int(word), UInt32(truncatingIfNeeded: document)) }
          if let plain, plain[position] != TokenizedCorpus.dropped {
            body(Int(plain[position]), UInt32(truncatingIfNeeded: document))
          }
        }
      }
    }
  }
}
