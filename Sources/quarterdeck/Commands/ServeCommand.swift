import ArgumentParser
import Engine
import Glibc

/// `serve`: does the jobs as they become due, until it is told to end.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Do the jobs as they become due, until told to end.",
    discussion: """
      One line on stderr per job. Ends at once on SIGTERM, SIGINT and SIGHUP when no job is being \
      done, else after it. Two of them on one workspace do each job once. contrib/ has a unit for \
      systemd.
      """)

  /// How often it looks whether something has become due.
  private static let pauseMilliseconds: Int32 = 30_000
  private static let endings = [SIGTERM, SIGINT, SIGHUP]

  @OptionGroup var global: GlobalOptions

  func run() throws {
    guard global.asOf == nil else {
      throw Problem(.usage, "--as-of: a server works as of each job's own day; leave it out")
    }
    // Before the first thread, which could take a signal away.
    SignalMask.block(Self.endings)
    let signals = SignalQueue(of: Self.endings)
    let jobs = try DueJobs(global)
    StandardStreams.note("serving the jobs of \(try global.directory(in: Environment.variables))")
    var last: Problem?
    repeat {
      last = look(jobs, last: last)
    } while signals.wait(milliseconds: Self.pauseMilliseconds) == nil
    StandardStreams.note("told to end, ended")
  }

  /// Does what is due; the same trouble twice in a row is told once.
  private func look(_ jobs: DueJobs, last: Problem?) -> Problem? {
    var problem: Problem?
    do {
      let reports = try jobs.run { report in
        if report.problem == nil || report.problem != last { StandardStreams.note(report.line) }
      }
      problem = reports.compactMap(\.problem).first
    } catch {
      problem = Problem(error) ?? Problem(.inputOutput, "\(error)")
      if let problem, problem != last { StandardStreams.note(problem.description) }
    }
    return problem
  }
}
