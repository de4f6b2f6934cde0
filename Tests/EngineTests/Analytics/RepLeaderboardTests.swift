import Testing

@testable import Engine

/// Three reps with the same kind of deals, so that every deal has the chance 49/90, by scipy.
///
///     n, w, p = array([40, 40]), array([24, 16]), 49/90; e, v = n*p, n*p*(1-p)
///     w/e; w/e - 1.959963984540054*sqrt(v)/e; chi2.sf((((w-e)**2)/v).sum(), 1)
@Suite struct RepLeaderboardTests {
  private static let asOf = Day(number: 20_000)

  private static func deals(
    _ rep: String, won: Int, lost: Int, region: String = "Europe", daysAgo: Int = 10
  ) -> [Deal] {
    (0..<won + lost).map { number in
      Deal(
        id: "\(rep)\(region)\(number)", created: asOf.advanced(by: -daysAgo - 30),
        closed: asOf.advanced(by: -daysAgo), outcome: number < won ? .won : .lost,
        amount: Amount(minorUnits: 500_000), rep: rep, region: region)
    }
  }

  private static let team =
    deals("Ada", won: 24, lost: 16) + deals("Bob", won: 16, lost: 24) + deals("Cy", won: 9, lost: 1)

  private static func board(_ deals: [Deal], minimum: Int = 30) throws -> RepLeaderboard {
    try RepLeaderboard(of: DealBook(of: deals, asOf: asOf), in: nil, minimum: minimum)
  }

  @Test func expectedWinsRatioAndTestAgreeWithScipy() throws {
    let board = try Self.board(Self.team)
    let (ada, bob) = (board.ranked[0], board.ranked[1])

    #expect(abs((ada.expectedWins ?? 0) - 21.77777777777778) < 1e-6)
    #expect(abs((ada.ratio ?? 0) - 1.1020408163265305) < 1e-7)
    #expect(abs((ada.adjustedRate ?? 0) - 0.6) < 1e-7)
    #expect(abs((ada.ratioInterval?.lower ?? 0) - 0.81856763) < 1e-7)
    #expect(abs((bob.ratioInterval?.upper ?? 0) - 1.01816706) < 1e-7)
    #expect(abs((board.differP ?? 0) - 0.04937322451890615) < 1e-7)
    #expect(ada.flag == nil && bob.flag == nil, "smallest adjusted p is 0.133")
    #expect(abs((board.gap ?? 0) - 0.2) < 1e-12)
    #expect(abs((board.gapByChance ?? 0) - 0.0888) < 0.01, "mean of 200,000 draws in numpy")
  }

  @Test func belowTheMinimumARepIsListedApartAndNeverRanked() throws {
    let board = try Self.board(Self.team)

    #expect(board.ranked.map(\.rep) == ["Ada", "Bob"])
    #expect(board.ranked.map(\.rank) == [1, 2])
    #expect(board.unranked.map(\.rep) == ["Cy"])
    #expect(board.unranked[0].rank == nil && board.unranked[0].flag == nil)
    #expect(board.unranked[0].winRate == 0.9)
    #expect(try Self.board(Self.team, minimum: 10).ranked.map(\.rep) == ["Cy", "Ada", "Bob"])
  }

  @Test func hardDealsDoNotCountAgainstARep() throws {
    let easy = Self.deals("Ada", won: 80, lost: 20) + Self.deals("Bob", won: 16, lost: 4)
    let hard =
      Self.deals("Ada", won: 4, lost: 16, region: "India")
      + Self.deals("Bob", won: 20, lost: 80, region: "India")
    let board = try Self.board(easy + hard)

    #expect(board.ranked.map(\.winRate) == [0.7, 0.3])
    #expect(board.ranked.allSatisfy { abs(($0.ratio ?? 0) - 1) < 0.06 }, "70 and 30 % won")
    #expect((board.differP ?? 0) > 0.5)
  }

  @Test func whoIsFarFromLuckIsFlagged() throws {
    let crowd = (0..<6).flatMap { Self.deals("R\($0)", won: 50, lost: 50) }
    let board = try Self.board(
      crowd + Self.deals("Star", won: 80, lost: 20) + Self.deals("Weak", won: 20, lost: 80))

    #expect(board.ranked.first?.rep == "Star" && board.ranked.first?.flag == "above")
    #expect(board.ranked.last?.rep == "Weak" && board.ranked.last?.flag == "below")
    #expect(board.ranked.dropFirst().dropLast().allSatisfy { $0.flag == nil })
  }

  @Test func expectedWinsAddUpToTheWins() throws {
    let deals = RandomDeals(seed: 5, count: 600).deals
    let board = try RepLeaderboard(
      of: DealBook(of: deals, asOf: RandomDeals.after.lastDay), in: nil, minimum: 1)
    let expected = board.ranked.reduce(0) { $0 + ($1.expectedWins ?? 0) }
    let won = board.ranked.reduce(0) { $0 + $1.won }

    #expect(abs(expected - Double(won)) < 1e-6)
  }

  @Test func withoutClosedDealsItIsRefused() {
    let open = [Deal(id: "A", created: Self.asOf, amount: .zero)]

    #expect(throws: CubeError.noClosedDeals(asOf: Self.asOf)) { _ = try Self.board(open) }
  }

  /// statsmodels.stats.proportion.proportion_confint(24, 40, method="wilson"), then 9 of 10.
  @Test func everyRepHasAWilsonIntervalRankedOrNot() throws {
    let board = try Self.board(Self.team)
    let (ada, cy) = (try #require(board.ranked[0].interval), board.unranked[0].interval)

    #expect(
      abs(ada.lower - 0.44595893660346186) < 1e-8 && abs(ada.upper - 0.7365167431570808) < 1e-8)
    #expect(
      abs((cy?.lower ?? 0) - 0.5958499732047614) < 1e-8
        && abs((cy?.upper ?? 0) - 0.982123786904927) < 1e-8)
  }

  @Test func onlyDealsClosedInThePeriodCountAndOpenOnesStandApart() throws {
    let open = Deal(
      id: "O", created: Self.asOf, amount: Amount(minorUnits: 70), rep: "Dee")
    let late = Self.deals("Ada", won: 0, lost: 40, region: "India", daysAgo: 200)
    let month = FiscalCalendar.calendarYear.period(
      .month, containing: Self.asOf.advanced(by: -10))
    let board = try RepLeaderboard(
      of: DealBook(of: Self.team + late + [open], asOf: Self.asOf), in: month, minimum: 30)

    #expect(board.ranked.map(\.winRate) == [0.6, 0.4])
    #expect(board.unranked.map(\.rep) == ["Cy", "Dee"])
    #expect(board.unranked[1].winRate == nil && board.unranked[1].ratio == nil)
    #expect(board.unranked[1].openAmount.minorUnits == 70)
  }

  @Test func aFilterNarrowsTheDealsAndRefusesAnUnknownValue() throws {
    let book = DealBook(
      of: Self.team + Self.deals("Bob", won: 30, lost: 0, region: "India"), asOf: Self.asOf)
    let india = DealFilter([Segment(.region, "India")])
    let board = try RepLeaderboard(of: book, in: nil, minimum: 30, where: india)

    #expect(board.ranked.map(\.rep) == ["Bob"] && board.unranked.isEmpty)
    #expect(board.differP == nil && board.gap == nil && board.gapByChance == nil, "one rep only")
    #expect(throws: CubeError.self) {
      _ = try RepLeaderboard(
        of: book, in: nil, minimum: 30, where: DealFilter([Segment(.region, "Mars")]))
    }
  }
}
