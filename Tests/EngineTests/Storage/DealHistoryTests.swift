import TestSupport
import Testing

@testable import Engine

@Suite struct DealHistoryTests {
  private func state(_ amount: Int64, outcome: Outcome? = nil, closed: Int32? = nil) -> DealState {
    DealState(
      created: 1, closed: closed, expectedClose: nil, outcome: outcome, amount: amount,
      codes: SIMD8())
  }

  private func known(_ amount: Int64, _ day: Int32) -> KnownState {
    KnownState(state: state(amount), day: day, holdsFrom: day)
  }

  @Test func aStateEntersInOrderOfItsExport() {
    let history = DealHistory([known(1, 10), known(3, 30)])

    #expect(history.with(state(2), on: 20) == [known(1, 10), known(2, 20), known(3, 30)])
    #expect(history.with(state(4), on: 40).last == known(4, 40))
    #expect(history.with(state(0), on: 5).first == known(0, 5))
  }

  @Test func aRepetitionLeavesTheHistoryAsItIs() {
    let history = DealHistory([known(1, 10), known(3, 30)])

    #expect(history.with(state(1), on: 20) == history.states)
    #expect(history.with(state(3), on: 40) == history.states)
  }

  @Test func aStateSeenEarlierBeginsEarlier() {
    let history = DealHistory([known(1, 10), known(3, 30)])

    #expect(history.with(state(3), on: 20) == [known(1, 10), known(3, 20)])
    #expect(history.with(state(1), on: 30) == [known(1, 10)])
  }

  @Test func anotherExportOfTheDayAddsAStateAndAReadingAnewReplacesIt() {
    let history = DealHistory([known(1, 10), known(3, 30)])

    #expect(history.with(state(4), on: 30) == [known(1, 10), known(4, 30)])
    #expect(
      history.with(state(4), on: 30, followsAnother: true)
        == [known(1, 10), known(3, 30), known(4, 30)])
    #expect(history.with(state(3), on: 30, followsAnother: true) == history.states)
  }

  @Test func aRepetitionIsKeptWhereTheDayBringsAnotherState() {
    let history = DealHistory([known(1, 10), known(3, 30)])
    let changed = history.with(state(2), on: 20, followsAnother: true)

    #expect(changed == [known(1, 10), known(1, 20), known(2, 20), known(3, 30)])
    #expect(DealHistory(changed).with(state(1), on: 20) == history.states)
  }

  @Test func aNewOutcomeHoldsFromItsCloseDateAndACorrectionFromItsExport() {
    let history = DealHistory([known(1, 10)])
    let won = DealHistory(history.with(state(1, outcome: .won, closed: 15), on: 20))
    let corrected = won.with(state(9, outcome: .won, closed: 15), on: 30)

    #expect(corrected.map(\.holdsFrom) == [10, 15, 30])
  }

  @Test(arguments: 1...15 as ClosedRange<UInt64>)
  func theOrderOfImportsDoesNotMatter(seed: UInt64) throws {
    let exports = RandomExports(seed: seed, count: 5).exports
    let draw = SeededDraw(seed: seed)
    let shuffled = exports.indices.sorted { draw.bits($0) < draw.bits($1) }.map { exports[$0] }

    try expectTheSame(exports, shuffled)
  }

  @Test(arguments: 1...15 as ClosedRange<UInt64>)
  func onlyWithinADayTheOrderOfImportsMatters(seed: UInt64) throws {
    let random = RandomExports(seed: seed, count: 8).exports
    let exports = random.indices.map { DealExport(random[$0 | 1].day, random[$0].deals) }
    let draw = SeededDraw(seed: seed)
    let shuffled = exports.indices.sorted {
      (draw.bits($0 / 2), $0) < (draw.bits($1 / 2), $1)
    }.map { exports[$0] }

    try expectTheSame(exports, shuffled)
  }

  private func expectTheSame(_ exports: [DealExport], _ shuffled: [DealExport]) throws {
    let folders = try [TemporaryFolder(), TemporaryFolder()]
    let stores = try folders.map { try Store(at: $0.path, creating: true) }
    for export in exports { try stores[0].take(export) }
    for export in shuffled { try stores[1].take(export) }

    for day in exports.flatMap({ [$0.day, $0.day.advanced(by: -1)] }) {
      #expect(try stores[0].deals(asOf: day) == stores[1].deals(asOf: day))
      for id in exports.last?.deals.map(\.id) ?? [] {
        #expect(try stores[0].events(of: id, upTo: day) == stores[1].events(of: id, upTo: day))
      }
    }
    let checks = try stores.map { try $0.verify() }
    #expect(checks[0] == checks[1])
    #expect(checks[0].filter { !$0.ok } == [])
  }
}
