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

  @Test func whatIsPendingOrSilencedWaits() {
    var silenced = Self.alert(5, "A", .acknowledged)
    silenced.silencedBy = .stageStall
    let boxes = AlertBoxes([silenced, Self.alert(6, "A", .pending), Self.alert(7, "A", .open)])

    #expect(boxes[.waiting].map(\.id) == [5, 6])
    #expect(boxes[.open].map(\.id) == [7])
    #expect(boxes[.acknowledged].isEmpty)
  }

  private static func alert(_ id: Int64, _ dealID: String, _ state: Alert.State) -> Alert {
    let day = Day(number: 20_000)
    return Alert(
      id: id, rule: .lifeCycleBreach, dealID: dealID, rep: "R", severity: .high, sentence: "old",
      state: state, firstSeen: day, lastSeen: day)
  }
}
