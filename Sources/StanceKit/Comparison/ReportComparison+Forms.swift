import Evaluation
import RecordFormats

extension ReportComparison {
  /// A line for each axis: macro F1 before and now.
  public var summary: String {
    let note = isSameData ? "" : " (other data: no paired tests)"
    return axes.map { axis in
      guard let effect = axis.effects.first(where: { $0.metric == .macroF1 }) else { return axis.title }
      return "\(axis.title): macro F1 \(decimalText(effect.second)), was \(decimalText(effect.first))"
        + "\(axis.words(of: effect).map { ": \($0)" } ?? "")\(note)"
    }.joined(separator: "\n")
  }

  /// The comparison for a terminal of 80 columns.
  ///
  /// - Parameter changeCount: How many changed statements to show on each axis.
  public func text(changeCount: Int = 10) -> String {
    var parts = [
      "first   \(first)\nsecond  \(second)".split(separator: "\n").map { $0.prefix(80) }.joined(separator: "\n")
    ]
    if !isSameData { parts.append(EvaluationReport.wrapped(Self.otherDataSentence)) }
    for axis in axes {
      var table = PlainTable(["\(axis.title) (n = \(axis.exampleCount))", "first", "second", "change", "95 %", "p"])
      for effect in axis.shownEffects {
        table.append([
          effect.metric.words, decimalText(effect.first), decimalText(effect.second), signedText(axis.change(effect)),
          intervalText(effect.difference?.lower, effect.difference?.upper, signed: true), pValueText(effect.pValue),
        ])
      }
      var lines = [table.text]
      if let sentence = axis.mcNemarSentence { lines += ["", EvaluationReport.wrapped(sentence)] }
      for change in axis.changes.prefix(changeCount) { lines.append(axis.line(change)) }
      if axis.changes.count > changeCount, changeCount > 0 {
        lines.append("  … \(axis.changes.count - changeCount) more (--json lists all)")
      }
      parts.append(lines.joined(separator: "\n"))
    }
    return printableText(parts.joined(separator: "\n\n"))
  }

  /// The comparison as Markdown, for a pull request.
  public func markdown() -> String {
    var lines = ["### Comparison", "", "first: `\(first)`  ", "second: `\(second)`", ""]
    if !isSameData { lines += [Self.otherDataSentence, ""] }
    lines += [
      "| axis | score | first | second | change | 95 % | p |", "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for axis in axes {
      for effect in axis.shownEffects {
        lines.append(
          "| \(Markdown.escaped(axis.title)) | \(effect.metric.words) | \(decimalText(effect.first)) | "
            + "\(decimalText(effect.second)) | \(signedText(axis.change(effect))) | "
            + "\(intervalText(effect.difference?.lower, effect.difference?.upper, signed: true)) | "
            + "\(pValueText(effect.pValue)) |")
      }
    }
    lines.append("")
    for axis in axes {
      if let sentence = axis.mcNemarSentence { lines += ["**\(Markdown.escaped(axis.title))** \(sentence)", ""] }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The comparison as one line of JSON.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("schema_version", EvaluationReport.schemaVersion)
      writer.field("first", first)
      writer.field("second", second)
      writer.field("same_data", isSameData)
      writer.object("axes") { writer in
        for axis in axes { writer.object(axis.title) { axis.write(to: &$0) } }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  private static let otherDataSentence =
    "The two were scored on other data, so that no statement can be paired: a difference may come from the data alone."
}

extension AxisComparison {
  /// Micro F1 of a single axis is its accuracy, and F_avg over all labels is macro F1: neither is shown twice.
  fileprivate var shownEffects: [Effect] {
    effects.filter { effect in
      (effect.metric != .microF1 || isSet)
        && (effect.metric != .averageF1 || (effect.first, effect.second) != macroF1Scores)
    }
  }

  private var macroF1Scores: (Double?, Double?) {
    let effect = effects.first { $0.metric == .macroF1 }
    return (effect?.first, effect?.second)
  }

  fileprivate func change(_ effect: Effect) -> Double? {
    effect.second.flatMap { second in effect.first.map { second - $0 } }
  }

  fileprivate func words(of effect: Effect) -> String? {
    effect.difference.map {
      "\(signedText($0.estimate)) \(intervalText($0.lower, $0.upper, signed: true)), p \(pValueEquation(effect.pValue))"
    }
  }

  fileprivate var mcNemarSentence: String? {
    guard let mcNemar else { return nil }
    return
      "\(changes.count) predictions differ: \(fixedCount) wrong before and right now, \(brokenCount) right before and "
      + "wrong now (McNemar, exact: p \(pValueEquation(mcNemar.pValue)))."
  }

  fileprivate func line(_ change: Change) -> String {
    let sign = change.isFixed ? "+" : change.isBroken ? "-" : "~"
    let place = change.place ?? "statement \(change.row + 1)"
    let head = "  \(sign) \(place): \(names(change.first)) → \(names(change.second)), gold \(names(change.gold))"
    let text = change.text.map { "\n    " + $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") } ?? ""
    return (head + text).split(separator: "\n").map { $0.count > 80 ? $0.prefix(79) + "…" : $0 }.joined(separator: "\n")
  }

  fileprivate func write(to writer: inout JSONWriter) {
    writer.field("n", exampleCount)
    writer.object("scores") { writer in
      for effect in effects {
        writer.object(effect.metric.rawValue) { writer in
          writer.field("first", effect.first)
          writer.field("second", effect.second)
          writer.field("change", change(effect))
          writer.field("change_interval", effect.difference)
          writer.field("p_randomization", effect.pValue)
        }
      }
    }
    if let mcNemar {
      writer.object("mcnemar") { writer in
        writer.field("both_correct", mcNemar.bothCorrect)
        writer.field("only_first_correct", mcNemar.onlyFirstCorrect)
        writer.field("only_second_correct", mcNemar.onlySecondCorrect)
        writer.field("neither_correct", mcNemar.neitherCorrect)
        writer.field("p", mcNemar.pValue)
      }
    }
    writer.array("changes", changes) { writer, change in
      writer.object { writer in
        writer.field("row", change.row)
        if let place = change.place { writer.field("place", place) }
        if let text = change.text { writer.field("text", text) }
        writer.field("gold", change.gold.map { labels[$0] })
        writer.field("first", change.first.map { labels[$0] })
        writer.field("second", change.second.map { labels[$0] })
      }
    }
  }
}

/// What stands behind the letter p in a sentence.
private func pValueEquation(_ value: Double?) -> String {
  let text = pValueText(value)
  return text.hasPrefix("<") ? text : "= \(text)"
}
