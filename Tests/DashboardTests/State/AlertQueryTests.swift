import Engine
import Testing

@testable import Dashboard

@Suite struct AlertQueryTests {
  private static let alert: Alert = {
    var alert = Alert(
      id: 1, rule: .closeDatePushed, dealID: "D04217", rep: "Ana Ruiz", stage: "Proposal",
      severity: .high, sentence: "close date moved back 3 times", firstSeen: Day(number: 1),
      lastSeen: Day(number: 1))
    alert.acknowledgedBy = "cro"
    alert.note = "waits for the board"
    return alert
  }()

  @Test(arguments: [
    ("", true), ("4217", true), ("ana", true), ("pushed", true), ("close_date_pushed", true),
    ("high proposal", true), ("cro", true), ("board", true), ("3 times", true), ("bo xyz", false),
    ("!ana", false), ("!bob ruiz", true), ("!", true), ("chen", false),
  ])
  func everyWordHasToBeSomewhere(text: String, matches: Bool) {
    #expect(AlertQuery(text).matches(Self.alert) == matches)
  }
}
