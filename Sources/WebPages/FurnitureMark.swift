import QuoteAttribution

/// What says of an element that it holds no text of the article.
struct FurnitureMark: Hashable {
  var reason: DroppedLine.Reason
  /// The name of the element, its role, or the word of its class or identifier that says so.
  var word: String
  /// Whether it is the word of a class or an identifier.
  var isGuess = false

  /// Whether much prose does not speak against it: readers' comments and requests for consent may be longer than the
  /// article.
  var isFirm: Bool { Self.firm.contains(word) }

  var isHidden: Bool { word == "hidden" }

  /// The mark of the element `name`, by its name, role, classes and identifiers, and by whether it is hidden.
  init?(ofElement name: String, attributes: Attributes) {
    if let reason = Self.elements[name] {
      self.init(reason: reason, word: name)
    } else if let role = attributes["role"], let reason = Self.roles[role] {
      self.init(reason: reason, word: role)
    } else if attributes.isHidden {
      self.init(reason: .outside, word: "hidden")
    } else {
      guard !["html", "body", "main", "article"].contains(name) else { return nil }
      for attribute in ["class", "id", "data-component"] {
        guard let value = attributes[attribute], let (word, reason) = Self.furniture(named: value) else { continue }
        self.init(reason: reason, word: word, isGuess: true)
        return
      }
      return nil
    }
  }

  private init(reason: DroppedLine.Reason, word: String, isGuess: Bool = false) {
    self.reason = reason
    self.word = word
    self.isGuess = isGuess
  }

  /// The first word that names furniture, of names divided by white space.
  private static func furniture(named names: String) -> (String, DroppedLine.Reason)? {
    for name in names.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }) {
      let whole = name.lowercased()
      if let reason = words[whole] { return (whole, reason) }
      let parts = parts(of: name)
      for (i, part) in parts.enumerated() {
        if let reason = words[part] { return (part, reason) }
        guard i > 0 else { continue }
        let pair = "\(parts[i - 1])-\(part)"
        if let reason = words[pair] { return (pair, reason) }
      }
    }
    return nil
  }

  /// `relatedLinks`, `related_links` and `related-links` have two parts.
  private static func parts(of name: Substring) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    for byte in name.utf8 {
      let isUpper = (0x41...0x5A).contains(byte)
      let divides = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      let startsPart = isUpper && part.last.map { (0x61...0x7A).contains($0) } ?? false
      if divides || startsPart {
        if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
        part = []
      }
      if !divides { part.append(isUpper ? byte + 0x20 : byte) }
    }
    if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
    return parts
  }
}
