/// What stands before amounts of a currency.
enum CurrencyMark {
  /// Signs of one currency each; `$` and `¥` are left to the best known of theirs.
  private static let signs = [
    "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "KRW": "₩", "ILS": "₪",
    "NGN": "₦", "PHP": "₱", "TRY": "₺", "UAH": "₴", "VND": "₫",
  ]

  /// CRMs that export a currency by its name.
  private static let names = [
    "US DOLLAR": "USD", "EURO": "EUR", "POUND STERLING": "GBP", "BRITISH POUND": "GBP",
    "YEN": "JPY", "JAPANESE YEN": "JPY", "INDIAN RUPEE": "INR", "SWISS FRANC": "CHF",
  ]

  /// The mark of a currency; `$` while none is known, and a general sign for a strange word.
  static func mark(of currency: String?, isASCII: Bool) -> String {
    guard let currency else { return "$" }
    guard let code = code(of: currency.uppercased()) else { return isASCII ? "amt " : "¤" }
    guard let sign = signs[code], !isASCII || sign == "$" else { return code + " " }
    return sign
  }

  private static func code(of word: String) -> String? {
    if let code = names[word] ?? signs.first(where: { $0.value == word })?.key { return code }
    return word.utf8.count == 3 && word.utf8.allSatisfy { (65...90).contains($0) } ? word : nil
  }
}
