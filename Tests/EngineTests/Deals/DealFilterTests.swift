import Testing

@testable import Engine

@Suite struct DealFilterTests {
  @Test func aSegmentOfTheSameDimensionIsReplaced() {
    let filter = DealFilter([Segment(.region, "Europe"), Segment(.product, "Core")])
      .adding(Segment(.region, "India"))

    #expect(filter.segments == [Segment(.product, "Core"), Segment(.region, "India")])
    #expect(DealFilter.all.adding(Segment(.rep, "Ada")).segments.map(\.description) == ["rep=Ada"])
  }
}
