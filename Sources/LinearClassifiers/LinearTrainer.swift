public import LinearAlgebra
public import Parallelism

/// Fits the outputs of an axis by one method, on all documents or out of fold.
public struct LinearTrainer: Sendable {
  public let design: KernelColumns
  public let featureCount: Int
  public var method: ClassifierMethod
  public var weighting: ClassWeighting
  public var costUnit: CostUnit = .plain
  /// The largest duality gap accepted, as a share of the objective.
  public var relativeGap = 1e-4
  public var iterationLimit = 200
  public var workers: WorkerCount

  public init(
    design: KernelColumns, featureCount: Int, method: ClassifierMethod, weighting: ClassWeighting = .uniform,
    workers: WorkerCount
  ) {
    self.design = design
    self.featureCount = featureCount
    self.method = method
    self.weighting = weighting
    self.workers = workers
  }

  /// Fits every output on all annotated documents.
  ///
  /// - Parameters:
  ///   - cost: C, of which naive Bayes takes no notice.
  ///   - bayesFactors: For each output what the naive-Bayes scores are multiplied by before they are added, from
  ///     ``HeldOutScores/bayesFactors(forCost:share:)``; `nil` adds none.
  public func fit(
    _ targets: AxisTargets, cost: Double, bayesFactors: [Double]? = nil
  ) throws(FitError) -> [OutputFit] {
    guard featureCount > 0 else { throw FitError.noFeatures }
    guard targets.annotatedCount > 0 else { throw FitError.noAnnotatedDocuments }
    if let naiveBayes = naiveBayes(workers) { return naiveBayes.fit(targets) { _ in true } }
    let outputs = targets.outputCount
    let results = ResultSlots<OutputFit>(count: outputs)
    let inner = outputs == 1 ? workers : .one
    workers.forEachPart(outputs) { output in
      results[output] = logistic(inner).fit(
        targets, output: output, cost: cost, bayesFactor: bayesFactors?[output] ?? 0)
    }
    let fits = results.all
    for fit in fits where !(fit.convergence?.objective.isFinite ?? true) {
      throw FitError.notFinite(iteration: fit.convergence?.iterations ?? 0)
    }
    return fits
  }

  /// Scores each document by classifiers that were fitted without its fold.
  ///
  /// The log-count ratios are fitted anew for each fold, so no label leaks.
  ///
  /// - Parameters:
  ///   - folds: The fold of each document, from 0.
  ///   - usedFolds: The folds that are held out in turn; documents of others are not scored.
  ///   - costs: The values of C to try, at most eight.
  public func heldOutScores(
    _ targets: AxisTargets, folds: [Int], usedFolds: Range<Int>, costs: [Double]
  ) -> HeldOutScores {
    let outputs = targets.outputCount
    let perFold = method.isRegularized ? outputs : 1
    let results = ResultSlots<[LogisticRegression.Scores]>(count: usedFolds.count * perFold)
    let inner = usedFolds.count * perFold == 1 ? workers : .one
    workers.forEachPart(usedFolds.count * perFold) { job in
      let fold = usedFolds.lowerBound + job / perFold
      let isIncluded = { (row: Int) in folds[row] != fold }
      if let naiveBayes = naiveBayes(inner) {
        results[job] = naiveBayes.fit(targets, isIncluded: isIncluded).map { fit in
          let scores = design.multiply(weights: Storage(fit.weights)).map { $0 + fit.intercept }
          return LogisticRegression.Scores(logistic: costs.map { _ in scores }, bayes: nil)
        }
      } else {
        results[job] = [
          logistic(inner).scores(targets, output: job % perFold, costs: costs, isIncluded: isIncluded)
        ]
      }
    }
    var held = HeldOutScores(
      rows: folds.indices.filter { usedFolds.contains(folds[$0]) }, outputCount: outputs, costs: costs)
    for row in held.rows {
      for output in 0..<outputs {
        let fold = folds[row] - usedFolds.lowerBound
        let job = fold * perFold + (perFold == 1 ? 0 : output)
        guard let scores = results[job]?[perFold == 1 && !method.isRegularized ? output : 0] else { continue }
        held.append(logistic: scores.logistic.map { $0[row] }, bayes: scores.bayes?[row])
      }
    }
    return held
  }

  private func naiveBayes(_ workers: WorkerCount) -> NaiveBayes? {
    switch method {
    case .multinomialNaiveBayes(let smoothing):
      NaiveBayes(
        design: design, featureCount: featureCount, smoothing: smoothing, isComplement: false, workers: workers)
    case .complementNaiveBayes(let smoothing):
      NaiveBayes(
        design: design, featureCount: featureCount, smoothing: smoothing, isComplement: true, workers: workers)
    case .naiveBayesLogistic, .logistic: nil
    }
  }

  private func logistic(_ workers: WorkerCount) -> LogisticRegression {
    var scaling: RatioScaling?
    if case .naiveBayesLogistic(let chosen) = method { scaling = chosen }
    return LogisticRegression(
      design: design, featureCount: featureCount, scaling: scaling, weighting: weighting, costUnit: costUnit,
      solver: DualSolver(relativeGap: relativeGap, iterationLimit: iterationLimit), workers: workers)
  }
}
