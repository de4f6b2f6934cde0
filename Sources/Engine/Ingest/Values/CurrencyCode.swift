/// The letters by which amounts name their currency.
enum CurrencyCode {
  /// Codes of ISO 4217 in wide use, and the letters that people write for them.
  private static let known: Set<String> = [
    "AED", "ARS", "AUD", "BGN", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP",
    "EUR", "GBP", "HKD", "HUF", "IDR", "ILS", "INR", "JPY", "KES", "KRW", "MXN", "MYR", "NGN",
    "NOK", "NZD", "PEN", "PHP", "PLN", "QAR", "RON", "RSD", "RUB", "SAR", "SEK", "SGD", "THB",
    "TRY", "TWD", "UAH", "USD", "VND", "ZAR", "RMB", "KR", "RS", "FR", "SFR", "TL", "LEI",
    "ZŁ", "KČ", "FT",
  ]
  /// What stands before a dollar sign to tell whose dollar it is.
  private static let dollars = [
    "US": "USD", "CA": "CAD", "C": "CAD", "AU": "AUD", "A": "AUD", "NZ": "NZD", "HK": "HKD",
    "R": "BRL", "S": "SGD",
  ]

  /// What stands for one currency only, by its code.
  private static let codes = [
    "€": "EUR", "£": "GBP", "₹": "INR", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₩": "KRW", "₫": "VND",
    "₴": "UAH", "₦": "NGN", "฿": "THB", "RMB": "CNY", "SFR": "CHF", "TL": "TRY", "LEI": "RON",
    "ZŁ": "PLN", "KČ": "CZK", "FT": "HUF",
  ]
  /// What may stand for each of several.
  private static let vague: [String: Set<String>] = [
    "$": [
      "USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "BRL", "MXN", "ARS", "CLP", "COP",
    ],
    "¥": ["JPY", "CNY"], "KR": ["SEK", "NOK", "DKK", "ISK"], "RS": ["INR", "PKR", "LKR"],
    "FR": ["CHF"],
  ]

  /// The code that a sign, a word beside an amount or a currency's name stands for; itself where that may
  /// be several.
  static func code(of mark: String) -> String {
    let mark = mark.uppercased()
    let ofDollar = mark.count > 1 && mark.hasSuffix("$") ? dollars[String(mark.dropLast())] : nil
    return codes[mark] ?? dollars[mark] ?? ofDollar ?? CurrencyName.codes[mark] ?? mark
  }

  /// The code that people mean by a word or a sign; `nil` for what is neither three letters nor a sign.
  static func named(_ text: String) -> String? {
    let code = code(of: text)
    let isLetters = code.utf8.count == 3 && code.utf8.allSatisfy { $0 &- 0x41 < 26 }
    return isLetters || isVague(code) ? code : nil
  }

  /// Whether a code tells of several currencies that it is one of them.
  static func isVague(_ code: String) -> Bool { vague[code] != nil }

  /// Whether two codes can be of one currency.
  static func areAlike(_ one: String, _ other: String) -> Bool {
    let (one, other) = (code(of: one), code(of: other))
    return one == other || vague[one]?.contains(other) ?? false
      || vague[other]?.contains(one) ?? false
  }

  /// Whether two codes in one file are of one currency.
  ///
  /// A dollar sign may be any dollar's where it stands alone; beside the code of another one it is not.
  static func areOne(_ one: String, _ other: String) -> Bool {
    let codes: Set = [code(of: one), code(of: other)]
    return codes.contains("$") ? codes.isSubset(of: ["$", "USD"]) : areAlike(one, other)
  }

  /// What people write with a full stop.
  private static let shortened: Set<String> = ["RS", "FR", "SFR", "KR"]

  /// How many characters at the start name a currency, and of how many of them the name is; `nil`
  /// where none do.
  static func length(atStartOf text: Substring) -> (name: Int, all: Int)? {
    let word = text.prefix { $0.isLetter }
    guard !word.isEmpty else { return nil }
    let (name, next) = (word.uppercased(), text.dropFirst(word.count).first)
    guard known.contains(name) || dollars[name] != nil && next == "$" else { return nil }
    return (word.count, shortened.contains(name) && next == "." ? word.count + 1 : word.count)
  }

  /// How many characters at the end name a currency; `nil` where none do.
  static func length(atEndOf text: Substring) -> Int? {
    let word = String(text.reversed().prefix { $0.isLetter }.reversed())
    return !word.isEmpty && known.contains(word.uppercased()) ? word.count : nil
  }
}
