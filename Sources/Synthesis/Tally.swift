internal import Engine

/// Counts a book's deals where truths are planted, in one pass and without holding them.
struct Tally {
  private let plan: BookPlan
  private let overdueAges: [Int32]

  /// Per lead source: deals closed in the quarter before the newest and in the newest.
  private(set) var sourcesBefore: [WinCount]
  private(set) var sourcesAfter: [WinCount]
  /// Per lead source, product, rep over all quarters, and per third of the amounts' range.
  private(set) var sources: [WinCount]
  private(set) var products: [WinCount]
  private(set) var reps: [WinCount]
  private(set) var smallest = WinCount()
  private(set) var largest = WinCount()
  /// The combination that drops, and the other deals, in the two quarters.
  private(set) var dropBefore = WinCount()
  private(set) var dropAfter = WinCount()
  private(set) var othersBefore = WinCount()
  private(set) var othersAfter = WinCount()
  private(set) var cycles: [CycleCount]
  /// Wins, and the days that they stood in each working stage.
  private(set) var stageWins = 0
  private(set) var stageDays = [0, 0, 0, 0]
  private(set) var open = 0
  private(set) var overdue = 0
  private(set) var forgotten = 0

  init(market: Market, plan: BookPlan) {
    self.plan = plan
    overdueAges = market.medianCycles.map {
      Int32(Cycle.days(median: $0, rank: 58_982, scale: plan.cycleScale, delay: 1000))
    }
    func empty(_ trait: Trait) -> [WinCount] {
      Array(repeating: WinCount(), count: trait.names.count)
    }
    sourcesBefore = empty(market.leadSources)
    sourcesAfter = empty(market.leadSources)
    sources = empty(market.leadSources)
    products = empty(market.products)
    reps = empty(market.reps)
    cycles = market.products.names.map { _ in CycleCount() }
  }

  mutating func add(_ deal: SyntheticDeal) {
    guard !deal.isOpen else { return addOpen(deal) }
    let product = Int(deal.product)
    sources[Int(deal.leadSource)].add(won: deal.isWon)
    products[product].add(won: deal.isWon)
    reps[Int(deal.rep)].add(won: deal.isWon)
    if deal.sizeRank < 21_845 { smallest.add(won: deal.isWon) }
    if deal.sizeRank >= 43_691 { largest.add(won: deal.isWon) }
    if deal.isWon { addWin(deal) }
    addToQuarter(deal)
  }

  private mutating func addWin(_ deal: SyntheticDeal) {
    let days = deal.closed - deal.created
    cycles[Int(deal.product)].add(Int(days))
    stageWins += 1
    for stage in stageDays.indices {
      stageDays[stage] += Int(deal.path.days(in: stage, until: days))
    }
  }

  private mutating func addOpen(_ deal: SyntheticDeal) {
    let age = plan.end.number - deal.created
    open += 1
    overdue += age > overdueAges[Int(deal.product)] ? 1 : 0
    forgotten += deal.isForgotten ? 1 : 0
  }

  private mutating func addToQuarter(_ deal: SyntheticDeal) {
    let drops =
      deal.industry == Market.dropIndustry && deal.region == Market.dropRegion
    let source = Int(deal.leadSource)
    let day = Day(number: deal.closed)
    if plan.newest.days.contains(day) {
      sourcesAfter[source].add(won: deal.isWon)
      if drops { dropAfter.add(won: deal.isWon) } else { othersAfter.add(won: deal.isWon) }
    } else if plan.newest.previous.days.contains(day) {
      sourcesBefore[source].add(won: deal.isWon)
      if drops { dropBefore.add(won: deal.isWon) } else { othersBefore.add(won: deal.isWon) }
    }
  }
}
