import GRDB
import TestSupport
import Testing

@testable import Engine

@Suite struct StoreActivationsTests {
  private let folder: TemporaryFolder
  private let store: Store
  private let models: [ScoringModel]
  private let ids: [Int64]

  init() throws {
    folder = try TemporaryFolder()
    let store = try Store(at: folder.path, creating: true)
    models = try [10, 20].map { day in
      try ScoringModel.train(
        on: DealBook(of: [Deal.open("A").closed(.won, on: .january(5))], asOf: .january(day)))
    }
    ids = try models.map { try store.saveModel($0) }
    self.store = store
  }

  private func activate(_ index: Int, _ day: Int32, _ reason: String = "") throws {
    try store.activate(ids[index], from: .january(day), closedDeals: 1, reason: reason)
  }

  private func active(_ day: Int32) throws -> Int64? {
    try store.activeModel(on: .january(day))?.id
  }

  @Test func aModelScoresFromItsDayUntilTheNext() throws {
    try activate(0, 10)
    try activate(1, 20)

    #expect(try active(9) == nil)
    #expect(try active(10) == ids[0])
    #expect(try active(19) == ids[0])
    #expect(try active(20) == ids[1])
    #expect(try store.activeModel(on: .january(31))?.model == models[1])
  }

  @Test func theLastWordOfADayCounts() throws {
    try activate(0, 20)
    try activate(1, 20)
    try activate(0, 20)

    #expect(try active(20) == ids[0])
  }

  @Test func goingBackIsOneMoreEntryAndTheDaysBeforeKeepTheirs() throws {
    try activate(0, 10, "first")
    try activate(1, 20, "better")
    try activate(0, 25, "worse")

    #expect(try [10, 22, 26].map(active) == [ids[0], ids[1], ids[0]])
    #expect(
      try store.activations(upTo: .january(31)).map(\.reason) == ["first", "better", "worse"])
    #expect(try store.activations(upTo: .january(24)).last?.model == ids[1])
  }

  @Test func aPastDayMayChooseWithoutTouchingLaterOnes() throws {
    try activate(1, 25)
    try activate(0, 12)

    #expect(try active(13) == ids[0])
    #expect(try active(25) == ids[1])
  }

  @Test func whatIsNotStoredCannotBeActive() throws {
    #expect(throws: StorageError.self) {
      try store.activate(99, from: .january(10), closedDeals: 1, reason: "")
    }
  }
}
