import Testing

@testable import Engine

@Suite struct DateEvidenceTests {
  private func decision(_ values: String...) -> DateEvidence.Decision {
    var evidence = DateEvidence()
    for value in values { PaddedText(value).read { evidence.take($0) } }
    return evidence.decision
  }

  @Test func oneNumberOverTwelveDecidesTheColumn() {
    #expect(decision("1/2/2024", "13/2/2024", "3/3/2024") == .order(.dayMonthYear))
    #expect(decision("1/2/2024", "2/13/2024") == .order(.monthDayYear))
  }

  @Test func datesThatLeaveNoChoiceNeedNoOrder() {
    #expect(decision("2024-01-02", "3 May 2024", "", "x", "45292", "4.5.2024") == .notNeeded)
    #expect(decision("3/3/2024", "3/3/2024") == .notNeeded)
  }

  @Test func withoutSuchANumberTheColumnIsOpen() {
    #expect(decision("3/3/2024", "1/2/2024", "5/6/2024") == .ambiguous("1/2/2024"))
  }

  @Test func datesOfBothOrdersContradictEachOther() {
    #expect(
      decision("1/2/2024", "13/2/2024", "2/14/2024") == .contradictory("13/2/2024", "2/14/2024"))
  }

  @Test func whatIsNoDateInEitherOrderSaysNothing() {
    #expect(decision("13/13/2024", "1/2/2024") == .ambiguous("1/2/2024"))
  }
}
