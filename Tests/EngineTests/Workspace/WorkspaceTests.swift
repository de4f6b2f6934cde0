import TestSupport
import Testing

@testable import Engine

/// What the as-of day knows, and nothing later, is in every answer.
@Suite struct WorkspaceTests {
  /// Lost deals have no amount in this export, so an open deal's was filled in when it was won.
  @Test func aDealOpenAsOfADayDoesNotShowTheAmountOfItsEnd() throws {
    let ended = (0..<40).map { number in
      let day = Day.january(number % 4 == 3 ? 20 : 10)
      var deal = Deal.open("D\(number)").closed(number < 20 ? .won : .lost, on: day)
      if number >= 20 { deal.amount = .zero }
      return deal
    }
    let opened = try OpenedWorkspace()
    let path = try opened.write(ExportText.text(of: ended), as: "deals.csv")
    let workspace = try opened.workspace(asOf: .january(15), taking: path)
    let page = try #require(try workspace.deal("D3"))

    #expect(page.deal.outcome == nil && page.deal.amount == .zero)
    #expect(page.row?.amount == .zero)
    let later = try opened.workspace(asOf: .january(31))
    #expect(try later.deal("D3")?.deal.amount == ended[3].amount)
  }

  @Test func deletingAllThatIsLaterChangesNoAnswer() throws {
    let day = PlantedDeals.firstDay.advanced(by: 600)
    let all = PlantedDeals().deals
    let known = all.filter { $0.created <= day }.map { Self.known($0, on: day) }

    let whole = try Answers(of: all, asOf: day)
    let past = try Answers(of: known, asOf: day)

    #expect(whole.board.rows.count > 100)
    #expect(whole.board.baseRateReason == nil, "a model scores them")
    #expect(whole == past)
  }

  @Test func aModelThatKnewTooLittleLearnsAnewWithTheNextExport() throws {
    let day = PlantedDeals.firstDay.advanced(by: 729)
    let opened = try OpenedWorkspace()
    let deals = PlantedDeals().deals
    let few = try opened.write(ExportText.text(of: Array(deals.prefix(20))), as: "few.csv")
    let all = try opened.write(ExportText.text(of: deals), as: "all.csv")

    let workspace = try opened.workspace(asOf: day, taking: few, isScoring: true)
    let before = try workspace.board().baseRateReason
    _ = try workspace.importExports([all])

    #expect(before != nil)
    #expect(try workspace.board().baseRateReason == nil)
    #expect(try opened.workspace(asOf: day).board() == workspace.board(), "stored as it is shown")
  }

  @Test func aDayBeforeTheDataIsNamedAsThat() throws {
    let opened = try OpenedWorkspace()
    let deals = PlantedDeals(count: 60).deals
    let file = try opened.write(ExportText.text(of: deals), as: "deals.csv")
    let first = try #require(deals.map(\.created).min())
    _ = try opened.workspace(asOf: first, taking: file)

    let early = try opened.workspace(asOf: first.advanced(by: -1))
    #expect(early.firstDay == first)
    #expect(early.asOfNote?.contains("the data begins \(first)") == true)
    let then = try opened.workspace(asOf: first)
    #expect(then.firstDay == nil && then.asOfNote == nil)
  }

  @Test func aLaterExportMovesAWorkspaceThatBeganWithAnOldOne() throws {
    let opened = try OpenedWorkspace()
    let deals = PlantedDeals(count: 60).deals
    let day = PlantedDeals.firstDay.advanced(by: 200)
    let past = deals.filter { $0.created <= day }.map { Self.known($0, on: day) }
    let first = try opened.write(ExportText.text(of: past), as: "first.csv")
    let second = try opened.write(ExportText.text(of: deals), as: "second.csv")
    let today = PlantedDeals.firstDay.advanced(by: 2000)
    let newest = try #require(PlantedDeals(count: 60).book(asOf: today).newestDay)

    let workspace = try opened.workspace(asOf: nil, today: today, taking: first)
    #expect(workspace.asOf <= day)
    _ = try workspace.importExports([second], isScoring: false)

    #expect(workspace.asOf == newest)
    #expect(try workspace.board().rows.isEmpty, "all of them have closed by then")
  }

  @Test func judgingAPastDayLeavesTheInboxOfTodayAlone() throws {
    let opened = try OpenedWorkspace()
    let path = try opened.write(ExportText.text(of: PlantedDeals().deals), as: "deals.csv")
    let day = PlantedDeals.firstDay.advanced(by: 729)
    let today = try opened.workspace(asOf: day, taking: path, isScoring: true)
    let before = try today.alerts()

    try opened.workspace(asOf: day.advanced(by: -200)).score()

    #expect(before.count >= 3)
    #expect(try opened.workspace(asOf: day).alerts() == before)
  }

