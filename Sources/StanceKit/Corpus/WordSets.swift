/// The words of texts as sets of numbers, for comparing texts with each other.
///
/// A word is a run of letters and digits in lower case; all else separates. The comparison must not change with the
/// tokens of a recipe, so words are not those of the tokenizer.
struct WordSets {
  /// For each text its numbers, each once, in increasing order. Rare ones come first: numbers follow the number of
  /// texts that hold them, then their first occurrence.
  let sets: [[Int]]
  /// For each number how many texts hold it.
  let frequencies: [Int]

  init(_ texts: some Sequence<String>) {
    var names: [String: Int] = [:]
    var counts: [Int] = []
    let found = texts.map { text -> [Int] in
      var set: Set<Int> = []
      for word in Self.words(of: text) {
        let number = names[word] ?? names.count
        if number == names.count {
          names[word] = number
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

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
