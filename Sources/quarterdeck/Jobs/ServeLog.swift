import Synchronization

/// What a server says on stderr: every piece of work, and the same trouble once until it is over.
final class ServeLog: Sendable {
  private let troubles = Mutex<Set<String>>([])

  /// Says what was done.
  func say(_ line: String) { StandardStreams.note("\(Clock.time) \(line)") }

  /// Says what became of a job, unless it is a trouble that was told.
  func say(_ report: JobReport) {
    guard let problem = report.problem else { return say(report.line) }
    if isNew(problem.description) { say(report.line) }
  }

  /// Does some work and says why it failed, once.
  func attempt(_ work: () throws -> Void) {
    do {
      try work()
    } catch {
      let reason = Problem(describing: error).description
      if isNew(reason) { say(reason) }
    }
  }

  private func isNew(_ trouble: String) -> Bool {
    troubles.withLock { $0.insert(trouble).inserted }
  }
}
