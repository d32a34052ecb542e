/// A scalar and the number of bytes it takes.
struct ScalarRead {
  let scalar: Unicode.Scalar
  let length: Int
}

/// Decodes the scalar at `position`. A byte that starts no valid scalar counts as one U+FFFD, so any bytes can be read.
///
/// - Parameter position: Below `end`.
func decodeScalar(_ text: UnsafePointer<UInt8>, at position: Int, end: Int) -> ScalarRead {
  let replacement = ScalarRead(scalar: "\u{FFFD}", length: 1)
  let first = UInt32(text[position])
  if first < 0x80 { return ScalarRead(scalar: Unicode.Scalar(UInt8(first)), length: 1) }
  let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
  guard first >= 0xC2, first <= 0xF4, position + length <= end else { return replacement }
  var value = first & (0x7F >> UInt32(length))
  for offset in 1..<length {
    let byte = UInt32(text[position + offset])
    guard byte & 0xC0 == 0x80 else { return replacement }
    value = value << 6 | (byte & 0x3F)
  }
  let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
  guard value >= smallest, let scalar = Unicode.Scalar(value) else { return replacement }
  return ScalarRead(scalar: scalar, length: length)
}
