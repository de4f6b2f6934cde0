import Engine
import Synchronization

/// What a server says on stderr: every piece of work, and the same trouble once until it is over.
final class ServeLog: Sendable {
  private let troubles = Mutex(Troubles())

  /// Says what was done.
  func say(_ line: String) { StandardStreams.note("\(Clock.time) \(line)") }

  /// Says what became of a job, unless it is a trouble that was told.
  func say(_ report: JobReport) {
    let (trouble, work) = (report.problem?.description, report.claim.job.rawValue)
    let isNews = troubles.withLock { $0.isNews(trouble, of: work) }
    if trouble == nil || isNews { say(report.line) }
  }

  /// Does some work, and says why it failed unless that was told.
  func attempt(_ name: String, _ work: () throws -> Void) {
    var trouble: String?
    do { try work() } catch { trouble = Problem(describing: error).description }
    let isNews = troubles.withLock { $0.isNews(trouble, of: name) }
    if isNews, let trouble { say(trouble) }
  }
}
