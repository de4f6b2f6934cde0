internal import Engine

/// Puts a book's tallies into words and numbers, one truth after the other.
struct TruthBook {
  let market: Market
  let plan: BookPlan
  let tally: Tally

  /// All truths that the deals alone hold.
  var truths: [Truth] {
    [mixShift, conversionDrop, weakRep, strongRep, cycles, overdue, leadSources, products, sizes]
  }

  /// What only the weekly exports show.
  var stages: Truth {
    let long = StagePath.proposal
    return Truth(
      name: "stages",
      what: "deals stand longest in \(market.stages[long]), and forgotten deals are stuck there",
      place: "stage=\(market.stages[long])",
      seen: "screen 1 Risk: stage stalls; screen 4 Alerts, after the history is imported",
      figures: tally.stageDays.indices.compactMap { stage in
        Figure(
          "meanDaysOfWins \(market.stages[stage])", mean: tally.stageDays[stage],
          of: tally.stageWins)
      } + [Figure("stuckDeals", tally.forgotten)])
  }

  private var newest: String { "explain --period \(plan.newest)" }

  private var mixShift: Truth {
    let weak = Market.weakSource
    let name = market.leadSources.names[weak]
    let before = tally.sourcesBefore
    let after = tally.sourcesAfter
    return Truth(
      name: "mixShift",
      what: "deals from \(name) win seldom, and in \(plan.newest) they are far more of the deals",
      place: "leadSource=\(name)",
      seen: "screen 5 Why; \(newest) --by leadSource: a clearly negative mix effect",
      figures: [
        Figure("closedBefore", before[weak].closed), Figure("closedAfter", after[weak].closed),
        share("shareBefore", before[weak].closed, before.reduce(0) { $0 + $1.closed }),
        share("shareAfter", after[weak].closed, after.reduce(0) { $0 + $1.closed }),
        rate("winRateBefore", before[weak]),
        Figure("oddsFactor", perMille: market.leadSources.odds[weak]),
      ].compactMap { $0 })
  }

  private var conversionDrop: Truth {
    let industry = market.industries.names[Market.dropIndustry]
    let region = market.regions.names[Market.dropRegion]
    return Truth(
      name: "conversionDrop",
      what: "since \(plan.newest.start) most deals that would be won in one combination are lost",
      place: "industry=\(industry),region=\(region)",
      seen: "screen 5 Why, Enter on \(industry); \(newest) --by region "
        + "--where industry=\(industry): the \(region) carry the fall",
      figures: [
        Figure("closedBefore", tally.dropBefore.closed), Figure("wonBefore", tally.dropBefore.won),
        Figure("closedAfter", tally.dropAfter.closed), Figure("wonAfter", tally.dropAfter.won),
        rate("winRateBefore", tally.dropBefore), rate("winRateAfter", tally.dropAfter),
        rate("othersBefore", tally.othersBefore), rate("othersAfter", tally.othersAfter),
        Figure("winsLost", perMille: Market.dropPerMille),
      ].compactMap { $0 })
  }

  private var weakRep: Truth {
    rep(
      Market.weakRep, name: "weakRep",
      what: "one rep wins far less often than others win with the same deals")
  }

  private var strongRep: Truth {
    rep(
      Market.strongRep, name: "strongRep",
      what: "one rep wins far more often than others win with the same deals")
  }

  private func rep(_ rep: Int, name: String, what: String) -> Truth {
    let own = tally.reps[rep]
    let closed = tally.reps.reduce(0) { $0 + $1.closed } - own.closed
    let won = tally.reps.reduce(0) { $0 + $1.won } - own.won
    return Truth(
      name: name, what: what, place: "rep=\(market.reps.names[rep])",
      seen: "screen 3 Reps; reps",
      figures: [
        Figure("closed", own.closed), Figure("won", own.won), rate("winRate", own),
        share("othersWinRate", won, closed),
        Figure("oddsFactor", perMille: market.reps.odds[rep]),
      ].compactMap { $0 })
  }

  private var cycles: Truth {
    let figures = market.products.names.indices.flatMap { product in
      let name = market.products.names[product]
      return [("medianDays", 500), ("p90Days", 900)].compactMap { figure, perMille in
        tally.cycles[product].quantile(perMille: perMille).map { Figure("\(figure) \(name)", $0) }
      }
    }
    return Truth(
      name: "cycles", what: "winning takes longer for larger products; losing takes longer still",
      place: "product", seen: "screen 1 Risk: typical winning cycle of similar deals; board",
      figures: figures + [Figure("lossDelayFactor", perMille: Market.lossDelay)])
  }

  private var overdue: Truth {
    Truth(
      name: "overdue",
      what: "some open deals are older than nine in ten wins of their product, some forgotten",
      place: "", seen: "screen 1 Risk: life-cycle breaches; screen 4 Alerts; board",
      figures: [
        Figure("open", tally.open), Figure("beyondP90", tally.overdue),
        Figure("forgotten", tally.forgotten),
      ])
  }

  private var leadSources: Truth {
    odds(
      of: market.leadSources, counts: tally.sources, name: "leadSources",
      what: "how a lead came about says how likely it is won", place: "leadSource",
      seen: "screen 2 Segments; segments --by leadSource; drivers on screen 1 Risk")
  }

  private var products: Truth {
    odds(
      of: market.products, counts: tally.products, name: "products",
      what: "the larger the product the less often it is won", place: "product",
      seen: "screen 2 Segments; segments --by product; drivers on screen 1 Risk")
  }

  private func odds(
    of trait: Trait, counts: [WinCount], name: String, what: String, place: String, seen: String
  ) -> Truth {
    let figures = trait.names.indices.flatMap { code in
      [
        rate("winRate \(trait.names[code])", counts[code]),
        Figure("oddsFactor \(trait.names[code])", perMille: trait.odds[code]),
      ].compactMap { $0 }
    }
    return Truth(name: name, what: what, place: place, seen: seen, figures: figures)
  }

  private var sizes: Truth {
    Truth(
      name: "sizes", what: "within a product larger deals are less often won", place: "amountBand",
      seen: "screen 2 Segments; segments --by amountBand",
      figures: [
        rate("winRateSmallestThird", tally.smallest), rate("winRateLargestThird", tally.largest),
        Figure("oddsFactorSmallest", perMille: Market.smallestOdds),
        Figure("oddsFactorLargest", perMille: Market.largestOdds),
      ].compactMap { $0 })
  }

  private func rate(_ name: String, _ count: WinCount) -> Figure? {
    share(name, count.won, count.closed)
  }

  private func share(_ name: String, _ part: Int, _ whole: Int) -> Figure? {
    Figure(name, part: part, of: whole)
  }
}
