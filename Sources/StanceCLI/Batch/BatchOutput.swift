import Dispatch
import Foundation
import RecordFormats

/// What a batch job writes, and how far it is.
///
/// With `--output` the files grow under partial names, and a journal beside them says every few seconds how much of them
/// is whole, so that a run that was killed can be gone on with.
final class BatchOutput {
  /// The files of a job, in the order of ``Checkpoint/lengths``.
  struct Paths {
    var results: String?
    var rejected: String?
    var page: String?

    var all: [String?] { [results, rejected, page] }
  }

  /// How far the job is; at the start, where it goes on from.
  private(set) var progress = Checkpoint()
  /// Whether an earlier run did all the work and only the names were missing.
  private(set) var wasFinished = false

  private var sinks: [OutputSink?]
  private let partials: [PartialFile?]
  private let paths: Paths
  private let options: BatchOptions
  private let terminal: Terminal
  private let job: () throws -> BatchJob?
  private var described: BatchJob??
  private var journal: Journal?
  private var lastCheckpoint = DispatchTime.now()
  private var listedCount = 0
  private static let listedLimit = 20

  /// - Parameter job: What is done; `nil` if nobody could tell later whether it is the same. Called when it is needed.
  init(_ paths: Paths, options: BatchOptions, terminal: Terminal, job: @escaping () throws -> BatchJob?) throws {
    (self.paths, self.options, self.terminal, self.job) = (paths, options, terminal, job)
    let named = paths.all.compactMap { $0 }.map(PartialFile.partialPath)
    if Set(named).count < named.count { throw UsageError(description: "two outputs have the same name") }
    guard let output = paths.results, PartialFile.canReplace(output) else {
      if options.resume { throw UsageError(description: "--resume goes on with a file; name it with --output") }
      let others = [paths.rejected, paths.page]
      sinks = [try OutputSink(path: paths.results)] + (try others.map { try $0.map { try OutputSink(path: $0) } })
      partials = [nil, nil, nil]
      return
    }
    let wereThere = paths.all.map { $0.map(Self.hasPartial) ?? false }
    var opened: [PartialFile?] = []
    // Only what this run created itself may go when it cannot begin.
    func discard() {
      for (partial, wasThere) in zip(opened, wereThere) where !wasThere { partial?.discard() }
    }
    do {
      for path in paths.all { opened.append(try path.map { try PartialFile(path: $0) }) }
    } catch {
      discard()
      throw error
    }
    partials = opened
    sinks = opened.map { $0.map { OutputSink($0) } }
    var journal = try Journal(besides: output)
    do {
      try takeUp(&journal, wereThere: wereThere)
    } catch {
      discard()
      throw error
    }
    self.journal = journal
  }

  /// Whether an earlier run began it.
  var isResumed: Bool { progress.unitCount > 0 || wasFinished }

