/// Why a file is not a model this program reads.
public enum ModelFileError: Error, Hashable, Sendable, CustomStringConvertible {
  case tooShort(path: String, byteCount: Int)
  case notAModel(path: String, reason: String)
  case futureVersion(path: String, found: Int, readable: ClosedRange<Int>)
  case endsEarly(path: String, tensor: String, wanted: Int, found: Int)
  case missingTensor(path: String, name: String)
  case badTensor(path: String, name: String, problem: String)
  case checksum(path: String, wanted: String, found: String)
  case inconsistent(path: String, problem: String)

  public var description: String {
    switch self {
    case .tooShort(let path, let count): "\(path): not a stance model: \(count) bytes"
    case .notAModel(let path, let reason): "\(path): not a stance model: \(reason)"
    case .futureVersion(let path, let found, let readable):
      "\(path): format version \(found), but this program reads \(readable.lowerBound) to \(readable.upperBound)"
    case .endsEarly(let path, let tensor, let wanted, let found):
      "\(path): tensor \"\(tensor)\" ends early: \(found) of \(wanted) bytes; copy the file again"
    case .missingTensor(let path, let name): "\(path): no tensor \"\(name)\""
    case .badTensor(let path, let name, let problem): "\(path): tensor \"\(name)\": \(problem)"
    case .checksum(let path, let wanted, let found):
      "\(path): the contents have SHA-256 \(found), but \(wanted) was written; copy the file again"
    case .inconsistent(let path, let problem): "\(path): \(problem)"
    }
  }
}
