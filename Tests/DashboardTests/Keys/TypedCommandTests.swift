@testable import Dashboard
import Engine
import Testing

@Suite struct TypedCommandTests {
  @Test(arguments: [
    ("risk", TypedCommand.run(.showRisk)), ("q", .run(.quit)), ("clear", .clear),
    ("by lead source", .by(.leadSource)), ("by lead_source", .by(.leadSource)),
    ("where region=North America", .narrow(Segment(.region, "North America"))),
    ("where industry=", .narrow(Segment(.industry, ""))),
    ("deal D04217", .deal("D04217")), ("measure amount", .weigh(.amount)),
    ("versus year", .against(.yearAgo)), ("basis created", .basis(.created)),
    ("theme nord", .theme("nord")), ("sort at risk", .sort(.valueAtRisk)),
    ("filter ana !demo", .filter("ana !demo")),
  ])
  func commandsAreUnderstood(text: String, command: TypedCommand) {
    #expect(TypedCommand(text) == command)
  }

  @Test func aViewTakesItsDimensionAndItsQuarter() {
    let quarter = TypedCommand.period(Fixture.quarter("2026Q2"))

    #expect(
      TypedCommand("segments by region quarter 2026q2")
        == .several([.run(.showSegments), .by(.region), quarter]))
    #expect(TypedCommand("by lead source quarter 2026q2") == .several([.by(.leadSource), quarter]))
    #expect(TypedCommand("reps quarter 2026q2") == .several([.run(.showReps), quarter]))
    #expect(TypedCommand("reps by region") == .unknown("reps by region"))
    #expect(TypedCommand("segments by") == .unknown("segments by"))
    #expect(TypedCommand("quit now") == .unknown("quit now"))
    #expect(TypedCommand("filter by quarter end") == .filter("by quarter end"))
  }

  @Test(arguments: ["", "fly", "by moon", "quarter 2024", "where Europe", "deal", "measure"])
  func whatIsNoCommandStaysAsItWasTyped(text: String) {
    #expect(TypedCommand(text) == .unknown(text))
  }

  @Test func quartersAndMonthsAreUnderstood() {
    #expect(TypedCommand("quarter 2026q2") == .period(Fixture.quarter("2026Q2")))
    #expect(TypedCommand("quarter 2026-05") == .period(Fixture.quarter("2026-05")))
  }
}
