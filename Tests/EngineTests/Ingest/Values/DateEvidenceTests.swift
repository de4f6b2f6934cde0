import Testing

@testable import Engine

@Suite struct DateEvidenceTests {
  private func decision(_ values: String...) -> DateEvidence.Decision {
    var evidence = DateEvidence(upTo: Day("2026-11-26") ?? .january(1))
    for value in values { PaddedText(value).read { evidence.take($0) } }
    return evidence.decision
  }

  private func holdsDays(_ values: String...) -> Bool {
    var evidence = DateEvidence(upTo: Day("2026-11-26") ?? .january(1))
    for value in values { PaddedText(value).read { evidence.take($0) } }
    return evidence.holdsDays
  }

  @Test func aColumnWhoseTimesAreAllMidnightHoldsDays() {
    #expect(holdsDays("2024-01-01T00:00:00.000Z", "", "2024-02-01T00:00:00.000+0000"))
    #expect(holdsDays("1704067200000", "2024-02-01"), "milliseconds since 1970")
    #expect(holdsDays("2024-01-01T00:00:00+02:00"), "midnight where it is written")
  }

  @Test func oneOtherTimeMakesAllOfTheColumnMoments() {
    #expect(!holdsDays("2024-01-01T00:00:00.000Z", "2024-02-01T00:00:01.000Z"))
    #expect(!holdsDays("1704067200000", "1704067201000"))
    #expect(!holdsDays("2024-01-01", "1/2/2024", "x"), "nothing that a zone could move")
  }

  @Test func oneNumberOverTwelveDecidesTheColumn() {
    #expect(decision("1/2/2024", "13/2/2024", "3/3/2024") == .order(.dayMonthYear))
    #expect(decision("1/2/2024", "2/13/2024") == .order(.monthDayYear))
  }

  @Test func datesThatLeaveNoChoiceNeedNoOrder() {
    #expect(decision("2024-01-02", "3 May 2024", "", "x", "45292", "5.5.2024") == .notNeeded)
    #expect(decision("3/3/2024", "3/3/2024") == .notNeeded)
  }

  @Test func withoutSuchANumberTheColumnIsOpen() {
    #expect(
      decision("3/3/2024", "1/2/2024", "5/6/2024")
        == .ambiguous([.dayMonthYear, .monthDayYear], "1/2/2024"))
  }

  @Test func datesOfBothOrdersContradictEachOther() {
    #expect(
      decision("1/2/2024", "13/2/2024", "2/14/2024") == .contradictory("13/2/2024", "2/14/2024"))
  }

  @Test func whatIsNoDateInEitherOrderSaysNothing() {
    #expect(
      decision("13/13/2024", "1/2/2024")
        == .ambiguous([.dayMonthYear, .monthDayYear], "1/2/2024"))
  }

  @Test func datesWithDotsHaveTheDayFirstUnlessTheirValuesSayOtherwise() {
    #expect(decision("2024-01-02", "4.5.2024", "03.04.24") == .usual(.dayMonthYear))
    #expect(decision("01.02.2024", "01.28.2024") == .order(.monthDayYear))
    #expect(decision("01.02.2024", "28.01.2024") == .order(.dayMonthYear))
    #expect(decision("24.01.10", "99.01.31") == .order(.yearMonthDay))
    #expect(decision("28.01.2024", "01.28.2024") == .contradictory("28.01.2024", "01.28.2024"))
    #expect(
      decision("4.5.2024", "4/5/2024") == .ambiguous([.dayMonthYear, .monthDayYear], "4.5.2024"),
      "dots decide nothing for others")
  }

  @Test func aYearOfTwoDigitsMayStandOnEitherSide() {
    #expect(decision("24/01/10") == .ambiguous([.dayMonthYear, .yearMonthDay], "24/01/10"))
    #expect(decision("05/01/10") == .ambiguous(DateOrder.allCases, "05/01/10"))
  }

  @Test func aDayThatIsYetToComeProvesNothing() {
    #expect(
      decision("24/01/10", "23/02/31") == .ambiguous([.dayMonthYear, .yearMonthDay], "24/01/10"))
  }

  @Test func dayMonthAndYearFirstAreToldByWhatCannotBe() {
    #expect(decision("24/01/10", "31/12/09") == .order(.dayMonthYear), "no 2031 is over")
    #expect(decision("24/01/10", "99/01/31") == .order(.yearMonthDay), "no month has 99 days")
    #expect(decision("01/24/10", "02/03/10") == .order(.monthDayYear))
    #expect(decision("24/01/10", "4/01/10") == .order(.dayMonthYear), "no year has one digit")
    #expect(decision("10/10/10", "07/07/07") == .notNeeded)
    #expect(decision("24/01/10", "5/13/2010") == .contradictory("5/13/2010", "24/01/10"))
  }
}
