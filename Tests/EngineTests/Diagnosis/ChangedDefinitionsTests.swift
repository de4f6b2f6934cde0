import Testing

@testable import Engine

@Suite struct ChangedDefinitionsTests {
  /// Three of five deals lie in the period: 3/5 · 2/4.
  @Test func theChanceIsThatOfDrawingWithoutPuttingBack() {
    #expect(abs(ChangedDefinitions.p(all: 2, of: 3, in: 5) - 0.3) < 1e-15)
    #expect(ChangedDefinitions.p(all: 4, of: 3, in: 5) == 0)
    #expect(ChangedDefinitions.p(all: 0, of: 3, in: 5) == 1)
  }

  @Test func aRenamedProductIsSeen() throws {
    let market = QuietMarket(seed: 1).changing { deal, _ in
      if deal.closes(in: QuietMarket.after), deal.product == "Core" { deal.product = "Basic" }
    }
    let evidence = ChangedDefinitions(data: try market.data()).evidence

    #expect(try #require(evidence.pValue) < 1e-20 && evidence.fits)
    #expect(evidence.sentence.contains("The product 'Basic'"))
    #expect(
      evidence.sentence.hasSuffix(
        " 'Core' left, with a similar share, win rate and reps: renamed?"))
  }

  @Test func aMissingOutcomeIsSeen() throws {
    let market = QuietMarket(seed: 2).changing { deal, _ in
      if deal.closes(in: QuietMarket.after) { deal.outcome = .won }
    }
    let evidence = ChangedDefinitions(data: try market.data()).evidence

    #expect(try #require(evidence.pValue) < 1e-20)
    #expect(evidence.sentence.hasPrefix("The outcome 'lost' has "))
  }

  @Test func aRareValueMayBeMissing() throws {
    let market = QuietMarket(seed: 3).changing { deal, _ in
      if deal.id == "D7" { deal.region = "Moon" }
    }
    let moon = market.changing { deal, _ in
      if deal.id == "D7" { deal.closed = QuietMarket.after.start }
    }

    #expect(try #require(ChangedDefinitions(data: try moon.data()).evidence.pValue) > 0.05)
  }

  @Test func withTheSameWordsNothingChanged() throws {
    let evidence = ChangedDefinitions(data: try QuietMarket(seed: 4).data()).evidence

    #expect(evidence.pValue == 1 && evidence.effect == 0 && !evidence.fits)
  }
}
