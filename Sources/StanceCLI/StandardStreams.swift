import Foundation

/// The three descriptors that every program starts with.
enum StandardStreams {
  /// Fills those that whoever started the program left closed, so that no file or pipe opened later takes their place.
  ///
  /// They are opened the wrong way round: reading what was closed, or writing to it, is an error as it was before.
  static func fillGaps() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is given out, which is this one.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
