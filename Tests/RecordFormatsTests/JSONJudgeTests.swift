import Foundation
import RecordFormats
import TestSupport
import Testing

/// Foundation judges the scanner on random JSON, sound and damaged.
struct JSONJudgeTests {
  @Test(arguments: 0..<60) func agreesWithFoundationOnSoundJSON(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let text = randomObject(depth: 0, using: &generator)
      let record = try #require(try record(in: text), "\(text)")
      let found = Tree.object(.init(uniqueKeysWithValues: record.fields.map { ($0.name, Tree($0.value)) }))
      let expected = try JSONDecoder().decode(Tree.self, from: Data(text.utf8))
      #expect(found == expected, "\(text)")
      let copy = try JSONDecoder().decode(Tree.self, from: Data(json(record).utf8))
      #expect(copy == expected, "\(text)")
    }
  }

  @Test(arguments: 0..<60) func agreesWithFoundationOnDamagedJSON(seed: UInt64) throws {
    var generator = SplitMix64(seed: 1000 + seed)
    let damage = Array("{}[]\",:\\u0d8 -+.eEtfn\u{1}/\t".utf8) + [0x80, 0xC3, 0xFF, 0xED, 0x00]
    for _ in 0..<100 {
      var bytes = Array(randomObject(depth: 0, using: &generator).utf8)
      for _ in 0...Int.random(in: 0...2, using: &generator) {
        let position = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes.remove(at: position)
        case 1: bytes.insert(damage.randomElement(using: &generator) ?? 0, at: position)
        default: bytes[position] = damage.randomElement(using: &generator) ?? 0
        }
        if bytes.isEmpty { bytes = [0x7B] }
      }
      var reader = try RecordReader(format: .jsonLines, source: ByteSource(Bytes(bytes)), name: "data")
      let batch = try reader.nextBatch()
      let isAccepted = batch?.problems.isEmpty == true && batch?.records.count == 1
      switch batch?.problems.first?.defect {
      // Foundation takes the last of two members of a name, and a comma behind the last member.
      case .duplicateName, .unexpected(.character("}"), wanted: .fieldName),
        .unexpected(.character("]"), wanted: .value):
        continue
      default: break
      }
      // The grammar has no largest number; Foundation does.
      if isAccepted, let record = batch?.records.first, record.fields.contains(where: { Tree($0.value).isHuge }) {
        continue
      }
      let judged = try? JSONDecoder().decode(Tree.self, from: Data(bytes))
      let isObject = if case .object = judged { true } else { false }
      #expect(isAccepted == isObject, "\(String(decoding: bytes, as: UTF8.self)) \(batch?.problems ?? [])")
    }
  }

  private func record(in text: String) throws -> Record? {
    var reader = try RecordReader(format: .json, source: ByteSource(Bytes(text.utf8)), name: "data")
    let batch = try reader.nextBatch()
    #expect(batch?.problems == [])
    return batch?.records.first
  }
}

/// A random object on one line, with all kinds of values and odd but lawful spellings.
func randomObject(depth: Int, using generator: inout SplitMix64) -> String {
  let members = (0..<Int.random(in: 0...4, using: &generator)).map { index in
    let name = randomString(using: &generator).dropLast() + "\(index)\""
    return name + space(using: &generator) + ":" + space(using: &generator)
      + randomValue(depth: depth + 1, using: &generator)
  }
  return "{" + space(using: &generator) + members.joined(separator: ", ") + space(using: &generator) + "}"
}

private func randomValue(depth: Int, using generator: inout SplitMix64) -> String {
  switch Int.random(in: 0..<(depth < 5 ? 8 : 6), using: &generator) {
  case 0: return ["true", "false", "null"].randomElement(using: &generator) ?? ""
  case 1: return "\(Int64.random(in: -1000...1000, using: &generator))"
  case 2: return "\(Double.random(in: -1e3...1e3, using: &generator))"
  case 3:
    return ["0", "-0", "1E5", "1e-7", "-2.50", "123456789012345678", "1e+2"].randomElement(using: &generator) ?? ""
  case 4, 5: return randomString(using: &generator)
  case 6: return randomObject(depth: depth, using: &generator)
  default:
    let elements = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
      randomValue(depth: depth + 1, using: &generator)
    }
    return "[" + space(using: &generator) + elements.joined(separator: " ,") + space(using: &generator) + "]"
  }
}

private func randomString(using generator: inout SplitMix64) -> String {
  let pieces = [
    "a", "text", " ", "é", "日本", "\u{1F600}", "\\n", "\\t", "\\\"", "\\\\", "\\/", "\\b\\f\\r", "\\u00e9", "\\u0000",
    "\\uD83D\\uDE00", "\\u65E5", "0123456789", "/", "'",
  ]
  let content = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
    pieces.randomElement(using: &generator) ?? ""
  }
  return "\"" + content.joined() + "\""
}

private func space(using generator: inout SplitMix64) -> String {
  ["", "", "", " ", "\t", "\r"].randomElement(using: &generator) ?? ""
}
