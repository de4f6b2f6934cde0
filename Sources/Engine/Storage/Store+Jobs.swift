internal import GRDB

extension Store {
  /// All jobs that were done, oldest period first.
  func jobRuns() throws(StorageError) -> [JobRun] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT job, as_of, moment FROM job_runs ORDER BY as_of, job"
      ).compactMap { row in
        let day = Day(number: row[1])
        return JobClaim.Job(rawValue: row[0]).map { job in
          JobRun(
            claim: job == .daily ? JobClaim(daily: day) : JobClaim(monthly: day), moment: row[2])
        }
      }
    }
  }

  /// Whether a job was done.
  func isDone(_ claim: JobClaim) throws(StorageError) -> Bool {
    try jobRuns().contains { $0.claim == claim }
  }

  /// Writes a claim within a transaction; false, and nothing is written, where it was written before.
  static func write(_ claiming: JobClaiming, in database: Database) throws -> Bool {
    let claim = claiming.claim
    try database.execute(
      literal: """
        INSERT OR IGNORE INTO job_runs (job, period, as_of, moment) VALUES (
          \(claim.job.rawValue), \(claim.period), \(claim.asOf.number), \(claiming.moment))
        """)
    return database.changesCount > 0
  }

  /// Does some work while no other process does any of the kind; `nil` where one does.
  ///
  /// A process that dies lets go by dying.
  func alone<Answer>(
    at kind: StoreFolder.LoneWork, _ work: () throws -> Answer
  ) throws -> Answer? {
    let lock = try folder.madeLock(of: kind)
    let gate = WriterGate(path: lock, attempts: 1)
    do { return try gate.hold(work) } catch StorageError.locked(lock) { return nil }
  }
}
