@testable import Dashboard
import Screen
import Testing

@Suite struct CurrencyMarkTests {
  @Test(arguments: [
    ("USD", "$"), ("EUR", "€"), ("eur", "€"), ("GBP", "£"), ("JPY", "¥"), ("INR", "₹"),
    ("CHF", "CHF "), ("CNY", "CNY "), ("SEK", "SEK "), ("AUD", "AUD "),
  ])
  func onlyTheOneCurrencyOfASignIsWrittenWithIt(code: String, mark: String) {
    #expect(CurrencyMark.mark(of: code, isASCII: false) == mark)
  }

  @Test func theWordAndTheSignThatACRMExportsAreCurrenciesToo() {
    #expect(
      ["US Dollar", "Euro", "€", "£"].map { CurrencyMark.mark(of: $0, isASCII: false) }
        == ["$", "€", "€", "£"])
    #expect(CurrencyMark.mark(of: "€", isASCII: true) == "EUR ")
  }

  @Test func anUnknownCurrencyIsNoDollar() {
    #expect(CurrencyMark.mark(of: "Taler", isASCII: false) == "¤")
    #expect(CurrencyMark.mark(of: "\u{1B}[2", isASCII: true) == "amt ")
    #expect(CurrencyMark.mark(of: nil, isASCII: true) == "$")
  }

  @Test func everySignIsOneColumnWide() {
    let codes = ["EUR", "GBP", "JPY", "INR", "KRW", "ILS", "NGN", "PHP", "TRY", "UAH", "VND"]

    #expect(codes.allSatisfy { TextWidth.columns(CurrencyMark.mark(of: $0, isASCII: false)) == 1 })
  }
}