  @Test func judgingAPastDayLeavesAnEmptyInboxOfTodayEmpty() throws {
    let opened = try OpenedWorkspace()
    let path = try opened.write(ExportText.text(of: PlantedDeals().deals), as: "deals.csv")
    let today = PlantedDeals.firstDay.advanced(by: 2000)
    var settings = WorkspaceSettings()
    settings.alerts[.dataIsOld].isOn = false
    let judged = try opened.workspace(
      asOf: today, settings: settings, taking: path, isScoring: true)
    #expect(try judged.alerts() == [])
    let past = PlantedDeals.firstDay.advanced(by: 729)

    try opened.workspace(asOf: past).score()

    #expect(try !opened.workspace(asOf: past).board().rows.isEmpty)
    #expect(try opened.workspace(asOf: today).alerts() == [])
    #expect(try opened.workspace(asOf: past).alerts() == [], "the inbox is today's")
  }

  @Test func aDealThatHasClosedHasNoOpenAlertBeforeTheNextScore() throws {
    let opened = try OpenedWorkspace()
    let path = try opened.write(ExportText.text(of: PlantedDeals().deals), as: "deals.csv")
    let day = PlantedDeals.firstDay.advanced(by: 729)
    let before = try opened.workspace(asOf: day, taking: path, isScoring: true).alerts()

    let after = try opened.workspace(asOf: day.advanced(by: 1271)).alerts()

    #expect(before.contains { $0.state == .open })
    #expect(after.count == before.count)
    #expect(after.allSatisfy { $0.state == .resolved })
  }

