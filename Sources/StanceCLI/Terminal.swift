import Foundation
import RecordFormats

/// Words to the person at the terminal, on standard error, and data on standard output.
struct Terminal {
  var isQuiet = false
  var isVerbose = false

  /// Writes what people read to standard output, with nothing in it that steers a terminal.
  static func output(_ text: String) throws { try output(Array(text.visible.utf8)) }

  /// Writes data to standard output; unlike `print`, it notices a full disk.
  static func output(_ data: [UInt8]) throws {
    try ByteSink(fileDescriptor: STDOUT_FILENO, name: "standard output").write(data)
  }

  /// Writes a report for people to standard output. A reader that has seen enough and closed the pipe changes nothing
  /// about what else is to be done: reports in files, gates.
  static func show(_ text: String) throws { try show(Array(text.visible.utf8)) }

  static func show(_ data: [UInt8]) throws {
    do {
      try output(data)
    } catch let error as FileError where error.code == EPIPE {
      return
    }
  }

  /// Writes to standard error. Where that is full or closed nobody can be told, and the work goes on.
  static func write(_ text: String) {
    try? ByteSink(fileDescriptor: STDERR_FILENO, name: "standard error").write(Array(text.utf8))
  }

  func say(_ text: String) {
    if !isQuiet { Self.write(text.visible + "\n") }
  }

  func detail(_ text: String) {
    if isVerbose, !isQuiet { Self.write(text.visible + "\n") }
  }

  func warn(_ text: String) {
    if !isQuiet { Self.write("warning: \(text.visible)\n") }
  }

  /// Writes a warning that names its place and says so itself.
  func repeatWarning(_ text: String) {
    if !isQuiet { Self.write("\(text.visible)\n") }
  }

  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether nothing forbids color: `NO_COLOR` (no-color.org) is not set, and the terminal is not a dumb one.
  static var mayUseColor: Bool {
    let environment = ProcessInfo.processInfo.environment
    return (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// The width of the terminal in columns; 80 where it is not known.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
