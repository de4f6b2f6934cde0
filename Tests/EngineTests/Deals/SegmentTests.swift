import Testing

@testable import Engine

@Suite struct SegmentTests {
  @Test(arguments: [("region", "Europe"), ("leadSource", "a = b"), ("rep", "")])
  func whatIsWrittenIsRead(dimension: String, value: String) throws {
    let segment = Segment(try #require(Dimension(named: dimension)), value)

    #expect(Segment(segment.description) == segment)
  }

  @Test func anySpellingOfADimensionIsRead() {
    #expect(Segment("Lead source=Ads") == Segment(.leadSource, "Ads"))
  }

  @Test(arguments: ["", "Europe", "planet=Mars"])
  func anythingElseIsNone(text: String) {
    #expect(Segment(text) == nil)
  }
}
