import TestSupport
import Testing

@testable import Engine

@Suite struct StageWalkTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(at: folder.path, creating: true)
    try store.take(DealExport(.january(10), [.open("A"), .open("B")]))
    try store.take(DealExport(.january(20), [.open("A").moved(to: "Proposal").worth(5)]))
    try store.take(DealExport(.january(25), [.open("A").moved(to: "Proposal").worth(7)]))
    try store.take(
      DealExport(.january(31), [Deal.open("A").worth(7).closed(.won, on: .january(28))]))
  }

  private func spell(
    _ deal: Int64, _ stage: String, _ entered: Int32, _ left: Int32?, isFirst: Bool = false
  ) -> StageSpell {
    StageSpell(
      deal: deal, stage: stage, entered: .january(entered), left: left.map { .january($0) },
      isFirst: isFirst)
  }

  @Test func spellsEndWithTheNextStageOrTheClose() throws {
    #expect(
      try store.stageSpells(asOf: .january(31)) == [
        spell(1, "Qualified", 10, 20, isFirst: true), spell(1, "Proposal", 20, 28),
        spell(2, "Qualified", 10, nil, isFirst: true),
      ])
  }

  @Test func aDayKnowsNoLaterSpells() throws {
    #expect(
      try store.stageSpells(asOf: .january(22)).prefix(2) == [
        spell(1, "Qualified", 10, 20, isFirst: true), spell(1, "Proposal", 20, nil),
      ])
    #expect(try store.stageSpells(asOf: .january(9)) == [])
  }

  @Test func aCloseFromBeforeTheSpellEndsItAtOnce() throws {
    try store.take(DealExport(.january(33), [Deal.open("B").closed(.lost, on: .january(4))]))

    #expect(
      try store.stageSpells(asOf: .january(33)).last == spell(2, "Qualified", 10, 10, isFirst: true)
    )
  }

  @Test func theStageIsKnownSinceAnExportSawItChange() throws {
    #expect(try store.stageSince(asOf: .january(26)) == [1: .january(20)])
    #expect(try store.stageSince(asOf: .january(19)) == [:])
  }

  @Test func theExpectedCloseIsTheOneOfTheDay() throws {
    try store.take(DealExport(.january(40), [.open("B").expected(.january(90))]))

    #expect(try store.expectedCloses(asOf: .january(26)) == [1: .january(60), 2: .january(60)])
    #expect(try store.expectedCloses(asOf: .january(40)) == [2: .january(90)])
  }
}
