import Engine
import Testing

@testable import Dashboard

@Suite struct FormatAlertsTests {
  private static let day = Day(number: 20_000)

  private func alert(
    _ rule: Alert.Rule = .stageStall, about dealID: String = "", segment: String = "",
    rep: String = ""
  ) -> Alert {
    Alert(
      id: 1, rule: rule, dealID: dealID, segment: segment, rep: rep, stage: "Demo",
      amount: Amount(minorUnits: 18_240_000), severity: .high, sentence: "", firstSeen: Self.day,
      lastSeen: Self.day)
  }

  @Test func anAlertAboutADealNamesItItsRepAndItsMoney() {
    let alert = alert(about: "D04217")

    #expect(alert.subject == "D04217")
    #expect(alert.owner == "(blank)")
    #expect(alert.amount(MoneyFormat()) == "$182k")
  }

  @Test(arguments: [
    (Alert.Rule.modelDrift, "", "the model"), (.dataIsOld, "", "the data"),
    (.segmentDrop, "region=North = South", "North = South"),
  ])
  func anAlertAboutNoDealHasNeitherRepNorMoney(rule: Alert.Rule, segment: String, subject: String) {
    let alert = alert(rule, segment: segment)

    #expect(alert.subject == subject)
    #expect(alert.owner == "–")
    #expect(alert.amount(MoneyFormat()) == "–")
  }

  @Test(
    arguments: [
      (0, "1970-01-01 00:00 UTC"), (1_786_712_640, "2026-08-14 13:04 UTC"),
      (1_795_564_799, "2026-11-24 23:59 UTC"),
    ] as [(Int64, String)])
  func aMomentIsADayAndAMinute(seconds: Int64, text: String) {
    #expect(Format.moment(seconds) == text)
  }

  @Test func whatWasDoneNamesTheFirstAlertAndHowManyThereAre() {
    let alerts = [alert(about: "A"), alert(about: "B")]

    #expect(Format.words(.resolve, alerts) == "resolved A, 2 alerts")
    #expect(Format.words(.snooze(until: Self.day), [alerts[1]]) == "snoozed B until 2024-10-04")
    #expect(Format.words(.wontAct, [alerts[0]]) == "silent while A is in Demo")
  }
}
