internal import GRDB

/// Tells the progress of a book's deals from their snapshots, walked through beside its rows.
struct ProgressReader {
  private let book: DealBook
  private let keys: [Int64]
  private let names: SightedNames
  private var progress: DealProgress
  private var row = 0
  private var sightings: [DealSighting] = []

  init(_ stored: StoredBook, names: SightedNames) {
    (book, keys) = (stored.book, stored.keys)
    self.names = names
    progress = DealProgress(stages: names.stages)
  }

  /// Reads the open states that held by the book's day.
  consuming func read(from database: Database) throws -> DealProgress {
    let rows = try RawStatement(
      """
      SELECT deal, holds_from, amount, expected_close,
        industry, region, product, lead_source, stage, rep FROM deal_snapshots
      WHERE outcome IS NULL AND holds_from <= ? ORDER BY deal, day, place
      """, in: database)
    rows.bind(book.asOf.number, at: 1)
    while try rows.next() {
      let key = rows.integer(0)
      while row < keys.count, keys[row] < key { finishRow() }
      guard row < keys.count else { break }
      if keys[row] == key { sightings.append(sighting(in: rows)) }
    }
    while row < keys.count { finishRow() }
    return progress
  }

  private func sighting(in rows: RawStatement) -> DealSighting {
    let codes = names.codes(created: book.created[row]) {
      UInt32(truncatingIfNeeded: rows.integer(4 + Int32($0)))
    }
    return DealSighting(
      day: rows.day(1), codes: codes, stageSince: nil, amount: rows.integer(2),
      expectedClose: rows.optionalDay(3))
  }

  private mutating func finishRow() {
    progress.append(sightings, created: book.created[row])
    sightings.removeAll(keepingCapacity: true)
    row += 1
  }
}
