import Engine
import Testing

@testable import Dashboard

@Suite struct AlertBoxesTests {
  private static let boxes = AlertBoxes([
    alert(1, "A", .open), alert(2, "B", .snoozed), alert(3, "A", .resolved), alert(4, "B", .open),
  ])

  @Test func everyBoxKeepsTheOrderGiven() {
    #expect(Self.boxes[.open].map(\.id) == [1, 4])
    #expect(Self.boxes[.acknowledged].isEmpty)
    #expect(Self.boxes["A"].map(\.id) == [1, 3])
    #expect(Self.boxes["C"].isEmpty)
  }

  @Test func movedAlertsChangeTheirBoxAndNotTheirPlace() {
    let moved = Self.boxes.moving([1, 4], to: .snoozed)

    #expect(moved[.open].isEmpty)
    #expect(moved[.snoozed].map(\.id) == [1, 2, 4])
    #expect(moved["A"].map(\.state) == [.snoozed, .resolved])
  }

  private static func alert(_ id: Int64, _ dealID: String, _ state: Alert.State) -> Alert {
    let day = Day(number: 20_000)
    return Alert(
      id: id, rule: .lifeCycleBreach, dealID: dealID, rep: "R", amount: .zero, state: state,
      severity: .high, episode: 1, firstSeen: day, lastSeen: day, snoozedUntil: nil,
      acknowledgedBy: nil, sentence: "old")
  }
}
