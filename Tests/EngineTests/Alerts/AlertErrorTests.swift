import Testing

@testable import Engine

@Suite struct AlertErrorTests {
  @Test func everyErrorSaysWhatIsWrongAndWhatToDo() {
    let errors: [AlertError] = [
      .unknown(12), .resolved(3),
      .snoozedIntoThePast(4, until: Day(number: 20_454), asOf: BoardRow.day), .pending(5),
      .hasNoStage(6), .emptyNote(7), .changedSince(8),
    ]

    #expect(
      errors.map { "\($0)" } == [
        "no alert 12; list them with `quarterdeck alerts`",
        "alert 3 is resolved already; it comes back by itself when the condition does",
        "alert 4 cannot be snoozed until 2026-01-01: that is not after 2026-01-15;"
          + " name a later day",
        "alert 5 is only pending; it opens when its condition has held for long enough",
        "alert 6 is about no deal whose stage could change; snooze or resolve it instead",
        "the note for alert 7 is empty; write what others should know",
        "alert 8 has changed since; look at it again instead of undoing",
      ])
  }
}
