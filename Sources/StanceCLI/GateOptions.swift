import ArgumentParser
import Evaluation
import Foundation
import StanceKit

/// What a score must reach for the exit status to be 0.
struct GateOptions: ParsableArguments {
  @Option(
    name: .customLong("fail-under"),
    help: ArgumentHelp(
      "Exit with status 1 if a score is lower: axis.metric=value, or metric=value for every axis. Repeatable.",
      valueName: "gate"))
  var floors: [String] = []

  @Option(help: ArgumentHelp("A saved report to compare with: what --json wrote.", valueName: "report.json"))
  var baseline: String?

  @Option(
    name: .customLong("max-drop"),
    help: ArgumentHelp(
      "Exit with status 1 if macro F1 is lower than in --baseline by more: value, metric=value or axis.metric=value. "
        + "Repeatable.",
      valueName: "drop"))
  var drops: [String] = []

  func validate() throws {
    _ = try floors.map { try QualityGate($0, option: "--fail-under") }
    _ = try drops.map { try QualityGate($0, option: "--max-drop", defaultMetric: .macroF1) }
    if !drops.isEmpty, baseline == nil { throw ValidationError("--max-drop goes with --baseline") }
  }

  func savedBaseline() throws -> SavedReport? {
    try baseline.map { try SavedReport(path: $0) }
  }

  func check(
    _ report: EvaluationReport, against baseline: SavedReport?, bootstrap: Bootstrap?, terminal: Terminal
  ) throws {
    var failures = try floors.flatMap { try QualityGate($0, option: "--fail-under").failuresUnder(report) }
    if let baseline {
      let comparison = try ReportComparison(
        baseline, SavedReport(report), options: ComparisonOptions(bootstrap: bootstrap))
      terminal.say(comparison.summary)
      failures += try drops.flatMap {
        try QualityGate($0, option: "--max-drop", defaultMetric: .macroF1).failuresOfDrop(comparison)
      }
    }
    if !failures.isEmpty { throw GateFailure(description: failures.joined(separator: "; ")) }
  }
}

/// A bound for a metric, on one axis or on all.
struct QualityGate {
  let option: String
  let axis: String?
  let metric: ReportMetric
  let value: Double

  /// - Parameter defaultMetric: The metric where a number stands alone; `nil` if it may not.
  init(_ text: String, option: String, defaultMetric: ReportMetric? = nil) throws {
    self.option = option
    if let defaultMetric, let value = Double(text), value.isFinite {
      (axis, metric, self.value) = (nil, defaultMetric, value)
      return
    }
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, let value = Double(parts[1]), value.isFinite else {
      throw ValidationError("\(option) must be metric=value, not \"\(text)\"")
    }
    let name = parts[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let metric = ReportMetric(rawValue: name.last ?? "") else {
      throw ValidationError(
        "\(option) \"\(name.last ?? "")\" is not one of \(ReportMetric.allCases.map(\.rawValue).joined(separator: ", "))"
      )
    }
    self.metric = metric
    axis = name.count > 1 ? name.dropLast().joined(separator: ".") : nil
    self.value = value
  }

  /// The scores of the report that are lower than the bound, in words.
  ///
  /// - Throws: ``UsageError`` if the report has no such axis.
  func failuresUnder(_ report: EvaluationReport) throws -> [String] {
    try chosen(report.axes, named: \.title).compactMap { axis in
      let found = axis.scores.value(of: metric)
      if let found, found >= value { return nil }
      return "\(axis.title).\(metric.rawValue) is \(Self.text(found)), under \(value)"
    }
  }

  /// The scores that dropped by more than the bound, in words.
  ///
  /// - Throws: ``UsageError`` if the reports share no such axis.
  func failuresOfDrop(_ comparison: ReportComparison) throws -> [String] {
    try chosen(comparison.axes, named: \.title).compactMap { axis in
      guard let effect = axis.effects.first(where: { $0.metric == metric }), let before = effect.first else {
        return nil
      }
      // What is undefined now has dropped, however low it was.
      if let now = effect.second, before - now <= value { return nil }
      return
        "\(axis.title).\(metric.rawValue) dropped from \(Self.text(before)) to \(Self.text(effect.second)), by more than "
        + "\(value)"
    }
  }

  private func chosen<Axis>(_ axes: [Axis], named name: (Axis) -> String) throws -> [Axis] {
    let chosen = axes.filter { axis == nil || name($0) == axis }
    guard !chosen.isEmpty else {
      throw UsageError(
        description: "\(option): no axis \"\(axis ?? "")\"; the report has \(axes.map(name).joined(separator: ", "))")
    }
    return chosen
  }

  private static func text(_ value: Double?) -> String { value.map { String(format: "%.4f", $0) } ?? "undefined" }
}
