import Evaluation
import RecordFormats

extension EvaluationReport {
  /// The report as one line of JSON, version ``schemaVersion``, ending in a line break.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("schema_version", Self.schemaVersion)
      writer.field("stance_version", provenance.version)
      writer.field("command", provenance.command)
      writer.field("description", provenance.description)
      writer.field("data_sha256", provenance.dataDigest)
      if let digest = provenance.modelDigest { writer.field("model_sha256", digest) }
      if let digest = provenance.modelDataDigest { writer.field("model_data_sha256", digest) }
      writer.field("statements", provenance.statementCount)
      writer.name("seed")
      writer.integer(provenance.seed)
      if let count = provenance.foldCount { writer.field("folds", count) }
      writer.field("grouped_by", text: provenance.groupedBy)
      writer.object("axes") { writer in
        for axis in axes { writer.object(axis.title) { axis.write(to: &$0) } }
      }
      if let leakage { writer.object("leakage") { leakage.write(to: &$0) } }
      if let foldComparison { writer.object("given_folds") { foldComparison.write(to: &$0) } }
    }
    writer.endLine()
    return writer.bytes
  }
}

extension AxisEvaluation {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.field("kind", isSet ? "set" : "single")
    writer.field("labels", labels)
    writer.field("f_avg_labels", scores.averagedLabels.map { labels[$0] })
    writeScores(to: &writer)
    writer.object("baselines") { writer in
      for baseline in scores.baselines {
        writer.object(baseline.name) { writer in
          writer.field("accuracy", baseline.accuracy)
          writer.field("macro_f1", baseline.macroF1)
          writer.field("micro_f1", baseline.microF1)
        }
      }
    }
    if let calibration {
      writer.object("calibration") { writer in
        calibration.after.write(to: &writer)
        writer.object("before") { calibration.before.write(to: &$0) }
      }
      writer.object("curves") { writer in
        for (label, ranking) in zip(labels, rankings) {
          writer.object(label) { writer in
            writer.field("roc_auc", ranking.areaUnderROC)
            writer.field("average_precision", ranking.averagePrecision)
            writer.field("roc", points: Curves.roc(ranking))
            writer.field("precision_recall", points: Curves.precisionRecall(ranking))
          }
        }
      }
    }
    writer.object("risk_coverage") { writer in
      writer.field("area", riskCoverage.areaUnderCurve)
      writer.field("points", points: Curves.riskCoverage(riskCoverage))
    }
    writer.name("abstention")
    if let selective {
      writer.object { writer in
        writer.field("target_precision", selective.targetPrecision)
        writer.field("coverage", selective.coverage)
        writer.field("precision", selective.precision)
      }
    } else {
      writer.null()
    }
    if let withoutNames {
      writer.object("names_masked") { writer in
        writer.field("accuracy", withoutNames.accuracy)
        writer.field("macro_f1", withoutNames.macroF1)
        writer.field("macro_f1_change_interval", withoutNames.difference)
        writer.field("changed", withoutNames.changedCount)
      }
    }
    writeLists(to: &writer)
  }

  private func writeScores(to writer: inout JSONWriter) {
    writer.field("n", scores.exampleCount)
    writer.field("groups", scores.groupCount)
    for metric in ReportMetric.allCases { writer.field(metric.rawValue, metric.score(of: scores).value) }
    switch scores.detail {
    case .singleLabel(let detail):
      writer.field("balanced_accuracy", detail.balancedAccuracy.value)
      writer.field("mcc", detail.matthewsCorrelation.value)
    case .labelSets(let detail):
      writer.field("hamming_loss", detail.hammingLoss.value)
      writer.object("cardinality") { writer in
        writer.field("gold", detail.counts.goldCardinality)
        writer.field("predicted", detail.counts.predictedCardinality)
      }
    }
    writer.object("intervals") { writer in
      for metric in ReportMetric.allCases { writer.field(metric.rawValue, metric.score(of: scores).interval) }
    }
    writer.object("per_class") { writer in
      for score in scores.perClass {
        writer.object(score.label) { writer in
          writer.field("precision", score.precision.value)
          writer.field("recall", score.recall.value)
          writer.field("f1", score.f1.value)
          writer.field("support", score.support)
          writer.field("precision_interval", score.precision.interval)
          writer.field("recall_interval", score.recall.interval)
          writer.field("f1_interval", score.f1.interval)
        }
      }
    }
    switch scores.detail {
    case .singleLabel(let detail):
      writer.array("confusion", labels.indices) { writer, gold in
        writer.array(labels.indices) { $0.integer(detail.confusion[gold: gold, predicted: $1]) }
      }
    case .labelSets(let detail):
      writer.object("cooccurrence") { writer in
        for (name, counts) in [("gold", detail.goldCooccurrence), ("predicted", detail.predictedCooccurrence)] {
          writer.array(name, labels.indices) { writer, first in
            writer.array(labels.indices) { $0.integer(counts[first, $1]) }
          }
        }
      }
    }
  }

  private func writeLists(to writer: inout JSONWriter) {
    writer.object("shares") { writer in
      for (label, share) in zip(labels, shares) {
        writer.object(label) { writer in
          writer.field("gold", share?.gold)
          writer.field("predicted", share?.predicted)
          writer.field("corrected", share?.corrected)
        }
      }
    }
    writer.array("slices", slices) { writer, slice in
      writer.object { writer in
        writer.field("field", slice.field)
        writer.field("value", slice.value)
        writer.field("n", slice.exampleCount)
        writer.field("accuracy", slice.accuracy.value)
        writer.field("accuracy_interval", slice.accuracy.interval)
        writer.field("differs", slice.isFlagged)
      }
    }
    writer.field("error_count", errorCount)
    writer.array("errors", errors) { writer, error in
      writer.object { writer in
        writer.field("place", error.place)
        writer.field("text", error.text)
        writer.field("gold", error.gold.map { labels[$0] })
        writer.field("predicted", error.predicted.map { labels[$0] })
        writer.field("confidence", error.confidence)
        writer.array("features", error.terms) { writer, term in
          writer.object { writer in
            writer.field("feature", term.term)
            writer.field("weight", term.weight)
          }
        }
      }
    }
    writer.array("label_suspects", suspects) { writer, suspect in
      writer.object { writer in
        writer.field("item", suspect.index)
        writer.field(suspect.isSuggested ? "suggested" : "doubted", labels[suspect.label])
        writer.field("margin", suspect.margin)
      }
    }
    if let learningCurve {
      writer.object("learning_curve") { writer in
        writer.array("points", learningCurve.points) { writer, point in
          writer.object { writer in
            writer.field("share", point.share)
            writer.field("statements", point.statementCount)
            writer.field("macro_f1", point.macroF1.value)
            writer.field("macro_f1_interval", point.macroF1.interval)
          }
        }
        writer.field("last_doubling", learningCurve.lastDoubling?.estimate)
        writer.field("last_doubling_interval", learningCurve.lastDoubling)
      }
    }
    writer.object("items") { writer in
      writer.field("rows", items.rows)
      writer.field("groups", items.groups)
      for (name, lists) in [("gold", items.gold), ("predicted", items.predicted)] {
        writer.array(name, lists) { writer, labels in writer.array(labels) { $0.integer($1) } }
      }
    }
  }
}

