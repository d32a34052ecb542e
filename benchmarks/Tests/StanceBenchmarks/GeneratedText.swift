import Evaluation
import RecordFormats

/// Text whose words are as frequent as those of English: the word of rank k comes in proportion to 1 / k (Zipf 1949).
///
/// The same seed gives the same text everywhere, so no benchmark needs a file.
struct TextGenerator {
  private(set) var random: SplitMix64
  private let words: [String]
  /// The sum of 1 / k up to each rank.
  private let cumulative: [Double]

  init(seed: UInt64, wordCount: Int = 30_000) {
    // The words themselves are the same for every seed, as those of a language are.
    var spelling = SplitMix64(seed: 20_120_708)
    words = (0..<wordCount).map { Self.word(rank: $0, using: &spelling) }
    var sum = 0.0
    cumulative = (1...wordCount).map { rank in
      sum += 1 / Double(rank)
      return sum
    }
    random = SplitMix64(seed: seed)
  }

  /// Frequent words are short, no two are alike, one in forty has an apostrophe and one in fifty an accent.
  private static func word(rank: Int, using random: inout SplitMix64) -> String {
    let onsets = ["b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "st", "th"]
    let vowels = ["a", "e", "i", "o", "u", "ea", "ou", "io"]
    var word = ""
    var rest = rank
    repeat {
      word += onsets[rest % onsets.count]
      rest /= onsets.count
      word += vowels[rest % vowels.count]
      rest /= vowels.count
    } while rest > 0
    if rank >= 128, random.index(below: 3) > 0 { word += ["ng", "tion", "ment", "s", "ed"][random.index(below: 5)] }
    if random.index(below: 50) == 0 { word += "é" }
    if random.index(below: 40) == 0 { word += "'s" }
    return word
  }

  mutating func rank() -> Int {
    let point = random.unitInterval() * (cumulative.last ?? 1)
    var (low, high) = (0, cumulative.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] <= point { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A sentence and how many words and punctuation marks it has.
  ///
  /// If it leans towards a label, one word in four is taken from the label's own part of the ranks beyond the first
  /// hundred.
  mutating func sentence(leaning: (label: Int, labelCount: Int)? = nil) -> GeneratedSentence {
    let wordCount = 8 + random.index(below: 24)
    var text = ""
    var marks = 1
    for position in 0..<wordCount {
      var rank = rank()
      if let leaning, random.index(below: 4) == 0 {
        rank = 100 + rank % 5_000 / leaning.labelCount * leaning.labelCount + leaning.label
      }
      let word = words[rank]
      text += position == 0 ? word.prefix(1).uppercased() + word.dropFirst() : word
      if position == wordCount - 1 { break }
      if random.index(below: 12) == 0 {
        text += ","
        marks += 1
      }
      text += " "
    }
    return GeneratedSentence(text: text + ".", wordCount: wordCount, punctuationCount: marks)
  }

  /// Sentences of together at least `byteCount` bytes.
  mutating func sentences(byteCount: Int) -> [GeneratedSentence] {
    var sentences: [GeneratedSentence] = []
    var total = 0
    while total < byteCount {
      sentences.append(sentence())
      total += sentences[sentences.count - 1].text.utf8.count
    }
    return sentences
  }
}

struct GeneratedSentence {
  let text: String
  let wordCount: Int
  let punctuationCount: Int
}

/// Statements that lean towards their labels: one of three stances or none, and one of three sentiments.
struct GeneratedStatements {
  var texts: [String] = []
  /// 0 to 2, or 3 for the empty set.
  var stances: [Int] = []

  static let stanceNames = ["pro-regulation", "industry-defensive", "critical-of-government"]
  static let sentimentNames = ["positive", "negative", "neutral"]

  init(seed: UInt64, count: Int, sentenceCount: Int = 1) {
    var generator = TextGenerator(seed: seed)
    for index in 0..<count {
      let stance = index % 4
      texts.append(
        (0..<sentenceCount).map { _ in generator.sentence(leaning: (stance, 4)).text }.joined(separator: " "))
      stances.append(stance)
    }
  }

  /// The statements as a file of `stance train`. The sentiment follows the stance, so that it can be learned too.
  var jsonLines: [UInt8] {
    var writer = JSONWriter()
    for (index, text) in texts.enumerated() {
      let stance = stances[index]
      writer.beginObject()
      writer.field("id", "generated-\(index)")
      writer.field("document", "document-\(index / 8)")
      writer.field("text", text)
      writer.name("stance")
      writer.beginArray()
      if stance < 3 { writer.string(Self.stanceNames[stance]) }
      writer.endArray()
      writer.field("sentiment", Self.sentimentNames[stance % 3])
      writer.endObject()
      writer.endLine()
    }
    return writer.bytes
  }
}
