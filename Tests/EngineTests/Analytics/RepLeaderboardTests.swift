import TestSupport
import Testing

@testable import Engine

/// Three reps with the same kind of deals, so that every deal has the chance 49/90, and the real
/// export; by `python3 Tests/Oracles/rep_leaderboard.py ../shared/data/skygeni_sales_data.csv`.
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

    #expect(abs((ada.expectedWins ?? 0) - 21.77777777777778) < 1e-11)
    #expect(abs((ada.ratio ?? 0) - 1.1020408163265307) < 1e-11)
    #expect(abs((ada.adjustedRate ?? 0) - 0.6) < 1e-11)
    #expect(abs((ada.ratioInterval?.lower ?? 0) - 0.8185676310701155) < 1e-11)
    #expect(abs((bob.ratioInterval?.upper ?? 0) - 1.0181670628074357) < 1e-11)
    #expect(abs((board.differP ?? 0) - 0.04937322451890615) < 1e-11)
    #expect(abs((board.overdispersion?.phi ?? 0) - 3.8626182180189135) < 1e-10)
    #expect(
      abs((bob.funnel95?.lower ?? 0) - 0.44287470640876003) < 1e-11, "wider by the root of phi")
    #expect(abs((ada.pValue ?? 0) - 0.5874194800775389) < 1e-11)
    #expect(abs((bob.pValue ?? 0) - 0.09425455984163912) < 1e-11)
    #expect(abs((bob.adjustedP ?? 0) - 0.18850911968327824) < 1e-11)
    #expect(ada.flag == nil && bob.flag == nil)
    #expect(abs((board.gap ?? 0) - 0.2) < 1e-12)
    #expect(abs((board.gapByChance ?? 0) - 0.08857139692954996) < 1e-11)
  }

  @Test func belowTheMinimumARepIsListedApartAndNeverRanked() throws {
    let board = try Self.board(Self.team)

    #expect(board.ranked.map(\.rep) == ["Ada", "Bob"])
    #expect(board.ranked.map(\.rank) == [1, 2])
    #expect(board.unranked.map(\.rep) == ["Cy"])
    #expect(board.unranked[0].rank == nil && board.unranked[0].flag == nil)
    #expect(board.unranked[0].ranks == nil && board.unranked[0].pValue == nil)
    #expect(board.unranked[0].shrunkenRate != nil, "few deals are what shrinking is for")
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

  /// `python3 Tests/Oracles/win_rate.py`, 24 of 40, then 9 of 10.
  @Test func everyRepHasAWilsonIntervalRankedOrNot() throws {
    let board = try Self.board(Self.team)
    let (ada, cy) = (try #require(board.ranked[0].interval), board.unranked[0].interval)

    #expect(
      abs(ada.lower - 0.44595893660346186) < 1e-11 && abs(ada.upper - 0.7365167431570808) < 1e-11)
    #expect(
      abs((cy?.lower ?? 0) - 0.5958499732047614) < 1e-11
        && abs((cy?.upper ?? 0) - 0.982123786904927) < 1e-11)
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

  /// The issue's own figures: a gap of 10.9 points beside 13.9 by chance, and no difference.
  @Test(.enabled(if: RealData.isHere, "\(RealData.missing)"))
  func realRepsDoNotDiffer() throws {
    let newest = try #require(Day("2024-07-20"))
    let book = try RealBook.book(asOf: newest)
    let board = try RepLeaderboard(of: book, in: nil, minimum: 30)

    #expect(board.ranked.count == 25 && board.unranked.isEmpty)
    #expect(abs((board.gap ?? 0) - 0.10867198838896946) < 1e-12)
    #expect(abs((board.gapByChance ?? 0) - 0.13879575491403812) < 1e-11)
    #expect(abs((board.differP ?? 0) - 0.9813085965727133) < 1e-11)
    #expect(abs((board.overdispersion?.phi ?? 0) - 0.49467926791648736) < 1e-11)
    #expect(abs((board.overdispersion?.z ?? 0) + 1.8411914252432433) < 1e-11)
    #expect(abs((board.overdispersion?.pValue ?? 0) - 0.9672032442552334) < 1e-11)
    #expect(board.pooling?.theta == 0)
    #expect(board.ranked.allSatisfy { $0.shrunkenRate == 0.4526 })
    #expect(board.ranked.allSatisfy { $0.ranks?.interval == 1...25 && $0.ranks?.expected == 13 })
    #expect(board.ranked.first?.rep == "rep_21" && board.ranked.last?.rep == "rep_22")
    #expect(abs((board.ranked.first?.pValue ?? 0) - 0.1161421204203147) < 1e-11)
    #expect(board.ranked.allSatisfy { $0.flag == nil && ($0.adjustedP ?? 0) > 0.999_999 })
  }

  /// Of 200 teams of equally good reps about one in twenty may show one, and more than twenty
  /// would happen once in a thousand times.
  @Test func amongEquallyGoodRepsLuckRarelyFlagsOne() throws {
    let boards = try (1...200 as ClosedRange<UInt64>).map { seed in
      try RepLeaderboard(
        of: DealBook(
          of: RandomDeals(seed: seed, count: 400).deals, asOf: RandomDeals.after.lastDay),
        in: nil, minimum: 30)
    }

    #expect(boards.allSatisfy { $0.ranked.count == 5 })
    #expect(boards.filter { $0.ranked.contains { $0.flag != nil } }.count <= 20)
  }

  @Test func repsThatDifferKeepTheirOrderAndTheOthersAreUnsure() throws {
    let crowd = (0..<6).flatMap { Self.deals("R\($0)", won: 48 + $0, lost: 52 - $0) }
    let board = try Self.board(
      crowd + Self.deals("Star", won: 85, lost: 15) + Self.deals("Weak", won: 15, lost: 85))
    let (first, last) = (board.ranked[0], board.ranked[7])

    #expect(first.ranks?.interval == 1...1 && last.ranks?.interval == 8...8)
    #expect(board.ranked[1...6].allSatisfy { ($0.ranks?.interval.count ?? 0) >= 4 })
    #expect((first.shrunkenRate ?? 1) < 0.85 && (last.shrunkenRate ?? 0) > 0.15)
    #expect((board.overdispersion?.z ?? 0) > 5)
    #expect((first.funnel998?.upper ?? 0) > (first.funnel95?.upper ?? 9))
  }

  private static let oddTeams = [
    deals("Ada", won: 24, lost: 16), deals("Ada", won: 0, lost: 1),
    deals("Ada", won: 40, lost: 0) + deals("Bob", won: 35, lost: 0),
    deals("Ada", won: 0, lost: 40) + deals("Bob", won: 0, lost: 35),
    deals("Ada", won: 40, lost: 0) + deals("Bob", won: 0, lost: 40),
    (0..<10_000).flatMap { deals("R\($0)", won: $0 % 3 == 0 ? 1 : 0, lost: $0 % 3 == 0 ? 0 : 1) },
    team.map { deal in
      var deal = deal
      deal.amount = .zero
      return deal
    },
  ]

  @Test(arguments: oddTeams.indices, [1, 30])
  func oddTeamsHaveAnAnswerWithoutNonsense(team: Int, minimum: Int) throws {
    let board = try Self.board(Self.oddTeams[team], minimum: minimum)
    let rows = board.ranked + board.unranked
    let numbers = Self.numbers(in: board)

    #expect(numbers.allSatisfy { $0.isFinite })
    #expect(rows.allSatisfy { (0...1).contains($0.shrunkenRate ?? -1) })
    #expect(rows.allSatisfy { ($0.pValue ?? 0) <= 1 && ($0.adjustedP ?? 0) <= 1 })
    #expect((0...1).contains(board.gapByChance ?? 0))
    #expect(board.ranked.allSatisfy { ($0.ranks?.interval.upperBound ?? 0) <= board.ranked.count })
  }

  private static func numbers(in value: Any) -> [Double] {
    if let number = value as? Double { return [number] }
    return Mirror(reflecting: value).children.flatMap { numbers(in: $0.value) }
  }

  @Test func wonAllOrLostAllTellsNothingApart() throws {
    for team in [2, 3] {
      let board = try Self.board(Self.oddTeams[team])

      #expect(board.pooling?.mean == (team == 2 ? 1 : 0) && board.overdispersion == nil)
      #expect(board.differP == nil && (board.gapByChance ?? 1) < 1e-6)
      #expect(board.ranked.allSatisfy { $0.flag == nil && $0.ranks?.interval == 1...2 })
    }
  }
}
