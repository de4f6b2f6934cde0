import GRDB

/// The tables of the database, as migrations by name.
enum Schema {
  /// Makes or updates the tables; touches nothing, and takes no gate, when they are current.
  ///
  /// Only an admin may update them.
  static func bringUpToDate(
    _ queue: DatabaseQueue, in folder: StoreFolder, behind gate: WriterGate, as role: UserRole
  ) throws {
    let isCurrent = try queue.read { try migrator.hasCompletedMigrations($0) }
    if !isCurrent {
      try role.require(.admin, in: folder.path)
      try gate.hold {
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        try migrator.migrate(queue)
      }
    }
    guard try !queue.read({ try migrator.hasBeenSuperseded($0) }) else {
      throw StorageError.newerSchema(folder.database)
    }
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    let steps = [
      ("deals", deals), ("history", history), ("scores", scores), ("alerts", alerts),
      ("metrics", metrics), ("deal digest", dealDigest), ("deal list", dealList),
      ("import ledger", importLedger), ("exact days", exactDays),
      ("alert day", alertDay), ("order within a day", orderWithinADay),
    ]
    for (name, sql) in steps {
      migrator.registerMigration(name, foreignKeyChecks: .immediate) { try $0.execute(sql: sql) }
    }
    // The scores refer to the table of models, which is made anew.
    migrator.registerMigration("model activations", foreignKeyChecks: .deferred) {
      try $0.execute(sql: modelActivations)
    }
    let later = [
      ("deal list from deals", dealListFromDeals), ("whole features", wholeFeatures),
      ("alert courses", alertCourses), ("jobs", jobs), ("messages", messages),
      ("taken in", takenIn), ("outbox", outbox), ("raw is cut", rawIsCut),
      ("pipeline stages", pipelineStages), ("shared stages", sharedStages),
      ("told values", toldValues), ("waiting changes", waitingChanges),
      ("told days", toldDays), ("told milliseconds", toldMilliseconds),
      ("missing values", missingValues), ("history changes", historyChanges),
      ("told dates", toldDates),
    ]
    for (name, sql) in later { migrator.registerMigration(name) { try $0.execute(sql: sql) } }
    return migrator
  }
}
