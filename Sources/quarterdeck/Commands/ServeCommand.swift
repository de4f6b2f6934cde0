import ArgumentParser
import Engine
import Glibc

/// `serve`: does the jobs as they become due, until it is told to end.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Do the jobs as they become due, take in what is put into the spool, send messages.",
    discussion: """
      One line on stderr per job and message. Ends at once on SIGTERM, SIGINT and SIGHUP when none \
      is being done, else after it. Two of them on one workspace do each job once. contrib/ has a \
      unit for systemd.
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
    let intake = try Intake(global)
    let arrivals = Notifier()
    let watch = FolderWatch(folder: intake.spool.folder) { arrivals.notify() }
    StandardStreams.note(
      "serving the jobs of \(try global.directory(in: Environment.variables)), "
        + "and what is put into \(intake.spool.folder)")
    if watch == nil {
      StandardStreams.note("the spool cannot be watched; it is looked at every 30 s")
    }
    let (log, rounds) = (ServeLog(), CourierRounds())
    let courier = try Courier(global)
    repeat {
      _ = arrivals.drain()
      log.attempt("spool") { try intake.run { log.say($0.line) } }
      log.attempt("jobs") { _ = try jobs.run { log.say($0) } }
      if let courier { Self.begin(rounds, of: courier, log) }
    } while !signals.waits(beside: arrivals, milliseconds: Self.pauseMilliseconds)
    rounds.end()
    StandardStreams.note("told to end, ended")
  }

  private static func begin(_ rounds: CourierRounds, of courier: Courier, _ log: ServeLog) {
    rounds.begin { goesOn in
      log.attempt("messages") { try courier.run(while: goesOn, telling: { log.say($0.line) }) }
    }
  }
}
