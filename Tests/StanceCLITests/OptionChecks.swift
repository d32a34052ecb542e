import ArgumentParser

@testable import StanceCLI

/// What must hold of the program's arguments, whatever they are: they are understood, or refused with a reason.
enum OptionChecks {
  /// - Returns: What is wrong; `nil` if nothing is.
  static func problem(in input: [UInt8]) -> String? {
    let arguments = arguments(in: input)
    do {
      _ = try StanceCommand.parseAsRoot(arguments)
      return nil
    } catch {
      let status = StanceCommand.exitCode(for: error).rawValue
      let message = StanceCommand.fullMessage(for: error)
      guard status == 0 || status == ExitStatus.usage.rawValue else { return "status \(status) for \(arguments)" }
      return message.isEmpty ? "no message for \(arguments)" : nil
    }
  }

  /// Line feeds part arguments; a byte from 128 on is an argument that the program knows.
  static func arguments(in input: [UInt8]) -> [String] {
    var arguments: [[UInt8]] = [[]]
    for byte in input {
      switch byte {
      case 0x0A: arguments.append([])
      case 128...:
        let word = words[Int(byte - 128) % words.count]
        // Behind `=`, `,` or `-` it goes on with the argument, so that values of options are reached too.
        if let last = arguments.last?.last, last == UInt8(ascii: "=") || last == UInt8(ascii: ",") {
          arguments[arguments.count - 1] += word
        } else {
          arguments.append(Array(word))
        }
      default: arguments[arguments.count - 1].append(byte)
      }
    }
    return arguments.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static let words: [[UInt8]] = [
    "train", "eval", "compare", "validate", "predict", "extract", "summarize", "inspect", "agree", "audit", "suggest",
    "help", "-o", "-m", "-q", "-v", "-h", "--", "-", "--help", "--version", "--quiet", "--verbose", "--threads",
    "--threads=", "--label", "--text", "--input-format", "--documents", "--group", "--ngrams", "--ngrams=", "--chars",
    "--chars=", "--features", "--classifier", "--regularization", "--interpolation", "--class-weight",
    "--class-weight=", "--min-count", "--smoothing", "--seed", "--cross-validate", "--folds", "--json", "--html",
    "--markdown", "--fail-under", "--fail-under=", "--baseline", "--max-drop", "--resamples", "--shuffles",
    "--learning-curve", "--training-data", "--at-precision", "--errors", "--explain", "--abstain", "--format", "--by",
    "--count", "--top", "--max-words", "--abstain-precision", "--experimental-dump-help",
    "--generate-completion-script", "auto", "none", "balanced", "nblr", "naive-bayes", "complement-nb", "logistic",
    "tfidf", "counts", "binary", "1-3", "2-5", "3-1", "0", "1", "-1", "2", "0.5", "nan", "inf", "1e400", "-0",
    "99999999999999999999", "9223372036854775807", "accuracy=0.5", "stance.macro_f1=0.5", "positive=2", "a.jsonl",
    "jsonl", "json", "csv", "tsv", "fasttext", "table", "speaker", "zsh", "=", ",", "1.5", "\u{FFFD}",
  ].map { Array($0.utf8) }
}
