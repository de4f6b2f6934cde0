/// How numbers read on a screen and in a report; what is unknown prints ``missing``.
public enum Format {
  /// Stands where there is no value.
  public static let missing = "–"

  /// The real minus sign, which is as wide as a plus.
  static let minus = "−"

  /// A decimal number, rounded half away from zero; ``missing`` for nil, NaN and infinities.
  public static func decimal(_ value: Double?, digits: Int = 1) -> String {
    guard let value, value.isFinite else { return missing }
    guard abs(value) < 1e15 else { return value < 0 ? minus + "huge" : "huge" }
    let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
    let units = Int((abs(value) * Double(scale)).rounded())
    let whole = String(units / scale)
    guard digits > 0 else { return (value < 0 && units > 0 ? minus : "") + whole }
    let rest = String(units % scale)
    let zeros = String(repeating: "0", count: digits - rest.count)
    return (value < 0 && units > 0 ? minus : "") + whole + "." + zeros + rest
  }

  /// A number of things with commas between thousands: `5,000`.
  public static func count(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? minus : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// A number of things by name: `1 alert`, `5,000 alerts`.
  public static func count(_ value: Int, of noun: String) -> String {
    "\(count(value)) \(noun)" + (value == 1 ? "" : "s")
  }

  /// Places in an order that are possible: `1–9`, or `3` alone.
  public static func range(_ range: ClosedRange<Int>?) -> String {
    guard let range else { return missing }
    return count(range.lowerBound) + (range.count > 1 ? "–" + count(range.upperBound) : "")
  }

  /// Whole days: `112 d`.
  public static func days(_ days: Int?) -> String {
    days.map { count($0) + " d" } ?? missing
  }

  /// A segment's value; the empty one is `(blank)`.
  public static func segment(_ value: String) -> String { value.isEmpty ? "(blank)" : value }

  /// `+` from zero on, else a real minus sign.
  public static func sign(_ value: Double) -> String { value < 0 ? minus : "+" }
}
