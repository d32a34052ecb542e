public import RecordFormats

/// Something in data files that its author should look at.
public struct Finding: Hashable, Sendable {
  /// What kind of thing, with the name it has in messages and in JSON.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The file is not in its format or encoding, or characters were lost in one before.
    case encoding
    case format
    /// A text or field is missing, misspelled or of another type.
    case field
    case label
    case emptyText = "empty-text"
    case longText = "long-text"
    case duplicate
    case nearDuplicate = "near-duplicate"
    /// Equal texts with different labels.
    case conflict
    case thinClass = "thin-class"
    /// Something stands on both sides of a split.
    case leakage
  }

  public let kind: Kind
  /// Where; `nil` for what concerns all of the data.
  public let place: Place?
  /// What was found, what was wanted, what to do.
  public let message: String
}

/// What checking data files found.
public struct ValidationReport: Sendable {
  /// The version of the JSON form; see `docs/evaluation.md`.
  public static let schemaVersion = 1

  public let fileCount: Int
  public let statementCount: Int
  /// In the order of the files and lines; what concerns all of the data comes last.
  public let findings: [Finding]

  /// A line for each finding, as compilers write them, at most `limit` of a kind.
  public func text(limit: Int = 20) -> String {
    var shown: [Finding.Kind: Int] = [:]
    var lines: [String] = []
    for finding in findings {
      shown[finding.kind, default: 0] += 1
      guard shown[finding.kind, default: 0] <= limit else { continue }
      lines.append("\(finding.place.map { "\($0): " } ?? "")\(finding.kind.rawValue): \(finding.message)")
    }
    for kind in Finding.Kind.allCases {
      if let count = shown[kind], count > limit {
        lines.append("\(kind.rawValue): \(count - limit) more like these (--json lists all)")
      }
    }
    return printableText(lines.map { $0 + "\n" }.joined())
  }

  /// The number of findings, statements and files, in words.
  public var summary: String {
    let found = findings.isEmpty ? "nothing found" : findings.count == 1 ? "1 finding" : "\(findings.count) findings"
    return "\(found) in \(statementCount) statements of \(fileCount) \(fileCount == 1 ? "file" : "files")"
  }

  /// The findings as one line of JSON, version ``schemaVersion``.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("schema_version", Self.schemaVersion)
      writer.field("files", fileCount)
      writer.field("statements", statementCount)
      writer.array("findings", findings) { writer, finding in
        writer.object { writer in
          writer.field("kind", finding.kind.rawValue)
          writer.field("file", text: finding.place?.name)
          writer.name("line")
          if let line = finding.place?.line { writer.integer(line) } else { writer.null() }
          writer.name("column")
          if let column = finding.place?.column { writer.integer(column) } else { writer.null() }
          writer.field("message", finding.message)
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }
}