  @Test func aDealSaysWhyItsScoreMovedSinceTheLastOne() throws {
    let opened = try OpenedWorkspace()
    let path = try opened.write(ExportText.text(of: PlantedDeals().deals), as: "deals.csv")
    let (past, now) = (
      PlantedDeals.firstDay.advanced(by: 715), PlantedDeals.firstDay.advanced(by: 729)
    )
    try opened.workspace(asOf: past, taking: path).score()
    let workspace = try opened.workspace(asOf: now)
    let rows = try workspace.board().rows
    let old = try #require(rows.first { $0.created < past && $0.ageDays > 40 })

    let page = try #require(try workspace.deal(old.dealID))
    let change = try #require(page.scoreChange)

    #expect((change.from, change.to) == (past, now))
    #expect(change.before == page.scores.last?.probability)
    #expect(change.after == page.row?.score?.probability)
    #expect(change.dealChanged == 0 && change.modelRetrained == 0, "the same export and model")
    #expect(
      abs(change.calendarMoved - (LogOdds.of(change.after) - LogOdds.of(change.before))) < 1e-12)
    let young = try #require(rows.first { $0.created > past })
    #expect(try workspace.deal(young.dealID)?.scoreChange == nil, "it has no earlier score")
  }

  @Test func aHandfulOfClosedDealsIsNoBaseRate() throws {
    let opened = try OpenedWorkspace()
    let path = try opened.write(ExportText.text(of: PlantedDeals(count: 60).deals), as: "deals.csv")
    let days = (40...729).map { PlantedDeals.firstDay.advanced(by: $0) }
    _ = try opened.workspace(asOf: days[689], taking: path)

    for day in stride(from: 0, through: 689, by: 53).map({ days[$0] }) {
      let workspace = try opened.workspace(asOf: day)
      let board = try workspace.board()
      let closed = try workspace.model().closedDeals
      #expect(board.rows.allSatisfy { ($0.score == nil) == (closed < 30) }, "\(day)")
      #expect(board.rows.allSatisfy { $0.score.map { $0.baseRateDeals == closed } ?? true })
    }
  }

  @Test func aModelOfAPastDayDoesNotAnswerForADayThatKnowsFarMore() throws {
    let opened = try OpenedWorkspace()
    let path = try opened.write(ExportText.text(of: PlantedDeals().deals), as: "deals.csv")
    let day = PlantedDeals.firstDay.advanced(by: 729)
    _ = try opened.workspace(asOf: day, taking: path)
    _ = try opened.workspace(asOf: PlantedDeals.firstDay).train()

    #expect(try opened.workspace(asOf: day).board().baseRateReason == nil)
  }

  @Test func dataOlderThanNinetyDaysIsSeenFromItsNewestDay() throws {
    let opened = try OpenedWorkspace()
    let path = try opened.write(ExportText.text(of: PlantedDeals(count: 50).deals), as: "deals.csv")
    let newest = try #require(PlantedDeals(count: 50).book(asOf: Day(number: 40_000)).newestDay)

    let fed = try opened.workspace(asOf: nil, today: newest.advanced(by: 90), taking: path)
    let stale = try opened.workspace(asOf: nil, today: newest.advanced(by: 91))

    #expect(fed.asOf == newest.advanced(by: 90))
    #expect(fed.asOfNote == nil)
    #expect(stale.asOf == newest)
    #expect(stale.asOfNote?.contains("\(newest)") == true)
  }

  @Test func aDealOfTomorrowIsKeptOutAndDoesNotMoveTheAsOfDay() throws {
    let opened = try OpenedWorkspace()
    let path = try opened.write(ExportText.text(of: Self.twoDays), as: "deals.csv")
    let workspace = try opened.workspace(asOf: nil, today: .january(10))

    let report = try #require(
      try workspace.importExports([path], isScoring: false).first?.report ?? nil)

    #expect(report.accepted == 1)
    #expect(report.findings.map(\.reason) == [.dateOutOfRange])
    #expect(try workspace.newestDay() == .january(10))
    #expect(workspace.asOf == .january(10))
  }

  @Test(arguments: [(9, 11), (11, 10), (11, 9)])
  func theLatestDayIsTodayOrALaterOneAskedFor(asOf: Int32, today: Int32) throws {
    let opened = try OpenedWorkspace()
    let path = try opened.write(ExportText.text(of: Self.twoDays), as: "deals.csv")

    let workspace = try opened.workspace(asOf: .january(asOf), today: .january(today))
    let options = ExportOptions(
      latest: Workspace.latestDay(asOf: .january(asOf), today: .january(today)))
    let rehearsed = try Workspace.rehearse(try ExportFiles([path], options: options))
    let results = try workspace.importExports([path], isScoring: false)

    #expect(results.map(\.report?.accepted) == [2])
    #expect(rehearsed.map(\.report) == results.map(\.report))
    #expect(rehearsed.map(\.counts.added) == results.map(\.counts.added))
  }

  /// One deal of 10 January 2024 and one of the day after.
  private static var twoDays: [Deal] {
    var deals = [Deal.open("A"), .open("B")]
    for index in 0..<2 { deals[index].created = .january(10 + Int32(index)) }
    return deals
  }

  /// The deal as its export would have shown it on a day: a stage is not told about the past.
  private static func known(_ deal: Deal, on day: Day) -> Deal {
    guard let closed = deal.closed, closed > day else { return deal }
    var deal = deal
    (deal.closed, deal.outcome, deal.stage) = (nil, nil, "")
    return deal
  }

  @Test func aRunningPeriodIsComparedWithAsManyDaysOfTheOther() throws {
    let opened = try OpenedWorkspace()
    let deals = RandomDeals(seed: 21, count: 900).deals
    let path = try opened.write(ExportText.text(of: deals), as: "deals.csv")
    let asOf = RandomDeals.after.start.advanced(by: 39)
    let workspace = try opened.workspace(asOf: asOf, taking: path)
    let cube = try workspace.cube(length: .quarter, basis: .closed, where: .all)

    let change = try workspace.change(
      in: cube, by: .region, period: RandomDeals.after, versus: RandomDeals.before, weight: .count)
    let table = try workspace.segments(
      in: cube, by: .region, period: RandomDeals.after, versus: RandomDeals.before)

    let early = deals.filter { deal in
      deal.closed.map { $0 < RandomDeals.before.start.advanced(by: 40) } ?? false
    }
    #expect(change.firstDays == 40 && table.firstDays == 40)
    #expect(change.before.closed == early.count)
    #expect(table.total.winRateChange == change.change)
    #expect(change.doubts.contains { $0.hasSuffix("40 of 91 days, beside as many of 2024Q1") })
  }

  private struct Answers: Equatable {
    var trends: [Trend] = []
    var changes: [WinRateChange] = []
    var tables: [SegmentTable] = []
    let reps: RepLeaderboard
    let board: RiskBoard
    let page: DealPage?
    let alerts: [Alert]

    init(of deals: [Deal], asOf day: Day) throws {
      let opened = try OpenedWorkspace()
      let path = try opened.write(ExportText.text(of: deals), as: "deals.csv")
      let workspace = try opened.workspace(asOf: day, taking: path, isScoring: true)
      for length in [Period.Length.quarter, .month] {
        trends += try Basis.allCases.map { try workspace.trend(by: length, basis: $0) }
      }
      let cube = try workspace.cube(length: .quarter, basis: .closed, where: .all)
      let period = try #require(workspace.lastCompletePeriod(of: cube))
      for dimension in Dimension.allCases {
        changes.append(
          try workspace.change(
            in: cube, by: dimension, period: period, versus: period.previous, weight: .amount))
        tables.append(
          try workspace.segments(in: cube, by: dimension, period: period, versus: period.yearAgo))
      }
      reps = try workspace.reps(in: nil)
      board = try workspace.board(driversFor: nil)
      page = try board.rows.first.flatMap { try workspace.deal($0.dealID) }
      alerts = try workspace.alerts()
    }
  }
}
