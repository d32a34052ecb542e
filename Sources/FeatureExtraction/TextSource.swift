/// Texts that can be read in any order from several threads.
public protocol TextSource: Sendable {
  var count: Int { get }

  /// Calls `body` with the UTF-8 bytes of text `index`, valid during the call.
  func withText(at index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void)
}

extension [String]: TextSource {
  public func withText(at index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var text = self[index]
    text.withUTF8(body)
  }
}
