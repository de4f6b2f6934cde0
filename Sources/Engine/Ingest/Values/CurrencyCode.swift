/// The letters by which amounts name their currency.
enum CurrencyCode {
  /// Codes of ISO 4217 in wide use, and the letters that people write for them.
  private static let known: Set<String> = [
    "AED", "ARS", "AUD", "BGN", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP",
    "EUR", "GBP", "HKD", "HUF", "IDR", "ILS", "INR", "JPY", "KES", "KRW", "MXN", "MYR", "NGN",
    "NOK", "NZD", "PEN", "PHP", "PLN", "QAR", "RON", "RSD", "RUB", "SAR", "SEK", "SGD", "THB",
    "TRY", "TWD", "UAH", "USD", "VND", "ZAR", "RMB", "KR", "RS", "FR", "SFR", "TL", "LEI",
  ]
  /// What stands before a dollar sign to tell whose dollar it is.
  private static let dollars: Set<String> = ["US", "CA", "AU", "NZ", "HK", "A", "C", "R", "S"]

  /// How many characters at the start name a currency; `nil` where none do.
  static func length(atStartOf text: Substring) -> Int? {
    let word = text.prefix { $0.isLetter }
    guard !word.isEmpty else { return nil }
    let isDollar = dollars.contains(word.uppercased()) && text.dropFirst(word.count).first == "$"
    return isDollar || known.contains(word.uppercased()) ? word.count : nil
  }

  /// How many characters at the end name a currency; `nil` where none do.
  static func length(atEndOf text: Substring) -> Int? {
    let word = String(text.reversed().prefix { $0.isLetter }.reversed())
    return !word.isEmpty && known.contains(word.uppercased()) ? word.count : nil
  }
}
