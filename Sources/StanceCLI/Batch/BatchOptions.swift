import ArgumentParser

/// What a record that cannot be used does to the run.
enum ErrorPolicy: String, ExpressibleByArgument, CaseIterable, Codable {
  case stop, skip
}

/// Options of commands that work through any amount of input.
struct BatchOptions: ParsableArguments {
  @Option(
    name: .customLong("on-error"),
    help: ArgumentHelp(
      "stop at a bad record, or skip it and go on. Left out: stop at a record, skip a damaged article among several.",
      valueName: "stop|skip"))
  var onError: ErrorPolicy?

  @Option(help: ArgumentHelp("Where skipped records go, with place and reason, as JSON Lines.", valueName: "file"))
  var errors: String?

  @Flag(help: "Go on where an interrupted run with the same --output stopped.")
  var resume = false

  @Option(
    help: ArgumentHelp("With --output: seconds between the points that --resume can go on from.", valueName: "seconds"))
  var checkpoint = 5.0

  func validate() throws {
    if errors != nil, onError != .skip { throw ValidationError("--errors goes with --on-error skip") }
    guard checkpoint >= 0, checkpoint.isFinite else {
      throw ValidationError("--checkpoint must be 0 or more seconds, not \(checkpoint)")
    }
  }
}
