internal import CSQLite
internal import GRDB
internal import Synchronization

/// The stored deals, their history, scores and alerts: one SQLite file that many people share.
///
/// Reads never wait. A write passes the gate, begins immediately, and is on the disk when it
/// returns; when it fails, nothing of it has happened.
final class Store: Sendable {
  let folder: StoreFolder
  let gate: WriterGate
  let queue: DatabaseQueue
  /// What its user may do.
  let role: UserRole
  private let ownWrites = Mutex(0)

  /// Opens the database of a folder and brings its tables up to date.
  /// - Throws: `noWorkspace` when there is none and it must not be made; `beyondRole` where only an
  ///   admin may make it or bring it up to date; else why it cannot be used.
  init(
    at folder: String, creating: Bool, role: UserRole = .admin,
    gateAttempts: Int = WriterGate.patience
  ) throws(StorageError) {
    if creating { try role.require(.admin, in: folder) }
    self.role = role
    let folder = try StoreFolder(at: folder, creating: creating)
    let gate = WriterGate(path: folder.lockFile, attempts: gateAttempts)
    self.folder = folder
    self.gate = gate
    queue = try StorageError.passing(about: folder.database) {
      let queue = try DatabaseQueue(path: folder.database, configuration: Self.configuration)
      try Schema.bringUpToDate(queue, in: folder, behind: gate, as: role)
      return queue
    }
  }

  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { connection in
      let settings = [
        "trusted_schema = OFF", "synchronous = FULL", "wal_autocheckpoint = 0", "mmap_size = 0",
        "cell_size_check = ON", "cache_size = -65536",
      ]
      for setting in settings { try connection.execute(sql: "PRAGMA \(setting)") }
      _ = connection.sqliteConnection.map { quarterdeck_keep_log_on_close($0) }
    }
    return configuration
  }

  /// A number that changes when anybody, here or in another process, has written.
  var dataVersion: Int {
    let others = try? queue.unsafeRead { try Int.fetchOne($0, sql: "PRAGMA data_version") }
    return (others ?? 0) + ownWrites.withLock { $0 }
  }

  /// Whether there are no deals.
  var isEmpty: Bool {
    get throws(StorageError) {
      try read(Self.isEmpty)
    }
  }

  /// Whether a database has no deals.
  static func isEmpty(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "SELECT id FROM deals LIMIT 1") == nil
  }

  /// Reads in one short transaction.
  func read<Answer>(_ question: (Database) throws -> Answer) throws(StorageError) -> Answer {
    try StorageError.passing(about: folder.database) { try queue.read(question) }
  }

  /// Reads in a transaction of another connection, beside one that this connection reads in.
  func besideReads<Answer>(_ question: (Database) throws -> Answer) throws -> Answer {
    var configuration = Self.configuration
    configuration.readonly = true
    return try DatabaseQueue(path: folder.database, configuration: configuration).read(question)
  }

  /// Makes sure that the user may do what needs a role.
  func require(_ needed: UserRole) throws(StorageError) {
    try role.require(needed, in: folder.path)
  }

  /// Makes sure that the user may write, and that nobody holds the gate for long at present.
  func requireGate() throws(StorageError) {
    try require(.admin)
    try StorageError.passing(about: folder.database) { try gate.probe() }
  }

  /// Writes in one transaction behind the gate.
  func write<Answer>(_ change: (Database) throws -> Answer) throws(StorageError) -> Answer {
    try write(completing: { database in (try change(database), .commit) })
  }

  /// Writes in one transaction behind the gate, as far as the user's role allows it, and keeps or
  /// drops the whole of it.
  func write<Answer>(
    needing needed: UserRole = .admin,
    completing change: (Database) throws -> (Answer, Database.TransactionCompletion)
  ) throws(StorageError) -> Answer {
    try behindGate(needing: needed) { try complete(in: nil, change) }
  }

  /// Does something while nobody else writes, as far as the user's role allows it.
  func behindGate<Answer>(
    needing needed: UserRole, _ work: () throws -> Answer
  ) throws(StorageError) -> Answer {
    try require(needed)
    return try StorageError.passing(about: folder.database) { try gate.hold(work) }
  }

  /// Makes a change in one transaction; the gate is held.
  ///
  /// Made to a copy, it is made to all that is stored when the copy takes its place, again in one
  /// transaction; the gate has been held since before the copy was made.
  func complete<Answer>(
    in copy: DatabaseQueue?,
    _ change: (Database) throws -> (Answer, Database.TransactionCompletion)
  ) throws -> Answer {
    defer { queue.inDatabase { Self.copyLog(of: $0) } }
    let (answer, completion) = try (copy ?? queue).writeWithoutTransaction {
      try Self.transaction(in: $0, change)
    }
    guard completion == .commit else { return answer }
    try copy?.backup(to: queue)
    ownWrites.withLock { $0 += 1 }
    return answer
  }

  private static func transaction<Answer>(
    in database: Database,
    _ change: (Database) throws -> (Answer, Database.TransactionCompletion)
  ) throws -> (Answer, Database.TransactionCompletion) {
    var outcome: (Answer, Database.TransactionCompletion)?
    try database.inTransaction(.immediate) {
      let result = try change(database)
      outcome = result
      return result.1
    }
    guard let outcome else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
    return outcome
  }

  /// Copies the write-ahead log into the database as far as readers allow, without waiting.
  private static func copyLog(of database: Database) {
    guard let connection = database.sqliteConnection else { return }
    sqlite3_busy_timeout(connection, 0)
    sqlite3_wal_checkpoint_v2(connection, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
    sqlite3_busy_timeout(connection, 5000)
  }
}
