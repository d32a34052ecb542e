import Crypto
import Foundation
public import RecordFormats

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

/// The digest that names a file in a report.
public enum FileDigest {
  /// SHA-256 of bytes, in hexadecimal.
  public static func hexadecimal(of bytes: Bytes) -> String {
    bytes.withUnsafeBytes { Digest.hexadecimal(of: $0) }
  }

  /// SHA-256 of the file's bytes, in hexadecimal.
  ///
  /// - Throws: `FileError` if the file cannot be read.
  public static func hexadecimal(ofFile path: String) throws -> String {
    var source = try ByteSource(path: path)
    return hexadecimal(of: try source.readAll())
  }
}
