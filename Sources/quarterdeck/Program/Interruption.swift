import Engine
import Foundation
import Glibc
import Synchronization

/// Ends an import that is told to end, and says what was taken in.
///
/// The lock is what makes it true: who ends the program holds it, so that nothing can be committed
/// any more; while a file is being committed the end waits.
final class Interruption: Sendable {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  private struct Picture {
    var work = InterruptedImport()
    var isOver = false
    /// The signal that arrived during a commit.
    var pending: Int32?
  }

  private let picture = Mutex(Picture())
  private let progress: ProgressLine

  /// Listens from now on; comes before every thread that could take the signals away.
  init(clearing progress: ProgressLine) {
    self.progress = progress
    let signals = Self.signals.filter { !SignalMask.isIgnored($0) }
    SignalMask.block(signals)
    Thread.detachNewThread { [self] in
      var (set, number) = (SignalMask.set(of: signals), Int32(0))
      while !signals.isEmpty, sigwait(&set, &number) == 0 { interrupt(number) }
    }
  }

  /// Notes how far the import has come.
  func note(_ step: ImportStep) {
    picture.withLock { picture in
      picture.work.note(step)
      if !picture.work.isCommitting, let number = picture.pending { end(picture, by: number) }
    }
  }

  /// The import is over; a signal ends the program without a word.
  func finish() { picture.withLock { $0.isOver = true } }

  private func interrupt(_ number: Int32) {
    picture.withLock { picture in
      guard !picture.work.isCommitting else { return picture.pending = number }
      end(picture, by: number)
    }
  }

  private func end(_ picture: Picture, by number: Int32) -> Never {
    progress.clear()
    if !picture.isOver { StandardStreams.note("quarterdeck: " + picture.work.description) }
    Ending.signalled(number).endProgram()
  }
}
