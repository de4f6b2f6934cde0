import Testing

@testable import Engine

@Suite struct TypicalCyclesTests {
  private static let asOf = Day(number: 20_000)

  /// Core takes 11 to 40 days to a win, Max 51 to 80; each is lost after twice the time.
  private static func deals(_ product: String, from shortest: Int32, wins: Int32) -> [Deal] {
    (0..<wins).flatMap { number -> [Deal] in
      let days = shortest + number % 30
      return [
        deal(product, "w\(number)", days: days, outcome: .won),
        deal(product, "l\(number)", days: 2 * days, outcome: .lost),
      ]
    }
  }

  private static func deal(
    _ product: String, _ name: String, days: Int32, outcome: Outcome?, industry: String = "Retail"
  ) -> Deal {
    let end = asOf.advanced(by: outcome == nil ? 0 : -300)
    return Deal(
      id: product + name, created: end.advanced(by: -Int(days)), closed: outcome == nil ? nil : end,
      outcome: outcome, amount: Amount(minorUnits: 100_000), industry: industry, product: product)
  }

  private static func cycles(
    of open: Deal, among deals: [Deal]
  ) -> (cycle: TypicalCycle, state: LifeCycleState) {
    let book = DealBook(of: deals + [open], asOf: asOf)
    let cycles = TypicalCycles(of: book)
    return (cycles.cycle(of: deals.count), cycles.state(of: deals.count))
  }

  private static let history = deals("Core", from: 11, wins: 60) + deals("Max", from: 51, wins: 60)

  @Test func aDealIsComparedWithItsOwnProduct() {
    let core = Self.cycles(of: Self.deal("Core", "o", days: 5, outcome: nil), among: Self.history)
    let max = Self.cycles(of: Self.deal("Max", "o", days: 5, outcome: nil), among: Self.history)

    #expect(core.cycle.wins == 60 && core.cycle.deals == 121)
    #expect((core.cycle.median, core.cycle.p90) == (25, 37))
    #expect((max.cycle.median, max.cycle.p90) == (65, 77))
    #expect(core.cycle.group.first == Segment(.product, "Core"))
  }

  /// It would seem to be small.
  @Test func aDealWithoutAnAmountIsComparedWithDealsOfAllAmounts() {
    var open = Self.deal("Core", "o", days: 5, outcome: nil)
    open.amount = .zero
    let dimensions = Self.cycles(of: open, among: Self.history).cycle.group.map(\.dimension)

    #expect(dimensions == [.product, .industry, .region, .leadSource])
  }

  @Test(arguments: [(24, LifeCycleState.fine), (28, .watch), (36, .watch), (40, .breach)])
  func anAgeStandsAgainstMedianAndNinetiethPercentile(age: Int, state: LifeCycleState) {
    let open = Self.deal("Core", "o", days: Int32(age), outcome: nil)

    #expect(Self.cycles(of: open, among: Self.history).state == state)
  }

  /// No age lowers odds that nobody ever lost against, however far beyond the longest win it is.
  @Test(arguments: [Int32(45), 600])
  func whereEveryDealWasWonNoAgeIsABreach(age: Int32) {
    let won = (0..<40).map { Self.deal("Core", "w\($0)", days: 5 + $0 % 30, outcome: .won) }
    let open = Self.deal("Core", "o", days: age, outcome: nil)

    #expect(Self.cycles(of: open, among: won).state == .old)
  }

