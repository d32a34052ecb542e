import Foundation
import LinearAlgebra
import LinearClassifiers
import Parallelism

/// The solver of `stance` alone, on a problem of somebody else's making.
///
///     solve-sparse PROBLEM WEIGHTS STRENGTH THREADS [RELATIVE-GAP]
@main
struct SolveSparse {
  static func main() {
    let arguments = CommandLine.arguments
    guard (5...6).contains(arguments.count), let strength = Double(arguments[3]), strength > 0,
      let threads = Int(arguments[4]), threads > 0, let gap = arguments.count == 6 ? Double(arguments[5]) : 1e-3
    else { fail("usage: solve-sparse PROBLEM WEIGHTS STRENGTH THREADS [RELATIVE-GAP]", status: 64) }
    do {
      try solve(arguments[1], weights: arguments[2], strength: strength, threads: threads, relativeGap: gap)
    } catch { fail("\(error)", status: 65) }
  }

  private static func fail(_ message: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data("\(message)\n".utf8))
    exit(status)
  }

  private static func solve(
    _ path: String, weights: String, strength: Double, threads: Int, relativeGap: Double
  ) throws {
    BLAS.setThreadCount(1)
    let problem = try SparseProblem(contentsOf: path)
    var trainer = LinearTrainer(
      design: problem.design, featureCount: problem.featureCount, method: .logistic, workers: WorkerCount(threads))
    trainer.costUnit = .plain
    trainer.relativeGap = relativeGap
    let clock = ContinuousClock()
    let start = clock.now
    let processorStart = Foundation.clock()
    let fits = try trainer.fit(problem.targets, cost: strength)
    let seconds = (clock.now - start) / .seconds(1)
    let processorSeconds = Double(Foundation.clock() - processorStart) / Double(CLOCKS_PER_SEC)
    try write(fits[0], to: weights)
    if let convergence = fits[0].convergence {
      print(
        "\(convergence.iterations) iterations, relative gap \(convergence.dualityGap / convergence.objective), "
          + "\(processorSeconds) s of processors")
    }
    print("{\"seconds\": \(seconds)}")
  }

  private static func write(_ fit: OutputFit, to path: String) throws {
    var bytes = Data()
    for weight in fit.weights + [fit.intercept] {
      withUnsafeBytes(of: Double(weight).bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }
    try bytes.write(to: URL(fileURLWithPath: path))
  }
}
