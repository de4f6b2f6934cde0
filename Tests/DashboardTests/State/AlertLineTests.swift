import Engine
import Testing

@testable import Dashboard

@Suite struct AlertLineTests {
  private static func alert(_ id: Int64, _ rep: String, _ rule: Alert.Rule = .stageStall) -> Alert {
    Alert(
      id: id, rule: rule, dealID: rule == .modelDrift ? "" : "D\(id)", rep: rep, severity: .watch,
      sentence: "", firstSeen: Day(number: 1), lastSeen: Day(number: 1))
  }

  private static let alerts = [
    alert(1, "Ana"), alert(2, "Bo"), alert(3, "Ana"), alert(4, "Ana", .scoreDrop), alert(5, "Bo"),
    alert(6, "Ana"), alert(7, "", .modelDrift), alert(8, "", .modelDrift),
    alert(9, "", .modelDrift),
  ]

  @Test func threeOfOneRuleAndRepShareTheLineOfTheWorst() {
    let lines = AlertLine.lines(of: Self.alerts, isFolded: true)

    #expect(lines.map(\.alert.id) == [1, 2, 4, 5, 7, 8, 9])
    #expect(lines[0].ids == [1, 3, 6])
    #expect(lines.dropFirst().allSatisfy { $0.similar.isEmpty })
  }

  @Test func unfoldedEveryAlertHasItsLine() {
    #expect(
      AlertLine.lines(of: Self.alerts, isFolded: false).map(\.ids) == Self.alerts.map { [$0.id] })
  }
}
