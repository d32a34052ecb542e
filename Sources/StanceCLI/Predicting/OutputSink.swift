import RecordFormats

/// Where results go: standard output, or a file that appears whole or not at all.
final class OutputSink {
  private var file: AtomicFile?
  private let partial: PartialFile?
  private let output = ByteSink(fileDescriptor: 1, name: "standard output")

  init(path: String?) throws {
    file = try path.map { try AtomicFile(path: $0) }
    partial = nil
  }

  /// A file that another run can go on with.
  init(_ partial: PartialFile) {
    file = nil
    self.partial = partial
  }

  func write(_ bytes: [UInt8]) throws {
    if bytes.isEmpty { return }
    if let partial {
      try partial.write(bytes)
    } else if file == nil {
      try output.write(bytes)
    } else {
      try file?.write(bytes)
    }
  }

  func finish() throws {
    if let partial { return try partial.commit() }
    guard let file = file.take() else { return }
    try file.commit()
  }

  /// Writes all there is at once; `nil` for standard output.
  static func write(_ bytes: [UInt8], to path: String?) throws {
    let sink = try OutputSink(path: path)
    try sink.write(bytes)
    try sink.finish()
  }
}
