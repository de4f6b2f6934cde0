import Engine
import Foundation
import Glibc
import Synchronization

/// One line on a terminal's stderr that tells what takes so long, and how far it has come.
///
/// Nothing is written in the first second, nor where stderr is no terminal.
final class ProgressLine: Sendable {
  private static let patience = DispatchTimeInterval.seconds(1)
  private static let pause = DispatchTimeInterval.milliseconds(100)

  /// What is being done, since when, when it last said how far it is, and what the terminal shows.
  private struct Picture {
    var task: Headway.Task
    var start = ContinuousClock.now
    var told = ContinuousClock.now
    var shown = ""
    var isOver = false
  }

  private let picture: Mutex<Picture>
  private let isShown: Bool

  /// Begins to count the time of a piece of work.
  init(_ task: String, isShown: Bool = isatty(STDERR_FILENO) == 1) {
    picture = Mutex(Picture(task: .waiting(task)))
    self.isShown = isShown
    if isShown { paint(after: Self.patience) }
  }

  deinit { clear() }

  /// Goes on to another piece of work.
  func show(_ task: String) { show(.waiting(task)) }

  /// Goes on to a step of an import.
  func show(_ step: ImportStep) { show(.importing(step)) }

  private func show(_ task: Headway.Task) {
    picture.withLock { picture in
      let now = ContinuousClock.now
      if !task.continues(picture.task) { picture.start = now }
      (picture.task, picture.told) = (task, now)
    }
  }

  /// Writes a line that stays, above.
  func note(_ text: String) {
    picture.withLock { picture in
      if !picture.shown.isEmpty { StandardStreams.write("\r\u{1B}[K") }
      picture.shown = ""
      StandardStreams.note(text)
    }
  }

  /// Takes the line away for good.
  func clear() {
    picture.withLock { picture in
      if !picture.shown.isEmpty { StandardStreams.write("\r\u{1B}[K") }
      (picture.shown, picture.isOver) = ("", true)
    }
  }

  /// Paints from a thread of its own, because the work does not come by to do it.
  private func paint(after delay: DispatchTimeInterval) {
    DispatchQueue.global(qos: .userInitiated).asyncAfter(deadline: .now() + delay) { [weak self] in
      guard let self, paint() else { return }
      paint(after: Self.pause)
    }
  }

  private func paint() -> Bool {
    picture.withLock { picture in
      guard !picture.isOver else { return false }
      let headway = Headway(
        task: picture.task, elapsed: .now - picture.start, told: picture.told - picture.start)
      let line = headway.line(columns: StandardStreams.errorWidth ?? 80)
      // The rest is cleared behind the new words, not before them, so that nothing blinks.
      if line != picture.shown { StandardStreams.write("\r" + line + "\u{1B}[K") }
      picture.shown = line
      return true
    }
  }
}
