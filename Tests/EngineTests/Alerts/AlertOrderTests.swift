import TestSupport
import Testing

@testable import Engine

@Suite struct AlertOrderTests {
  @Test func severityComesBeforeAmountAndAmountBeforeAge() {
    let alerts = [
      Alerts.alert(1, severity: .watch, amount: 900), Alerts.alert(2, severity: .high, amount: 10),
      Alerts.alert(3, severity: .critical, amount: 1), Alerts.alert(4, severity: .high, amount: 20),
      Alerts.alert(5, severity: .critical, amount: 1),
    ]

    #expect(alerts.sorted(by: AlertOrder.isWorse).map(\.id) == [3, 5, 4, 2, 1])
  }

  @Test func noAlertIsWorseThanItself() {
    let alert = Alerts.alert(1)

    #expect(!AlertOrder.isWorse(alert, alert))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func theOrderDoesNotDependOnTheOrderBefore(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alerts = (1...40).map { id in
      Alerts.alert(
        id, severity: Alert.Severity.allCases.randomElement(using: &generator) ?? .watch,
        amount: .random(in: 0...5, using: &generator))
    }
    let sorted = alerts.sorted(by: AlertOrder.isWorse)

    #expect(alerts.shuffled(using: &generator).sorted(by: AlertOrder.isWorse) == sorted)
  }
}
