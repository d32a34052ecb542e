/// Words and phrases by class: who a text may speak of, and how.
///
/// A word that no training text had still belongs to its class, so that features of classes carry over to it.
public struct Lexicon: Hashable, Sendable, Codable {
  public struct Class: Hashable, Sendable, Codable {
    public let name: String
    /// Words and phrases as they are written in running text; `*` at a word's end stands for any ending.
    public var entries: [String]

    public init(name: String, entries: [String]) {
      self.name = name
      self.entries = entries
    }
  }

  /// The most classes of a lexicon.
  public static let capacity = 64

  public let classes: [Class]

  /// - Precondition: At most ``capacity`` classes, each with a name of its own.
  public init(classes: [Class]) {
    precondition(classes.count <= Self.capacity, "\(classes.count) classes")
    precondition(Set(classes.map(\.name)).count == classes.count, "two classes of one name")
    self.classes = classes
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let classes = try container.decode([Class].self, forKey: .classes)
    guard classes.count <= Self.capacity, Set(classes.map(\.name)).count == classes.count else {
      throw DecodingError.dataCorruptedError(
        forKey: .classes, in: container, debugDescription: "found \(classes.count) classes or two of one name")
    }
    self.classes = classes
  }
}
