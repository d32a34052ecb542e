import RecordFormats

/// A JSON value.
enum Tree: Equatable, Decodable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([Tree])
  case object([String: Tree])

  init(_ value: FieldValue) {
    self =
      switch value.kind {
      case .null: .null
      case .boolean: .boolean(value.boolean == true)
      case .number: .number(value.number ?? .nan)
      case .string: .string(value.text ?? "not text")
      case .array: .array((value.elements ?? []).map { Tree($0) })
      case .object: .object(.init(uniqueKeysWithValues: (value.members ?? []).map { ($0.name, Tree($0.value)) }))
      }
  }

  /// Whether there is a number in it beyond the range of `Double`.
  var isHuge: Bool {
    switch self {
    case .number(let value): value.isNaN
    case .array(let elements): elements.contains { $0.isHuge }
    case .object(let members): members.values.contains { $0.isHuge }
    case .null, .boolean, .string: false
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([Tree].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: Tree].self))
    }
  }
}
