import Testing

@testable import Engine

@Suite struct AlertErrorTests {
  @Test func everyErrorSaysWhatIsWrongAndWhatToDo() {
    let errors: [AlertError] = [
      .unknown(12), .resolved(3),
      .snoozedIntoThePast(4, until: Day(number: 20_454), asOf: BoardRow.day),
    ]

    #expect(
      errors.map { "\($0)" } == [
        "no alert 12; list them with `quarterdeck alerts`",
        "alert 3 is resolved already; it comes back by itself when the condition does",
        "alert 4 cannot be snoozed until 2026-01-01: that is not after 2026-01-15;"
          + " name a later day",
      ])
  }
}
