/// The words or runs of words of texts as sets of numbers, for comparing texts with each other.
///
/// A word is a run of letters and digits in lower case; all else separates. The comparison must not change with the
/// tokens of a recipe, so words are not those of the tokenizer.
struct WordSets {
  /// For each text its numbers, each once, in increasing order. Rare ones come first: numbers follow the number of
  /// texts that hold them, then their first occurrence.
  let sets: [[Int]]
  /// For each number how many texts hold it.
  let frequencies: [Int]

  /// - Parameter length: The number of words in a run; a shorter text is a run of all its words.
  init(_ texts: some Sequence<String>, length: Int) {
    var names: [String: Int] = [:]
    var counts: [Int] = []
    let found = texts.map { text -> [Int] in
      var set: Set<Int> = []
      for run in Self.runs(in: text, length: length) {
        let number = names[run] ?? names.count
        if number == names.count {
          names[run] = number
          counts.append(0)
        }
        if set.insert(number).inserted { counts[number] += 1 }
      }
      return Array(set)
    }
    let order = counts.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }
    var ranks = Array(repeating: 0, count: order.count)
    for (rank, number) in order.enumerated() { ranks[number] = rank }
    sets = found.map { set in set.map { ranks[$0] }.sorted() }
    frequencies = order.map { counts[$0] }
  }

  private static func runs(in text: String, length: Int) -> [String] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    if words.isEmpty { return [] }
    if words.count < length { return [words.joined(separator: " ")] }
    return (0...(words.count - length)).map { words[$0..<$0 + length].joined(separator: " ") }
  }
}