extension CalibrationScores {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.field("expected_calibration_error", curve.expectedCalibrationError)
    writer.field("bins", curve.bins.count)
    writer.field("brier", brier)
    writer.field("log_loss", logLoss)
    writer.field("reliability", points: Curves.reliability(curve))
  }
}

extension LeakageReport {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.field("split", split == .folds ? "folds" : "training and test")
    func write(_ name: String, _ shared: Shared?) {
      guard let shared else { return writer.field(name, text: nil) }
      writer.object(name) { writer in
        writer.field("shared", shared.count)
        if let total = shared.total { writer.field("of", total) }
        writer.field("statements", shared.statementCount)
      }
    }
    write("groups", documents)
    write("speakers", speakers)
    write("equal_texts", exactDuplicates)
    write("nearly_equal_texts", nearDuplicates)
  }
}

extension FoldComparison {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.field("field", foldField)
    writer.field("split_groups", splitGroupCount)
    writer.field("groups", groupCount)
    writer.array("axes", axes) { writer, axis in
      writer.object { writer in
        writer.field("axis", axis.title)
        writer.field("metric", axis.metric.rawValue)
        writer.field("given", axis.given)
        writer.field("groups_whole", axis.whole)
        writer.field("gain_interval", axis.gain)
      }
    }
  }
}
