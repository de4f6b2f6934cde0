/// Numbers as they stand in a sentence of the engine.
enum SentenceNumber {
  /// A number with a fixed count of decimal digits, for a sentence.
  static func decimal(_ value: Double, digits: Int) -> String {
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = Int64((abs(value) * scale).rounded())
    let sign = value < 0 && scaled > 0 ? "−" : ""
    guard digits > 0 else { return "\(sign)\(scaled)" }
    let fraction = String(scaled % Int64(scale))
    let zeros = String(repeating: "0", count: digits - fraction.count)
    return "\(sign)\(scaled / Int64(scale)).\(zeros)\(fraction)"
  }

  /// A rate as whole percent, for a sentence.
  static func percent(_ rate: Double) -> String { "\(Int((rate * 100).rounded())) %" }

  /// A difference of rates in percentage points with its sign, for a sentence.
  static func points(_ difference: Double) -> String {
    let text = decimal(abs(difference) * 100, digits: 1)
    let sign = text == "0.0" ? "" : difference < 0 ? "−" : "+"
    return "\(sign)\(text) points"
  }

  /// A rate in percent with one decimal, for a sentence.
  static func finePercent(_ rate: Double) -> String { decimal(rate * 100, digits: 1) + " %" }

  /// An amount in whole major units with commas, for a sentence.
  static func wholeUnits(_ amount: Amount) -> String { grouped(amount.minorUnits / 100) }

  /// A number of things with commas, for a sentence.
  static func count(_ value: Int) -> String { grouped(Int64(value)) }

  /// A number of deals, and how often they were looked at where that was not once each, for a sentence:
  /// `360 deals`, `360 later deals (950 looks)`.
  static func deals(_ deals: Int, _ which: String = "", looks: Int) -> String {
    "\(count(deals)) \(which)deals" + (looks == deals ? "" : " (\(count(looks)) looks)")
  }

  /// A p with its name, for a sentence: `p = 0.004`, `p < 0.001`.
  static func pValue(_ p: Double) -> String {
    p < 0.001 ? "p < 0.001" : "p = " + decimal(p, digits: 3)
  }

  /// A number of days, for a sentence.
  static func days(_ days: Int) -> String { days == 1 ? "1 day" : "\(count(days)) days" }

  private static func grouped(_ value: Int64) -> String {
    let digits = String(value.magnitude)
    let first = (digits.count - 1) % 3 + 1
    var text = String(digits.prefix(first))
    var rest = digits.dropFirst(first)
    while !rest.isEmpty {
      text += "," + rest.prefix(3)
      rest = rest.dropFirst(3)
    }
    return (value < 0 ? "−" : "") + text
  }
}
