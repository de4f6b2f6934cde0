@testable import Dashboard
import Engine
import Testing

@Suite struct FormatTests {
  @Test func thingsAreCountedInTheRightNumber() {
    #expect(Format.count(1, of: "alert") == "1 alert")
    #expect(
      [0, 2, 5000].map { Format.count($0, of: "row") } == ["0 rows", "2 rows", "5,000 rows"])
  }

  @Test(arguments: [
    (0.467, "46.7 %"), (0, "0.0 %"), (1, "100.0 %"), (0.00049, "0.0 %"), (-0.0001, "0.0 %"),
    (.nan, "–"), (.infinity, "–"),
  ])
  func ratesPrintAsPercent(rate: Double, text: String) {
    #expect(Format.percent(rate) == text)
  }

  @Test func aRangeOfOnePlaceIsThePlace() {
    #expect(Format.range(1...9) == "1–9")
    #expect(Format.range(3...3) == "3")
    #expect(Format.range(251...9750) == "251–9,750")
  }

  @Test func missingValuesPrintADash() {
    #expect(Format.range(nil) == "–")
    #expect(Format.percent(nil) == "–")
    #expect(Format.interval(nil) == "–")
    #expect(Format.points(nil) == "–")
    #expect(Format.pointsInterval(nil) == "–")
    #expect(Format.days(nil) == "–")
    #expect(Format.decimal(nil) == "–")
    #expect(Format.pValue(nil) == "p = –")
  }

  @Test(arguments: [
    (-0.029, "−2.9 pp"), (0.004, "+0.4 pp"), (0, "0.0 pp"), (-0.0004, "0.0 pp"),
    (0.0005, "+0.1 pp"),
  ])
  func pointsCarryTheirSignUnlessTheyRoundToZero(difference: Double, text: String) {
    #expect(Format.points(difference) == text)
  }

  @Test func distancesFromZeroCarryTheirSignUnlessTheyRoundToZero() {
    #expect([-5.407, 0.34, 0.04, 0].map { Format.distance($0) } == ["−5.4", "+0.3", "0.0", "0.0"])
    #expect(Format.distance(nil) == "–")
  }

  @Test func intervalsNameTheirUnitOnce() {
    #expect(Format.interval(Interval(lower: 0.436, upper: 0.498)) == "43.6–49.8 %")
    #expect(Format.interval(Interval(lower: 0.436, upper: 0.498), digits: 0) == "44–50 %")
    #expect(Format.pointsInterval(Interval(lower: -0.056, upper: -0.01)) == "−5.6 to −1.0 pp")
  }

  @Test(arguments: [
    (0.25, "p = 0.25"), (0.049, "p = 0.049"), (0.001, "p = 0.001"), (0.0004, "p < 0.001"),
    (1, "p = 1.00"),
  ])
  func pValuesGetAThirdDigitWhereItMatters(p: Double, text: String) {
    #expect(Format.pValue(p) == text)
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (5_000, "5,000"), (1_234_567, "1,234,567"), (-12_345, "−12,345"),
  ])
  func countsAreGroupedByThousands(count: Int, text: String) {
    #expect(Format.count(count) == text)
  }

  @Test func daysAndBlanksRead() {
    #expect(Format.days(1_112) == "1,112 d")
    #expect(Format.segment("") == "(blank)")
    #expect(Format.segment("Europe") == "Europe")
  }

  @Test(arguments: [
    (0, "0 d", "0 d"), (999, "999 d", "+999 d"), (1054, "1054d", "+1054d"),
    (10_400, "28 y", "+28 y"),
  ])
  func daysFitTheirColumns(days: Int, short: String, signed: String) {
    #expect(Format.shortDays(days) == short)
    #expect(Format.signedDays(days) == signed)
    #expect(Format.signedDays(-9_999) == "−9999d")
  }

  @Test func anEventNamesTheDaysBetweenWhichItHappened() {
    let day = Day(number: 20_000)
    let seen = [nil, day.advanced(by: -9), day].map {
      Format.when(DealEvent(.ownerChanged, dealID: "A", day: day, seenAfter: $0))
    }

    #expect(
      seen == [
        "2024-10-04", "between 2024-09-25 and 2024-10-04", "between two exports of 2024-10-04",
      ])
  }

  @Test func anErrorReadsAsASentence() {
    #expect(Format.sentence("no deal 'x'") == "No deal 'x'.")
    #expect(Format.sentence("renamed?") == "Renamed?")
    #expect(Format.sentence("/srv/ws is locked") == "/srv/ws is locked.")
    #expect(Format.sentence("srv/ws is locked") == "srv/ws is locked.")
  }

  @Test func marksDifferForEveryStateAndSeverity() {
    #expect(Set(RiskLevel.allCases.map { Format.mark(of: $0) }).count == 5)
    #expect(Set(Alert.Severity.allCases.map { Format.mark(of: $0) }) == ["!!", "!", "~"])
  }

  @Test func hugeNumbersDoNotCrash() {
    #expect(Format.decimal(1e300) == "huge")
    #expect(Format.count(.min).hasPrefix("−9,223"))
  }
}
