import Evaluation
import LinearModels

extension AgreementReport {
  /// The report for a terminal of 80 columns, ending in a line break.
  ///
  /// Scores have three decimals. An undefined one is an en dash.
  public func text() -> String {
    var lines = zip(["A", "B"], zip(titles, units)).map { "\($0)  \($1.0): \($1.1.count) units" }
    let overlapping = matching.pairs.count { $0.overlap < 1 }
    let hasSpans = units[0].contains { $0.spans != nil }
    lines.append(
      "\(matching.pairs.count) units in both\(overlapping > 0 ? ", \(overlapping) of them with other bounds" : ""); "
        + "only A \(matching.onlyFirst.count), only B \(matching.onlySecond.count)"
        + (hasSpans ? "; agreement on units (F1) \(decimal(matching.unitF1))" : ""))
    lines += listing("only A", units[0], matching.onlyFirst) + listing("only B", units[1], matching.onlySecond)
    for axis in axes { lines += [""] + axis.lines() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The most unmatched units that are listed; the JSON form has all.
  private static let listedCount = 10

  private func listing(_ title: String, _ units: [AnnotatedUnit], _ indices: [Int]) -> [String] {
    guard !indices.isEmpty else { return [] }
    let shown = indices.prefix(Self.listedCount).map { "  \(title): \(units[$0].key) (\(units[$0].place))" }
    let rest = indices.count - shown.count
    return shown + (rest > 0 ? ["  \(title): \(rest) more; --json lists them"] : [])
  }
}

extension AxisAgreement {
  fileprivate func lines() -> [String] {
    let header = "\(name): \(unitCount) units" + (documentCount < unitCount ? " in \(documentCount) documents" : "")
    guard unitCount > 0 else { return [header] }
    var table = TextTable(header: ["label", "A", "B", "agree", "κ", "AC1", "α", "95 % of α"])
    table.append([kind == .set ? "whole sets (α: MASI)" : "all", "", ""] + Self.cells(whole))
    for label in labels {
      table.append([label.label, "\(label.firstCount)", "\(label.secondCount)"] + Self.cells(label.measure))
    }
    return [header, ""] + table.lines(width: 80) + differences()
  }

  private static func cells(_ measure: Measure) -> [String] {
    let agreement = measure.agreement
    let interval = measure.intervals[2].map { "[\(decimal($0.lower)), \(decimal($0.upper))]" }
    return [agreement.percentAgreement, agreement.cohensKappa, agreement.gwetAC1, agreement.krippendorffAlpha].map {
      decimal($0)
    } + [interval ?? "–"]
  }

  /// The cells off the diagonal, most frequent first.
  private func differences() -> [String] {
    var found: [(count: Int, text: String)] = []
    for row in classes.indices {
      for column in classes.indices where column != row {
        let count = confusion[gold: row, predicted: column]
        if count > 0 { found.append((count, "A \(title(of: row)), B \(title(of: column))")) }
      }
    }
    guard !found.isEmpty else { return [] }
    let order = found.indices.sorted { (found[$1].count, $0) < (found[$0].count, $1) }
    return ["", "  times  where they differ"]
      + order.map { index in
        let count = "\(found[index].count)"
        return String(repeating: " ", count: max(7 - count.count, 0)) + "\(count)  \(found[index].text)"
      }
  }

  private func title(of index: Int) -> String {
    let names = classes[index]
    return names.isEmpty ? "[]" : names.joined(separator: " + ")
  }
}
