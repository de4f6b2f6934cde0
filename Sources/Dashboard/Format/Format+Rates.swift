public import Engine

extension Format {
  /// A rate of 0…1 as percent: `46.7 %`, or `46.7` without its unit.
  public static func percent(_ rate: Double?, digits: Int = 1, unit: Bool = true) -> String {
    with(unit ? " %" : "", decimal(rate.map { $0 * 100 }, digits: digits))
  }

  /// An interval of rates as percent: `43.6–49.8 %`.
  public static func interval(_ interval: Interval?, digits: Int = 1, unit: Bool = true) -> String {
    guard let interval else { return missing }
    let lower = percent(interval.lower, digits: digits, unit: false)
    return lower + "–" + percent(interval.upper, digits: digits, unit: unit)
  }

  /// A difference of rates in percentage points: `−2.9 pp`, `+0.4 pp`.
  ///
  /// A difference that rounds to zero has no sign.
  public static func points(
    _ difference: Double?, signed: Bool = true, digits: Int = 1, unit: Bool = true
  ) -> String {
    guard let difference else { return missing }
    let text = decimal(abs(difference) * 100, digits: digits)
    let isZero = !text.contains { ("1"..."9").contains($0) }
    let sign = signed && !isZero ? sign(difference) : ""
    return with(unit ? " pp" : "", text == missing ? text : sign + text)
  }

  /// How many standard errors a difference is from 0: `−5.4`, `+0.3`.
  public static func distance(_ z: Double?) -> String {
    let text = decimal(z)
    return z.map { $0 > 0 && text.contains { ("1"..."9").contains($0) } } == true
      ? "+" + text : text
  }

  /// An interval of differences in percentage points: `−5.6 to −1.0 pp`.
  public static func pointsInterval(_ interval: Interval?, unit: Bool = true) -> String {
    guard let interval else { return missing }
    return points(interval.lower, unit: false) + " to " + points(interval.upper, unit: unit)
  }

  /// A p-value: `p = 0.25`, `p = 0.004`, `p < 0.001`, or without its name.
  ///
  /// Two digits, three below 0.05, where the third one matters.
  public static func pValue(_ value: Double?, name: Bool = true) -> String {
    guard let value, value.isFinite else { return (name ? "p = " : "") + missing }
    guard value >= 0.001 else { return (name ? "p " : "") + "< 0.001" }
    return (name ? "p = " : "") + decimal(value, digits: value < 0.05 ? 3 : 2)
  }

  private static func with(_ unit: String, _ text: String) -> String {
    text == missing ? text : text + unit
  }
}
