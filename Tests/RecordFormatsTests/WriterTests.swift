import Foundation
@testable import RecordFormats
import TestSupport
import Testing

struct JSONWriterTests {
  @Test func writesNestedValues() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("id", 7)
    writer.field("text", "a\"\\\n\t\u{1}\u{1F}é\u{7F}/")
    writer.field("ok", true)
    writer.field("labels", ["a", "b"])
    writer.name("scores")
    writer.beginObject()
    writer.field("a", 0.25)
    writer.field("b", nil)
    writer.endObject()
    writer.name("rows")
    writer.beginArray()
    writer.beginArray()
    writer.endArray()
    writer.null()
    writer.beginObject()
    writer.endObject()
    writer.endArray()
    writer.endObject()
    writer.endLine()
    writer.beginObject()
    writer.endObject()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"id":7,"text":"a\"\\\n\t\u0001\u001fé"# + "\u{7F}/"
        + #"","ok":true,"labels":["a","b"],"scores":{"a":0.25,"b":null},"rows":[[],null,{}]}"# + "\n{}")
    writer.removeAll()
    writer.integer(-3)
    #expect(writer.bytes == Array("-3".utf8))
    writer.removeAll()
    writer.integer(UInt64.max)
    #expect(writer.bytes == Array("18446744073709551615".utf8))
  }

  @Test(
    arguments: [
      (0, .shortest, "0"), (-0.0, .shortest, "-0.0"), (3, .shortest, "3"), (0.1, .shortest, "0.1"),
      (1e22, .shortest, "1e+22"), (5e-324, .shortest, "5e-324"), (.nan, .shortest, "null"),
      (-.infinity, .shortest, "null"), (1.0 / 3, .significantDigits(6), "0.333333"),
      (2.0 / 3, .significantDigits(6), "0.666667"), (0.9999999, .significantDigits(6), "1"),
      (1234567, .significantDigits(6), "1234570"), (1.5e-9, .significantDigits(6), "1.5e-09"),
      (1.23456789e-30, .significantDigits(6), "1.23457e-30"), (-9.87654321e40, .significantDigits(3), "-9.88e+40"),
      (5e-324, .significantDigits(6), "5e-324"), (.greatestFiniteMagnitude, .significantDigits(6), "1.79769e+308"),
      (0.000123456789, .significantDigits(6), "0.000123457"),
    ] as [(Double, JSONWriter.NumberStyle, String)])
  func writesNumbers(_ value: Double, _ style: JSONWriter.NumberStyle, _ text: String) {
    var writer = JSONWriter()
    writer.number(value, style: style)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
  }

  @Test func writesNumbersThatReadBackTheSame() {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<10_000 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      var writer = JSONWriter()
      writer.number(value)
      #expect(Double(String(decoding: writer.bytes, as: UTF8.self)) == value)
    }
  }

  /// Digits written without a detour through text are those of the detour.
  @Test func shortDecimalsAreTheShortestDecimals() {
    var generator = SplitMix64(seed: 7)
    for round in 0..<20_000 {
      let digits = 1 + round % 15
      var value = Double.random(in: -1...1, using: &generator) * pow(10, Double(round % 20 - 5))
      if round % 3 == 0 { value = Double(Int(value * 1000)) / 1000 }
      guard let decimal = ShortDecimal(value, significantDigits: digits) else { continue }
      var bytes: [UInt8] = []
      decimal.write(to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == shortest(rounded(value, significantDigits: digits)))
    }
  }

  @Test func roundsAsFoundationDoes() {
    var generator = SplitMix64(seed: 6)
    for _ in 0..<10_000 {
      let value = Double.random(in: 0..<1, using: &generator)
      var writer = JSONWriter()
      writer.number(value, style: .significantDigits(6))
      #expect(Double(String(decoding: writer.bytes, as: UTF8.self)) == Double(String(format: "%.5e", value)))
    }
  }
}

struct DelimitedTextWriterTests {
  @Test func quotesOnlyWhatNeedsIt() {
    var writer = DelimitedTextWriter(delimiter: UInt8(ascii: ";"))
    writer.row(["a", "b;c", "d\"e", " f ", "g\nh", "", "1,5"])
    writer.row([""])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "a;\"b;c\";\"d\"\"e\"; f ;\"g\nh\";;1,5\n\"\"\n")
  }
}

struct AtomicFileTests {
  @Test func replacesAFileAtOnce() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("out.txt", Array("old".utf8))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let file = try AtomicFile(path: path)
    try file.write(Array("new ".utf8))
    try file.write(Array("text".utf8))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    try file.commit()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new text")
    #expect(try folder.names == ["out.txt"])
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func leavesTheOldFileWithoutCommit() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("out.txt", Array("old".utf8))
    func fail() throws {
      let file = try AtomicFile(path: path)
      try file.write(Array("new".utf8))
      #expect(try folder.names.count == 2)
      throw FileError(operation: .write, path: path, code: ENOSPC)
    }
    #expect(throws: FileError.self) { try fail() }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    #expect(try folder.names == ["out.txt"])
  }

  @Test func keepsASymbolicLink() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("target", Array("old".utf8))
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/link", withDestinationPath: "target")
    let file = try AtomicFile(path: "\(folder.path)/link")
    try file.write(Array("new".utf8))
    try file.commit()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
    #expect(try folder.names == ["link", "target"])
  }

  @Test func writesToADevice() throws {
    let file = try AtomicFile(path: "/dev/null")
    try file.write(Array("new".utf8))
    try file.commit()
    #expect(try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType != .typeRegular)
  }

  @Test func tellsWhatTheSystemRefused() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileError(operation: .create, path: "\(folder.path)/none/x", code: ENOENT)) {
      _ = try AtomicFile(path: "\(folder.path)/none/x")
    }
    #expect(throws: FileError(operation: .create, path: folder.path, code: EISDIR)) {
      _ = try AtomicFile(path: folder.path)
    }
    #expect(throws: FileError(operation: .write, path: "nowhere", code: EBADF)) {
      try ByteSink(fileDescriptor: -1, name: "nowhere").write([1])
    }
  }
}
