import Engine
import Screen
import Testing

@testable import quarterdeck

@Suite struct HeadwayTests {
  @Test func storingShowsABarTheShareThePaceAndTheTimeLeft() {
    #expect(
      Self.line(of: .storing(file: "/a/deals.csv", rows: 630_000, of: 1_000_000), after: 3.5)
        == "storing deals.csv [############........] 63 %, 180,000 rows/s, 3 s left")
    #expect(
      Self.line(of: .storing(file: "deals.csv", rows: 100, of: 100_000), after: 10)
        == "storing deals.csv [....................] 0 %, 10 rows/s, 167 min left")
  }

  @Test func theTimeLeftRunsDownBetweenTwoReports() {
    let step = ImportStep.storing(file: "deals.csv", rows: 50, of: 100)

    #expect(Self.line(of: step, after: 10, elapsed: 14).hasSuffix(", 6 s left"))
    #expect(Self.line(of: step, after: 10, elapsed: 60).hasSuffix(", 1 s left"))
  }

  @Test func whatCannotBeKnownIsNotSaid() {
    #expect(
      Self.line(of: .storing(file: "deals.csv", rows: 0, of: 1000), after: 0)
        == "storing deals.csv [....................] 0 %")
    #expect(
      Self.line(of: .storing(file: "deals.csv", rows: 1000, of: 1000), after: 4)
        == "storing deals.csv [####################] 100 %, 250 rows/s, finishing")
    #expect(
      Self.line(of: .storing(file: "deals.csv", rows: 0, of: 0), after: 0)
        == "storing deals.csv [####################] 100 %, finishing")
  }

  @Test func theOtherStepsAreNamedWithWhatIsKnownOfThem() {
    #expect(
      Self.line(of: .checking(file: "deals.csv", rows: 1_200_000, share: 0.25), after: 2)
        == "checking deals.csv [#####...............] 25 %, 600,000 rows/s, 6 s left")
    #expect(Self.line(of: .committing(file: "deals.csv"), after: 2) == "saving deals.csv: 2 s")
    #expect(Self.line(of: .scoring, after: 3) == "scoring the open deals: 3 s")
    let waiting = Headway(task: .waiting("checking"), elapsed: .seconds(12), told: .zero)
    #expect(waiting.line(columns: 80) == "checking: 12 s")
  }

  @Test(arguments: [1, 10, 30, 40, 60, 80, 200])
  func theLineLeavesTheLastColumnFree(columns: Int) {
    let name = "/x/\u{1B}[31m" + String(repeating: "商", count: 200)
    for rows in [0, 1, 500_000, 1_000_000] {
      let line = Self.line(
        of: .storing(file: name, rows: rows, of: 1_000_000), after: 2, columns: columns)
      #expect(TextWidth.columns(line) <= max(1, columns - 1), "\(line)")
      #expect(!line.contains("\u{1B}"))
    }
  }

  @Test func aNarrowTerminalKeepsTheNumbersRatherThanTheBar() {
    let line = Self.line(
      of: .storing(file: "deals.csv", rows: 630_000, of: 1_000_000), after: 3.5, columns: 52)

    #expect(line == "storing deals.csv: 63 %, 180,000 rows/s, 3 s left")
  }

  @Test func aStepGoesOnUntilItsFileOrItsKindIsAnother() {
    let task = Headway.Task.importing(.checking(file: "a", rows: 10, share: 0.5))

    #expect(Headway.Task.importing(.checking(file: "a", rows: 20, share: 0.5)).continues(task))
    #expect(!Headway.Task.importing(.checking(file: "a", rows: 5, share: 0.5)).continues(task))
    #expect(!Headway.Task.importing(.checking(file: "b", rows: 20, share: 0.5)).continues(task))
    #expect(!Headway.Task.importing(.storing(file: "a", rows: 0, of: 20)).continues(task))
  }

  private static func line(
    of step: ImportStep, after told: Double, elapsed: Double? = nil, columns: Int = 80
  ) -> String {
    Headway(task: .importing(step), elapsed: .seconds(elapsed ?? told), told: .seconds(told))
      .line(columns: columns)
  }
}
