import Parallelism
import RecordFormats

/// What is odd about the texts, alone and together: empty, long, damaged, repeated, on both sides of a split.
struct TextChecks {
  let statements: [CheckedStatement]
  let axes: [(index: Int, name: String)]
  let validator: DataValidator

  var findings: [Finding] {
    var found: [Finding] = []
    var texts = StatementTexts()
    // Texts that could not be read were noted; an empty one takes part in nothing.
    for statement in statements { texts.append(statement.text ?? .string("")) }
    for (index, statement) in statements.enumerated() where statement.text != nil {
      texts.withText(at: index) { found += alone($0, at: statement.place) }
    }
    let similarity = NearDuplicates([texts], workers: validator.workers)
    for group in similarity.equalTexts {
      found += group.dropFirst().map { repeated($0, of: group[0]) }
    }
    for pair in similarity.pairs { found.append(nearlyRepeated(pair)) }
    return found + splitDocuments
  }

  // MARK: One text

  private func alone(_ text: UnsafeBufferPointer<UInt8>, at place: Place) -> [Finding] {
    var wordCount = 0
    TextWords.forEach(in: text) { _ in wordCount += 1 }
    var found: [Finding] = []
    if wordCount == 0 {
      found.append(
        Finding(kind: .emptyText, place: place, message: "found no word in the text; write it or remove the record"))
    } else if wordCount > validator.maximumWordCount {
      found.append(
        Finding(
          kind: .longText, place: place,
          message: "found \(wordCount) words, wanted \(validator.maximumWordCount) at most; is this one statement?"))
    }
    if let damage = damage(String(decoding: text, as: UTF8.self)) {
      found.append(Finding(kind: .encoding, place: place, message: damage))
    }
    return found
  }

  /// UTF-8 that was once read as Latin-1: a capital A with tilde or circumflex before what was a continuation byte.
  private func damage(_ text: String) -> String? {
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\u{FFFD}" { return "found U+FFFD, which stands for a character lost before; restore it" }
      if scalar.properties.generalCategory == .control, !scalar.properties.isWhitespace {
        return "found the control character U+\(String(scalar.value, radix: 16, uppercase: true)); remove it"
      }
      if before == "\u{C3}" || before == "\u{C2}", 0x80...0xBF ~= scalar.value {
        let pair = (before.map { String($0) } ?? "") + String(scalar)
        return "found \"\(pair)\", as where UTF-8 was read as Latin-1; save the source as UTF-8 and read it as that"
      }
      before = scalar
    }
    return nil
  }

  // MARK: Several texts

  private func repeated(_ index: Int, of first: Int) -> Finding {
    let (statement, original) = (statements[index], statements[first])
    let sides = leak(index, first)
    for axis in axes {
      if let labels = statement.labels[axis.index], let others = original.labels[axis.index],
        Set(labels) != Set(others)
      {
        return Finding(
          kind: .conflict, place: statement.place,
          message: "same text as \(original.place), but \(axis.name) is \(list(labels)) here and \(list(others)) there"
            + "\(sides.map { "; \($0)" } ?? ""); decide for one")
      }
    }
    if let sides {
      return Finding(kind: .leakage, place: statement.place, message: "same text as \(original.place); \(sides)")
    }
    return Finding(
      kind: .duplicate, place: statement.place, message: "same text as \(original.place); keep one of them")
  }

  private func nearlyRepeated(_ pair: NearDuplicates.Pair) -> Finding {
    let (statement, original) = (statements[pair.second], statements[pair.first])
    let words = "\(percentText(pair.resemblance)) of word triples shared with \(original.place)"
    if let sides = leak(pair.second, pair.first) {
      return Finding(kind: .leakage, place: statement.place, message: "\(words); \(sides)")
    }
    return Finding(kind: .nearDuplicate, place: statement.place, message: "\(words); keep one of them")
  }

  /// The sides of the split that two statements stand on, if they differ.
  private func leak(_ first: Int, _ second: Int) -> String? {
    guard let here = statements[first].side, let there = statements[second].side, here != there else { return nil }
    return "one is in \"\(here)\", the other in \"\(there)\""
  }

  /// A finding for each document that stands on more than one side, at its first statement on the second.
  private var splitDocuments: [Finding] {
    var firstSide: [String: (side: String, place: Place)] = [:]
    var told = Set<String>()
    return statements.compactMap { statement in
      guard let document = statement.document, let side = statement.side else { return nil }
      guard let first = firstSide[document] else {
        firstSide[document] = (side, statement.place)
        return nil
      }
      guard first.side != side, told.insert(document).inserted else { return nil }
      return Finding(
        kind: .leakage, place: statement.place,
        message: "document \"\(document)\" is in \"\(side)\" here and in \"\(first.side)\" at \(first.place); "
          + "keep it on one side")
    }
  }

  private func list(_ labels: [String]) -> String {
    labels.isEmpty ? "[]" : labels.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
  }
}
