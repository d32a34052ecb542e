/// Counts from which each class can be scored alone, and the averages over classes.
public protocol ClasswiseCounts: AdditiveCounts {
  /// The counts of each class against all others, by class index.
  var perClass: [BinaryCounts] { get }
}

extension ClasswiseCounts {
  /// The mean of the F1 scores of the classes; `nil` if none is defined.
  ///
  /// This is the mean of the F1s, not the F1 of mean precision and mean recall, which differs and can be much higher
  /// (Opitz & Burst 2019, "Macro F1 and macro F1"). A class that neither the gold labels nor the predictions hold has
  /// no F1 and is left out; any other counts in full, with 0 if it was never rightly predicted.
  public var macroF1: Double? { perClass.lazy.map(\.f1).definedMean }

  /// The F1 score of all decisions pooled; `nil` if there are none.
  ///
  /// For single labels every error is one false positive and one false negative, so that this equals accuracy.
  public var microF1: Double? { pooled.f1 }

  /// The mean of the F1 scores, each class weighted by its support; `nil` if no class has support.
  public var weightedF1: Double? {
    var sum = 0.0
    var support = 0
    for counts in perClass {
      guard counts.support > 0, let f1 = counts.f1 else { continue }
      sum += Double(counts.support) * f1
      support += counts.support
    }
    return support == 0 ? nil : sum / Double(support)
  }

  /// The unweighted mean of the defined F1 scores of the classes `chosen`, given by index; `nil` if none is defined.
  ///
  /// With the classes "favor" and "against" this is F_avg, the official score of SemEval-2016 Task 6 (Mohammad et al.
  /// 2016). An example of a class not chosen still costs where it is predicted as a chosen one.
  public func meanF1(of chosen: [Int]) -> Double? {
    let perClass = perClass
    return chosen.lazy.map { perClass[$0].f1 }.definedMean
  }

  /// The sum of the counts of all classes. Its precision, recall and F1 are the micro averages.
  public var pooled: BinaryCounts {
    perClass.reduce(
      BinaryCounts(truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 0), +)
  }
}

extension Sequence where Element == Double? {
  /// The mean of the elements that are not `nil`; `nil` if there are none.
  var definedMean: Double? {
    var sum = 0.0
    var count = 0
    for case let value? in self {
      sum += value
      count += 1
    }
    return count == 0 ? nil : sum / Double(count)
  }
}
