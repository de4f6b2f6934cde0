import Testing

@testable import Engine

@Suite struct SingleRepsTests {
  @Test func aRepWhoFellAwayIsNamed() throws {
    let market = QuietMarket(seed: 1, deals: 1500).changing { deal, _ in
      if deal.closes(in: QuietMarket.after), deal.rep == "R3" { deal.outcome = .lost }
    }
    let evidence = SingleReps(data: try market.data()).evidence

    #expect(evidence.sentence.contains("R3 moved most"))
    #expect(try #require(evidence.pValue) < 1e-3 && evidence.fits)
    #expect(try #require(evidence.interval).upper < 0)
  }

  @Test func whatHappenedToAllIsNoRepsDoing() throws {
    let market = QuietMarket(seed: 2).changing { deal, market in
      if deal.closes(in: QuietMarket.after), market.happens(onceIn: 2) { deal.outcome = .lost }
    }

    #expect(try #require(SingleReps(data: try market.data()).evidence.pValue) > 0.05)
  }

  /// The rep's deals got weaker, and the rep won as many of them as anybody would have.
  @Test func weakerDealsAreNoRepsDoing() throws {
    let market = QuietMarket(seed: 3).changing { deal, market in
      guard deal.closes(in: QuietMarket.after), deal.rep == "R5" else { return }
      deal.leadSource = "List"
      deal.outcome = market.outcome(of: "List")
    }

    #expect(try #require(SingleReps(data: try market.data()).evidence.pValue) > 0.05)
  }

  @Test func oneRepAloneCannotBeCompared() throws {
    let market = QuietMarket(seed: 4).changing { deal, _ in deal.rep = "R0" }

    #expect(SingleReps(data: try market.data()).evidence.pValue == nil)
  }
}
