import Foundation
import RecordFormats

/// A file that extends a table of words: lines `key: phrase, phrase`; what follows `#` is a comment.
struct WordListFile {
  struct Line {
    let place: String
    let key: String
    let phrases: [String]

    func error(wanted: [String]) -> DataError {
      DataError(description: "\(place): found \"\(key)\", wanted one of \(wanted.joined(separator: ", "))")
    }
  }

  let lines: [Line]

  init(path: String) throws {
    var source = try ByteSource(path: path)
    let text = try DecodedText(decoding: try source.readAll(), name: path)
    var lines: [Line] = []
    let all = String(decoding: text.utf8, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in all.enumerated() {
      let content = String(line.prefix { $0 != "#" }).trimmingCharacters(in: .whitespacesAndNewlines)
      if content.isEmpty { continue }
      let place = "\(path):\(number + 1)"
      guard let colon = content.firstIndex(of: ":") else {
        throw DataError(description: "\(place): found no colon, wanted `key: phrase, phrase`")
      }
      let phrases = content[content.index(after: colon)...].split(separator: ",").map {
        String($0).trimmingCharacters(in: .whitespaces).lowercased()
      }
      lines.append(
        Line(
          place: place, key: String(content[..<colon]).trimmingCharacters(in: .whitespaces),
          phrases: phrases.filter { !$0.isEmpty }))
    }
    self.lines = lines
  }
}
