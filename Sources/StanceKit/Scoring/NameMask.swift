public import Parallelism

/// Hides proper names in texts, to see whether a classifier listens to who is speaking or spoken of.
///
/// What is a name the texts themselves tell: a word that somewhere stands with a capital in the middle of a sentence
/// and nowhere in small letters, and any word of the data's speakers that is never written small. Persons, organizations
/// and places are treated alike.
public struct NameMask: Sendable {
  /// What stands in the place of a name; no vocabulary has it.
  static let placeholder: [UInt8] = Array("\u{25A1}".utf8)

  private let names: Set<UInt64>

  /// Collects the names in `dataset`.
  ///
  /// - Complexity: O(*n*) for *n* bytes of text.
  public init(_ dataset: Dataset, workers: WorkerCount = .one) {
    var candidates = Set<UInt64>()
    var small = Set<UInt64>()
    let partCount = max(1, min(workers.threads, dataset.count / 64))
    let parts = ResultSlots<(inside: Set<UInt64>, small: Set<UInt64>)>(count: partCount)
    workers.forEachPart(partCount) { part in
      var found = (inside: Set<UInt64>(), small: Set<UInt64>())
      for row in dataset.count * part / partCount..<dataset.count * (part + 1) / partCount {
        dataset.texts.withText(at: row) { text in
          TextWords.forEach(in: text) { word in
            if !word.isCapitalized {
              found.small.insert(word.hash)
            } else if !word.startsSentence {
              found.inside.insert(word.hash)
            }
          }
        }
      }
      parts[part] = found
    }
    for part in parts.all {
      candidates.formUnion(part.inside)
      small.formUnion(part.small)
    }
    for speaker in Set(dataset.speakers.compactMap { $0 }) {
      Array(speaker.utf8).withUnsafeBufferPointer { text in
        TextWords.forEach(in: text) { if $0.isCapitalized { candidates.insert($0.hash) } }
      }
    }
    names = candidates.subtracting(small)
  }

  /// The text with every name replaced; `nil` if there is none in it.
  func masked(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var copied = 0
    TextWords.forEach(in: text) { word in
      guard word.isCapitalized, names.contains(word.hash) else { return }
      result.append(contentsOf: text[copied..<word.range.lowerBound])
      result.append(contentsOf: Self.placeholder)
      copied = word.range.upperBound
    }
    guard copied > 0 else { return nil }
    result.append(contentsOf: text[copied...])
    return result
  }
}
