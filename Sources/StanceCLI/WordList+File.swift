import RecordFormats

extension WordList {
  /// Reads a file that extends or replaces a table of words.
  init(path: String) throws {
    var source = try ByteSource(path: path)
    let text = try DecodedText(decoding: try source.readAll(), name: path)
    try self.init(String(decoding: text.utf8, as: UTF8.self), name: path)
  }
}

extension WordList.Line {
  func error(wanted: [String]) -> DataError {
    DataError(description: "\(place): found \"\(key)\", wanted one of \(wanted.joined(separator: ", "))")
  }
}
