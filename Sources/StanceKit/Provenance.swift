/// Where a model came from: enough to make it again.
public struct Provenance: Hashable, Sendable, Codable {
  /// The version of the program.
  public var version = Version.current
  /// The arguments of the command, without those that only say where and how fast.
  public var command: String
  /// SHA-256 of the training data.
  public var dataDigest = ""
  public var statementCount = 0
  public var documentCount = 0

  public init(command: String) {
    self.command = command
  }

  func with(_ dataset: Dataset) -> Provenance {
    var result = self
    result.dataDigest = dataset.digest
    result.statementCount = dataset.count
    result.documentCount = Set(dataset.documents.compactMap { $0 }).count
    return result
  }
}

/// The program's version.
public enum Version {
  public static let current = "0.1.0"
}
