import Engine
import Testing

@testable import quarterdeck

@Suite struct ProgressLineTests {
  @Test func aStepIsNamedWithHowFarItIs() {
    #expect(
      Self.text(of: .storing(file: "/a/deals.csv", rows: 630, of: 1000))
        == "storing deals.csv [############........] 63 %")
    #expect(
      Self.text(of: .storing(file: "deals.csv", rows: 0, of: 0))
        == "storing deals.csv [####################] 100 %")
    #expect(
      Self.text(of: .checking(file: "deals.csv", rows: 1200)) == "checking deals.csv: 1,200 rows")
    #expect(Self.text(of: .scoring, seconds: 3) == "scoring the open deals: 3 s")
  }

  @Test func workThatCannotTellHowFarItIsCountsTheSeconds() {
    #expect(ProgressLine.text(of: .waiting("checking"), seconds: 12) == "checking: 12 s")
  }

  @Test func theNameOfAFileSteersNothingAndFitsTheLine() {
    let text = Self.text(
      of: .storing(file: "/x/\u{1B}[31m" + String(repeating: "n", count: 200), rows: 1, of: 2))

    #expect(!text.contains("\u{1B}"))
    #expect(text.count < 80)
  }

  private static func text(of step: ImportStep, seconds: Int = 0) -> String {
    ProgressLine.text(of: .importing(step), seconds: seconds)
  }
}
