import Testing

@testable import Engine

@Suite struct StageAgesTests {
  private let ages = StageAges([
    (ages: 0..<20, isWon: true), (ages: 5..<9, isWon: false), (ages: 7..<7, isWon: true),
  ])

  @Test(arguments: [(0, 1, 1), (4, 1, 1), (5, 2, 1), (8, 2, 1), (9, 1, 1), (19, 1, 1), (20, 0, 0)])
  func dealsCountFromTheAgeOfEntryUntilTheyLeave(age: Int, closed: Int, won: Int) {
    #expect(ages.share(at: age) == WinShare(closed: closed, won: won))
  }

  @Test func noStaysAndFarAgesAreNothing() {
    #expect(ages.share(at: 4000) == WinShare())
    #expect(StageAges([]).share(at: 0) == WinShare())
  }
}
