public import Engine

/// How amounts are written in the one currency of a workspace.
public struct MoneyFormat: Hashable, Sendable {
  /// The currency as the exports say it; `nil` while none has.
  public let currency: String?

  /// What stands before a number: `$`, `€`, or a code with a space as in `CHF `.
  public let mark: String

  /// The way of a currency; on a plain ASCII terminal a code stands for every sign but `$`.
  public init(_ currency: String? = nil, isASCII: Bool = false) {
    self.currency = currency
    mark = CurrencyMark.mark(of: currency, isASCII: isASCII)
  }

  /// The currency in a heading: `won $`, `CHF/deal`.
  public var name: String { mark.hasSuffix(" ") ? String(mark.dropLast()) : mark }

  /// How many columns more than `$` the mark takes.
  var extraColumns: Int { mark.count - 1 }

  /// An amount in three or four figures: `$950`, `$182k`, `€1.2M`, `CHF 3.4B`.
  public func short(_ amount: Amount?) -> String {
    guard let amount else { return Format.missing }
    return sign(amount) + mark + Self.short(abs(amount.major))
  }

  /// An amount as ``short(_:)`` writes it, without its currency: `182k`.
  func bare(_ amount: Amount) -> String { sign(amount) + Self.short(abs(amount.major)) }

  /// An amount in whole units with commas between thousands: `$182,400`.
  public func whole(_ amount: Amount?) -> String {
    guard let amount else { return Format.missing }
    return sign(amount) + mark + Format.count(Int(abs(amount.major).rounded()))
  }

  /// An amount given in major units, as ``short(_:)`` writes it.
  public func short(major value: Double?) -> String {
    guard let value, abs(value) < 9e15 else { return Format.missing }
    return short(Amount(minorUnits: Int64((value * 100).rounded())))
  }

  private func sign(_ amount: Amount) -> String { amount.major < 0 ? Format.minus : "" }

  private static func short(_ value: Double) -> String {
    // The limits lie where rounding would reach four figures, so that 999 600 is "1.0M".
    if value < 999.5 { return Format.decimal(value, digits: 0) }
    if value < 9_950 { return Format.decimal(value / 1_000, digits: 1) + "k" }
    if value < 999_500 { return Format.decimal(value / 1_000, digits: 0) + "k" }
    if value < 999_500_000 {
      return Format.decimal(value / 1e6, digits: value < 9.95e7 ? 1 : 0) + "M"
    }
    return Format.decimal(value / 1e9, digits: 1) + "B"
  }
}
