@testable import Dashboard
import Engine
import Testing

@Suite struct RiskQueryTests {
  private let row = FixtureDeal(
    id: "D04217", rep: "Ana Ruiz", industry: "HealthTech", region: "Europe", stage: "Proposal",
    thousands: 182, age: 112, probability: 0.07, alerts: ["stage_stall"]
  ).row(asOf: Day(number: 20_000), hasModel: true)

  @Test(arguments: [
    "", "  ", "ana", "ANA", "health europe", "rep:ana", "!demo", "!rep:chen", "amount:>100k",
    "amount:<0.2m", ">100k", "age:>100", "risk:>90", "stage:prop", "alert:stall", "state:breach",
    "deal:D042",
  ])
  func aDealMatches(text: String) {
    #expect(RiskQuery(text).matches(row))
  }

  @Test(arguments: [
    "chen", "ana chen", "rep:health", "!ana", "amount:<100k", "age:<112", "risk:>93",
    "region:>5", "amount:>lots", "x:y",
  ])
  func aDealDoesNotMatch(text: String) {
    #expect(!RiskQuery(text).matches(row))
  }
}
