public import Engine

/// The effects of a change in tenths of a percentage point, rounded so that what is shown adds up.
///
/// Every column adds up to its total and every line's mix and rate to its part. A shown effect lies
/// within two tenths of the exact one, nearly always within one.
public struct ShownEffects: Hashable, Sendable {
  /// Mix, rate and their sum.
  public struct Line: Hashable, Sendable {
    public let mix: Int
    public let part: Int

    public var rate: Int { part - mix }
  }

  /// In the order of the change's lines.
  public let lines: [Line]
  public let total: Line

  /// The effects of a change; nil when either period has no closed deals.
  public init?(_ change: WinRateChange) {
    guard let whole = change.change, let mix = change.mix else { return nil }
    let parts = Self.rounded(change.lines.map(\.contribution.value), to: whole)
    let mixes = Self.rounded(change.lines.map(\.mix.value), to: mix.value)
    lines = zip(mixes, parts).map { Line(mix: $0, part: $1) }
    total = Line(mix: Self.tenths(mix.value), part: Self.tenths(whole))
  }

  /// Tenths as text with a sign: `−2.9`.
  public static func text(_ tenths: Int) -> String {
    Format.points(Double(tenths) / 1000, unit: false)
  }

  /// Rounds parts to tenths of a point so that they still add up to the rounded total.
  ///
  /// Largest remainder: the parts that lost most by rounding down get the missing tenths.
  static func rounded(_ parts: [Double], to total: Double) -> [Int] {
    let exact = parts.map { $0 * 1000 }
    var result = exact.map { Int($0.rounded(.down)) }
    let missing = tenths(total) - result.reduce(0, +)
    guard !parts.isEmpty, missing > 0, missing <= parts.count else { return result }
    let order = exact.indices.sorted {
      let losses = (exact[$0] - Double(result[$0]), exact[$1] - Double(result[$1]))
      return losses.0 == losses.1 ? $0 < $1 : losses.0 > losses.1
    }
    for index in order.prefix(missing) { result[index] += 1 }
    return result
  }

  private static func tenths(_ value: Double) -> Int { Int((value * 1000).rounded()) }
}
