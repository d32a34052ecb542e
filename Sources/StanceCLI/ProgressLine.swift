import Dispatch
import Foundation

/// One line on standard error that tells how far the work is, on a terminal only and after half a second.
final class ProgressLine {
  private let isShown: Bool
  private let total: Int?
  private let noun: String
  private let start = DispatchTime.now()
  private var lastShown = 0.0
  private var wasShown = false

  /// - Parameter total: How much there is, in the unit given to ``advance(to:records:)``; `nil` if that is not known.
  init(terminal: Terminal, total: Int?, noun: String = "records") {
    isShown = !terminal.isQuiet && Terminal.errorIsTerminal
    self.total = total
    self.noun = noun
  }

  func advance(to done: Int, records: Int) {
    guard isShown else { return }
    let seconds = Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
    guard seconds > 0.5, seconds - lastShown > 0.1 else { return }
    lastShown = seconds
    wasShown = true
    var text = "\(records) \(noun), \(Int(Double(records) / seconds))/s"
    if let total, done > 0, total > 0 {
      let left = seconds * Double(total - done) / Double(done)
      text += ", \(100 * done / total) %, \(Int(left.rounded(.up))) s left"
    }
    Terminal.write("\r\(text)\u{1B}[K")
  }

  func finish() {
    if wasShown { Terminal.write("\r\u{1B}[K") }
  }
}
