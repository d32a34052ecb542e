import Foundation

/// As much of JSON Schema (draft 2020-12) as `docs/report.schema.json` uses. A keyword it does not know is a failure, so
/// that the schema cannot demand what nobody checks.
struct JSONSchema {
  private let root: [String: Any]

  init(contentsOf url: URL) throws {
    root = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any] ?? [:]
  }

  /// What is wrong with a document, each with its path; empty if it is valid.
  func problems(in data: Data) throws -> [String] {
    check(try JSONSerialization.jsonObject(with: data), root, at: "$")
  }

  private static let annotations: Set = ["$schema", "$defs", "title", "description"]

  private func check(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    var problems: [String] = []
    func expect(_ isMet: Bool, _ wanted: String) { if !isMet { problems.append("\(path): wanted \(wanted)") } }
    let isNull = value is NSNull
    let (array, object) = (value as? [Any], value as? [String: Any])
    for (keyword, argument) in schema.sorted(by: { $0.key < $1.key }) where !Self.annotations.contains(keyword) {
      switch keyword {
      case "$ref":
        let name = (argument as? String)?.split(separator: "/").last.map(String.init) ?? ""
        guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
          problems.append("\(path): no definition \(name)")
          continue
        }
        problems += check(value, target, at: path)
      case "type":
        let wanted = argument as? [String] ?? [argument as? String ?? ""]
        expect(wanted.contains { Self.isOf($0, value) }, wanted.joined(separator: " or "))
      case "const": expect(value as? NSNumber == argument as? NSNumber, "\(argument)")
      case "enum": expect((argument as? [String] ?? []).contains(value as? String ?? ""), "one of \(argument)")
      case "minimum": expect(isNull || Self.number(value) >= Self.number(argument) - 1e-9, "\(argument) or more")
      case "maximum": expect(isNull || Self.number(value) <= Self.number(argument) + 1e-9, "\(argument) or less")
      case "minLength", "maxLength":
        let length = (value as? String)?.count ?? -1
        let bound = argument as? Int ?? 0
        expect(keyword == "minLength" ? length >= bound : length <= bound, "\(keyword) \(bound)")
      case "minItems": expect(array == nil || (array?.count ?? 0) >= argument as? Int ?? 0, "\(argument) items")
      case "maxItems": expect(array == nil || (array?.count ?? 0) <= argument as? Int ?? 0, "\(argument) items")
      case "minProperties": expect((object?.count ?? 0) >= argument as? Int ?? 0, "\(argument) members")
      case "required":
        for name in argument as? [String] ?? [] where object != nil { expect(object?[name] != nil, "a field \(name)") }
      case "items":
        for (index, element) in (array ?? []).enumerated() {
          problems += check(element, argument as? [String: Any] ?? [:], at: "\(path)[\(index)]")
        }
      case "properties":
        for (name, member) in argument as? [String: [String: Any]] ?? [:] {
          if let value = object?[name] { problems += check(value, member, at: "\(path).\(name)") }
        }
      case "additionalProperties":
        let known = Set((schema["properties"] as? [String: Any] ?? [:]).keys)
        for (name, member) in object ?? [:] where !known.contains(name) {
          if let rule = argument as? [String: Any] {
            problems += check(member, rule, at: "\(path).\(name)")
          } else {
            problems.append("\(path): found a field \(name)")
          }
        }
      default: problems.append("\(path): the schema has a keyword \(keyword) that this test does not know")
      }
    }
    return problems
  }

  private static func isOf(_ type: String, _ value: Any) -> Bool {
    // Foundation's numbers remember that they were `true` or `false` as the type of a C char.
    let isBoolean = (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
    return switch type {
    case "null": value is NSNull
    case "boolean": isBoolean
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    case "number": value is NSNumber && !isBoolean
    case "integer": value is NSNumber && !isBoolean && number(value) == number(value).rounded()
    default: false
    }
  }

  private static func number(_ value: Any) -> Double { (value as? NSNumber)?.doubleValue ?? .nan }
}
