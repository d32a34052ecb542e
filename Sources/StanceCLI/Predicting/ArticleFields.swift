/// The fields of a statement found in an article.
enum ArticleFields {
  static let names = [
    "text", "document", "speaker", "speaker_raw", "speaker_role", "attribution", "quote_type", "paragraph", "spans",
  ]

  /// The name of the document in a file: the file's own without its folder and extension.
  static func document(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return file }
    return String(file[..<dot])
  }
}
