import Crypto
import Foundation

/// SHA-256 digests in hexadecimal.
enum Digest {
  static func hexadecimal(of bytes: some Collection<UInt8>) -> String {
    var hasher = SHA256()
    let done: Void? = bytes.withContiguousStorageIfAvailable {
      hasher.update(bufferPointer: UnsafeRawBufferPointer($0))
    }
    if done == nil { hasher.update(data: Array(bytes)) }
    return text(of: hasher.finalize())
  }

  /// The digest of several runs of bytes, one after another.
  static func hexadecimal(ofRuns runs: [UnsafeRawBufferPointer]) -> String {
    var hasher = SHA256()
    for run in runs { hasher.update(bufferPointer: run) }
    return text(of: hasher.finalize())
  }

  private static func text(of digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef")
    return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