  @Test func lateIsOldAndNoBreachWhereTheOddsHaveNotFallen() {
    let history = (0..<40).flatMap { number in
      [
        Self.deal("Core", "w\(number)", days: number < 35 ? 10 : 50, outcome: .won),
        Self.deal("Core", "l\(number)", days: 5, outcome: .lost),
      ]
    }
    let open = Self.deal("Core", "o", days: 51, outcome: nil)
    let young = Self.deal("Core", "o", days: 49, outcome: nil)

    #expect(Self.cycles(of: young, among: history).state == .watch)
    #expect(Self.cycles(of: open, among: history).state == .breach, "nobody won later")
    #expect(
      Self.cycles(of: open, among: history + [Self.deal("Core", "w", days: 90, outcome: .won)])
        .state == .old)
  }

  /// A third of the deals has not had the time to end.
  @Test func inAYoungBookALateDealIsOldAndNoBreach() {
    let young = (0..<40).flatMap { number in
      [
        Self.deal("Core", "w\(number)", days: 10, outcome: .won),
        Self.deal("Core", "l\(number)", days: 5, outcome: .lost),
        Self.deal("Core", "o\(number)", days: 30, outcome: nil),
      ]
    }
    let late = Self.deal("Core", "o", days: 35, outcome: nil)
    let older = (0..<40).map { Self.deal("Core", "x\($0)", days: 33, outcome: .lost) }

    #expect(Self.cycles(of: late, among: young).state == .old)
    #expect(Self.cycles(of: late, among: young.filter { $0.outcome != nil }).state == .breach)
    let lost = older.map { Self.deal("Core", $0.id, days: 36, outcome: .lost) }
    #expect(Self.cycles(of: late, among: young + lost).state == .breach, "who ended later lost")
  }

  @Test func aProductWithTooFewWinsIsComparedWithAllDeals() {
    let history = Self.history + Self.deals("New", from: 200, wins: 29)
    let open = Self.deal("New", "o", days: 5, outcome: nil)
    let answer = Self.cycles(of: open, among: history)

    #expect(answer.cycle.group.isEmpty)
    #expect(answer.cycle.wins == 149)
  }

  @Test func belowThirtyWinsNothingIsTypical() {
    let open = Self.deal("Core", "o", days: 500, outcome: nil)
    let answer = Self.cycles(of: open, among: Self.deals("Core", from: 11, wins: 29))

    #expect(answer.cycle.wins == 29 && answer.cycle.median == nil && answer.cycle.p90 == nil)
    #expect(answer.state == .unknown)
  }

  /// Every deal is a large win in Core for Retail; most are from Europe, by a Partner.
  private static func narrowing(europe: Int, partner: Int) -> [Deal] {
    (0..<60).map { number in
      var won = deal("Core", "w\(number)", days: 10 + Int32(number), outcome: .won)
      won.region = number < europe ? "Europe" : "India"
      won.leadSource = number < partner ? "Partner" : "Inbound"
      return won
    }
  }

  @Test(arguments: [(60, 30, 5, 30), (60, 29, 4, 60), (30, 29, 4, 30), (29, 29, 3, 60)])
  func theLastDimensionIsDroppedFirstUntilThirtyWinsAreAlike(
    europe: Int, partner: Int, level: Int, wins: Int
  ) {
    var open = Self.deal("Core", "o", days: 5, outcome: nil)
    (open.region, open.leadSource) = ("Europe", "Partner")
    let deals = Self.narrowing(europe: europe, partner: partner)
    let cycle = Self.cycles(of: open, among: deals).cycle
    let similar = [
      Segment(.product, "Core"), Segment(.amountBand, "large"), Segment(.industry, "Retail"),
      Segment(.region, "Europe"), Segment(.leadSource, "Partner"),
    ]

    #expect(cycle.group == Array(similar.prefix(level)))
    #expect(cycle.wins == wins)
  }

  @Test func slowWinsStillOpenLengthenTheCycle() {
    let closed = Self.deals("Core", from: 11, wins: 60)
    let waiting = (0..<200).map { Self.deal("Core", "s\($0)", days: 30, outcome: nil) }
    let plain = Self.cycles(of: Self.deal("Core", "o", days: 5, outcome: nil), among: closed)
    let open = Self.deal("Core", "o", days: 5, outcome: nil)
    let censored = Self.cycles(of: open, among: closed + waiting)

    #expect(plain.cycle.median == 25)
    #expect((censored.cycle.median ?? 0) > 30, "wins after day 30 stand for those still open")
  }
}
