/// The encoding that a web page names in its first kilobyte, in lower case.
struct DeclaredEncoding {
  let name: String?

  /// - Parameter utf8: The page, decoded by whatever is known: names are ASCII in all encodings that are read.
  init(of utf8: [UInt8]) {
    let head = String(decoding: utf8.prefix(1024), as: UTF8.self).lowercased()
    name = head.ranges(of: "charset=").first.map { range in
      let value = head[range.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
      return String(value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    }
  }

  /// Whether it is Windows-1252 by one of the names that browsers take for it.
  var isWindows1252: Bool {
    ["windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"].contains(name)
  }
}
