import Foundation
import RecordFormats

/// The file beside a partial one that says what job it belongs to and which parts of it are whole.
///
/// A line of JSON for the job, and one for each checkpoint. A line counts when its line feed is there, so that one cut
/// by a crash does not.
struct Journal {
  let path: String
  private(set) var job: BatchJob?
  private(set) var checkpoints: [Checkpoint] = []
  /// Where the line of each checkpoint ends in the file.
  private var ends: [Int] = []
  private var file: AppendedFile?

  static func path(for output: String) -> String { PartialFile.partialPath(for: output) + ".journal" }

  /// The journal beside the partial file of `output`, with what is in it.
  init(besides output: String) throws {
    path = Self.path(for: output)
    guard FileManager.default.fileExists(atPath: path) else { return }
    var source = try ByteSource(path: path)
    let bytes = try source.readAll().withUnsafeBytes { Array($0) }
    let decoder = JSONDecoder()
    var length = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
      length += line.count + 1
      if job == nil {
        guard let decoded = try? decoder.decode(BatchJob.self, from: Data(line)) else { return }
        job = decoded
      } else {
        guard let checkpoint = try? decoder.decode(Checkpoint.self, from: Data(line)) else { return }
        checkpoints.append(checkpoint)
        ends.append(length)
      }
    }
  }

  /// Adds a checkpoint; what it speaks of must be on the disk. The first one is preceded by the job.
  mutating func add(_ checkpoint: Checkpoint, of job: () throws -> BatchJob) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    var lines: [UInt8] = []
    if checkpoints.isEmpty {
      lines = Array(try encoder.encode(try job())) + [UInt8(ascii: "\n")]
    }
    lines += Array(try encoder.encode(checkpoint)) + [UInt8(ascii: "\n")]
    let file = try self.file ?? AppendedFile(path: path, keeping: ends.last ?? 0)
    self.file = file
    try file.append(lines)
    checkpoints.append(checkpoint)
    ends.append((ends.last ?? 0) + lines.count)
  }

  /// The last checkpoint whose files are there, at least as long as they were; those behind it are forgotten.
  mutating func goBack(toLengths lengths: [Int]) -> Checkpoint? {
    while let last = checkpoints.last, zip(last.lengths, lengths).contains(where: { $0 > $1 }) {
      checkpoints.removeLast()
      ends.removeLast()
    }
    return checkpoints.last
  }

  mutating func remove() {
    file = nil
    try? FileManager.default.removeItem(atPath: path)
    (job, checkpoints, ends) = (nil, [], [])
  }
}
