import Foundation

/// A run of the program that is not waited for, to be signalled while it works.
final class RunningProgram {
  private let process = Process()
  private let streams: WorkFolder
  private let input = Pipe()

  /// Starts `stance` in `folder`. Standard input is a pipe that ``write(_:)`` fills.
  init(_ arguments: [String], in folder: WorkFolder) throws {
    streams = try WorkFolder(sharesInputs: false)
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = Program.environment
    process.standardInput = input
    process.standardOutput = try streams.create("stdout")
    process.standardError = try streams.create("stderr")
    // What a thread blocks and a process ignores is handed on: jobs in the background ignore SIGINT, and the threads
    // that tests run on block signals.
    Foundation.signal(SIGINT, SIG_DFL)
    Foundation.signal(SIGPIPE, SIG_IGN)
    var none = sigset_t()
    var former = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &former)
    defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
    try process.run()
  }

  var output: String { get throws { try streams.text("stdout") } }
  var isRunning: Bool { process.isRunning }
  var identifier: pid_t { process.processIdentifier }

  func write(_ text: String) throws { try input.fileHandleForWriting.write(contentsOf: Data(text.utf8)) }
  func endInput() throws { try input.fileHandleForWriting.close() }
  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// Waits until signals end the program in order: a sanitizer, or a busy machine, makes it start late.
  func waitForHandler(of number: Int32) {
    #if os(Linux)
      wait {
        // A mask of the signals that are caught, see proc(5).
        let status = try? String(contentsOfFile: "/proc/\(identifier)/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
        let mask = line?.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) } ?? 0
        return mask & 1 << UInt64(number - 1) != 0
      }
    #else
      usleep(300_000)
    #endif
  }

  /// Waits, looking a thousand times a second, until something holds or the program ends.
  @discardableResult
  func wait(until isReached: () -> Bool) -> Bool {
    while process.isRunning {
      if isReached() { return true }
      usleep(1000)
    }
    return isReached()
  }

  /// Waits for the end, for a minute at most.
  func finish() throws -> Program.Outcome {
    for _ in 0..<60_000 where process.isRunning { usleep(1000) }
    if process.isRunning { signal(SIGKILL) }
    process.waitUntilExit()
    let status = process.terminationReason == .uncaughtSignal ? -process.terminationStatus : process.terminationStatus
    return Program.Outcome(output: try streams.text("stdout"), errors: try streams.text("stderr"), status: status)
  }
}
