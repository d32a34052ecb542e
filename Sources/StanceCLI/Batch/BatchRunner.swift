import RecordFormats
import StanceKit

/// Runs a batch job: goes on where an earlier run stopped, keeps what is done if it has to end, and tells what was left
/// out.
struct BatchRunner: Sendable {
  let command: String
  /// The options that bear on the output, by name.
  let options: [String: String]
  let sources: [InputSource]
  let batch: BatchOptions
  let common: CommonOptions
  /// The model file.
  var model: Bytes?

  var skipsErrors: Bool { batch.onError == .skip }

  /// Runs `body`, which writes to the output it is given from where that is.
  func run(_ paths: BatchOutput.Paths, _ body: (BatchOutput) throws -> Void) throws {
    try Interruption.deferred {
      let inputs = paths.results == nil ? nil : BatchJob.Inputs(sources)
      let output = try BatchOutput(paths, options: batch, terminal: common.terminal) {
        inputs.map {
          BatchJob(
            command: command, options: options, model: model.map(FileDigest.hexadecimal(of:)), inputs: $0,
            onError: batch.onError)
        }
      }
      do {
        if output.wasFinished {
          common.terminal.say("all was done already by the run before")
        } else {
          if output.isResumed { common.terminal.detail("going on behind \(output.progress.unitCount) done") }
          try body(output)
        }
        try output.finish()
      } catch is BatchPipeline.Stopped {
        throw try output.keep()
      } catch {
        output.abandon()
        throw error
      }
      try report(output.progress)
    }
  }

  /// Tells what was left out; an error if that was not asked for, or left nothing.
  private func report(_ progress: Checkpoint) throws {
    if progress.blankCount > 0 {
      common.terminal.warn(
        "\(progress.blankCount) \(progress.blankCount == 1 ? "record has" : "records have") an empty text; "
          + "the labels given there mean nothing")
    }
    let leftOut = progress.leftOutCount
    guard leftOut > 0 else { return }
    let noun = progress.recordCount > 0 ? "records" : "articles"
    let inputs = progress.leftOutInputCount
    let written = progress.unitCount - (leftOut - inputs)
    var parts: [String] = []
    if leftOut > inputs { parts.append("\(leftOut - inputs) of \(progress.unitCount) \(noun) were left out") }
    if inputs > 0 { parts.append(inputs == 1 ? "1 input was left out" : "\(inputs) inputs were left out") }
    let message = parts.joined(separator: ", ") + ", \(written) are written"
    guard skipsErrors, written > 0 else { throw DataError(description: message) }
    common.terminal.say(batch.errors.map { "\(message); \($0) has what was left out" } ?? message)
  }

  /// Leaves out what is left of a source that cannot be read on, if that is wanted and there are others.
  func skip(_ source: InputSource, because error: any Error, in output: BatchOutput) throws {
    guard skipsErrors, sources.count > 1 else { throw error }
    try output.leaveOut(RejectedRecord(file: source.name, because: error), isInput: true)
  }

  /// Reads a source of records with `body`, and leaves out what of it cannot be read.
  func read(_ source: InputSource, in output: BatchOutput, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as RecordFeed.Unreadable {
      try skip(source, because: error.reason, in: output)
    }
  }
}
