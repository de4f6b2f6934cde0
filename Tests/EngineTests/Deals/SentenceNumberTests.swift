@testable import Engine
import Testing

@Test(arguments: [
  (0.0, 3, "0.000"), (0.6894, 3, "0.689"), (-0.0107, 4, "−0.0107"), (-0.00001, 3, "0.000"),
  (12.5, 0, "13"), (1.05, 1, "1.1"),
])
func decimalHasItsDigits(value: Double, digits: Int, text: String) {
  #expect(SentenceNumber.decimal(value, digits: digits) == text)
}

@Test func percentIsWhole() {
  #expect(SentenceNumber.percent(0.3149) == "31 %")
  #expect(SentenceNumber.percent(1) == "100 %")
}

@Test func countIsGrouped() {
  #expect(SentenceNumber.count(1241) == "1,241")
  #expect(SentenceNumber.count(-7) == "−7")
}

@Test func looksAreToldWhereThereAreMoreThanDeals() {
  #expect(SentenceNumber.deals(1241, looks: 1241) == "1,241 deals")
  #expect(SentenceNumber.deals(360, "later ", looks: 950) == "360 later deals (950 looks)")
}

@Test(
  arguments: [
    (0, "0"), (99_900, "999"), (100_000, "1,000"), (1_234_567_800, "12,345,678"),
    (-250_000, "−2,500"),
  ] as [(Int64, String)])
func amountIsGrouped(minorUnits: Int64, text: String) {
  #expect(SentenceNumber.wholeUnits(Amount(minorUnits: minorUnits)) == text)
}
