import Foundation

/// Words to the person at the terminal: standard error only.
struct Terminal {
  var isQuiet = false
  var isVerbose = false

  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  func say(_ text: String) {
    if !isQuiet { Self.write(text + "\n") }
  }

  func detail(_ text: String) {
    if isVerbose, !isQuiet { Self.write(text + "\n") }
  }

  func warn(_ text: String) {
    if !isQuiet { Self.write("warning: \(text)\n") }
  }

  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// The width of the terminal in columns; 80 where it is not known.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
