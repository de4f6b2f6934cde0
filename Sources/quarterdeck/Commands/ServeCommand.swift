import ArgumentParser
import Engine
import Glibc
import Listener

/// `serve`: does the jobs as they become due, until it is told to end.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Do the jobs as they become due, take in what is put into the spool, send messages.",
    discussion: """
      With --listen, or an address in the settings, it takes webhooks of a CRM in by HTTP too; \
      docs/events.md says what to set. One line on stderr per job, message and delivery. Ends at \
      once on SIGTERM, SIGINT and SIGHUP when none is being done, else after it. Two of them on \
      one workspace do each job once. contrib/ has a unit for systemd.
      """)

  /// How often it looks whether something has become due.
  private static let pauseMilliseconds: Int32 = 30_000
  private static let endings = [SIGTERM, SIGINT, SIGHUP]

  @OptionGroup var global: GlobalOptions
  @Option(
    help: ArgumentHelp(
      "Take webhooks in at this address, such as 127.0.0.1:8377.", valueName: "address:port"))
  var listen: String?

  func run() throws {
    try refuseWhatItCannot()
    // Before the first thread, which could take a signal away.
    SignalMask.block(Self.endings)
    let signals = SignalQueue(of: Self.endings)
    let jobs = try DueJobs(global)
    let intake = try Intake(global)
    let arrivals = Notifier()
    let watch = FolderWatch(folder: intake.spool.folder) { arrivals.notify() }
    let (log, rounds) = (ServeLog(), CourierRounds())
    let courier = try Courier(global)
    let listener = try Self.listener(at: listen, global, keepingIn: intake.spool, log)
    StandardStreams.note(
      "serving the jobs of \(try global.directory(in: Environment.variables)), "
        + "and what is put into \(intake.spool.folder)")
    if watch == nil {
      StandardStreams.note("the spool cannot be watched; it is looked at every 30 s")
    }
    repeat {
      _ = arrivals.drain()
      log.attempt("spool") { try intake.run { log.say($0.line) } }
      log.attempt("jobs") { _ = try jobs.run { log.say($0) } }
      if let courier { Self.begin(rounds, of: courier, log) }
    } while !signals.waits(beside: arrivals, milliseconds: Self.pauseMilliseconds)
    listener?.end()
    rounds.end()
    StandardStreams.note("told to end, ended")
  }

  /// `nil` where neither the option nor the settings name an address.
  private static func listener(
    at option: String?, _ global: GlobalOptions, keepingIn spool: Spool, _ log: ServeLog
  ) throws -> HTTPListener? {
    let settings = try global.settings(in: Environment.variables)
    let named = try option.map { text throws(Problem) in
      try settings.listen.allowed(text, by: "--listen")
    }
    guard let address = named ?? settings.listen.address else { return nil }
    let reception = try settings.listen.reception()
    let intake = WebhookIntake(global, zone: settings.timeZone, spool: spool)
    let door = WebhookDoor(reception, WebhookLane(taking: intake.take, scoring: intake.score), log)
    let listener = try HTTPListener(on: address, door.serving)
    StandardStreams.note(
      "listening on \(listener.address) to "
        + reception.senders.map { "\($0.rawValue) at \($0.path)" }.joined(separator: ", "))
    return listener
  }

  private func refuseWhatItCannot() throws {
    guard global.asOf == nil else {
      throw Problem(.usage, "--as-of: a server works as of each job's own day; leave it out")
    }
    try global.require(.admin)
    do { _ = try global.open() } catch let error as StorageError where Self.isForGood(error) {
      throw error
    } catch {}
  }

  /// Whether waiting cannot mend it; a workspace may be locked, or get its first deals later.
  private static func isForGood(_ error: StorageError) -> Bool {
    switch error {
    case .folderMode, .notPermitted, .notAFolder, .networkFileSystem, .cannotCreate: true
    default: false
    }
  }

  private static func begin(_ rounds: CourierRounds, of courier: Courier, _ log: ServeLog) {
    rounds.begin { goesOn in
      log.attempt("messages") { try courier.run(while: goesOn, telling: { log.say($0.line) }) }
    }
  }
}
