import TestSupport
import Testing

@testable import Screen

@Suite struct ScrollTests {
  static func offset(_ selection: Int, from offset: Int, count: Int = 100, height: Int = 10) -> Int
  {
    Scroll.offset(keeping: selection, from: offset, count: count, height: height)
  }

  @Test func theListStandsStillWhileTheCursorIsInView() {
    #expect(Self.offset(20, from: 20) == 20)
    #expect(Self.offset(29, from: 20) == 20)
  }

  @Test func theListJumpsHalfAPageAtItsEdges() {
    #expect(Self.offset(30, from: 20) == 25)
    #expect(Self.offset(19, from: 20) == 15)
  }

  @Test func theListNeverShowsRowsThatAreNotThere() {
    #expect(Self.offset(99, from: 20) == 90)
    #expect(Self.offset(0, from: 20) == 0)
    #expect(Self.offset(3, from: 50, count: 8) == 0)
    #expect(Self.offset(3, from: 50, height: 0) == 0)
    #expect(Self.offset(95, from: 99) == 90)
  }

  @Test func theCursorIsAlwaysInView() {
    for seed in UInt64(0)..<1000 {
      var random = SeededGenerator(seed: seed)
      let count = Int.random(in: 1...50, using: &random)
      let height = Int.random(in: 1...20, using: &random)
      let selection = Int.random(in: 0..<count, using: &random)
      let offset = Self.offset(
        selection, from: Int.random(in: -5...60, using: &random), count: count, height: height)

      #expect(offset <= selection && selection < offset + height, "seed \(seed)")
      #expect(offset >= 0 && offset <= max(0, count - height), "seed \(seed)")
    }
  }
}
