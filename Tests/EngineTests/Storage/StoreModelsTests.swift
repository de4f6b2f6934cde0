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

  @Test func theNewestModelThatTheDayMayKnowAnswers() throws {
    let (old, new) = (try model(trainedOn: .january(10)), try model(trainedOn: .january(20)))
    try store.saveModel(new)
    try store.saveModel(old)

    #expect(try store.latestModel(trainedOnOrBefore: .january(9)) == nil)
    #expect(try store.latestModel(trainedOnOrBefore: .january(19)) == old)
    #expect(try store.latestModel(trainedOnOrBefore: .january(20)) == new)
  }

  @Test func aModelOfTheSameDayIsReplaced() throws {
    try store.saveModel(try model(trainedOn: .january(10), deals: 3))
    let better = try model(trainedOn: .january(10), deals: 30)
    try store.saveModel(better)

    #expect(try store.latestModel(trainedOnOrBefore: .january(10)) == better)
  }

  @Test func aModelThatSomebodyChangedIsRefused() throws {
    try store.saveModel(try model(trainedOn: .january(10)))
    try store.queue.write {
      try $0.execute(sql: "UPDATE models SET json = replace(json, '20', '21')")
    }

    #expect(throws: StorageError.self) { try store.latestModel(trainedOnOrBefore: .january(10)) }
    #expect(try store.verify().filter { !$0.ok }.map(\.name) == ["models"])
  }

  @Test func theFingerprintIsThatOfTheStandard() {
    // printf abc | sha256sum
    #expect(
      Store.sha256(of: "abc")
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
