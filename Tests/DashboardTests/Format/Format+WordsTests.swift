@testable import Dashboard
import Engine
import Testing

@Suite struct FormatWordsTests {
  private func alert(about dealID: String, rep: String) -> Alert {
    Alert(
      id: 1, rule: dealID.isEmpty ? .modelDrift : .stageStall, dealID: dealID, rep: rep,
      amount: Amount(minorUnits: 18_240_000), state: .open, severity: .high, episode: 1,
      firstSeen: Day(number: 20_000), lastSeen: Day(number: 20_000), snoozedUntil: nil,
      acknowledgedBy: nil, sentence: "")
  }

  @Test func anAlertAboutADealNamesItItsRepAndItsMoney() {
    let alert = alert(about: "D04217", rep: "")

    #expect(alert.subject == "D04217")
    #expect(alert.owner == "(blank)")
    #expect(alert.amount(MoneyFormat()) == "$182k")
  }

  @Test func anAlertAboutTheModelHasNeitherRepNorMoney() {
    let alert = alert(about: "", rep: "")

    #expect(alert.subject == "the model")
    #expect(alert.owner == "–")
    #expect(alert.amount(MoneyFormat()) == "–")
  }
}
