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
    } else if let guess = Self.guess(name, attributes), guess.isFirm || !attributes.isHidden {
      self = guess
    } else if attributes.isHidden {
      self.init(reason: .outside, word: "hidden")
    } else {
      return nil
    }
  }

  private static func guess(_ name: String, _ attributes: Attributes) -> FurnitureMark? {
    guard !["html", "body", "main", "article"].contains(name) else { return nil }
    for attribute in ["class", "id", "data-component"] {
      guard let value = attributes[attribute] else { continue }
      for word in ClassWords(value).words {
        if let reason = words[word] { return FurnitureMark(reason: reason, word: word, isGuess: true) }
      }
    }
    return nil
  }

  private init(reason: DroppedLine.Reason, word: String, isGuess: Bool = false) {
    self.reason = reason
    self.word = word
    self.isGuess = isGuess
  }
}
