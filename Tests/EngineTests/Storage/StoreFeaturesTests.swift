import GRDB
import TestSupport
import Testing

@testable import Engine

@Suite struct StoreFeaturesTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(at: folder.path, creating: true)
  }

  private func save(on day: Int32, digest: String? = nil) throws {
    let stored = try store.book(asOf: .january(day), bandCuts: nil)
    let book = stored.book.with(try store.progress(of: stored, aliases: []))
    let features = stored.keys.indices.map { row in
      let landmark = Landmark(row: row, day: book.asOf.number, weight: 1)
      return (
        key: stored.keys[row],
        features: DealFeatures(of: landmark, in: book, reps: RepHistory(of: book))
      )
    }
    try store.saveFeatures(features, of: book, digest: digest, day: .january(day))
  }

  private func rows() throws -> [Row] {
    try store.queue.read {
      try Row.fetchAll(
        $0,
        sql: """
          SELECT deal_features.*, value FROM deal_features JOIN dimension_values
          ON dimension = 'stage' AND code = stage ORDER BY day
          """)
    }
  }

  @Test func featuresAreThoseOfTheirDay() throws {
    let planned = { (day: Int32) in Day.january(day) }
    try store.take(DealExport(.january(4), [.open("A").expected(planned(12))]))
    try store.take(
      DealExport(.january(20), [.open("A").moved(to: "Lead").worth(5).expected(planned(24))]))
    try store.take(
      DealExport(.january(25), [.open("A").moved(to: "Offer").worth(5).expected(planned(24))]))
    for day in [15, 22, 30] as [Int32] { try save(on: day, digest: "s") }
    let rows = try rows()

    #expect(rows.map { $0["age_days"] as Int } == [14, 21, 29])
    #expect(rows.map { $0["value"] as String } == ["Qualified", "Lead", "Offer"])
    #expect(rows.map { $0["days_in_stage"] as Int? } == [14, 2, 5])
    #expect(rows.map { $0["close_date_pushes"] as Int? } == [0, 1, 1])
    #expect(rows.map { $0["days_overdue"] as Int? } == [3, 0, 6])
    #expect(rows.map { $0["amount"] as Int }.suffix(2) == [5, 5])
    #expect(rows.map { $0["rep_rate"] as Double? } == [nil, nil, nil])
    #expect(rows.map { $0["schema"] as String? } == ["s", "s", "s"])
    #expect(rows.map { $0["stage_changes"] as Int } == [0, 1, 2])
    #expect(rows.map { $0["amount_changes"] as Int } == [0, 1, 1])
    #expect(rows.map { $0["close_date_changes"] as Int } == [0, 1, 1])
  }

  @Test func aSecondAnswerForADayReplacesTheFirst() throws {
    try store.take(DealExport(.january(4), [.open("A")]))
    try save(on: 10)
    try save(on: 10, digest: "t")

    #expect(try rows().map { $0["schema"] as String? } == ["t"])
  }
}
