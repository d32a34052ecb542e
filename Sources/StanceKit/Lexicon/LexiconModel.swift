import FeatureExtraction
import LinearModels

/// The weights of the features of a lexicon, a row of `outputCount` for each.
struct LexiconModel: Sendable {
  let features: LexiconFeatures
  let weights: WeightStorage
  let outputCount: Int

  func weight(of feature: Int, output: Int) -> Double { Double(weights.base[feature * outputCount + output]) }
}
