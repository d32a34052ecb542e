import CLibXML2

/// The attributes of a start tag.
struct Attributes {
  private var values: [String: String] = [:]

  init(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    guard var next = list else { return }
    while let name = next.pointee {
      values[String(cString: name)] = next[1].map { String(cString: $0) } ?? ""
      next += 2
    }
  }

  subscript(name: String) -> String? { values[name] }

  /// Whether they say that the element holds an article, or its text.
  var declareArticle: Bool {
    values["itemprop"] == "articleBody" || values["property"] == "articleBody" || values["role"] == "article"
  }

  var isHidden: Bool {
    guard !values.isEmpty else { return false }
    if values["hidden"] != nil || values["aria-hidden"] == "true" { return true }
    return values["style"]?.replacing(" ", with: "").contains("display:none") ?? false
  }
}
