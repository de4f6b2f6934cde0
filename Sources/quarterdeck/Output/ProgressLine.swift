import Dashboard
import Engine
import Foundation
import Glibc
import Screen
import Synchronization

/// One line on a terminal's stderr that tells what takes so long, and how far it has come.
///
/// Nothing is written in the first second, nor where stderr is no terminal.
final class ProgressLine: Sendable {
  private static let patience = DispatchTimeInterval.seconds(1)
  private static let pause = DispatchTimeInterval.milliseconds(100)

  /// What is being done, since when, and what the terminal shows of it.
  private struct Picture {
    var task: Task
    var start = ContinuousClock.now
    var shown = ""
    var isOver = false
  }

  /// What is being done.
  enum Task: Hashable, Sendable {
    /// Work that cannot tell how far it is.
    case waiting(String)
    case importing(ImportStep)
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

  private func show(_ task: Task) {
    picture.withLock { picture in
      guard picture.task != task else { return }
      (picture.task, picture.start) = (task, .now)
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
      let seconds = Int((ContinuousClock.now - picture.start).components.seconds)
      let text = Self.text(of: picture.task, seconds: seconds)
      if text != picture.shown { StandardStreams.write("\r\u{1B}[K" + text) }
      picture.shown = text
      return true
    }
  }
}

extension ProgressLine {
  /// The words of a task that has taken so long, short enough for a narrow terminal.
  static func text(of task: Task, seconds: Int) -> String {
    switch task {
    case .waiting(let text): "\(text): \(seconds) s"
    case .importing(.checking(let file, let rows)):
      "checking \(name(of: file)): \(Format.count(rows)) rows"
    case .importing(.storing(let file, let rows, let all)):
      "storing \(name(of: file)) \(bar(rows, of: all)) \(all > 0 ? rows * 100 / all : 100) %"
    case .importing(.scoring): "scoring the open deals: \(seconds) s"
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
