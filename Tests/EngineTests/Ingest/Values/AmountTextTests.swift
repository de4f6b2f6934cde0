import Testing

@testable import Engine

@Suite struct AmountTextTests {
  private func units(_ text: String, _ sign: Character? = nil) -> Int64? {
    PaddedText(text).read { AmountText($0)?.minorUnits(sign?.asciiValue) }
  }

  @Test(
    arguments: [
      ("0", 0), ("1234", 123_400), ("1234.5", 123_450), ("1234,5", 123_450), ("1234.56", 123_456),
      ("1,234.56", 123_456), ("1.234,56", 123_456), ("1,234,567", 123_456_700),
      ("1.234.567", 123_456_700), ("12,34,567", 123_456_700), ("12,34,567.89", 123_456_789),
      ("1'234'567.50", 123_456_750), ("1 234 567,50", 123_456_750), ("1\u{A0}234,50", 123_450),
      ("$1234", 123_400), ("€ 1.234,56", 123_456), ("1.234,56 €", 123_456),
      ("USD 1,234.50", 123_450),
      ("1234.50 EUR", 123_450), ("US$ 1234", 123_400), ("₹12,34,567", 123_456_700),
      ("kr 1234", 123_400), ("0.123", 12), ("0,125", 13), ("1234.5678", 123_457),
      ("1234.5000", 123_450), (".5", 50), ("5.", 500), ("+7", 700), ("1.234,00 zł", 123_400),
      ("1 234,00 Kč", 123_400), ("10000 Ft", 1_000_000), ("Rs. 12,34,567.00", 123_456_700),
      ("SFr. 100", 10_000), ("Rs 500", 50_000), ("1.500,-", 150_000), ("€ 1.500,-", 150_000),
      ("CHF 1500.-", 150_000), ("1'500.--", 150_000), ("1500,– €", 150_000),
    ] as [(String, Int64)])
  func anAmountThatSaysItsSignIsRead(text: String, units: Int64) {
    #expect(self.units(text) == units)
  }

  @Test(
    arguments: [
      ("(1,234.50)", -123_450), ("-5", -500), ("5-", -500), ("−5", -500), ("-$5", -500),
      ("$-5", -500), ("($5)", -500),
    ] as [(String, Int64)])
  func aNegativeAmountIsRead(text: String, units: Int64) {
    #expect(self.units(text) == units)
  }

  @Test(arguments: [
    "", "x", "12e3", "1E5", "1,2,3", "1.2.3", "1,23,4", "1,234.567.8", "12,345,67", "12 mm",
    "12k", "1.5M", "--5x", "1/2", "0x10", "1,,234", "1234567890123", "10 20", "1 2", "1'2",
    "1'234 567", "12 345'678", "1 234,56 7",
    "1'23,45", "1,234 567", "NaN", "abc1", "5 ab",
  ])
  func whatIsNoAmountIsRefused(text: String) {
    #expect(units(text, ".") == nil)
  }

  /// A slip of the hand among thousands, unless the column has commas before its decimals.
  @Test func fourDigitsBehindACommaAreLeftToTheColumn() {
    #expect(units("1,2345") == nil)
    #expect(units("1,2345", ",") == 123)
    #expect(units("1,2345", ".") == nil)
  }

  @Test func aSignThatTheColumnContradictsIsNotRead() {
    let isDecided = { (text: String, sign: Character?) in
      PaddedText(text).read { AmountText($0)?.isDecided(by: sign?.asciiValue) }
    }
    #expect(isDecided("$12,5", ".") == false)
    #expect(isDecided("$12.5", ",") == false)
    #expect(isDecided("$12,5", ",") == true)
    #expect(isDecided("$12,5", nil) == true)
    #expect(isDecided("$12,500", nil) == false)
    #expect(isDecided("$12500", ".") == true)
  }

  @Test(
    arguments: [
      ("$5", "$"), ("US$ 5", "USD"), ("€5", "EUR"), ("5 EUR", "EUR"), ("£5 GBP", "GBP"),
      ("$5 CAD", "CAD"), ("kr 5", "KR"), ("5", nil),
    ] as [(String, String?)])
  func theCurrencyBesideAnAmountIsRead(text: String, currency: String?) {
    #expect(PaddedText(text).read { AmountText($0)?.currency } == currency)
  }

  @Test(arguments: ["$ 5 EUR", "€5 USD", "EUR 5 USD"])
  func anAmountOfTwoCurrenciesIsNone(text: String) {
    #expect(units(text) == nil)
  }

  @Test(arguments: ["1.234", "1,234", "$12,345", "999.000"])
  func oneSignBeforeThreeDigitsIsLeftToTheColumn(text: String) {
    let digits = Int64(text.filter(\.isNumber)) ?? 0
    let sign: Character = text.contains(",") ? "," : "."

    #expect(units(text) == nil)
    #expect(units(text, sign == "," ? "." : ",") == digits * 100)
    #expect(units(text, sign).map { abs($0 * 10 - digits) <= 5 } == true)
  }

  @Test(arguments: UInt64(1)...50)
  func whatIsWrittenInAnyCountryIsReadBack(seed: UInt64) {
    var draws = Draws(state: seed)
    let units = Int64(draws.below(1_000_000_000)) * 100 + Int64(draws.below(100))
    let (whole, cents) = (String(units / 100), String(String(100 + units % 100).dropFirst()))
    func grouped(_ sign: String) -> String {
      var text = ""
      for (index, digit) in whole.enumerated() {
        if index > 0, (whole.count - index) % 3 == 0 { text += sign }
        text.append(digit)
      }
      return text
    }
    for text in [
      "\(whole).\(cents)", "\(whole),\(cents)", "\(grouped(",")).\(cents)",
      "\(grouped(".")),\(cents)", "\(grouped("'")).\(cents)", "\(grouped(" ")),\(cents)",
    ] {
      #expect(self.units(text) == units, "\(text)")
    }
  }
}
