internal import Parallelism

/// Counts the n-grams of one partition: which there are, in how many documents, and in which.
struct NGramPartition {
  /// The kept keys, in order of first appearance.
  private(set) var keys: [UInt64] = []
  private(set) var documentFrequencies: [UInt32] = []
  /// For each occurrence the index of its key among the kept ones or ``TokenizedCorpus/dropped``.
  private var features: [UInt32]
  private(set) var entryCount = 0

  /// - Complexity: O(occurrences); all tables fit the second-level cache.
  init(_ occurrences: UnsafeBufferPointer<NGramOccurrence>, minimumDocumentFrequency: Int) {
    var capacity = 16
    while capacity < occurrences.count * 2 { capacity *= 2 }
    let mask = capacity - 1
    let slots = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    slots.initialize(repeating: .max, count: capacity)
    defer { slots.deallocate() }

    var allKeys: [UInt64] = []
    var frequencies: [UInt32] = []
    var lastDocuments: [UInt32] = []
    features = [UInt32](unsafeUninitializedCapacity: occurrences.count) { buffer, count in
      for (index, occurrence) in occurrences.enumerated() {
        var slot = Int(truncatingIfNeeded: TermHash.hash(occurrence.key)) & mask
        while slots[slot] != .max, allKeys[Int(slots[slot])] != occurrence.key { slot = (slot &+ 1) & mask }
        var feature = slots[slot]
        if feature == .max {
          feature = UInt32(truncatingIfNeeded: allKeys.count)
          slots[slot] = feature
          allKeys.append(occurrence.key)
          frequencies.append(1)
          lastDocuments.append(occurrence.document)
        } else if lastDocuments[Int(feature)] != occurrence.document {
          lastDocuments[Int(feature)] = occurrence.document
          frequencies[Int(feature)] &+= 1
        }
        buffer[index] = feature
      }
      count = occurrences.count
    }
    keep(allKeys, frequencies, minimumDocumentFrequency: minimumDocumentFrequency)
  }

  private mutating func keep(_ allKeys: [UInt64], _ frequencies: [UInt32], minimumDocumentFrequency: Int) {
    if minimumDocumentFrequency == 1 {
      keys = allKeys
      documentFrequencies = frequencies
    } else {
      var kept = [UInt32](repeating: TokenizedCorpus.dropped, count: allKeys.count)
      for feature in allKeys.indices where frequencies[feature] >= minimumDocumentFrequency {
        kept[feature] = UInt32(keys.count)
        keys.append(allKeys[feature])
        documentFrequencies.append(frequencies[feature])
      }
      for index in features.indices { features[index] = kept[Int(features[index])] }
    }
    entryCount = documentFrequencies.reduce(0) { $0 + Int($1) }
  }

  /// Writes the documents of each kept n-gram, rising, one n-gram after another, and the feature number of each place.
  ///
  /// - Parameters:
  ///   - firstFeature: The number of this partition's first kept n-gram.
  ///   - rows: Where this partition's entries go.
  ///   - counts: Where the number of occurrences of each entry goes, if it is wanted.
  ///   - featureAt: The feature at each place of the corpus, if longer n-grams need it.
  func write(
    _ occurrences: UnsafeBufferPointer<NGramOccurrence>, firstFeature: Int, rows: UnsafeMutablePointer<UInt32>,
    counts: UnsafeMutablePointer<Float>?, featureAt: UnsafeMutablePointer<UInt32>?
  ) {
    var ends: [Int] = []
    ends.reserveCapacity(keys.count)
    var start = 0
    for frequency in documentFrequencies {
      ends.append(start)
      start += Int(frequency)
    }
    var starts = ends
    ends.withUnsafeMutableBufferPointer { ends in
      starts.withUnsafeMutableBufferPointer { starts in
        for (index, occurrence) in occurrences.enumerated() {
          let feature = features[index]
          if feature == TokenizedCorpus.dropped { continue }
          featureAt?[Int(occurrence.position)] = UInt32(truncatingIfNeeded: firstFeature) &+ feature
          let end = ends[Int(feature)]
          if end > starts[Int(feature)], rows[end &- 1] == occurrence.document {
            counts?[end &- 1] += 1
          } else {
            rows[end] = occurrence.document
            counts?[end] = 1
            ends[Int(feature)] = end &+ 1
          }
        }
      }
    }
  }
}
