import Testing

@testable import Engine

@Suite struct DealFilterTests {
  @Test func aSecondValueOfADimensionReplacesTheFirst() {
    let filter = DealFilter.all.adding(Segment(.region, "Europe"))
      .adding(Segment(.product, "Core")).adding(Segment(.region, "India"))

    #expect(filter.segments == [Segment(.product, "Core"), Segment(.region, "India")])
  }

  @Test func theEmptyFilterNamesNothing() {
    #expect(DealFilter.all.segments.isEmpty)
    #expect(DealFilter.all == DealFilter([]))
    #expect(DealFilter.all.adding(Segment(.rep, "Ann")).segments.map(\.description) == ["rep=Ann"])
  }

  @Test func addingTheSameAgainChangesNothing() {
    let filter = DealFilter([Segment(.rep, "Ann"), Segment(.region, "Europe")])

    #expect(filter.adding(Segment(.region, "Europe")) == filter)
  }
}