  private static func hasPartial(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: PartialFile.partialPath(for: path))
  }

  // MARK: - Going on with an earlier run

  private func takeUp(_ journal: inout Journal, wereThere: [Bool]) throws {
    if options.resume, try description() == nil {
      throw UsageError(description: "--resume needs named files as input; a stream cannot be read again")
    }
    let start = lastWholePoint(&journal, wereThere: wereThere)
    if let start, wereThere[0], start.unitCount > 0, !options.resume {
      throw LeftoverError(
        description: "\(partials[0]?.partialPath ?? ""): \(start.unitCount) done by an interrupted run are kept here; "
          + "go on with --resume, or remove this file to start anew")
    }
    guard let start, let former = journal.job, options.resume, let job = try description() else {
      if let partial = partials[0], partial.count > 0, journal.checkpoints.isEmpty {
        terminal.warn("\(partial.partialPath) of an earlier run is replaced; it has no point to go on from")
      }
      journal.remove()
      for partial in partials { try partial?.truncate(to: 0) }
      return
    }
    try job.check(against: former, leftover: partials[0]?.partialPath ?? "")
    progress = start
    wasFinished = start.isFinished
    for (index, partial) in partials.enumerated() {
      guard let partial else { continue }
      if start.isFinished, !wereThere[index] {
        partial.discard()
        sinks[index] = nil
      } else {
        try partial.truncate(to: start.lengths[index])
      }
    }
  }

  /// The last checkpoint that the files bear out. Of a finished job, files may have their names already.
  private func lastWholePoint(_ journal: inout Journal, wereThere: [Bool]) -> Checkpoint? {
    let lengths = partials.map { $0?.count ?? 0 }
    if let last = journal.checkpoints.last, last.isFinished {
      let named = zip(lengths, wereThere).map { $1 ? $0 : .max }
      let size = try? FileManager.default.attributesOfItem(atPath: paths.results ?? "")[.size] as? Int
      if wereThere[0] || size == last.lengths[0], let point = journal.goBack(toLengths: named), point.isFinished {
        return point
      }
    }
    return journal.goBack(toLengths: lengths)
  }

  private func description() throws -> BatchJob? {
    if let described { return described }
    let result = try job()
    described = .some(result)
    return result
  }

  // MARK: - Writing

  func write(_ bytes: [UInt8]) throws { try sinks[0]?.write(bytes) }
  func writePage(_ bytes: [UInt8]) throws { try sinks[2]?.write(bytes) }
  var hasPage: Bool { sinks[2] != nil }

  /// Writes what precedes the first record, with the columns it speaks of.
  func writeHeader(_ bytes: [UInt8], columns: [String]) throws {
    try write(bytes)
    progress.columns = columns
  }

  /// Notes that a record or article is left out, or what is left of an input.
  func leaveOut(_ rejected: RejectedRecord, isInput: Bool = false) throws {
    progress.leftOutCount += 1
    if isInput { progress.leftOutInputCount += 1 }
    if let sink = sinks[1] { return try sink.write(rejected.json) }
    listedCount += 1
    if options.onError == nil || listedCount <= Self.listedLimit {
      terminal.repeatWarning("\(rejected.description); left out")
    } else if listedCount == Self.listedLimit + 1 {
      terminal.repeatWarning("what else is left out is only counted; --errors FILE keeps all of it")
    }
  }

  /// Notes records that are written though there was nothing to judge in them.
  func noteBlankTexts(_ count: Int) { progress.blankCount += count }

  /// Notes that all in front of a place of the input is written.
  func reached(source: Int, record: Int, records: Int = 0, articles: Int = 0) throws {
    progress.source = source
    progress.record = record
    progress.recordCount += records
    progress.articleCount += articles
    guard journal != nil, progress.unitCount > 0 else { return }
    let seconds = Double(DispatchTime.now().uptimeNanoseconds - lastCheckpoint.uptimeNanoseconds) / 1e9
    if seconds >= options.checkpoint { try check() }
  }

  private func check() throws {
    lastCheckpoint = .now()
    guard let description = try description() else { return }
    for partial in partials { try partial?.sync() }
    progress.lengths = partials.map { $0?.count ?? 0 }
    try journal?.add(progress, of: { description })
  }

  /// Lets all files appear under their names.
  func finish() throws {
    if journal?.checkpoints.isEmpty == false, !wasFinished {
      progress.isFinished = true
      try check()
    }
    // The results come last: when they are there, all is.
    for sink in sinks.reversed() { try sink?.finish() }
    journal?.remove()
  }

  // MARK: - Ending early

  /// Keeps what is done for another run, or removes it if there is no point to go on from.
  func abandon() {
    guard journal != nil else { return }
    if let last = journal?.checkpoints.last {
      Terminal.write(
        "stance: \(last.unitCount) done are kept in \(partials[0]?.partialPath ?? ""); "
          + "the same command with --resume goes on behind them\n")
    } else {
      for partial in partials { partial?.discard() }
    }
  }

  /// Keeps what is done up to an interruption.
  ///
  /// - Returns: What to say about it.
  func keep() throws -> InterruptedRun {
    let count = progress.unitCount
    guard journal != nil, let partial = partials[0] else {
      // What is on standard output is there to stay, and so is what was left out of it.
      try sinks[1]?.finish()
      return InterruptedRun(description: "interrupted; \(count) are done and written")
    }
    if count == 0 {
      journal?.remove()
      for partial in partials { partial?.discard() }
      return InterruptedRun(description: "interrupted before anything was done")
    }
    try check()
    let advice =
      journal?.checkpoints.isEmpty == false
      ? "the same command with --resume goes on behind them"
      : "a stream cannot be read again, so nothing can go on from there"
    return InterruptedRun(description: "interrupted; \(count) done are kept in \(partial.partialPath); \(advice)")
  }
}
