@testable import Dashboard
import Engine
import Testing

@Suite struct MoneyFormatTests {
  @Test(arguments: [
    (0, "$0"), (949_00, "$949"), (999_60, "$1.0k"), (9_400_00, "$9.4k"), (9_960_00, "$10k"),
    (182_400_00, "$182k"), (999_600_00, "$1.0M"), (1_240_000_00, "$1.2M"),
    (-140_000_00, "−$140k"), (3_400_000_000_00, "$3.4B"),
  ])
  func moneyKeepsToAFewFigures(cents: Int, text: String) {
    #expect(MoneyFormat().short(Amount(minorUnits: Int64(cents))) == text)
    #expect(MoneyFormat().short(major: Double(cents) / 100) == text)
  }

  @Test func wholeMoneyShowsEveryUnit() {
    #expect(MoneyFormat().whole(Amount(minorUnits: 18_240_049)) == "$182,400")
    #expect(MoneyFormat("CHF").whole(Amount(minorUnits: -18_240_049)) == "−CHF 182,400")
  }

  @Test func noAmountPrintsADash() {
    #expect(MoneyFormat("EUR").short(nil) == "–")
    #expect(MoneyFormat("EUR").whole(nil) == "–")
    #expect(MoneyFormat("EUR").short(major: .nan) == "–")
  }

  @Test func theCurrencyStandsBeforeTheNumberAndInHeadings() {
    let amount = Amount(minorUnits: 12_000_00)

    #expect(MoneyFormat("EUR").short(amount) == "€12k")
    #expect(MoneyFormat("CHF").short(amount) == "CHF 12k")
    #expect(MoneyFormat("EUR", isASCII: true).short(amount) == "EUR 12k")
    #expect(MoneyFormat("CHF").name + "/deal" == "CHF/deal")
    #expect(MoneyFormat("EUR").name + "/deal" == "€/deal")
  }

  @Test func aColumnGrowsByWhatTheMarkTakes() {
    #expect([nil, "EUR", "CHF"].map { MoneyFormat($0).extraColumns } == [0, 0, 3])
  }

  @Test func hugeAmountsDoNotCrash() {
    #expect(MoneyFormat().short(Amount(minorUnits: .max)).hasPrefix("$"))
    #expect(MoneyFormat().short(Amount(minorUnits: .min)).hasPrefix("−$"))
  }
}
