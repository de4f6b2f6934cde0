import Engine
import Testing

@testable import Synthesis

@Suite struct RowWriterTests {
  private let maker = SyntheticExport(
    deals: 6000, seed: 1, endingOn: Day(number: 20_757)
  ).maker

  private func line(closed: Int32, asOf day: Int32, won: Bool = true) -> String {
    let writer = RowWriter(market: maker.market, plan: maker.plan, count: 6000)
    var bytes: [UInt8] = []
    writer.add(
      MadeDeal.deal(created: 20_634, closed: closed, won: won), asOf: day, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  // 20634 is 2026-06-30: python3 -c "import datetime as d; print(d.date(1970,1,1)+d.timedelta(20634))"
  @Test func aClosedDealNamesItsCloseItsCycleAndItsOutcome() {
    let facts = "D00007,2026-06-30,2026-07-12,R10,Manufacturing,DACH,Galleon,Bought list,Closed"

    #expect(line(closed: 20_646, asOf: 20_646) == facts + ",34000,12,Won\n")
    #expect(line(closed: 20_646, asOf: 20_700, won: false) == facts + ",34000,12,Lost\n")
  }

  @Test func beforeItsCloseTheSameDealIsOpen() {
    #expect(
      line(closed: 20_646, asOf: 20_645)
        == "D00007,2026-06-30,,R10,Manufacturing,DACH,Galleon,Bought list,Proposal,34000,,\n")
  }

  @Test func theHeaderNamesAsManyColumnsAsALineHas() {
    let commas = { (text: String) in text.count { $0 == "," } }

    #expect(commas(RowWriter.header) == 11)
    #expect(commas(line(closed: SyntheticDeal.open, asOf: 20_700)) == 11)
  }
}
