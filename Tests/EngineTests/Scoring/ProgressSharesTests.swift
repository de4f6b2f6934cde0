import Testing

@testable import Engine

/// Two closed deals and one open: "won" moves on to Offer after 20 days, "lost" stays in Demo and is
/// pushed past its end.
enum SeenDealsOfThree {
  static let first = PlantedDeals.firstDay.number

  static let book: DealBook = {
    let deals = [
      deal("won", created: 0, closed: 50), deal("lost", created: 0, closed: 60, won: false),
      deal("open", created: 0, closed: nil),
    ]
    let plain = DealBook(of: deals, asOf: PlantedDeals.firstDay.advanced(by: 70))
    var progress = DealProgress(stages: ValueDictionary(["Demo", "Offer"]))
    progress.append(
      [
        .of(day: first, expectedClose: first + 55),
        .of(day: first + 20, stage: 1, expectedClose: first + 55),
      ],
      created: first)
    progress.append(
      [
        .of(day: first, expectedClose: first + 30), .of(day: first + 40, expectedClose: first + 48),
      ],
      created: first)
    progress.append(
      [
        .of(day: first, expectedClose: first + 30),
        .of(day: first + 35, stage: 1, expectedClose: first + 60),
      ],
      created: first)
    return plain.with(progress)
  }()
}

private func share(_ closed: Int, _ won: Int) -> WinShare {
  var share = WinShare()
  for index in 0..<closed { share.add(isWon: index < won) }
  return share
}

@Suite struct ProgressSharesTests {
  private let shares = ProgressShares(of: [0, 1], in: SeenDealsOfThree.book)

  @Test func aDealCountsInTheStageInWhichItStoodAtAnAge() {
    #expect(shares.stages[0].share(at: 19) == share(2, 1))
    #expect(shares.stages[0].share(at: 20) == share(1, 0))
    #expect(shares.stages[0].share(at: 60) == share(0, 0))
    #expect(shares.stages[1].share(at: 19) == share(0, 0))
    #expect(shares.stages[1].share(at: 49) == share(1, 1))
    #expect(shares.stages[1].share(at: 50) == share(0, 0))
  }

  @Test func staysLastUntilTheNextStageOrTheEnd() {
    #expect(shares.stays[0].share(olderThan: 19) == share(2, 1))
    #expect(shares.stays[0].share(olderThan: 20) == share(1, 0))
    #expect(shares.stays[0].share(olderThan: 60) == share(0, 0))
    #expect(shares.stays[1].share(olderThan: 29) == share(1, 1))
  }

  @Test func pushesAndDaysPastTheCloseDateAreThoseOfTheEnd() {
    #expect(shares.pushes == [share(1, 1), share(1, 0), share(0, 0), share(0, 0)])
    #expect(shares.onTime == share(1, 1))
    #expect(shares.overdue.share(olderThan: 11) == share(1, 0))
    #expect(shares.overdue.share(olderThan: 12) == share(0, 0))
  }
}
