import Testing

@testable import WebPages

struct SourceMapTests {
  @Test func mapsLiteralTextByteForByte() {
    var map = SourceMap()
    map.append(length: 5, source: 10..<15)
    map.append(length: 3, source: 15..<18)
    #expect(map.source(of: 2..<7) == 12..<17)
    #expect(map.source(of: 8..<8).isEmpty)
  }

  @Test func mapsReferencesAsAWhole() {
    var map = SourceMap()
    map.append(length: 2, source: 0..<2)
    // `&rsquo;` is three bytes of text.
    map.append(length: 3, source: 2..<9)
    map.append(length: 4, source: 12..<16)
    #expect(map.source(of: 0..<3) == 0..<9)
    #expect(map.source(of: 3..<6) == 2..<13)
    #expect(map.source(of: 5..<9) == 12..<16)
  }
}
