@testable import Dashboard
import Engine
import Testing

@Suite struct SegmentSortTests {
  private var rows: [SegmentTable.Row] {
    let quarter = Fixture.quarter("2026Q2")
    let comparison = Comparison(
      period: quarter, versus: quarter.previous, filter: .all, basis: .closed)
    return Fixture.sales.segments(.industry, comparison).rows
  }

  @Test(arguments: [SegmentSort.winRate, .change])
  func segmentsBelowTheMinimumAreNeverRanked(sort: SegmentSort) {
    #expect(sort.sorted(rows).last?.segment == "")
  }

  @Test func theLargestPartOfTheChangeComesFirst() {
    #expect(SegmentSort.contribution.sorted(rows).first?.segment == "FinTech")
    #expect(SegmentSort.deals.sorted(rows).map(\.closed) == [214, 170, 118, 92, 57, 8])
    #expect(SegmentSort.name.sorted(rows).map(\.segment).first == "")
  }
}
