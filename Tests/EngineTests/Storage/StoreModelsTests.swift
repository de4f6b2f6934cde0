import GRDB
import TestSupport
import Testing

@testable import Engine

@Suite struct StoreModelsTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(at: folder.path, creating: true)
  }

  private func model(trainedOn day: Day, deals: Int = 20) throws -> ScoringModel {
    let closed = (0..<deals).map { Deal.open("\($0)").closed(.won, on: .january(5)) }
    return try ScoringModel.train(on: DealBook(of: closed, asOf: day))
  }

  @Test func aDayKnowsTheModelsTrainedUpToIt() throws {
    let (old, new) = (try model(trainedOn: .january(10)), try model(trainedOn: .january(20)))
    let newID = try store.saveModel(new)
    let oldID = try store.saveModel(old)

    #expect(try store.models(trainedOnOrBefore: .january(9)).isEmpty)
    #expect(try store.models(trainedOnOrBefore: .january(19)).map(\.card) == [old.card])
    #expect(try store.models(trainedOnOrBefore: .january(20)).map(\.id) == [newID, oldID])
  }

  @Test func twoModelsOfOneDayAreBothKept() throws {
    let first = try store.saveModel(try model(trainedOn: .january(10), deals: 3))
    let second = try store.saveModel(try model(trainedOn: .january(10), deals: 30))

    #expect(first != second)
    #expect(try store.models(trainedOnOrBefore: .january(10)).map(\.id) == [second, first])
  }

  @Test func theSameModelIsStoredOnce() throws {
    let first = try store.saveModel(try model(trainedOn: .january(10)))
    let other = try store.saveModel(try model(trainedOn: .january(11)))

    #expect(try store.saveModel(try model(trainedOn: .january(10))) == first)
    #expect(first != other)
    #expect(try store.models(trainedOnOrBefore: .january(31)).count == 2)
  }

  @Test func learningTheSameAgainCuresADamagedModel() throws {
    let model = try model(trainedOn: .january(10))
    let id = try store.saveModel(model)
    try store.queue.write {
      try $0.execute(sql: "UPDATE models SET json = replace(json, ':', ': ')")
    }
    #expect(try store.models(trainedOnOrBefore: .january(10)).isEmpty)
    #expect(try store.modelIDs(trainedOnOrBefore: .january(10)).count == 1)
    #expect(try store.modelIDs(trainedOnOrBefore: .january(9)) == [])

    #expect(try store.saveModel(model) == id)
    #expect(try store.models(trainedOnOrBefore: .january(10)).map(\.card) == [model.card])
  }

  @Test func aModelThatSomebodyChangedIsRefused() throws {
    let id = try store.saveModel(try model(trainedOn: .january(10)))
    try store.activate(id, from: .january(10), closedDeals: 20, reason: "")
    try store.queue.write {
      try $0.execute(sql: "UPDATE models SET json = replace(json, '20', '21')")
    }

    #expect(throws: StorageError.self) { try store.activeModel(on: .january(10)) }
    #expect(try store.models(trainedOnOrBefore: .january(10)).isEmpty)
    #expect(throws: StorageError.self) { try store.modelFile(id) }
    #expect(try store.verify().filter { !$0.ok }.map(\.name) == ["models"])
  }

  @Test func noneOfThreeHundredMutatedModelsIsAccepted() throws {
    let id = try store.saveModel(try PlantedDeals.model(signal: 1, on: .january(20)))
    let text = try #require(
      try store.queue.read { try String.fetchOne($0, sql: "SELECT json FROM models") })
    var generator = SeededGenerator(seed: 300)
    var accepted = 0
    for _ in 0..<300 {
      var bytes = Array(text.utf8)
      let place = Int.random(in: bytes.indices, using: &generator)
      bytes[place] = bytes[place] == 0x30 ? 0x31 : 0x30
      let mutated = String(decoding: bytes, as: UTF8.self)
      try store.queue.write {
        try $0.execute(sql: "UPDATE models SET json = ?", arguments: [mutated])
      }
      if (try? store.modelFile(id)) != nil { accepted += 1 }
    }

    #expect(accepted == 0)
  }

  /// Whoever can write the table can sign what he has written; nonsense is refused all the same.
  @Test(arguments: [
    ("\"slope\":", "\"slope\":-", "no training"), ("\"slope\":", "\"slope\":100000", "no training"),
    ("\"won_deals\":", "\"won_deals\":9", "no training"),
    ("\"deals\":", "\"deals\":-", "no training"),
    ("\"logLoss\":0", "\"logLoss\":9", "no training"),
  ])
  func aSignedModelThatIsNonsenseIsRefused(old: String, new: String, words: String) throws {
    let id = try store.saveModel(try PlantedDeals.model(signal: 1, on: .january(20)))
    try store.queue.write { database in
      let text = try String.fetchOne(database, sql: "SELECT json FROM models") ?? ""
      let altered = text.replacing(old, with: new)
      #expect(altered != text)
      try database.execute(
        sql: "UPDATE models SET json = ?, sha256 = ?",
        arguments: [altered, Store.sha256(of: altered)])
    }

    let error = #expect(throws: StorageError.self) { try store.modelFile(id) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    #expect(try store.verify().filter { !$0.ok }.map(\.name) == ["models"])
  }

  @Test func aModelThatIsStoredUnderAnotherDayIsRefused() throws {
    let id = try store.saveModel(try model(trainedOn: .january(10)))
    try store.activate(id, from: .january(5), closedDeals: 20, reason: "")
    try store.queue.write { try $0.execute(sql: "UPDATE models SET trained_on = trained_on - 5") }

    let error = #expect(throws: StorageError.self) { try store.activeModel(on: .january(10)) }
    #expect(error?.description.contains("is stored as one of") == true)
    #expect(throws: StorageError.self) { try store.modelFile(id) }
  }

  @Test func theFingerprintIsThatOfTheStandard() {
    // printf abc | sha256sum
    #expect(
      Store.sha256(of: "abc")
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
