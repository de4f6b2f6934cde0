import Testing

@testable import Engine

@Suite struct AlertOrderTests {
  private static func alert(
    _ id: Int64, _ severity: Alert.Severity, amount: Int64
  ) -> Alert {
    let day = Day(number: 20_000)
    return Alert(
      id: id, rule: .stageStall, dealID: "D\(id)", rep: "Ada",
      amount: Amount(minorUnits: amount), state: .open, severity: severity, episode: 1,
      firstSeen: day, lastSeen: day, snoozedUntil: nil, acknowledgedBy: nil, sentence: "stands")
  }

  @Test func worstFirstThenTheMostMoneyThenTheOldest() {
    let alerts = [
      Self.alert(1, .watch, amount: 900), Self.alert(2, .high, amount: 5),
      Self.alert(3, .critical, amount: 1), Self.alert(4, .high, amount: 70),
      Self.alert(5, .high, amount: 5),
    ]

    #expect(alerts.sorted(by: AlertOrder.isWorse).map(\.id) == [3, 4, 2, 5, 1])
    #expect(alerts.reversed().sorted(by: AlertOrder.isWorse).map(\.id) == [3, 4, 2, 5, 1])
  }
}
