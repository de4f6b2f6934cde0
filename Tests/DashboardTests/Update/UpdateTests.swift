@testable import Dashboard
import Engine
import Screen
import Testing

@Suite struct UpdateTests {
  private func opened(_ width: Int = 80, _ height: Int = 24) -> State {
    Film(.sales, width, height).state
  }

  @Test func theFirstActionAsksForTheBoardFirst() {
    var state = State(size: Size(80, 24), asOf: Day(number: 20_000))

    let effects = update(&state, .started)

    #expect(
      effects == [
        .loadBoard(.all, request: 1), .loadPeriods(.closed, request: 2), .loadAlerts(request: 3),
      ])
  }

  @Test func nothingIsAskedTwice() {
    var state = State(size: Size(80, 24), asOf: Day(number: 20_000))
    _ = update(&state, .started)

    #expect(update(&state, .key(.character("k"))) == [])
    #expect(update(&state, .resized(Size(100, 30))) == [])
  }

  @Test func lateAnswersAreDropped() {
    var state = opened()
    let narrow = DealFilter([Segment(.industry, "SaaS")])
    _ = update(&state, .key(.character(":")))
    for character in "where industry=SaaS" { _ = update(&state, .key(.character(character))) }
    let asked = update(&state, .key(.enter))
    guard case .loadBoard(narrow, let request)? = asked.first else {
      Issue.record("no board was asked for: \(asked)")
      return
    }

    _ = update(&state, .board(Fixture.odd.board(.all), request: request - 1))
    #expect(state.risk.count == 20)

    _ = update(&state, .board(Fixture.sales.board(narrow), request: request))
    #expect(state.risk.count == 6)

    _ = update(&state, .board(Fixture.odd.board(.all), request: request))
    #expect(state.risk.count == 6)
  }

  @Test func leavingTheWhyScreenStopsTheSearchForDrivers() throws {
    var state = opened()
    let asked = update(&state, .key(.character("5")))
    let request = try #require(
      asked.compactMap { if case .loadDrivers(_, let request) = $0 { request } else { nil } }.first)

    let left = update(&state, .key(.character("1")))
    let back = update(&state, .key(.character("5")))

    #expect(state.screen == .why)
    #expect(left == [.stop(.drivers, request: request)])
    #expect(back.contains { if case .loadDrivers = $0 { true } else { false } })
  }

  @Test func escapeLeavesARunningSearchBeforeItLeavesTheScreen() throws {
    var state = opened()
    let asked = update(&state, .key(.character("5")))
    let request = try #require(
      asked.compactMap { if case .loadDrivers(_, let request) = $0 { request } else { nil } }.first)

    let stopped = update(&state, .key(.escape))
    #expect(state.screen == .why)
    #expect(stopped == [.stop(.drivers, request: request)])
    #expect(state.message?.text.hasPrefix("search stopped") == true)
    #expect(update(&state, .key(.down)) == [], "it is not asked again by itself")

    let again = update(&state, .key(.character("r")))
    #expect(again.contains { if case .loadDrivers = $0 { true } else { false } })
    _ = update(&state, .key(.escape))
    _ = update(&state, .key(.escape))
    #expect(state.screen == .risk)
  }

  @Test func theSeasonLendsTheBaseAndTakesItBack() {
    var film = Film(.sales, 80, 24)
    film.play("6 End Enter")
    #expect(film.state.screen == .why && film.state.against == .yearAgo)

    film.play("Esc")
    #expect(film.state.screen == .diagnosis && film.state.against == .previous)

    film.play("Enter b b 6")
    #expect(film.state.against == .yearAgo, "what was chosen by hand stays")
  }

  @Test func aHypothesisWithNothingToShowStaysAndSaysWhy() {
    var fixture = Fixture.sales
    fixture.alerts = []
    fixture.deals = Array(fixture.deals.prefix(1))
    var film = Film(fixture, 80, 24)
    film.play("6 Down Down Down Down Enter")
    #expect(film.state.screen == .diagnosis)
    #expect(
      film.state.message?.text
        == "nothing to show there, because no deal in the inbox is stalled in its stage")

    film.play(": 'where_industry=SaaS' Enter 1 6 Home Down Enter")
    #expect(film.state.screen == .diagnosis)
    #expect(
      film.state.message?.text
        == "nothing to show there, because no deal is open in these segments")
  }

  @Test func theWrittenAnswerIsCopiedAsMarkdown() throws {
    var film = Film(.sales, 80, 24)
    film.play("5 w y")

    let answer = try #require(film.state.writtenAnswer)
    #expect(film.effects.last == .copy(answer.markdown + "\n"))
    #expect(answer.markdown.hasPrefix("## Win rate 2026Q2: 44.0 %, down 2.5 points from 2026Q1"))
  }

  @Test func aFailedLoadSaysSoInOneLine() {
    var state = State(size: Size(80, 24), asOf: Day(number: 20_000))
    _ = update(&state, .started)

    _ = update(&state, .failed("the database is busy", request: 1))
    #expect(state.message == Message("the database is busy", kind: .error))

    _ = update(&state, .key(.down))
    #expect(state.message == nil)
    _ = update(&state, .failed("an old story", request: 77))
    #expect(state.message == nil)
  }

  @Test func theSelectionStaysWithTheDealWhenTheDataChanges() {
    var film = Film(.sales, 80, 24)
    film.play("Down Down Down")
    #expect(film.state.risk.cursor.id == "D04402")

    var changed = Fixture.sales
    changed.deals.removeFirst()
    changed.deals[1].thousands = 9_000
    var state = film.state
    let asked = update(&state, .dataChanged(version: 2, currency: nil))
    _ = update(&state, .board(changed.board(.all), request: state.lastRequest - asked.count + 1))

    #expect(state.risk.cursor.id == "D04402")
    #expect(state.risk.isSortStale)
    #expect(state.risk.shownIDs.prefix(3) == ["D03991", "D04110", "D04402"])
  }

  @Test func aCurrencyThatBecomesKnownIsShown() {
    var state = Film(.sales, 80, 24).state
    #expect(state.money.mark == "$")

    _ = update(&state, .dataChanged(version: 2, currency: "EUR"))

    #expect(state.money.mark == "€")
  }

  @Test func whatOthersDidWithAlertsIsAskedForAlone() {
    var state = Film(.sales, 80, 24).state

    let asked = update(&state, .inboxChanged)

    #expect(asked == [.loadAlerts(request: state.lastRequest)])
  }

  @Test func movedRowsFallIntoPlaceOnceNobodyTypes() {
    var film = Film(.sales, 80, 24)
    film.play("Down Down Down")
    var changed = Fixture.sales
    changed.deals[2].thousands = 9_000
    var state = film.state
    let asked = update(&state, .dataChanged(version: 2, currency: nil))
    let effects = update(
      &state, .board(changed.board(.all), request: state.lastRequest - asked.count + 1))
    guard case .wake(5000, let first)? = effects.first,
      case .wake(5000, let second)? = update(&state, .key(.control("g"))).last
    else {
      Issue.record("no timer was asked for")
      return
    }

    _ = update(&state, .woke(first))
    #expect(state.risk.isSortStale)
    _ = update(&state, .woke(second))
    #expect(!state.risk.isSortStale)
    #expect(state.risk.shownIDs.first == "D04402")
    #expect(state.risk.cursor.id == "D04402")
  }

  @Test func theInboxSaysThatCrumbsDoNotNarrowIt() {
    for width in [80, 120] {
      var film = Film(.sales, width, 24)
      film.play("4")
      #expect(!film.canvas.text.contains("of all deals"))
      film.play("2 Enter 4")
      #expect(film.canvas.text.contains("of all deals"), "\(width) columns")
    }
  }

  @Test func aLongListIsNarrowedOnceTheTypedKeyIsSeen() {
    var many = Fixture.sales
    many.deals = (0..<6000).map { number in
      var deal = Fixture.sales.deals[number % Fixture.sales.deals.count]
      deal.id = "D\(number)"
      return deal
    }
    var film = Film(many, 80, 24)
    film.play("/")
    var state = film.state

    let typed = update(&state, .key(.character("x")))
    #expect(state.prompt.text == "x")
    #expect(typed == [.wake(afterMilliseconds: 30, token: state.lastToken)])
    #expect(state.risk.count == 6000)
    _ = update(&state, .woke(state.lastToken))
    #expect(state.risk.count < 6000)

    _ = update(&state, .key(.character("q")))
    _ = update(&state, .key(.enter))
    #expect(state.risk.count == 0, "Enter does not wait")
  }

  @Test func theDetailFollowsOnceTheCursorRests() {
    var state = opened()
    let first = update(&state, .key(.down))
    let second = update(&state, .key(.down))
    #expect(first == [.wake(afterMilliseconds: 100, token: 1)])
    #expect(second == [.wake(afterMilliseconds: 100, token: 2)])

    _ = update(&state, .woke(1))
    #expect(state.risk.peek == "D04217")
    _ = update(&state, .woke(2))
    #expect(state.risk.peek == "D04110")
  }

  @Test func besideTheListThePageIsLoadedOnlyAfterTheRest() {
    var state = opened(120, 40)

    let moved = update(&state, .key(.down))
    #expect(moved == [.wake(afterMilliseconds: 100, token: state.lastToken)])
    let rested = update(&state, .woke(state.lastToken))
    #expect(rested == [.loadDeal("D03991", request: state.lastRequest)])
  }

  @Test func quarterAndFilterHoldOnEveryScreen() {
    var film = Film(.sales, 80, 24)
    film.play("[ 2 Enter 5")

    #expect(film.state.comparison?.period.description == "2026Q1")
    #expect(film.state.why.change.answer?.after.period.description == "2026Q1")
    #expect(film.state.filter == DealFilter([Segment(.industry, "FinTech")]))
    film.play("3")
    #expect(film.state.reps.board.answer?.period?.description == "2026Q1")
    film.play("1")
    #expect(film.state.risk.count == 5)
  }

  @Test func pastedTextRunsNoCommand() {
    var state = opened()

    #expect(update(&state, .key(.paste("q"))) == [])
    #expect(state == opened())
  }

  @Test func theSameActionsGiveTheSameState() {
    let keys = "Down 2 Enter Tab 5 b m Esc 4 a 1 / 'ana' Enter s"
    var (first, second) = (Film(.sales, 120, 40), Film(.sales, 120, 40))
    first.play(keys)
    second.play(keys)

    #expect(first.state == second.state)
    #expect(first.effects == second.effects)
  }
}
