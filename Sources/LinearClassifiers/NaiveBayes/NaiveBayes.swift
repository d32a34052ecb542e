#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import LinearAlgebra
internal import LinearModels
internal import Parallelism

/// Multinomial and complement naive Bayes, fitted exactly in one pass for each class.
///
/// With N_cj the total of feature j in class c, α the smoothing and d the number of features that any class holds, the
/// multinomial weights are
///
///     w_cj = log (N_cj + α) − log (∑ₖ N_ck + α·d)
///
/// and the intercepts the log shares of the classes. The complement form takes the counts of all *other* classes instead,
/// with the sign turned, and no intercept. Two classes need the difference of their weights only; each label of a set is a
/// pair of classes, with and without it.
///
/// A feature that no class holds has weight 0, as in ``LogCountRatio``. Smoothing alone would give it one in favor of the
/// smaller class, and most terms of a held-out text are such: its scores would be none that a new text can have, whose
/// unheard-of terms are no features at all, and calibrating by them would be wrong.
struct NaiveBayes {
  let design: KernelColumns
  let featureCount: Int
  let smoothing: Double
  let isComplement: Bool
  let workers: WorkerCount

  func fit(_ targets: AxisTargets, isIncluded: (Int) -> Bool) -> [OutputFit] {
    (0..<targets.outputCount).map { output in
      let label = targets.label(ofOutput: output)
      let isPair = targets.kind == .set || targets.labelCount == 2
      let classes = (0..<targets.count).map { index -> SIMD2<Float> in
        guard let labels = targets.labels[index], isIncluded(index) else { return SIMD2() }
        return labels.contains(label) ? SIMD2(1, 0) : SIMD2(0, 1)
      }
      return fit(classes, usesDifference: isPair)
    }
  }

  /// - Parameter usesDifference: Whether the weights are those of the class less those of the rest.
  private func fit(_ classes: [SIMD2<Float>], usesDifference: Bool) -> OutputFit {
    let counts = ClassCounts(design, rowClasses: classes, workers: workers)
    let smoothed = counts.totals + smoothing * Double(counts.heldFeatureCount)
    let logNorms = SIMD2(log(smoothed.x), log(smoothed.y))
    func weight(_ pair: SIMD2<Float>) -> Float {
      if pair == SIMD2() { return 0 }
      let inside = log(Double(pair.x) + smoothing) - logNorms.x
      let outside = log(Double(pair.y) + smoothing) - logNorms.y
      if usesDifference { return Float(inside - outside) }
      return Float(isComplement ? -outside : inside)
    }
    var weights = [Float](repeating: 0, count: featureCount)
    for column in 0..<design.columnCount { weights[Int(design.features[column])] = weight(counts.columns[column]) }
    for single in 0..<design.singleRows.count {
      weights[Int(design.singleFeatures[single])] = weight(counts.ofSingle(single))
    }
    let sizes = classes.reduce(SIMD2<Float>(), +)
    let prior =
      usesDifference ? log(Double(sizes.x) / Double(sizes.y)) : log(Double(sizes.x) / Double(sizes.x + sizes.y))
    // An absent class has no share; its score stays finite so that nothing downstream turns into nan.
    let intercept = isComplement ? 0 : Float(max(-1e6, min(1e6, prior.isNaN ? 0 : prior)))
    return OutputFit(weights: weights, pieceWeights: [], intercept: intercept, convergence: nil)
  }
}
