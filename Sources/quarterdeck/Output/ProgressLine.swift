import Engine
import Glibc
import Screen

/// One line on a terminal's stderr that tells how far a long import has come.
///
/// Nothing is written in the first second, nor where stderr is no terminal.
final class ProgressLine {
  private static let patience = Duration.seconds(1)
  private static let pause = Duration.milliseconds(100)

  private let isShown: Bool
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  init(isShown: Bool = isatty(STDERR_FILENO) == 1) { self.isShown = isShown }

  deinit { clear() }

  /// Shows a step, at most ten times a second.
  func show(_ step: ImportStep) {
    let now = ContinuousClock.now
    guard isShown, now - start > Self.patience, last.map({ now - $0 > Self.pause }) ?? true else {
      return
    }
    last = now
    StandardStreams.write("\r\u{1B}[K" + Self.text(of: step))
  }

  /// Takes the line away.
  func clear() {
    guard last != nil else { return }
    last = nil
    StandardStreams.write("\r\u{1B}[K")
  }

  /// The words of a step, short enough for a narrow terminal.
  static func text(of step: ImportStep) -> String {
    switch step {
    case .checking(let file, let rows): "checking \(name(of: file)): \(rows) rows"
    case .storing(let file, let rows, let all):
      "storing \(name(of: file)) \(bar(rows, of: all)) \(all > 0 ? rows * 100 / all : 100) %"
    case .scoring: "scoring the open deals …"
    }
  }

  private static func bar(_ rows: Int, of all: Int) -> String {
    let filled = all > 0 ? min(20, rows * 20 / all) : 20
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: ".", count: 20 - filled) + "]"
  }

  private static func name(of path: String) -> String {
    Sanitiser().clean(String((path.split(separator: "/").last ?? "file").suffix(30)))
  }
}
