public import Engine

/// The effects of a change in tenths of a percentage point, rounded so that what is shown adds up.
///
/// Every column adds up to its total and every line's mix and rate to its part. An effect is shown
/// as its own rounding unless the sums forbid it; a segment of one period only has no rate effect,
/// shown or not.
public struct ShownEffects: Hashable, Sendable {
  /// Mix, rate and their sum.
  public struct Line: Hashable, Sendable {
    public internal(set) var mix: Int
    public internal(set) var rate: Int

    public var part: Int { mix + rate }
  }

  /// In the order of the change's lines.
  public let lines: [Line]
  public let total: Line

  /// The effects of a change; nil when either period has no closed deals.
  public init?(_ change: WinRateChange) {
    guard let whole = change.change, let mix = change.mix, let rate = change.rate else {
      return nil
    }
    let hasRate = change.lines.contains { $0.status == .both }
    total = Self.total(mix: mix.value * 1000, rate: rate.value * 1000, whole, hasRate: hasRate)
    let parts = Self.rounded(change.lines.map(\.contribution.value), to: whole)
    lines =
      RoundedLines(change.lines.map(RoundedLines.Exact.init), parts: parts, mix: total.mix).lines
  }

  /// The change as it is shown everywhere, and the split of it that lies nearest.
  private static func total(mix: Double, rate: Double, _ whole: Double, hasRate: Bool) -> Line {
    let part = tenths(whole)
    guard hasRate else { return Line(mix: part, rate: 0) }
    let choices = [mix.rounded(.down), mix.rounded(.up)].map {
      Line(mix: Int($0), rate: part - Int($0))
    }
    let exact = RoundedLines.Exact(mix: mix, rate: rate, hasRate: true)
    return choices.min { exact.cost($0) < exact.cost($1) } ?? Line(mix: part, rate: 0)
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

  static func tenths(_ value: Double) -> Int { Int((value * 1000).rounded()) }
}
