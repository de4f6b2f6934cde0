internal import Engine

/// Makes each deal of a book from nothing but the seed and the deal's number.
///
/// No deal depends on another, so a book need not be held to be written.
struct DealMaker {
  let market: Market
  let plan: BookPlan
  let count: Int
  let seed: UInt64

  /// Numbers run from 0 in order of creation.
  func deal(_ number: Int) -> SyntheticDeal {
    var generator = SplitMix64(seed: seed, stream: number)
    let days = plan.workdays
    let created = days[(number * days.count + generator.below(days.count)) / count]
    let sources =
      created >= plan.shiftStart ? market.shiftedLeadSources : market.leadSources
    let traits = Traits(
      industry: market.industries.draw(with: &generator),
      region: market.regions.draw(with: &generator),
      product: market.products.draw(with: &generator),
      leadSource: sources.draw(with: &generator),
      rep: market.reps.draw(with: &generator), amountRank: generator.below(65_536))
    let life = life(of: traits, created: created, with: &generator)
    return SyntheticDeal(
      number: number, created: created, closed: life.closed, isWon: life.isWon,
      isForgotten: life.isForgotten, industry: traits.industry, region: traits.region,
      product: traits.product, leadSource: traits.leadSource, rep: traits.rep,
      amount: amount(of: traits), sizeRank: traits.amountRank, path: life.path,
      lastStage: life.lastStage)
  }

  /// What is known of a deal when it is created.
  private struct Traits {
    let industry: UInt8
    let region: UInt8
    let product: UInt8
    let leadSource: UInt8
    let rep: UInt8
    let amountRank: Int
  }

  /// What becomes of it.
  private struct Life {
    let closed: Int32
    let isWon: Bool
    let isForgotten: Bool
    let path: StagePath
    let lastStage: UInt8
  }

  private func life(
    of traits: Traits, created: Int32, with generator: inout SplitMix64
  ) -> Life {
    let odds = odds(of: traits)
    var isWon = generator.below(1000 + odds) < odds
    let days = Cycle.days(
      median: market.medianCycles[Int(traits.product)], rank: generator.below(65_536),
      scale: plan.cycleScale, delay: isWon ? 1000 : Market.lossDelay)
    let closed = workday(from: created + Int32(days))
    let isSpoilt = generator.chance(perMille: Market.dropPerMille)
    if isSpoilt, isDropping(traits), closed >= plan.newest.start.number { isWon = false }
    let isForgotten =
      generator.chance(perMille: plan.forgottenPerMille) && plan.forgottenDays.contains(created)
    let last = isForgotten ? StagePath.proposal : finalStage(won: isWon, with: &generator)
    let path = StagePath(days: closed - created, endingIn: last, with: &generator)
    let isMarkedClosed = generator.chance(perMille: 350)
    return Life(
      closed: isForgotten || closed > plan.end.number ? SyntheticDeal.open : closed, isWon: isWon,
      isForgotten: isForgotten, path: path,
      lastStage: isMarkedClosed ? UInt8(StagePath.closed) : UInt8(last))
  }

  /// The working stage in which it ends.
  private func finalStage(won: Bool, with generator: inout SplitMix64) -> Int {
    let draw = generator.below(1000)
    if won { return draw < 850 ? 3 : 2 }
    return draw < 150 ? 0 : draw < 400 ? 1 : draw < 750 ? 2 : 3
  }

  private func isDropping(_ traits: Traits) -> Bool {
    traits.industry == Market.dropIndustry && traits.region == Market.dropRegion
  }

  /// Odds of winning in thousandths.
  private func odds(of traits: Traits) -> Int {
    let sizes =
      Market.smallestOdds
      + (Market.largestOdds - Market.smallestOdds) * traits.amountRank / 65_536
    let factors = [
      market.industries.odds[Int(traits.industry)], market.regions.odds[Int(traits.region)],
      market.products.odds[Int(traits.product)], market.leadSources.odds[Int(traits.leadSource)],
      market.reps.odds[Int(traits.rep)], sizes,
    ]
    return factors.reduce(Market.baseOdds) { $0 * $1 / 1000 }
  }

  /// Whole major units, to ten.
  private func amount(of traits: Traits) -> Int {
    let median = market.medianAmounts[Int(traits.product)]
    return median * SkewedTable.perMille(atRank: traits.amountRank) / 10_000 * 10
  }

  /// The day itself, or Monday after a weekend.
  private func workday(from day: Int32) -> Int32 {
    day + [0, 0, 0, 0, 0, 2, 1][Int(BookPlan.weekday(day))]
  }
}
