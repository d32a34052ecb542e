import Evaluation

/// What rules score that hardly look at the text.
struct AxisBaselines {
  /// The distinct words of each statement of the dataset, by number.
  let words: [[Int]]
  let speakers: [String?]

  /// Reads the words of all statements once, for every axis.
  init(_ dataset: Dataset) {
    var numbers: [UInt64: Int] = [:]
    words = (0..<dataset.count).map { row in
      var hashes: [UInt64] = []
      dataset.texts.withText(at: row) { text in TextWords.forEach(in: text) { hashes.append($0.hash) } }
      hashes.sort()
      var found: [Int] = []
      for (index, hash) in hashes.enumerated() where index == 0 || hashes[index - 1] != hash {
        if let known = numbers[hash] {
          found.append(known)
        } else {
          found.append(numbers.count)
          numbers[hash] = numbers.count
        }
      }
      return found.sorted()
    }
    speakers = dataset.speakers
  }

  /// The scores of each baseline on a view. Majority and stratified random take their shares from the statements
  /// themselves; keywords and speakers are learned on other parts.
  func scores(on view: AxisView) -> [BaselineScores] {
    view.isSet ? setScores(view) : classScores(view)
  }

  private func classScores(_ view: AxisView) -> [BaselineScores] {
    let gold = view.gold.map { $0.first ?? 0 }
    let majority = MajorityBaseline(labels: gold, classCount: view.labels.count)
    var scores = [
      majority.scores(on: gold),
      StratifiedRandomBaseline(labels: gold, classCount: view.labels.count).scores(on: gold),
    ]
    func add(_ name: String, _ predicted: [Int]) {
      scores.append(
        BaselineScores(
          name: name, ConfusionMatrix(gold: gold, predicted: predicted, classCount: view.labels.count)))
    }
    if let predicted = keywordPredictions(view, { $0.label(of: $1, fallback: majority.label) }) {
      add("keywords", predicted)
    }
    return scores + speakerScores(view)
  }

  private func setScores(_ view: AxisView) -> [BaselineScores] {
    let gold = view.gold.map { LabelSet($0) }
    var scores = [
      MajoritySetBaseline(labelSets: gold, labelCount: view.labels.count).scores(on: gold),
      StratifiedRandomSetBaseline(labelSets: gold, labelCount: view.labels.count).scores(on: gold),
    ]
    func add(_ name: String, _ predicted: [LabelSet]) {
      scores.append(
        BaselineScores(
          name: name, LabelSetCounts(gold: gold, predicted: predicted, labelCount: view.labels.count)))
    }
    if let predicted = keywordPredictions(view, { $0.labelSet(of: $1) }) { add("keywords", predicted) }
    return scores + speakerScores(view)
  }

  private func speakerScores(_ view: AxisView) -> [BaselineScores] {
    [Self.usualLabels(view, of: speakers, named: "speaker only")].compactMap(\.self)
  }

  /// The scores of what each group's statements usually are in other parts; `nil` if no statement has a group.
  ///
  /// - Parameter groups: The group of each statement of the dataset.
  static func usualLabels(_ view: AxisView, of groups: [String?], named name: String) -> BaselineScores? {
    let own = view.rows.map { groups[$0] }
    if view.isSet {
      let gold = view.gold.map { LabelSet($0) }
      let numbered = gold.map { Int(truncatingIfNeeded: $0.rawValue) }
      return GroupBaseline(values: numbered, groups: own, parts: view.parts).map { baseline in
        let predicted = baseline.predictions.map { LabelSet(rawValue: UInt64(truncatingIfNeeded: $0)) }
        return BaselineScores(
          name: name, LabelSetCounts(gold: gold, predicted: predicted, labelCount: view.labels.count))
      }
    }
    let gold = view.gold.map { $0.first ?? 0 }
    return GroupBaseline(values: gold, groups: own, parts: view.parts).map { baseline in
      BaselineScores(
        name: name,
        ConfusionMatrix(gold: gold, predicted: baseline.predictions, classCount: view.labels.count))
    }
  }

  /// What keywords of the other parts predict for each statement; `nil` if there are fewer than two parts.
  private func keywordPredictions<Value>(
    _ view: AxisView, _ predict: (KeywordBaseline, [Int]) -> Value
  ) -> [Value]? {
    guard Set(view.parts).count >= 2 else { return nil }
    let terms = view.rows.map { words[$0] }
    var predictions = [Value?](repeating: nil, count: terms.count)
    for part in Set(view.parts).sorted() {
      let others = terms.indices.filter { view.parts[$0] != part }
      let baseline = KeywordBaseline(
        terms: others.map { terms[$0] }, labels: others.map { view.gold[$0] }, labelCount: view.labels.count)
      for index in terms.indices where view.parts[index] == part {
        predictions[index] = predict(baseline, terms[index])
      }
    }
    return predictions.compactMap(\.self)
  }
}
