import Foundation
import RecordFormats
import StanceKit

/// What a batch job is: all that its output depends on. Two runs with equal descriptions write the same bytes.
struct BatchJob: Codable, Equatable {
  /// The inputs, as far as they can be told without reading them.
  struct Inputs: Codable, Equatable {
    var count: Int
    var bytes: Int
    /// SHA-256 over name, size and time of change of each.
    var digest: String
  }

  var version = Version.current
  let command: String
  let options: [String: String]
  /// SHA-256 of the model file; `nil` if there is none.
  let model: String?
  let inputs: Inputs
  var onError: ErrorPolicy?

  /// Checks that a run of this job can go on with one of `former`.
  ///
  /// A run that stopped at a bad record may go on without it: up to there both have written the same.
  func check(against former: BatchJob, leftover: String) throws {
    func refuse(_ what: String) -> LeftoverError {
      LeftoverError(
        description: "\(leftover): \(what); run again with what it began with, or remove this file to start anew")
    }
    if version != former.version { throw refuse("the run was begun by stance \(former.version), this is \(version)") }
    if command != former.command { throw refuse("the run was begun by stance \(former.command)") }
    if inputs != former.inputs {
      throw refuse(
        inputs.count == former.inputs.count && inputs.bytes == former.inputs.bytes
          ? "an input was changed or renamed since the run began"
          : "the run was begun with \(Self.text(former.inputs)), and there are \(Self.text(inputs)) now")
    }
    for name in Set(options.keys).union(former.options.keys).sorted() where options[name] != former.options[name] {
      func text(_ value: String?) -> String { value.map { "--\(name) \($0)" } ?? "no --\(name)" }
      throw refuse("the run was begun with \(text(former.options[name])), this one has \(text(options[name]))")
    }
    if model != former.model { throw refuse("the run was begun with another model") }
    if onError != former.onError, former.onError == .skip {
      throw refuse("the run was begun with --on-error skip")
    }
  }

  private static func text(_ inputs: Inputs) -> String {
    "\(inputs.count) \(inputs.count == 1 ? "file" : "files") of \(inputs.bytes) bytes"
  }
}

extension BatchJob.Inputs {
  /// - Returns: `nil` if one of the sources is no regular file, so that nobody can tell whether it is the same again.
  init?(_ sources: [InputSource]) {
    var listing: [UInt8] = []
    var bytes = 0
    for source in sources {
      if case .unreadable = source.content {
        listing += Array("\(source.name)\0unreadable\n".utf8)
        continue
      }
      var status = stat()
      guard let path = source.path, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      #if canImport(Darwin)
        let time = status.st_mtimespec
      #else
        let time = status.st_mtim
      #endif
      bytes += Int(status.st_size)
      listing += Array("\(path)\0\(status.st_size)\0\(time.tv_sec).\(time.tv_nsec)\n".utf8)
    }
    self.init(count: sources.count, bytes: bytes, digest: FileDigest.hexadecimal(of: Bytes(listing)))
  }
}

/// What an interrupted run left is in the way of this one.
struct LeftoverError: Error, CustomStringConvertible {
  let description: String
}
