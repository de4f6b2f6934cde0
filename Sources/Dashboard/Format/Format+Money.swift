public import Engine

extension Format {
  /// An amount in three or four figures: `$950`, `$182k`, `$1.2M`, `$3.4B`.
  public static func money(_ amount: Amount?) -> String {
    guard let amount else { return missing }
    let value = abs(amount.major)
    let sign = amount.major < 0 ? minus : ""
    return sign + "$" + short(value)
  }

  /// An amount in whole units with commas between thousands: `$182,400`.
  public static func wholeMoney(_ amount: Amount?) -> String {
    guard let amount else { return missing }
    let value = Int(abs(amount.major).rounded())
    return (amount.major < 0 ? minus : "") + "$" + count(value)
  }

  /// An amount given in major units, as ``money(_:)`` writes it.
  public static func money(major value: Double?) -> String {
    guard let value, abs(value) < 9e15 else { return missing }
    return money(Amount(minorUnits: Int64((value * 100).rounded())))
  }

  private static func short(_ value: Double) -> String {
    // The limits lie where rounding would reach four figures, so that 999 600 is "1.0M".
    if value < 999.5 { return decimal(value, digits: 0) }
    if value < 9_950 { return decimal(value / 1_000, digits: 1) + "k" }
    if value < 999_500 { return decimal(value / 1_000, digits: 0) + "k" }
    if value < 999_500_000 { return decimal(value / 1e6, digits: value < 9.95e7 ? 1 : 0) + "M" }
    return decimal(value / 1e9, digits: 1) + "B"
  }
}
