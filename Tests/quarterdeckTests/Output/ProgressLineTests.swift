import Engine
import Testing

@testable import quarterdeck

@Suite struct ProgressLineTests {
  @Test func aStepIsNamedWithHowFarItIs() {
    #expect(
      ProgressLine.text(of: .storing(file: "/a/deals.csv", rows: 630, of: 1000))
        == "storing deals.csv [############........] 63 %")
    #expect(
      ProgressLine.text(of: .storing(file: "deals.csv", rows: 0, of: 0))
        == "storing deals.csv [####################] 100 %")
    #expect(
      ProgressLine.text(of: .checking(file: "deals.csv", rows: 12)) == "checking deals.csv: 12 rows"
    )
  }

  @Test func theNameOfAFileSteersNothingAndFitsTheLine() {
    let text = ProgressLine.text(
      of: .storing(file: "/x/\u{1B}[31m" + String(repeating: "n", count: 200), rows: 1, of: 2))

    #expect(!text.contains("\u{1B}"))
    #expect(text.count < 80)
  }
}
